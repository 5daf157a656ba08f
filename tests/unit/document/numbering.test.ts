import { describe, expect, it } from 'vitest'
import {
  bullet,
  defaultNumbering,
  footnote,
  heading,
  item,
  paragraph,
} from '../../../shared/document/build.ts'
import { planMarkers } from '../../../shared/document/numbering.ts'
import { readNumeral, writeNumeral } from '../../../shared/document/numerals.ts'
import type { Block, NumberingScheme } from '../../../shared/document/types.ts'

function markers(body: Block[], numbering: NumberingScheme = defaultNumbering): string[] {
  const plan = planMarkers({ body, numbering })
  return body.map((block) => plan.get(block.id) ?? '')
}

describe('numbering', () => {
  it('counts each level and starts again under a new heading above', () => {
    expect(
      markers([
        heading(1, 'part', 'Một'),
        heading(2, 'achievements', 'Kết quả'),
        heading(3, 'field', 'Kinh tế'),
        heading(4, 'field', 'Nông nghiệp'),
        heading(4, 'field', 'Công nghiệp'),
        heading(5, 'field', 'Điểm'),
        heading(3, 'field', 'Xã hội'),
        heading(4, 'field', 'Y tế'),
        heading(2, 'shortcomings', 'Hạn chế'),
        heading(3, 'field', 'Kinh tế'),
        heading(1, 'part', 'Hai'),
        heading(2, 'tasks', 'Nhiệm vụ'),
      ]),
    ).toEqual([
      'Phần thứ nhất',
      'I-',
      '1.',
      '1.1.',
      '1.2.',
      'a)',
      '2.',
      '2.1.',
      'II-',
      '1.',
      'Phần thứ hai',
      'I-',
    ])
  })

  it('numbered paragraphs share the count of their level', () => {
    expect(
      markers([heading(3, 'field', 'A'), item(3, 'không tên'), heading(3, 'field', 'B')]),
    ).toEqual(['1.', '2.', '3.'])
  })

  it('a literal marker stays as written and the count goes on from it', () => {
    expect(
      markers([
        heading(3, 'field', 'A'),
        heading(3, 'field', 'B', { marker: '5.' }),
        heading(3, 'field', 'C'),
        heading(3, 'causes', 'D', { marker: '*' }),
        heading(3, 'field', 'E', { marker: '' }),
        heading(3, 'field', 'F'),
      ]),
    ).toEqual(['1.', '5.', '6.', '*', '', '7.'])
  })

  it('a block may leave the scheme with a format of its own', () => {
    const letters = { style: 'letter', before: '', after: ')-' } as const
    expect(
      markers([
        heading(4, 'field', 'A', { format: letters }),
        heading(4, 'field', 'B', { format: letters }),
      ]),
    ).toEqual(['a)-', 'b)-'])
  })

  it('nests three levels of arabic numbers', () => {
    const scheme: NumberingScheme = [
      defaultNumbering[0],
      defaultNumbering[1],
      defaultNumbering[2],
      defaultNumbering[3],
      { style: 'arabic', before: '', after: '.', nested: true },
    ]
    expect(
      markers(
        [heading(3, 'field', 'A'), heading(4, 'field', 'B'), heading(5, 'field', 'C')],
        scheme,
      ),
    ).toEqual(['1.', '1.1.', '1.1.1.'])
  })

  it('bullets carry their signs, notes their numbers', () => {
    const first = footnote('một')
    const second = footnote('hai')
    const body = [bullet(1, [{ text: 'a' }, first]), bullet(2, 'b'), paragraph([second])]
    const plan = planMarkers({ body, numbering: defaultNumbering })
    expect(body.map((block) => plan.get(block.id))).toEqual(['-', '+', undefined])
    expect([plan.get(first.id), plan.get(second.id)]).toEqual(['1', '2'])
  })

  it.each(['roman', 'arabic', 'letter', 'upper', 'words'] as const)(
    'numerals of style %s can be read back',
    (style) => {
      const limit = { roman: 89, arabic: 999, letter: 22, upper: 26, words: 12 }[style]
      for (let number = 1; number <= limit; number++) {
        expect(readNumeral(writeNumeral(number, style), style)).toBe(number)
      }
    },
  )

  it('points follow the Vietnamese alphabet', () => {
    expect([1, 4, 5, 6, 7, 8].map((number) => writeNumeral(number, 'letter'))).toEqual([
      'a',
      'd',
      'đ',
      'e',
      'g',
      'h',
    ])
  })
})
