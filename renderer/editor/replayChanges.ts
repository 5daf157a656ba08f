import { createEditor, type Editor, type Operation } from 'slate'
import { z } from 'zod'
import type { Changes } from '../../shared/api/changes.ts'
import { checkDocument } from '../../shared/document/check.ts'
import { documentSchema, type VanKienDocument } from '../../shared/document/types.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { DocumentMeta } from './session.ts'
import { toBody, toSlateValue } from './value.ts'

/** What the journal holds is a border: its shape is looked at, the result is checked as a whole. */
const metaChangeSchema = z.object({
  type: z.literal('meta'),
  meta: z.record(z.string(), z.unknown()),
})

/**
 * The document with the changes of its journal (changeLog.ts): as it was when the program ended.
 * A change that does not fit ends the replay, what came before it stays. Failure `replay-failed`:
 * what comes out is no valid document.
 */
export function replayChanges(
  document: VanKienDocument,
  list: Changes['list'],
): Result<VanKienDocument> {
  const { body, ...own } = document
  const editor = plainEditor(body)
  let meta: unknown = own
  try {
    for (const change of list) {
      const parts = metaChangeSchema.safeParse(change)
      if (parts.success) meta = parts.data.meta
      else editor.apply(change as unknown as Operation)
    }
  } catch (error) {
    console.error('replay', error)
  }
  const parsed = documentSchema.safeParse({
    ...(meta as DocumentMeta),
    body: toBody(editor.children),
  })
  if (!parsed.success) return broken(z.prettifyError(parsed.error))
  const checked = checkDocument(parsed.data)
  return checked.ok ? checked : broken(checked.error.detail ?? '')
}

/** The operations say everything, the rules' own too: no rule of the editor may act again. */
function plainEditor(body: VanKienDocument['body']): Editor {
  const editor = createEditor()
  editor.normalizeNode = () => undefined
  editor.onChange = () => undefined
  editor.children = toSlateValue(body)
  return editor
}

function broken(detail: string): Result<never> {
  return fail(
    'replay-failed',
    'Không khôi phục được những chữ viết sau lần lưu cuối; văn bản mở lại như lần lưu đó.',
    detail,
  )
}
