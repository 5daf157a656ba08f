import { type Descendant, type Editor, Transforms } from 'slate'
import { z } from 'zod'
import { divider, paragraph } from '../../../shared/document/build.ts'
import { blockSchema } from '../../../shared/document/types.ts'
import { normalizeText } from '../../../shared/text/normalize.ts'
import { toSlateValue } from '../value.ts'

/** The editor's dividers have `words` (slateTypes.ts); the document's are checked. */
const dividerSchema = z
  .object({ type: z.literal('divider'), words: z.string() })
  .transform(({ words }) => divider(words))

const fragmentSchema = z.array(z.union([dividerSchema, blockSchema])).min(1)

/**
 * What the clipboard brings is a border: our own fragments are parsed with the document's schema,
 * everything else comes as clean lines of text, one paragraph a line.
 */
export function withPaste(editor: Editor): Editor {
  editor.insertFragmentData = (data: DataTransfer) => {
    const blocks = readFragment(data.getData('application/x-slate-fragment'))
    if (blocks === undefined) return false
    editor.insertFragment(blocks)
    return true
  }
  editor.insertTextData = (data: DataTransfer) =>
    insertPlainText(editor, data.getData('text/plain'))
  return editor
}

/** Blocks of a fragment as Slate writes it (base64 of percent-encoded JSON). */
export function readFragment(encoded: string): Descendant[] | undefined {
  if (encoded === '') return undefined
  try {
    const parsed = fragmentSchema.safeParse(
      JSON.parse(decodeURIComponent(globalThis.atob(encoded))),
    )
    return parsed.success ? toSlateValue(parsed.data) : undefined
  } catch {
    return undefined
  }
}

/** Pastes text: a single line goes into the line, several become paragraphs. */
export function insertPlainText(editor: Editor, text: string): boolean {
  const lines = normalizeText(text)
    .split('\n')
    .map((line) => line.replace(/\t/g, ' '))
    .filter((line) => line.trim() !== '')
  if (lines.length === 0) return false
  if (lines.length === 1) Transforms.insertText(editor, lines[0] ?? '')
  else editor.insertFragment(lines.map((line) => paragraph(line)))
  return true
}
