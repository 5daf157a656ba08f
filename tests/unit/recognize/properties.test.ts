import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDocument } from '../../../shared/document/check.ts'
import { documentSchema } from '../../../shared/document/types.ts'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'
import { blocksOf, recognized, textOf, wordBag, wordsMissing } from './helpers.ts'

const word = fc.constantFrom(
  'xã',
  'Nông',
  'thôn',
  'mới',
  'ĐẢNG',
  'bộ',
  'kinh',
  'TẾ',
  'năm',
  'Hòa',
  'đạt',
  'cao',
  '12,5%',
  '2.400',
)
const words = (max: number) =>
  fc.array(word, { minLength: 1, maxLength: max }).map((list) => list.join(' '))
const upper = fc.constantFrom(
  'MỤC TIÊU',
  'KẾT QUẢ ĐẠT ĐƯỢC',
  'NHIỆM VỤ VÀ GIẢI PHÁP',
  'HẠN CHẾ',
  'TỔ CHỨC THỰC HIỆN',
)
const line = fc.oneof(
  words(30),
  words(30).map((text) => `${text}.`),
  fc
    .tuple(
      fc.constantFrom(
        '- ',
        '+ ',
        '* ',
        '• ',
        '1. ',
        '2. ',
        '3- ',
        '1.1. ',
        'a) ',
        '(1) ',
        'Điều 1. ',
      ),
      words(20),
    )
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('I- ', 'II. ', 'A. '), upper).map((parts) => parts.join('')),
  fc.tuple(words(4), words(20)).map(([title, text]) => `1. ${title}: ${text}.`),
  fc.constantFrom(
    '',
    '',
    '-----',
    'Phần thứ nhất',
    'Nơi nhận:',
    'T/M TỈNH ỦY',
    '(Đã ký)',
    'NGHỊ QUYẾT',
    '*',
    'Số 01-NQ/TU',
    '**Đậm** và *nghiêng*',
    'xã[1] mới',
    '[1] Lời chú.',
    'ấp[footnoteRef:1]',
    '[1: lời]',
  ),
)
const documentLike = fc
  .array(line, { minLength: 1, maxLength: 40 })
  .map((lines) => lines.join('\n'))

/** Words without the syntax of notes, signs of emphasis and the signed mark, which may repeat. */
function counted(text: string): Map<string, number> {
  return wordBag(
    text.replace(/\[footnoteRef:\d+\]|\[\d+(?=: )|\[\d+\]|\(Đã ký\)|\b0(?=\d\b)/g, ' '),
  )
}

describe('whatever the text', () => {
  test('junk never throws and gives a valid document or a failure', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc.string({ unit: 'grapheme', maxLength: 400 }),
        ),
        (input) => {
          const result = recognizeText(input)
          if (!result.ok) return result.error.message.length > 10
          for (const { document } of result.value.documents) {
            documentSchema.parse(document)
            if (!checkDocument(document).ok) return false
          }
          return true
        },
      ),
      { numRuns: 400 },
    )
  })

  test('lines of the genre in any order lose no word and add none', () => {
    fc.assert(
      fc.property(documentLike, (input) => {
        const result = recognizeText(input)
        if (!result.ok) return
        for (const { document } of result.value.documents) documentSchema.parse(document)
        const text = textOf(result.value)
        expect(wordsMissing(counted(input), counted(text))).toEqual([])
        expect(wordsMissing(counted(text), counted(input))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('a recognized text is recognized the same again', () => {
    const calm = fc
      .array(
        fc.oneof(
          words(30).map((text) => `Xã ${text} đã làm tốt.`),
          words(12).map((text) => `- Mỗi ${text}.`),
          fc.tuple(fc.constantFrom('I- ', 'II- ', 'III- '), upper).map((parts) => parts.join('')),
          fc
            .tuple(fc.constantFrom('1. ', '2. ', '1.1. ', 'a) '), words(6))
            .map((parts) => `${parts.join('')}`),
          words(12).map((text) => `Làm[footnoteRef:1] ${text}. [1: Lời ${text}.]`),
        ),
        { minLength: 1, maxLength: 30 },
      )
      .map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(calm, (input) => {
        const once = recognized(input)
        const again = recognized(textOf(once))
        expect(textOf(again)).toBe(textOf(once))
        expect(blocksOf(again)).toEqual(blocksOf(once))
      }),
      { numRuns: 200 },
    )
  })
})

describe('time grows with the text, not with its square', () => {
  const shapes: readonly [string, (size: number) => string][] = [
    ['one line', (size) => 'xã mới '.repeat(size / 7)],
    [
      'wrapped lines',
      (size) =>
        'xã mới làm đường và trồng rừng ở ven sông trong năm nay cùng dân\n'.repeat(size / 65),
    ],
    ['open brackets', (size) => '[1: xã [footnoteRef:1] '.repeat(size / 23)],
    ['unclosed notes', (size) => 'a[footnoteRef:1]\n[1: xã\n'.repeat(size / 24)],
    ['stars', (size) => '*a **b ***c '.repeat(size / 12)],
    ['items', (size) => '1. Xã làm đường.\n'.repeat(size / 17)],
    ['page numbers', (size) => 'xã mới\n\n3\n\n'.repeat(size / 11)],
    ['blanks', (size) => `${' '.repeat(size / 2)}a${'\t'.repeat(size / 2)}b`],
    ['closings', (size) => 'Nơi nhận:\n- Xã,\nlời\n'.repeat(size / 20)],
    ['type names', (size) => 'Số 1-NQ/TU\nNGHỊ QUYẾT\nlời\n'.repeat(size / 27)],
  ]
  test.each(shapes)(
    '%s',
    (_name, make) => {
      const time = (size: number): number => {
        const input = make(size)
        const start = performance.now()
        recognizeText(input)
        return performance.now() - start
      }
      time(40_000)
      const small = Math.min(time(60_000), time(60_000))
      const large = time(480_000)
      // Eight times the text: linear is 8, quadratic 64. A floor keeps tiny times from deciding.
      expect(large).toBeLessThan(Math.max(small, 30) * 30)
    },
    60_000,
  )
})
