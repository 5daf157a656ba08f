import { type Descendant, Editor, Transforms } from 'slate'
import { actionOfKeys, allActions } from '../../../renderer/editor/actions/allActions.ts'
import { canRun } from '../../../renderer/editor/actions/runAction.ts'
import { createDesk } from '../../../renderer/editor/desk.ts'
import { openSession } from '../../../renderer/editor/session.ts'
import type { OpenDocument } from '../../../renderer/editor/sessionContext.ts'
import { documentOf } from './editorOf.ts'
import { pointOf, type Written } from './notation.ts'

/** A document opened as the program opens it, but without a screen. */
export function openFixture({ blocks, anchor, focus }: Written): OpenDocument {
  const session = openSession('thu.vankien', documentOf(blocks))
  const { editor } = session
  if (anchor !== undefined && focus !== undefined) {
    const [from, to] = [pointOf(editor, anchor), pointOf(editor, focus)]
    Transforms.select(editor, { anchor: from, focus: to })
  }
  return { session, desk: createDesk() }
}

/** What was cut or copied last. */
const clipboard = new WeakMap<Editor, Descendant[]>()

const keys: Readonly<Record<string, (editor: Editor) => void>> = {
  Enter: (editor) => editor.insertBreak(),
  Backspace: (editor) => backwards(editor, 'character'),
  Delete: (editor) => forwards(editor, 'character'),
  'Ctrl+Backspace': (editor) => backwards(editor, 'word'),
  'Ctrl+Delete': (editor) => forwards(editor, 'word'),
  'Ctrl+A': (editor) => Transforms.select(editor, Editor.range(editor, [])),
  'Ctrl+C': copy,
  'Ctrl+X': (editor) => {
    copy(editor)
    editor.deleteFragment()
  },
  'Ctrl+V': (editor) => editor.insertFragment(clipboard.get(editor) ?? []),
}

/** The window deletes a selection as a whole. */
function backwards(editor: Editor, unit: 'character' | 'word'): void {
  if (isExpanded(editor)) editor.deleteFragment({ direction: 'backward' })
  else editor.deleteBackward(unit)
}

function forwards(editor: Editor, unit: 'character' | 'word'): void {
  if (isExpanded(editor)) editor.deleteFragment({ direction: 'forward' })
  else editor.deleteForward(unit)
}

function isExpanded({ selection }: Editor): boolean {
  return selection !== null && JSON.stringify(selection.anchor) !== JSON.stringify(selection.focus)
}

function copy(editor: Editor): void {
  clipboard.set(editor, structuredClone(editor.getFragment()))
}

/** As the clipboard of another program brings plain text. */
export function pasteText(editor: Editor, text: string): void {
  const data = {
    files: [],
    types: ['text/plain'],
    getData: (kind: string) => (kind === 'text/plain' ? text : ''),
  }
  editor.insertData(data as unknown as DataTransfer)
}

/** The editor ends a change with the microtask in which it tells about it. */
export async function rest(): Promise<void> {
  for (let at = 0; at < 3; at++) await Promise.resolve()
}

/** Does one step of a fixture: words, a key (also "Backspace x3") or an action by its title. */
export async function doStep(open: OpenDocument, step: string): Promise<void> {
  const { editor } = open.session
  const typed = /^gõ (.*)$/s.exec(step)
  if (typed !== null) {
    for (const letter of typed[1] ?? '') {
      if (letter === '⌫') editor.deleteBackward('character')
      else editor.insertText(letter === '␣' ? ' ' : letter)
      await rest()
    }
    return
  }
  const pasted = /^dán chữ (.*)$/s.exec(step)
  if (pasted !== null) {
    pasteText(editor, (pasted[1] ?? '').replaceAll('↵', '\n'))
    await rest()
    return
  }
  const place = /^cuối khối (\d+)$/.exec(step)
  if (place !== null) {
    Transforms.select(editor, Editor.end(editor, [Number(place[1]) - 1]))
    await rest()
    return
  }
  const [, name = step, times = '1'] = /^(.*?)(?: x(\d+))?$/.exec(step) ?? []
  for (let at = 0; at < Number(times); at++) {
    const action = actionOfKeys(name) ?? allActions.find(({ title }) => title === name)
    const key = keys[name]
    const done = action !== undefined && canRun(action, open) && action.run(open, 'keys') !== false
    if (!done && key !== undefined) key(editor)
    else if (action === undefined && key === undefined) throw new Error(`no such step: ${step}`)
    await rest()
  }
}
