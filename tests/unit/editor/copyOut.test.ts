import { type Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { type CopiedOut, copyOut } from '../../../renderer/editor/copyOut.ts'
import { bullet, footnote, heading, paragraph, text } from '../../../shared/document/build.ts'
import { planMarkers } from '../../../shared/document/numbering.ts'
import { growth, listOf, table } from './blocks.ts'
import { bodyOf, documentOf, editorOf } from './editorOf.ts'

function sample(): Editor {
  return editorOf(
    heading(1, 'other', 'Mở đầu'),
    heading(2, 'situation', 'Tình hình'),
    heading(3, 'other', 'Kinh tế', { runIn: true, end: ':' }),
    paragraph([text('tăng '), growth(), footnote('Theo <thống kê>.'), text('.', { bold: true })]),
    bullet(1, 'Việc một'),
    listOf('mot'),
    table(['a', 'b'], ['c', 'd']),
  )
}

function copied(editor: Editor, whole = { wholeFirst: true, wholeLast: true }): CopiedOut {
  const markers = planMarkers(documentOf(bodyOf(editor)))
  return copyOut(editor.getFragment(), { markerOf: (id) => markers.get(id), ...whole })
}

describe('a copy for other programs', () => {
  it('carries markers, bullets, end signs, note numbers and the notes', () => {
    const editor = sample()
    Transforms.select(editor, [])
    expect(copied(editor).text.split('\n')).toEqual([
      'Phần thứ nhất',
      'Mở đầu',
      'I- Tình hình',
      expect.stringMatching(/^\S+ Kinh tế: tăng 8%\[1\]\.$/),
      '- Việc một',
      '- Đạt 8%.',
      'a\tb',
      'c\td',
      '[1] Theo <thống kê>.',
    ])
    const { html } = copied(editor)
    expect(html).toContain('<p>I- Tình hình</p>')
    expect(html).toContain('8%<sup>1</sup><b>.</b></p>')
    expect(html).toContain('<p>- Việc một</p>')
    expect(html).toContain('<tr><td>a</td><td>b</td></tr>')
    expect(html).toContain('Theo &lt;thống kê&gt;.')
  })

  it('of some words inside a line is only these words', () => {
    const editor = sample()
    Transforms.select(editor, {
      anchor: { path: [1, 0], offset: 5 },
      focus: { path: [1, 0], offset: 9 },
    })
    expect(copied(editor, { wholeFirst: false, wholeLast: true }).text).toBe('hình')
  })
})
