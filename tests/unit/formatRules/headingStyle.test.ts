import { describe, expect, it } from 'vitest'
import { defaultNumbering } from '../../../shared/document/build.ts'
import type { HeadingLevel, MarkerFormat } from '../../../shared/document/types.ts'
import { headingKind } from '../../../shared/formatRules/headingStyle.ts'

const upper: MarkerFormat = { style: 'upper', before: '', after: '.' }

describe('the row of the rules that a heading obeys', () => {
  it.each([
    [1, 'Phần thứ nhất', defaultNumbering[0], 'division'],
    [1, 'Chương II', undefined, 'division'],
    [1, 'A.', upper, 1],
    [1, 'C.', upper, 1],
    [1, 'I.', defaultNumbering[1], 2],
    [2, 'II-', defaultNumbering[1], 2],
    [3, '4.', defaultNumbering[2], 3],
    [1, '4-', defaultNumbering[2], 3],
    [4, '1.2.', defaultNumbering[3], 4],
    [5, '1.1.3.', defaultNumbering[4], 5],
    [5, 'đ)', defaultNumbering[4], 5],
    [4, 'a)-', defaultNumbering[4], 5],
    [3, '*', defaultNumbering[2], 3],
    [4, '', defaultNumbering[3], 4],
    [1, '', defaultNumbering[0], 'division'],
    [1, '', upper, 1],
  ] as [HeadingLevel, string, MarkerFormat | undefined, unknown][])(
    'level %i with "%s"',
    (level, marker, format, kind) => {
      expect(headingKind(level, marker, format)).toBe(kind)
    },
  )
})
