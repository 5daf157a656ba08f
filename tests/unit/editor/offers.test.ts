import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { observationOf } from '../../../renderer/editor/figures/acceptOffer.ts'
import { atQueryBefore } from '../../../renderer/editor/figures/atQuery.ts'
import { offerAt } from '../../../renderer/editor/figures/offer.ts'
import { numberAt, numbersIn } from '../../../renderer/editor/figures/typedNumber.ts'
import { outlookAt, usualRef } from '../../../renderer/editor/figures/usualRef.ts'
import { heading, paragraph } from '../../../shared/document/build.ts'
import { writeNumber } from '../../../shared/figures/vietnameseNumber.ts'
import { figureWords } from '../../../shared/figures/words.ts'
import { matchNames } from '../../../shared/indicators/matchNames.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Indicator } from '../../../shared/indicators/types.ts'
import { indicator, observation } from '../../builders/store.ts'

const indicators: Indicator[] = [
  indicator('grdp', {
    name: 'Tốc độ tăng trưởng GRDP',
    aliases: ['tăng trưởng GRDP', 'tăng trưởng kinh tế'],
  }),
  indicator('build', { name: 'Tốc độ tăng trưởng xây dựng' }),
  indicator('income', { name: 'Thu nhập bình quân đầu người', unit: 'triệu đồng/người' }),
  indicator('poor', { name: 'Tỷ lệ hộ nghèo', direction: 'down' }),
  indicator('poor-less', { name: 'Mức giảm tỷ lệ hộ nghèo', aliases: ['giảm tỷ lệ hộ nghèo'] }),
  indicator('jobs', {
    name: 'Số lao động được tạo việc làm mới',
    aliases: ['tạo việc làm mới'],
    unit: 'lao động',
    decimals: 0,
  }),
  indicator('party', {
    name: 'Số đảng viên kết nạp',
    aliases: ['kết nạp đảng viên'],
    unit: 'đảng viên',
    decimals: 0,
  }),
  indicator('budget', { name: 'Thu nội địa', unit: 'tỷ đồng' }),
  indicator('schools', {
    name: 'Số trường đạt chuẩn quốc gia',
    unit: 'trường',
    decimals: 0,
    twoDigits: true,
  }),
  indicator('children', { name: 'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng' }),
  indicator('trade', { name: 'Tốc độ tăng trưởng thương mại' }),
]
const store = createStoreIndex({
  entities: [{ id: 'tinh', name: 'tỉnh Mẫu', level: 'tỉnh' }],
  indicators,
  observations: [
    observation('grdp', 2026, '11', { comparator: '>=' }),
    observation('grdp', 2025, '7.25', { measure: 'actual' }),
    observation('income', 2026, '69'),
    observation('poor', 2026, '1.5'),
    observation('poor-less', 2026, '0.5'),
    observation('jobs', 2026, '23000'),
    observation('budget', 2026, '5446.25'),
    observation('schools', 2026, '8'),
    observation('children', 2026, '9.5'),
    observation('trade', 2026, '-3.92', { measure: 'actual' }),
    {
      ...observation('party', 2026, '0', { comparator: 'range' }),
      value: undefined as never,
      min: '1100',
      max: '1200',
    },
  ],
  sets: [],
})
const context = { store, entity: 'tinh', period: { kind: 'year', year: 2026 } as const }

/** Offers the number whose last digit stands before "|". */
function offered(marked: string, outlook?: 'results' | 'targets') {
  const at = marked.indexOf('|')
  const offer = offerAt(marked.replace('|', ''), at - 1, outlook, context)
  return offer && [offer.kind, offer.indicator.code, offer.typed, figureWords(offer.ref, context)]
}

