import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Transforms } from 'slate'
import { describe, expect, it, vi } from 'vitest'
import { watchBesideLetters } from '../../../renderer/editor/shell/useAtCursor.ts'
import { paragraph } from '../../../shared/document/build.ts'
import { normalizeText } from '../../../shared/text/normalize.ts'
import { editorOf } from './editorOf.ts'

const require = createRequire(import.meta.url)

/** What renderer/editor/page/sparingSlate.ts counts on; a new version that differs fails here. */
describe('the places that Slate is spared looking for', () => {
  const dom = readFileSync(
    join(dirname(require.resolve('slate-dom/package.json')), 'dist/index.es.js'),
    'utf8',
  )
  const react = readFileSync(
    join(dirname(require.resolve('slate-react/package.json')), 'dist/index.es.js'),
    'utf8',
  )

  it('are asked of the object whose functions are replaced', () => {
    expect(dom).toMatch(/var anchor = DOMEditor\.toSlatePoint|anchor = DOMEditor\.toSlatePoint/)
    expect(react).toMatch(/const ReactEditor = DOMEditor|ReactEditor = DOMEditor/)
    expect(react).not.toMatch(/DOMEditor\.toSlate(Point|Range)/)
  })

  it('are the letters in front: of a text that is one string nothing is left out', () => {
    expect(dom).toMatch(/range\.cloneContents\(\)/)
    expect(dom).toMatch(/offset = contents\.textContent\.length/)
    expect(react).toMatch(/"data-slate-string": true/)
    expect(react).toMatch(/'data-slate-leaf': true/)
  })

  it('are heard of only at the document', () => {
    expect(react.match(/addEventListener\('selectionchange'/g)).toHaveLength(1)
    expect(react).toMatch(/document\.addEventListener\('selectionchange', onSelectionChange\)/)
  })
})

describe('what is asked again at the cursor', () => {
  async function told(step: (editor: ReturnType<typeof editorOf>) => void): Promise<number> {
    const editor = editorOf(paragraph('một hai ba'))
    Transforms.select(editor, { path: [0, 0], offset: 3 })
    editor.insertText('x')
    const tell = vi.fn()
    const stop = watchBesideLetters(editor, tell)
    await Promise.resolve()
    tell.mockClear()
    step(editor)
    await Promise.resolve()
    const times = tell.mock.calls.length
    stop()
    editor.insertBreak()
    await Promise.resolve()
    expect(tell).toHaveBeenCalledTimes(times)
    return times
  }

  it('is nothing for a letter typed on', async () => {
    expect(await told((editor) => editor.insertText('a'))).toBe(0)
  })

  it('is all for every other step', async () => {
    expect(await told((editor) => editor.insertBreak())).toBe(1)
    expect(await told((editor) => editor.deleteBackward('character'))).toBe(1)
    expect(await told((editor) => Transforms.select(editor, { path: [0, 0], offset: 1 }))).toBe(1)
    expect(
      await told((editor) =>
        Transforms.insertText(editor, 'a', { at: { path: [0, 0], offset: 0 } }),
      ),
    ).toBe(1)
  })

  it('is all for the first letter that can be undone', async () => {
    const editor = editorOf(paragraph('một'))
    Transforms.select(editor, { path: [0, 0], offset: 2 })
    await Promise.resolve()
    const tell = vi.fn()
    watchBesideLetters(editor, tell)
    editor.insertText('a')
    await Promise.resolve()
    editor.insertText('b')
    await Promise.resolve()
    expect(tell).toHaveBeenCalledOnce()
  })
})

it('clean text stays as it is, whatever way it goes through', () => {
  for (const text of ['Nghị quyết số 12', 'ĂÂĐÊÔƠƯ ăâđêôơư ế ộ ỹ\n\t', 'x\u00ad']) {
    expect(normalizeText(text)).toBe(text)
  }
  expect(normalizeText('e\u0302\u0301')).toBe('ế')
  expect(normalizeText('a\u0007\r\nb\u2028\ud800')).toBe('a\nb\n\ufffd')
})
