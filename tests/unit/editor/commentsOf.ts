import { Editor, type Range, Transforms } from 'slate'
import { redo, undo } from '../../../renderer/editor/commands/undo.ts'
import { tiedPlaces } from '../../../renderer/editor/comments/tiedPlaces.ts'
import { type DocumentSession, openSession } from '../../../renderer/editor/session.ts'
import { checkDocument } from '../../../shared/document/check.ts'
import { type Block, documentSchema } from '../../../shared/document/types.ts'
import { documentOf } from './editorOf.ts'

/** Documents with comments, for tests of what becomes of them. */

export function sessionOf(...body: Block[]): DocumentSession {
  return openSession('thu.vankien', documentOf(body))
}

/** Selects the words where they stand first inside one text. */
export function select(editor: Editor, words: string): Range {
  for (const [node, path] of Editor.nodes(editor, { at: [], match: (one) => 'text' in one })) {
    const at = 'text' in node ? node.text.indexOf(words) : -1
    if (at < 0) continue
    const range = {
      anchor: { path, offset: at },
      focus: { path, offset: at + words.length },
    }
    Transforms.select(editor, range)
    return range
  }
  throw new Error(`no ${words}`)
}

export function comment(session: DocumentSession, words: string, says = 'Xem lại'): string {
  const id = session.threads.add(select(session.editor, words), says, 'Lan')
  if (id === undefined) throw new Error('no comment')
  return id
}

export const wordsOf = (session: DocumentSession, id: string): string | undefined =>
  tiedPlaces(session.editor).get(id)?.words

/** Slate tells its listeners a moment after a change. */
export const told = (): Promise<void> => Promise.resolve()

export async function undoOnce(session: DocumentSession): Promise<void> {
  undo(session.editor)
  await told()
}

export async function redoOnce(session: DocumentSession): Promise<void> {
  redo(session.editor)
  await told()
}

export function type(editor: Editor, words: string): void {
  for (const letter of words) editor.insertText(letter)
}

export function backspace(editor: Editor, times: number): void {
  for (let at = 0; at < times; at++) editor.deleteBackward('character')
}

export function isValid(session: DocumentSession): boolean {
  const parsed = documentSchema.safeParse(session.toDocument())
  return parsed.success && checkDocument(parsed.data).ok
}

export const sentence = 'Thu ngân sách đạt khá trong năm.'
