/**
 * The floor: a plain contenteditable with its blocks in groups of 50 under content-visibility.
 * No editor can ask less of the browser for the same page.
 */
declare global {
  interface Window {
    benchBlocks: readonly string[]
  }
}

const GROUP = 50
const root = document.createElement('div')
root.contentEditable = 'true'
root.spellcheck = false
root.id = 'editor'
for (let start = 0; start < window.benchBlocks.length; start += GROUP) {
  const group = document.createElement('div')
  group.className = 'group'
  for (const text of window.benchBlocks.slice(start, start + GROUP)) {
    const block = document.createElement('p')
    block.textContent = text
    group.append(block)
  }
  root.append(group)
}
document.body.append(root)
root.focus()
document.body.dataset.ready = 'true'

export {}
