import { baseKeymap } from 'prosemirror-commands'
import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { schema } from 'prosemirror-schema-basic'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'

/** The peer: a bare ProseMirror with undo and nothing else. */
const paragraph = (text: string) =>
  schema.node('paragraph', undefined, text === '' ? [] : [schema.text(text)])
const mount = document.createElement('div')
document.body.append(mount)
const view = new EditorView(mount, {
  attributes: { spellcheck: 'false' },
  state: EditorState.create({
    doc: schema.node('doc', undefined, window.benchBlocks.map(paragraph)),
    plugins: [history(), keymap(baseKeymap)],
  }),
})
view.dom.id = 'editor'
view.focus()
document.body.dataset.ready = 'true'
