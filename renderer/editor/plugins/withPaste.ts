import type { Descendant, Editor } from 'slate'
import { HistoryEditor } from 'slate-history'
import { z } from 'zod'
import { defaultNumbering, divider } from '../../../shared/document/build.ts'
import { blockSchema } from '../../../shared/document/types.ts'
import type { PasteTarget } from '../../../shared/paste/pasted.ts'
import { pastePlain } from '../../../shared/paste/pasteText.ts'
import { insertPasted } from '../paste/insertPasted.ts'
import { forgetStalePaste } from '../paste/lastPaste.ts'
import { type ForeignData, pasteForeign } from '../paste/pasteData.ts'
import { toSlateValue } from '../value.ts'

/** The editor's dividers have `words` (slateTypes.ts); the document's are checked. */
const dividerSchema = z
  .object({ type: z.literal('divider'), words: z.string() })
  .transform(({ words }) => divider(words))

const fragmentSchema = z.array(z.union([dividerSchema, blockSchema])).min(1)

/** The document that an editor's pastes go into. */
const targets = new WeakMap<Editor, () => PasteTarget>()

/** Editors of one text without blocks: a note's window. */
const wordsOnly = new WeakSet<Editor>()

/** The next paste brings the words alone. */
const plainNext = new WeakSet<Editor>()

/**
 * What the clipboard brings is a border: our own fragments are parsed with the document's schema,
 * what other programs copied is read as data (shared/paste) and becomes blocks or words.
 */
export function withPaste(editor: Editor): Editor {
  const { onChange } = editor
  editor.insertData = (data) => {
    const plain = plainNext.delete(editor)
    const text = data.getData('text/plain')
    if (plain) {
      insertPlainText(editor, text)
      return
    }
    if (editor.insertFragmentData(data)) return
    const foreign = { html: data.getData('text/html'), text, hasFiles: data.files.length > 0 }
    insertForeign(editor, foreign)
  }
  editor.insertFragmentData = (data) => {
    const blocks = readFragment(data.getData('application/x-slate-fragment'))
    if (blocks === undefined) return false
    HistoryEditor.withNewBatch(editor, () => editor.insertFragment(blocks))
    return true
  }
  editor.insertTextData = (data) => insertPlainText(editor, data.getData('text/plain'))
  editor.onChange = (options) => {
    forgetStalePaste(editor)
    onChange(options)
  }
  return editor
}

/** Pastes the words alone, a paragraph a line; a single line goes into the line. */
export function insertPlainText(editor: Editor, text: string): boolean {
  const pasted = pastePlain(text)
  if (pasted.blocks.length === 0 && pasted.inline === undefined) return false
  insertPasted(editor, pasted, wordsOnly.has(editor) ? { words: true } : {})
  return true
}

/** Pastes become blocks of the document that `target` speaks of. */
export function takeBlocks(editor: Editor, target: () => PasteTarget): void {
  targets.set(editor, target)
}

/** Pastes become words, lines parted by breaks. */
export function takeWords(editor: Editor): void {
  wordsOnly.add(editor)
}

/** Pastes what another program copied; false: there was nothing to paste. */
export function insertForeign(editor: Editor, data: ForeignData): boolean {
  const target = targets.get(editor)?.() ?? { numbering: defaultNumbering }
  return pasteForeign(editor, data, target, wordsOnly.has(editor))
}

/** The paste that the keys just pressed will bring is a plain one. */
export function expectPlainPaste(editor: Editor): void {
  plainNext.add(editor)
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
