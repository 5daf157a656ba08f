import { type Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { type CopiedOut, copyOut } from '../../../renderer/editor/copyOut.ts'
import {
  bullet,
  defaultNumbering,
  footnote,
  heading,
  item,
  paragraph,
  text,
} from '../../../shared/document/build.ts'
import { planMarkers } from '../../../shared/document/numbering.ts'
import type { Block } from '../../../shared/document/types.ts'
import { formatRules } from '../../../shared/formatRules/formatRules.ts'
import { pasteHtmlText } from '../paste/parse5Tree.ts'
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
  return copyOut(editor.getFragment(), {
    markerOf: (id) => markers.get(id),
    rules: formatRules('HD05'),
    ...whole,
  })
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
    expect(html).toContain('<b>I- Tình hình</b></p>')
    expect(html).toMatch(/8%<a [^>]*mso-footnote-id:ftn1"><sup>1<\/sup><\/a><b>\.<\/b><\/p>/)
    expect(html).toContain('>- Việc một</p>')
    expect(html).toMatch(/<tr><td[^>]*>a<\/td><td[^>]*>b<\/td><\/tr>/)
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

describe('a copy pasted back from HTML alone', () => {
  it('gives the same blocks', () => {
    const editor = editorOf(
      heading(1, 'part', 'Tình hình năm 2026', {}),
      heading(2, 'situation', 'Kết quả chung'),
      heading(3, 'field', 'Kinh tế', { runIn: true, end: ':' }),
      paragraph([
        text('Thu ngân sách tăng '),
        text('nhanh', { bold: true }),
        text('; diện tích 5 km'),
        text('2', { superscript: true }),
        footnote([text('Theo '), text('báo cáo', { italic: true }), text(' của xã.')]),
        text(' so với năm trước.'),
      ]),
      bullet(1, 'Việc thứ nhất.'),
      bullet(2, 'Việc nhỏ hơn.'),
      bullet(3, 'Việc nhỏ hơn nữa.'),
      heading(3, 'field', 'Văn hoá'),
      item(4, 'Căn cứ tình hình, các xã chủ động thực hiện.'),
      item(4, 'Định kỳ hằng quý báo cáo kết quả về Tỉnh uỷ.'),
      heading(4, 'other', 'Về thể thao'),
      paragraph('Tổ chức ba giải.', 'center'),
      merged(),
      paragraph('Hết.'),
    )
    Transforms.select(editor, [])
    const pasted = pasteHtmlText(copied(editor).html, { numbering: defaultNumbering })
    expect(pasted.blocks.map(bare)).toEqual(bodyOf(editor).map(bare))
  })
})

/** A table with a head and a cell over two rows. */
function merged(): Block {
  const made = table(['Xã', 'Số hộ'], ['Bình Minh', '12'], ['x', '15'])
  made.children[0]!.head = true
  made.children[1]!.children[0]!.rowSpan = 2
  made.children[2]!.children.shift()
  return made
}

/** The block without what differs from copy to copy: ids, and roles, which titles tell. */
function bare(block: Block): unknown {
  return JSON.parse(JSON.stringify(block), (key, value) =>
    key === 'id' || key === 'role' ? undefined : value,
  )
}
