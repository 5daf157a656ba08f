import { type BenchPart, openOnClick } from '../lines.ts'

/**
 * The floor: a plain contenteditable with its blocks in groups of 50 under content-visibility.
 * No editor can ask less of the browser for the same page.
 */
const GROUP = 50

openOnClick((lines) => {
  const root = document.createElement('div')
  root.contentEditable = 'true'
  root.spellcheck = false
  root.id = 'editor'
  for (let start = 0; start < lines.length; start += GROUP) {
    const group = document.createElement('div')
    group.className = 'group'
    for (const line of lines.slice(start, start + GROUP)) {
      const block = document.createElement('p')
      block.dataset.block = line.id
      block.append(...line.parts.map(nodeOf))
      group.append(block)
    }
    root.append(group)
  }
  document.body.append(root)
  root.focus()
})

function nodeOf({ kind, text }: BenchPart): Node {
  if (kind === 'text') return document.createTextNode(text)
  const span = document.createElement('span')
  span.className = kind
  span.textContent = text
  if (kind !== 'comment') span.contentEditable = 'false'
  return span
}
