import { createStoreIndex } from '../../shared/indicators/storeIndex.ts'
import { judgeYears } from '../../shared/rollForward/judgeYears.ts'
import { shiftedPeriod } from '../../shared/rollForward/rollPeriod.ts'
import { type TemplateMaterial, templateFromDocument } from '../../shared/template/fromDocument.ts'
import { improveTemplate, templateChanges } from '../../shared/template/improve.ts'
import type { TemplateAnswer, TemplateOrder, TemplateSource, TemplateWish } from './templateJob.ts'
import { type PreviewOf, previewTemplate } from './templatePreview.ts'

let material: TemplateMaterial | undefined
let shown: PreviewOf | undefined

/** Years are judged once: what is chosen later doesn't change them. */
function take({ document, settings, data }: TemplateSource): void {
  const store = createStoreIndex(data)
  const period = shiftedPeriod(document.period, 1)
  const entity = store.entities.get(document.entity) ?? { id: document.entity, name: '', level: '' }
  material = { document, settings, entity, years: judgeYears(document, period) }
  shown = { period, settings, entity, store }
}

function make(wish: TemplateWish): Omit<TemplateAnswer, 'number'> {
  if (material === undefined || shown === undefined) return {}
  const drafted = templateFromDocument(material, wish)
  if (!drafted.ok) return { problem: drafted.error.message }
  const { gaps, template } = drafted.value
  const { present } = wish
  if (present === undefined) {
    return { made: { template, gaps, changes: [], preview: previewTemplate(template, shown) } }
  }
  const changes = templateChanges(present, template)
  const usual = changes.flatMap(({ key, usual }) => (usual ? [key] : []))
  const improved = {
    ...improveTemplate(present, template, wish.taken ?? new Set(usual)),
    ...(wish.saved && { saved: wish.saved }),
  }
  return { made: { template: improved, gaps, changes, preview: previewTemplate(improved, shown) } }
}

self.onmessage = ({ data }: MessageEvent<TemplateOrder>) => {
  if (data.kind === 'source') {
    take(data.source)
    return
  }
  let answer: Omit<TemplateAnswer, 'number'>
  try {
    answer = make(data.wish)
  } catch (error) {
    console.error(error)
    answer = { problem: 'Chưa làm được mẫu từ văn bản này. Hãy thử lại.' }
  }
  self.postMessage({ ...answer, number: data.number } satisfies TemplateAnswer)
}