describe('a typed number near the name of an indicator', () => {
  it.each([
    [
      'Thu nhập bình quân đầu người đạt 69| triệu đồng/người.',
      ['income', '69 triệu đồng/người', '69 triệu đồng/người'],
    ],
    ['thu nhap binh quan dau nguoi dat 69| trieu', undefined],
    // What the text leaves out of the unit stays left out.
    ['Thu nhập bình quân đầu người đạt 69| triệu đồng.', ['income', '69', '69']],
    ['Tăng trưởng GRDP đạt từ 11|% trở lên.', ['grdp', '11% trở lên', '11% trở lên']],
    ['Tăng trưởng GRDP đạt 11|% trở lên.', ['grdp', '11% trở lên', '11% trở lên']],
    ['Tăng trưởng kinh tế (GRDP) đạt 11|%', ['grdp', '11%', '11%']],
    ['Năm 2025 tăng trưởng GRDP đạt 7,25|%, khá.', ['grdp', '7,25%', '7,25%']],
    ['Thu nội địa 5.446,25| tỷ đồng', ['budget', '5.446,25 tỷ đồng', '5.446,25 tỷ đồng']],
    [
      'Kết nạp 1.100 - 1.200| đảng viên',
      ['party', '1.100 - 1.200 đảng viên', '1.100 - 1.200 đảng viên'],
    ],
    ['Tạo việc làm mới cho 23.000| lao động', ['jobs', '23.000 lao động', '23.000 lao động']],
    ['Có 08| trường đạt chuẩn quốc gia', ['schools', '08 trường', '08 trường']],
    ['Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng còn 9,5|%', ['children', '9,5%', '9,5%']],
    ['Tăng trưởng thương mại: âm 3,92|%', undefined],
    ['Tốc độ tăng trưởng thương mại âm 3,92|%', ['trade', 'âm 3,92%', 'âm 3,92%']],
    ['Tốc độ tăng trưởng thương mại là -3,92|%', ['trade', '-3,92%', 'âm 3,92%']],
    ['Giảm tỷ lệ hộ nghèo 0,5|%', ['poor-less', '0,5%', '0,5%']],
    [
      'Tỷ lệ hộ nghèo còn 1,5|%, thu nhập bình quân đầu người đạt 69 triệu đồng',
      ['poor', '1,5%', '1,5%'],
    ],
  ])('%s', (text, expected) => {
    const found = offered(text)
    expect(found?.[0] === 'same' ? found.slice(1) : undefined).toEqual(expected)
  })

  it('says that the store has another value, or none', () => {
    expect(offered('Tỷ lệ hộ nghèo còn 2|%')).toEqual(['other', 'poor', '2%', '1,5%'])
    expect(offered('Thu nhập bình quân đầu người đạt 70| triệu đồng')).toEqual([
      'other',
      'income',
      '70',
      '69',
    ])
    expect(offered('Tốc độ tăng trưởng xây dựng đạt 5|%')).toEqual([
      'new',
      'build',
      '5%',
      undefined,
    ])
    // Last year's value is asked for, not this year's.
    expect(offered('Năm 2024 tỷ lệ hộ nghèo còn 1,5|%')?.[0]).toBe('new')
  })

  it.each([
    'Thu nhập bình quân đầu người đạt 69| huyện',
    'Theo Nghị quyết số 69|, thu nhập bình quân đầu người tăng',
    'Ngày 11/|11/2026 tỷ lệ hộ nghèo',
    'Tỷ lệ hộ nghèo năm 2026| giảm',
    'Tỷ lệ hộ nghèo giảm. Có 1,5|% số hộ',
    'Tỷ lệ hộ nghèo từ 3% xuống 1,5|%',
    'Nhiệm kỳ 2021 - 2025| tỷ lệ hộ nghèo',
    'Có 12| việc.',
  ])('leaves alone: %s', (text) => expect(offered(text)).toBeUndefined())

  it('knows results from targets by the section', () => {
    expect(offered('Tăng trưởng GRDP đạt 7,25|%', 'results')?.slice(0, 2)).toEqual(['same', 'grdp'])
    const body = [
      heading(1, 'part', 'Phần'),
      heading(2, 'situation', 'Tình hình'),
      heading(3, 'field', 'Kinh tế'),
      paragraph('a'),
      heading(2, 'targets', 'Chỉ tiêu'),
      paragraph('b'),
    ]
    expect([3, 5, 0].map((at) => outlookAt(body, at))).toEqual(['results', 'targets', undefined])
  })

  it('becomes a draft of the store under the document as its source', () => {
    const offer = offerAt('Tỷ lệ hộ nghèo còn 2%', 19, 'targets', context)
    expect(observationOf(offer!, context, { document: 'Báo cáo thử' })).toEqual({
      ...observation('poor', 2026, '2'),
      state: 'draft',
      source: { document: 'Báo cáo thử' },
    })
  })

  it('finds any number that the program writes, whole', () => {
    const numbers = fc.integer({ min: 0, max: 10 ** 9 }).map((n) => writeNumber(String(n / 100)))
    fc.assert(
      fc.property(numbers, fc.constantFrom('%', ' tỷ đồng', '', ' xã'), (number, unit) => {
        const text = `Thu nội địa đạt ${number}${unit}, tốt.`
        const end = 16 + number.length
        expect(numberAt(text, end - 1)).toEqual({ start: 16, end })
      }),
    )
  })

  it('never takes more than a number with its own words, whatever the text', () => {
    const parts = fc.constantFrom(
      'thu nội địa',
      'đạt',
      '5.446,25',
      'tỷ đồng',
      ',',
      '. ',
      '11%',
      'trở lên',
      'năm 2026',
      '- ',
      'âm',
      'tỷ lệ hộ nghèo',
      '1,5',
      '(',
      ')',
      'từ',
      '12/3',
      '@',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), fc.nat(80), (words, at) => {
        const text = words.join(' ')
        const offer = offerAt(text, at, undefined, context)
        if (offer === undefined) return
        expect(text.slice(offer.start, offer.end)).toBe(offer.typed)
        expect(offer.typed).toMatch(/\d/)
        expect(offer.typed).not.toMatch(/nghèo|thu nội|@|12\/3/)
        expect(numbersIn(text).some(({ start }) => start >= offer.start && start < offer.end)).toBe(
          true,
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('"@" and words', () => {
  it.each([
    ['Phấn đấu @tang truong', 'tang truong'],
    ['@', ''],
    ['(@ho', 'ho'],
    ['“@ho', 'ho'],
    ['thu@vidu', undefined],
    ['gửi vanphong@tinh.gov.vn', undefined],
    ['@ho ', 'ho '],
    ['@ho  ', undefined],
    ['@ ', undefined],
    ['@ho, sau', undefined],
    ['@ho\nnghèo', undefined],
    [`@${'a'.repeat(80)}`, undefined],
  ])('%j asks for %j', (before, words) => expect(atQueryBefore(before)?.words).toBe(words))

  const ranked = (query: string) =>
    matchNames(query, store.data, {
      most: 4,
      rank: ({ code }) =>
        figureWords(usualRef(code, undefined, context), context) === undefined ? 1 : 0,
    }).map(({ indicator: { code } }) => code)

  it('finds by beginnings of words, without marks, the likeliest first', () => {
    expect(ranked('tang truong')[0]).toBe('grdp')
    expect(ranked('TĂNG TRƯỞNG xây')).toEqual(['build'])
    expect(ranked('ho ngheo')).toEqual(['poor', 'poor-less'])
    expect(ranked('ty le ho ngheo')).toEqual(['poor', 'poor-less'])
    expect(ranked('nguoi thu nhap')).toEqual(['income'])
    expect(ranked('khong co gi')).toEqual([])
    expect(ranked('')).toHaveLength(4)
    // With a value first.
    expect(ranked('toc do tang truong')).toEqual(['grdp', 'trade', 'build'])
  })

  it('every name finds its indicator first, or another one of the same name', () => {
    for (const one of indicators) {
      expect(ranked(one.name)[0]).toBe(one.code)
    }
  })

  it('takes the measure and the period that have a value', () => {
    expect(usualRef('grdp', 'targets', context)).toMatchObject({
      measure: 'target',
      period: { kind: 'own', offset: 0 },
      form: 'bounded',
    })
    expect(usualRef('grdp', 'results', context)).toMatchObject({
      measure: 'actual',
      period: { kind: 'own', offset: -1 },
      form: 'valueUnit',
    })
    expect(usualRef('build', 'results', context)).toMatchObject({
      measure: 'actual',
      period: { kind: 'own', offset: 0 },
    })
    expect(usualRef('build', undefined, context).measure).toBe('target')
  })
})
