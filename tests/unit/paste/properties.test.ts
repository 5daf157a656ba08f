import fc from 'fast-check'
import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { undo } from '../../../renderer/editor/commands/undo.ts'
import { insertPasted } from '../../../renderer/editor/paste/insertPasted.ts'
import {
  bullet,
  defaultNumbering,
  footnote,
  heading,
  item,
  paragraph,
  text,
} from '../../../shared/document/build.ts'
import { checkDocument } from '../../../shared/document/check.ts'
import { type Block, documentSchema } from '../../../shared/document/types.ts'
import type { Pasted } from '../../../shared/paste/pasted.ts'
import { pastePlain, pasteText } from '../../../shared/paste/pasteText.ts'
import { documentOf } from '../../builders/document.ts'
import { table, targets } from '../editor/blocks.ts'
import { bodyOf, editorOf, isNormal, isValid } from '../editor/editorOf.ts'
import { pasteHtmlText } from './parse5Tree.ts'

const target = { numbering: defaultNumbering }

function isDocument(blocks: readonly Block[]): boolean {
  const parsed = documentSchema.safeParse(documentOf(blocks))
  return parsed.success && checkDocument(parsed.data).ok
}

const tags = fc.constantFrom(
  ...'p div span b i u sup table tr td th thead tbody ul ol li h1 h3 a br img pre del o:p font style script section blockquote'.split(
    ' ',
  ),
)
const attributes = fc.constantFrom(
  '',
  ' style="mso-list:Ignore"',
  ' style="mso-list:l0 level2 lfo1"',
  ' style="font-weight:bold;text-align:center"',
  ' style="display:none"',
  ' style="font-family:.VnTimeH"',
  ' style="mso-element:field-begin"',
  ' colspan=3 rowspan=2',
  ' rowspan=0 colspan=-1',
  ' colspan=99999',
  ' href="#n" id="m"',
  ' href="#m" id="n"',
  ' href="#%E0%A4%A"',
  ' class=MsoCommentReference',
  ' hidden',
)
const words = fc.constantFrom(
  'I- TÌNH HÌNH',
  '1. Kinh tế: Tăng khá.',
  '- việc',
  '[1]',
  'ViÖt Nam',
  '\t',
  '\n',
  '&nbsp;',
  '&#xFDD0;1&#xFDD1;',
  '\u{1F600}',
  '-----',
  'Nơi nhận:',
)

/** Any pile of tags, closed or not, in any order. */
const soup = fc
  .array(
    fc.oneof(
      words,
      fc.tuple(tags, attributes).map(([tag, more]) => `<${tag}${more}>`),
      tags.map((tag) => `</${tag}>`),
      fc.string({ maxLength: 12 }),
      fc.constantFrom('<!--', '-->', '<![if !supportLists]>', '<![endif]>', '<', '&'),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('whatever is pasted', () => {
  it('any HTML becomes a valid part of a document', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const pasted = pasteHtmlText(html, target)
        expect(isDocument(pasted.blocks)).toBe(true)
        for (const line of pasted.lines()) expect(line.length).toBeGreaterThan(0)
      }),
      { numRuns: 400 },
    )
  }, 60_000)

  it('any text becomes a valid part of a document', () => {
    const lines = fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 30 })), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\t', '\f'), (parts, between) => {
        for (const pasted of [pasteText, pastePlain].map((read) =>
          read(parts.join(between), target),
        )) {
          expect(isDocument(pasted.blocks)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('leaves a valid, normal document at any place, and one step takes it back', () => {
    const position = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        fc.oneof(
          soup.map((html) => pasteHtmlText(html, target)),
          words.map((one) => pasteText(`${one}\nhai`, target)),
        ),
        position,
        position,
        fc.boolean(),
        fc.constantFrom({}, { words: true }, { alone: true }),
        (pasted: Pasted, from, to, wide, options) => {
          const editor = editorOf(
            heading(1, 'situation', 'Tình hình'),
            paragraph([text('Năm nay'), footnote('Chú thích.'), text(' tăng.')]),
            paragraph(''),
            bullet(1, 'Việc'),
            targets('Đạt '),
            table(['a', 'b'], ['c', 'd']),
            item(4, 'Căn cứ', { marker: '5.' }),
            heading(3, 'other', '', { runIn: true, end: ':' }),
            paragraph('Hết'),
          )
          Editor.normalize(editor, { force: true })
          const before = bodyOf(editor)
          const points = [...Editor.positions(editor, { at: [] })]
          const at = (part: number) => points[Math.floor(part * (points.length - 1))]!
          Transforms.select(editor, { anchor: at(from), focus: at(wide ? to : from) })
          insertPasted(editor, pasted, options)
          expect(isValid(editor)).toBe(true)
          expect(isNormal(editor)).toBe(true)
          if (editor.history.undos.length > 0) undo(editor)
          expect(editor.history.undos).toHaveLength(0)
          expect(bodyOf(editor)).toEqual(before)
        },
      ),
      { numRuns: 300 },
    )
  }, 60_000)
})

describe('a very large paste', () => {
  it('of deep or broken HTML is read', () => {
    const deep = `${'<div><b>'.repeat(20_000)}sâu${'</b></div>'.repeat(10)}`
    expect(pasteHtmlText(deep, target).blocks).toHaveLength(1)
    const many = `<p>${'<i>x</i>'.repeat(100_000)}</p>`
    expect(pasteHtmlText(many, target).inline?.words).toEqual([
      { text: 'x'.repeat(100_000), italic: true },
    ])
  }, 60_000)
})
