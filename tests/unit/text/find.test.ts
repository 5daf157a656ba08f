import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FindOptions, findWords, replacementOf } from '../../../shared/text/find.ts'
import { findPattern, readPattern } from '../../../shared/text/findPattern.ts'
import { applySpelling } from '../../../shared/text/spelling.ts'

const plain: FindOptions = { matchCase: false, ignoreMarks: false, wholeWord: false }

function found(words: string, text: string, options: Partial<FindOptions> = {}): string[] {
  return findWords(words, { ...plain, ...options })(text).map(({ start, end }) =>
    text.slice(start, end),
  )
}

function fits(source: string, text: string, options: Partial<FindOptions> = {}): string[] {
  const pattern = readPattern(source, { ...plain, ...options })
  if (!pattern.ok) throw new Error(pattern.error.message)
  return findPattern(pattern.value)(text).map(({ start, end }) => text.slice(start, end))
}

describe('finding words', () => {
  it('with diacritics finds only what is written so', () => {
    expect(found('tăng', 'Tăng, tang, tằng')).toEqual(['Tăng'])
  })

  it('without diacritics finds every spelling, with "đ" as "d"', () => {
    expect(found('tang truong', 'Tăng trưởng', { ignoreMarks: true })).toEqual(['Tăng trưởng'])
    expect(found('đầu tư', 'dau tu, Đầu tư', { ignoreMarks: true })).toEqual(['dau tu', 'Đầu tư'])
  })

  it('minds the case on wish', () => {
    expect(found('Đảng', 'Đảng bộ, đảng viên', { matchCase: true })).toEqual(['Đảng'])
  })

  it('whole words end where a syllable ends', () => {
    expect(found('an', 'an ninh, ban, (an) toán', { wholeWord: true })).toEqual(['an', 'an'])
    expect(found('ủy', 'uỷ ban, huỷ', { wholeWord: true })).toEqual(['uỷ'])
    expect(found('2026', '12026, 2026.', { wholeWord: true })).toEqual(['2026'])
  })

  it('both habits of placing a tone mark are one word', () => {
    expect(found('uỷ ban', 'Ủy ban, Uỷ ban')).toEqual(['Ủy ban', 'Uỷ ban'])
    expect(found('hóa', 'văn hoá, văn hóa')).toEqual(['hoá', 'hóa'])
    expect(found('hó', 'văn hoá, văn hóa')).toEqual(['hó'])
  })

  it('quotes and spaces are found however they were set', () => {
    expect(found('"ba không"', 'Cuộc vận động “ba\u00a0không”')).toEqual(['“ba\u00a0không”'])
  })

  it('finds from left to right without overlaps, and nothing for nothing', () => {
    expect(found('aa', 'aaaaa')).toEqual(['aa', 'aa'])
    expect(found('', 'abc')).toEqual([])
    expect(found('\u0301', 'á', { ignoreMarks: true })).toEqual([])
  })

  const letters = fc.constantFrom(...'aăâáàđdĐDuủỷyUỦ .'.normalize('NFC'))
  const words = (max: number) =>
    fc.array(letters, { minLength: 1, maxLength: max }).map((list) => list.join(''))
  const options = fc.record({
    matchCase: fc.boolean(),
    ignoreMarks: fc.boolean(),
    wholeWord: fc.boolean(),
  })

  it('what is found is what was looked for; a text is found in itself', () => {
    fc.assert(
      fc.property(words(3), words(30), options, (query, text, chosen) => {
        const matches = findWords(query, chosen)(text)
        let end = 0
        for (const match of matches) {
          expect(match.start).toBeGreaterThanOrEqual(end)
          end = match.end
          // Looked for alone it is the same stretch.
          const again = findWords(query, chosen)(text.slice(match.start, match.end))
          expect(again).toEqual([{ start: 0, end: match.end - match.start }])
        }
        expect(findWords(text, chosen)(text)).toEqual([{ start: 0, end: text.length }])
      }),
    )
  })

  it('the spelling habit keeps every place (what searching relies on)', () => {
    fc.assert(
      fc.property(words(30), (text) => {
        expect(applySpelling(text, 'uỷ').length).toBe(text.length)
      }),
    )
  })
})

describe('finding by expression', () => {
  it('finds figures, groups and lines', () => {
    expect(fits('\\d+(,\\d+)?%', 'tăng 7,25% so với 8%')).toEqual(['7,25%', '8%'])
    expect(fits('^- ', '- một\n- hai')).toEqual(['- ', '- '])
    expect(fits('x*', 'axxb')).toEqual(['xx'])
  })

  it('minds marks, case and whole words as asked', () => {
    expect(fits('t[ăa]ng', 'TĂNG tang', { matchCase: true })).toEqual(['tang'])
    expect(fits('tang|dau', 'Tăng đầu', { ignoreMarks: true })).toEqual(['Tăng', 'đầu'])
    expect(fits('\\p{Lu}\\p{Lu}', 'UBND tỉnh', { matchCase: true })).toEqual(['UB', 'ND'])
    expect(fits('b?an', 'ban, an, toán an', { wholeWord: true })).toEqual(['ban', 'an', 'an'])
  })

  it('takes escapes that are not needed', () => {
    expect(fits('a\\-b', 'a-b')).toEqual(['a-b'])
  })

  it.each([
    ['(a', 'Thiếu dấu đóng ngoặc “)”.'],
    ['a)', 'Thừa dấu đóng ngoặc “)”.'],
    ['[a', 'Thiếu dấu đóng ngoặc vuông “]”.'],
    ['[z-a]', 'Khoảng chữ trong “[ ]” viết ngược, ví dụ “z-a”.'],
    ['*a', 'Dấu *, + hoặc ? phải đứng sau một chữ.'],
    ['a{3,1}', 'Hai số trong “{ }” viết ngược.'],
    ['a\\', 'Dấu “\\” ở cuối biểu thức không có chữ nào theo sau.'],
    ['nothing to repeat: (', 'Thiếu dấu đóng ngoặc “)”.'],
    ['\\p{Chu}', 'Tên loại chữ sau “\\p” chưa đúng.'],
  ])('says what is wrong with %s', (source, words) => {
    expect(readPattern(source, plain)).toEqual({
      ok: false,
      error: { code: 'bad-pattern', message: words },
    })
  })
})

describe('words in place of what was found', () => {
  it('a pattern brings its groups, plain words nothing', () => {
    const match = { start: 0, end: 9, groups: ['năm', '2026'] }
    expect(replacementOf('$2 của $1, $&, $$1, $3', 'năm  2026', match)).toBe(
      '2026 của năm, năm  2026, $1, $3',
    )
    expect(replacementOf('$1', 'năm', { start: 0, end: 3 })).toBe('$1')
  })
})
