import { Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { withAutoformat } from '../../../renderer/editor/plugins/withAutoformat.ts'
import { defaultNumbering, heading, paragraph } from '../../../shared/document/build.ts'
import type { NumberingScheme } from '../../../shared/document/types.ts'
import { bodyOf, editorOf, sketch } from './editorOf.ts'
import { rest } from './fixtureSteps.ts'

/** What the fixtures can't say: composing, other schemes, many keys. */

afterEach(() => vi.restoreAllMocks())

function empty(scheme: NumberingScheme = defaultNumbering, ...before: Parameters<typeof editorOf>) {
  const editor = editorOf(...before, paragraph(''))
  return withAutoformat(editor, () => scheme)
}

async function type(editor: ReturnType<typeof empty>, keys: string): Promise<void> {
  for (const key of keys) {
    if (key === '⌫') editor.deleteBackward('character')
    else editor.insertText(key)
    await rest()
  }
}

describe('typed markers', () => {
  it('do nothing while an input method composes', async () => {
    const editor = empty()
    vi.spyOn(ReactEditor, 'isComposing').mockReturnValue(true)
    await type(editor, '- "')
    expect(sketch(editor)).toEqual(['paragraph: - "'])
  })

  it('do nothing when several characters come at once', () => {
    const editor = empty()
    editor.insertText('- ')
    expect(sketch(editor)).toEqual(['paragraph: - '])
  })

  it('follow the numbering of the document', async () => {
    const [parts, roman, , nested, letters] = defaultNumbering
    const scheme: NumberingScheme = [
      parts,
      { style: 'upper', before: '', after: '.' },
      roman,
      { ...nested, nested: true, before: '', after: '' },
      letters,
    ]
    const upper = empty(scheme)
    await type(upper, 'B. ')
    expect(sketch(upper)).toEqual(['heading 2: '])
    const romans = empty(scheme)
    await type(romans, 'IV- ')
    expect(sketch(romans)).toEqual(['heading 3: '])
    const none = empty(scheme)
    await type(none, '7. ')
    expect(sketch(none)).toEqual(['paragraph: 7. '])
  })

  it('leave text alone that only looks like a marker', async () => {
    for (const words of ['2.5 lần ', '1.125 người ', 'VI ', 'A ', '100. ', '1, ']) {
      const editor = empty()
      await type(editor, words)
      expect(sketch(editor)).toEqual([`paragraph: ${words}`])
    }
  })

  it('give the typed characters back on Backspace only at the block they made', async () => {
    const editor = empty(defaultNumbering, heading(2, 'other', 'Trước'))
    await type(editor, '- ')
    Transforms.select(editor, { path: [0, 0], offset: 0 })
    editor.deleteBackward('character')
    expect(sketch(editor)).toEqual(['paragraph: Trước', 'bullet 1: '])
  })

  it('never touch words that UniKey retypes at any place of a line', async () => {
    for (const keys of ['d⌫đu⌫uo⌫⌫ươ⌫ờng', 'Vie⌫êt⌫⌫ệt Nam', 'tie⌫êng⌫⌫⌫ếng']) {
      const editor = empty()
      await type(editor, keys)
      expect(bodyOf(editor)).toMatchObject([{ type: 'paragraph' }])
    }
  })
})

describe('quotation marks', () => {
  it('that come with other characters stay straight', () => {
    const editor = empty()
    editor.insertText('"abc"')
    expect(sketch(editor)).toEqual(['paragraph: "abc"'])
  })
})
