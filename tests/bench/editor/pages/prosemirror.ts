import { baseKeymap } from 'prosemirror-commands'
import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { type NodeSpec, Schema } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { type BenchLine, type BenchPart, openOnClick } from '../lines.ts'

/** The peer: a bare ProseMirror with undo and nothing else, over the same words and marks. */

const inlineAtom = (kind: string): NodeSpec => ({
  group: 'inline',
  inline: true,
  atom: true,
  attrs: { text: {} },
  toDOM: (node) => ['span', { class: kind }, String(node.attrs.text)],
})

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: {
      content: 'inline*',
      attrs: { id: { default: '' } },
      toDOM: (node) => ['p', { 'data-block': String(node.attrs.id) }, 0],
    },
    text: { group: 'inline' },
    figure: inlineAtom('figure'),
    note: inlineAtom('note'),
  },
  marks: { comment: { toDOM: () => ['span', { class: 'comment' }, 0] } },
})

function nodeOf({ kind, text }: BenchPart) {
  if (kind === 'figure' || kind === 'note') return schema.node(kind, { text })
  if (text === '') return []
  return schema.text(text, kind === 'comment' ? [schema.mark('comment')] : [])
}

const paragraphOf = ({ id, parts }: BenchLine) =>
  schema.node('paragraph', { id }, parts.flatMap(nodeOf))

openOnClick((lines) => {
  const mount = document.createElement('div')
  document.body.append(mount)
  const view = new EditorView(mount, {
    attributes: { spellcheck: 'false' },
    state: EditorState.create({
      doc: schema.node('doc', undefined, lines.map(paragraphOf)),
      plugins: [history(), keymap(baseKeymap)],
    }),
  })
  view.dom.id = 'editor'
  view.focus()
})
