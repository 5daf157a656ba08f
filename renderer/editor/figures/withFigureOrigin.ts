import type { Editor } from 'slate'
import { z } from 'zod'
import { periodInWords, periodSchema, samePeriod } from '../../../shared/document/period.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { showToast } from '../../ui/toast.tsx'
import { refreshFigures } from '../refreshFigures.ts'
import type { DocumentMeta } from '../session.ts'
import { type FigureOrigin, pinFigures, relativeIn } from './pinFigures.ts'

/** Says in the clipboard what the copied figures are relative to. */
const KIND = 'application/x-van-kien-origin'

const originSchema = z.strictObject({ entity: z.string().min(1), period: periodSchema })

/**
 * A figure pasted into a document of another year means that document's own year, as everything
 * in it does: last year's text becomes this year's. The person is told and can keep the former
 * figures instead.
 */
export function withFigureOrigin(editor: Editor, meta: () => DocumentMeta): Editor {
  const { setFragmentData, insertData } = editor

  editor.setFragmentData = (data, origin) => {
    setFragmentData(data, origin)
    const { entity, period } = meta()
    data.setData(KIND, JSON.stringify({ entity, period }))
  }

  editor.insertData = (data) => {
    const from = readOrigin(data.getData(KIND))
    const seen = editor.operations.length
    insertData(data)
    const { entity, period } = meta()
    if (from === undefined || (from.entity === entity && samePeriod(from.period, period))) return
    const ids = relativeIn(editor.operations.slice(seen))
    if (ids.length === 0) return
    // Where figures are frozen nothing computes them anew: they go on meaning what they say.
    if (meta().frozen) pinFigures(editor, ids, from)
    else tell(editor, meta, ids, from)
  }
  return editor
}

function readOrigin(words: string): FigureOrigin | undefined {
  if (words === '') return undefined
  try {
    return originSchema.safeParse(JSON.parse(words)).data
  } catch {
    return undefined
  }
}

function tell(
  editor: Editor,
  meta: () => DocumentMeta,
  ids: readonly string[],
  from: FigureOrigin,
): void {
  const keep = (): void => {
    pinFigures(editor, ids, from)
    const store = indicatorStore.get()
    if (store !== undefined) refreshFigures(editor, meta(), store)
  }
  showToast({
    words: `Số liệu vừa dán theo kỳ và đơn vị của văn bản này (${periodInWords(meta().period)}).`,
    actions: [{ label: `Giữ số của ${periodInWords(from.period)}`, run: keep }],
  })
}
