import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../shared/text/fold.ts'
import { applySpelling } from '../../../shared/text/spelling.ts'

const pairs = [
  ['Tỉnh ủy', 'Tỉnh uỷ'],
  ['ỦY BAN', 'UỶ BAN'],
  ['Ủy viên', 'Uỷ viên'],
  ['văn hóa, văn hóa', 'văn hoá, văn hoá'],
  ['thủy sản', 'thuỷ sản'],
  ['khỏe, hòe', 'khoẻ, hoè'],
  ['hòa bình (tòa án)', 'hoà bình (toà án)'],
  ['lũy kế; thúy; nguỵ'.replace('nguỵ', 'ngụy'), 'luỹ kế; thuý; nguỵ'],
  ['TRÙ HÓA', 'TRÙ HOÁ'],
  ['đọa đày, xóa', 'đoạ đày, xoá'],
] as const

/** One spelling in both habits. */
const untouched = [
  'quý I, quỹ, quỵ, Quý, QUỸ',
  'hoàn thành, toán, thuyền, khuỷu, huỳnh, ngoài, hoạt, thoải',
  'quả, quà, quạ, què',
  'hoa, khoe, uy tín, quy định',
  'của, mùa, thuở, tuế',
]

describe('spelling habit', () => {
  it.each(pairs)('writes %s and %s', (first, last) => {
    expect(applySpelling(first, 'uỷ')).toBe(last)
    expect(applySpelling(last, 'ủy')).toBe(first)
    expect(applySpelling(first, 'ủy')).toBe(first)
    expect(applySpelling(last, 'uỷ')).toBe(last)
  })

  it.each(untouched)('leaves %s alone', (text) => {
    expect(applySpelling(text, 'uỷ')).toBe(text)
    expect(applySpelling(text, 'ủy')).toBe(text)
  })

  const onset = fc.constantFrom('', 'h', 'kh', 'ng', 'th', 'đ', 'q', 'Q', 'T', 'X', 'tr', 'gi')
  const rhyme = fc.constantFrom(
    ...[...'aáàảãạ'].flatMap((vowel) => [`o${vowel}`, `O${vowel}`]),
    ...[...'yýỳỷỹỵYÝỲỶỸỴ'].flatMap((vowel) => [`u${vowel}`, `U${vowel}`]),
    ...[...'óòỏõọ'].flatMap((vowel) => [`${vowel}a`, `${vowel}e`]),
    ...[...'úùủũụ'].map((vowel) => `${vowel}y`),
  )
  const ending = fc.constantFrom('', '', '', 'n', 'nh', 't', 'i', 'u', 'ên')
  const between = fc.constantFrom(' ', ', ', '-', '\n', ' 2021 ')
  const line = fc
    .array(fc.tuple(onset, rhyme, ending, between).map((parts) => parts.join('')))
    .map((syllables) => syllables.join(''))
  const words = fc.oneof(
    line,
    fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC')),
  )

  it('settles: twice is once, and there and back again is the first habit', () => {
    fc.assert(
      fc.property(words, (text) => {
        const first = applySpelling(text, 'ủy')
        const last = applySpelling(text, 'uỷ')
        expect(applySpelling(first, 'ủy')).toBe(first)
        expect(applySpelling(last, 'uỷ')).toBe(last)
        expect(applySpelling(last, 'ủy')).toBe(first)
        expect(applySpelling(first, 'uỷ')).toBe(last)
      }),
      { numRuns: 2000 },
    )
  })

  it('moves tone marks only: letters, their number and their case stay', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('uỷ' as const, 'ủy' as const), (text, habit) => {
        const written = applySpelling(text, habit)
        expect(foldText(written)).toBe(foldText(text))
        expect(written.length).toBe(text.length)
        expect(written).toBe(written.normalize('NFC'))
      }),
      { numRuns: 1000 },
    )
  })

  it('never touches a syllable with q', () => {
    fc.assert(
      fc.property(fc.constantFrom('q', 'Q'), rhyme, (q, rest) => {
        expect(applySpelling(q + rest, 'uỷ')).toBe(q + rest)
        expect(applySpelling(q + rest, 'ủy')).toBe(q + rest)
      }),
    )
  })
})
