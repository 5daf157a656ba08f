import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldText, wordSearch } from '../../../shared/text/fold.ts'

const all = { marks: true, letterCase: true }

/** Vietnamese, decomposed marks, letters whose folding is longer or shorter, pairs of surrogates. */
const letters = fc.constantFrom(
  ...'aăâđĐeêổỖƯựỵ XZ.“’\u00a0\n\u0301\u0323İßﬁ각𝐀😀'.normalize('NFC'),
)
const words = fc.array(letters, { maxLength: 40 }).map((list) => list.join(''))
const options = fc.record({ marks: fc.boolean(), letterCase: fc.boolean() })

describe('folded text', () => {
  it('takes away marks and case only where they do not count', () => {
    expect(fold('Đổi MỚI', all).text).toBe('doi moi')
    expect(fold('Đổi MỚI', { marks: true, letterCase: false }).text).toBe('Doi MOI')
    expect(fold('Đổi MỚI', { marks: false, letterCase: true }).text).toBe('đổi mới')
    expect(fold('Đổi “MỚI”\u00a0’', { marks: false, letterCase: false }).text).toBe('Đổi "MỚI" \'')
  })

  it('knows where a letter stood when marks of their own vanish', () => {
    const folded = fold('bệnh viện'.normalize('NFD'), all)
    const at = folded.text.indexOf('vien')
    const original = 'bệnh viện'.normalize('NFD')
    expect(original.slice(folded.origin(at), folded.origin(at + 4)).normalize('NFC')).toBe('viện')
  })

  it('every folded letter leads to the letter that it came from', () => {
    fc.assert(
      fc.property(words, options, (text, chosen) => {
        const folded = fold(text, chosen)
        const size = folded.text.length
        expect(folded.origin(size)).toBe(text.length)
        for (let at = 0; at < size; at++) {
          expect(folded.origin(at)).toBeLessThanOrEqual(folded.origin(at + 1))
          const letter = String.fromCodePoint(text.codePointAt(folded.origin(at)) ?? 0)
          expect(fold(letter, chosen).text).toContain(folded.text[at])
        }
      }),
    )
  })

  it('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

describe('search in lists', () => {
  it('wants every word, in any order, with or without diacritics', () => {
    const fits = wordSearch(' truong  TANG')
    expect(fits('Tốc độ tăng trưởng')).toBe(true)
    expect(fits('tăng', 'trưởng')).toBe(true)
    expect(fits('Tăng thu')).toBe(false)
    expect(wordSearch('  ')('bất kỳ')).toBe(true)
  })
})
