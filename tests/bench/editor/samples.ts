import { figure } from '../../../shared/document/build.ts'
import { serializeDocument } from '../../../shared/document/file.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { linesOf, lineText } from '../../../shared/document/walk.ts'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'
import { benchText } from '../cases.ts'

export interface EditorSample {
  readonly name: string
  readonly file: string
  /** The same words for the plain pages. */
  readonly blocks: readonly string[]
}

/** The longest document, once and ten times, with figures as a real one has. */
export function editorSamples(): EditorSample[] {
  return [sample('seed', 1, 300), sample('tenfold', 10, 3000)]
}

function sample(name: string, times: number, figures: number): EditorSample {
  const result = recognizeText(benchText(times).text)
  const document = result.ok ? result.value.documents[0]?.document : undefined
  if (!document) throw new Error('the bench text was not recognized')
  const filled = { ...withFigures(document, figures), name }
  return {
    name,
    file: serializeDocument(filled),
    blocks: document.body.map((block) =>
      linesOf(block)
        .map((line) => lineText(line))
        .join(' '),
    ),
  }
}

/** Puts `count` references, evenly spread, at the ends of bullets and paragraphs. */
function withFigures(document: VanKienDocument, count: number): VanKienDocument {
  const ref = {
    indicator: 'grdp-growth',
    period: { kind: 'fixed', period: { kind: 'year', year: 2021 } },
    measure: 'target',
    form: 'bounded',
  } as const
  const places = document.body.filter(({ type }) => type === 'bullet' || type === 'paragraph')
  const each = Math.max(1, Math.ceil(count / places.length))
  let left = count
  const body = document.body.map((block) => {
    if ((block.type !== 'bullet' && block.type !== 'paragraph') || left <= 0) return block
    const added = Array.from({ length: Math.min(each, left) }, () => [{ text: ' ' }, figure(ref)])
    left -= added.length
    return { ...block, children: [...block.children, ...added.flat(), { text: '.' }] }
  })
  return { ...document, body }
}
