import { describe, expect, it } from 'vitest'
import { checkClaims } from '../../../shared/check/checkClaims.ts'
import { undecided, withDecision } from '../../../shared/check/decisions.ts'
import { paragraph } from '../../../shared/document/build.ts'
import type { CheckDecision } from '../../../shared/document/checkDecisions.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Indicator } from '../../../shared/indicators/types.ts'
import { documentOf } from '../../builders/document.ts'
import { bodyOf, check, reportOf, rulesOf } from './checking.ts'

const lastYear = reportOf(
  2022,
  [],
  [
    'Thu nhập bình quân đầu người đạt 80 triệu đồng.',
    'Tỷ lệ lao động qua đào tạo đạt 70%.',
    'Thu ngân sách nội địa đạt 6.000 tỷ đồng trở lên.',
    'Tỷ lệ thất nghiệp dưới 2%.',
    'Kết nạp 900 đảng viên.',
  ],
  { id: 'last-year', name: 'Nghị quyết năm 2023' },
)

const thisYear = (results: readonly string[], targets: readonly string[] = []) =>
  reportOf(2023, results, targets)

const across = (results: readonly string[], targets?: readonly string[]) =>
  rulesOf(thisYear(results, targets), { others: [lastYear] })

describe("last year's targets", () => {
  it('recompute a rate of fulfilment', () => {
    const wrong = ['Thu nhập bình quân đầu người đạt 76 triệu đồng, đạt 93,5% Nghị quyết.']
    expect(across(wrong)).toEqual(['fulfilment'])
    expect(rulesOf(thisYear(wrong))).toEqual([])
    expect(across(['Thu nhập bình quân đầu người đạt 76 triệu đồng, đạt 95% Nghị quyết.'])).toEqual(
      [],
    )
  })

  it('hold "vượt chỉ tiêu" to the figures', () => {
    expect(across(['Thu nội địa 5.700 tỷ đồng, vượt chỉ tiêu của tỉnh.'])).toEqual(['target-word'])
    expect(across(['Thu nội địa 6.200 tỷ đồng, vượt chỉ tiêu của tỉnh.'])).toEqual([])
  })

  it('ask about a target that asks for less', () => {
    const lower = ['Tỷ lệ lao động qua đào tạo đạt 69,5%.', 'Tỷ lệ thất nghiệp dưới 2,4%.']
    expect(across([], lower)).toEqual(['target-lowered', 'target-lowered'])
    const higher = ['Tỷ lệ lao động qua đào tạo đạt 71%.', 'Tỷ lệ thất nghiệp dưới 1,9%.']
    expect(across([], higher)).toEqual([])
  })

  it('belong to their own place', () => {
    const other = { ...lastYear, entity: 'huyen-khac' }
    const text = thisYear(['Thu nội địa 5.700 tỷ đồng, vượt chỉ tiêu của tỉnh.'])
    expect(rulesOf(text, { others: [other] })).toEqual([])
  })
})

describe('the store', () => {
  const indicator: Indicator = {
    code: 'thu-noi-dia',
    name: 'Thu nội địa',
    aliases: ['Thu ngân sách nội địa'],
    group: 'kinh-te',
    unit: 'tỷ đồng',
    decimals: 0,
    direction: 'up',
  }
  const store = createStoreIndex({
    entities: [],
    indicators: [indicator],
    sets: [],
    observations: [
      {
        indicator: 'thu-noi-dia',
        entity: 'tinh',
        period: { kind: 'year', year: 2023 },
        measure: 'target',
        value: '6000',
        comparator: '=',
        state: 'confirmed',
        source: { document: 'Nghị quyết' },
      },
    ],
  })
  it('gives the target of the year', () => {
    const text = (rate: string) =>
      thisYear([`Thu nội địa đạt 5.700 tỷ đồng, bằng ${rate}% Nghị quyết.`])
    expect(rulesOf(text('97'), { store })).toEqual(['fulfilment'])
    expect(rulesOf(text('95'), { store })).toEqual([])
  })
})

describe('a whole document', () => {
  it('finds a sentence of figures that is said twice', () => {
    const words = 'Xảy ra 12 vụ cháy lớn nhỏ, làm bị thương 3 người, thiệt hại trên 4,5 tỷ đồng.'
    expect(check(`Công tác phòng cháy được quan tâm. ${words}`, words)[0]?.rule).toBe(
      'repeated-sentence',
    )
  })

  it('finds one thing in two values', () => {
    const a = 'Tỷ lệ hộ dân sử dụng nước máy đạt 91,4%.'
    const b = 'Đời sống được nâng lên, tỷ lệ hộ dân sử dụng nước máy đạt 94,1%.'
    expect(check(a, b).map(({ rule }) => rule)).toEqual(['different-values'])
    expect(check(a, a.replace('91,4', '91,4'))).toEqual([])
    expect(check(a, `Năm 2020, ${b}`)).toEqual([])
  })

  it('gives its findings in the order of the text, with the arithmetic and a correction', () => {
    const [first, second] = check('Đã giải quyết 45/60 đơn, đạt 74%.', 'Họp ngày 31/4/2021.')
    expect(first).toMatchObject({
      rule: 'pair-share',
      severity: 'error',
      message: '45 : 60 = 75%; văn bản ghi 74%.',
      suggestion: '75%',
    })
    expect(second).toMatchObject({ rule: 'impossible-date', severity: 'error', suggestion: null })
  })

  it('points at the words', () => {
    const line = 'Công việc ổn định. Đã giải quyết 45/60 đơn, đạt 84%.'
    const [found] = check(line)
    const [claim, pair] = found?.places ?? []
    expect(line.slice(claim?.start, claim?.end)).toBe('84%')
    expect(line.slice(pair?.start, pair?.end)).toBe('45/60 đơn')
    expect(found?.quote).toBe('Đã giải quyết 45/60 đơn, đạt 84%')
  })
})

describe('decisions', () => {
  const decision = (key: string, reason = 'Số liệu đã được duyệt.'): CheckDecision => ({
    key,
    decision: 'accepted',
    reason,
    who: 'Lan',
    when: '2026-11-21T05:00:00.000Z',
  })

  it('outlive edits elsewhere, not edits of the claim', () => {
    const claim = 'Đã giải quyết 45/60 đơn, đạt 84%.'
    const [found] = check(claim)
    const checks = [decision(found?.key ?? '')]
    const open = (line: string) => undecided(check('Một đoạn mới.', line), { checks })
    expect(open(`Thêm một câu. ${claim}`)).toEqual([])
    expect(open(claim.replace('84%', '85%'))).toHaveLength(1)
  })

  it('are one for a finding, the last one', () => {
    const checks = withDecision([decision('a'), decision('b')], decision('a', 'Đã sửa ý.'))
    expect(checks.map(({ key, reason }) => [key, reason])).toEqual([
      ['b', 'Số liệu đã được duyệt.'],
      ['a', 'Đã sửa ý.'],
    ])
  })
})

describe('blocks that did not change', () => {
  it('are not checked again: their findings are the same objects', () => {
    const body = bodyOf('Đã giải quyết 45/60 đơn, đạt 84%.', 'Họp ngày 31/4/2021.')
    const before = checkClaims(documentOf(body))
    const edited = documentOf([...body.slice(0, 1), paragraph('Họp ngày 30/4/2021.')])
    const after = checkClaims(edited)
    expect(after).toHaveLength(1)
    expect(after[0]).toBe(before[0])
  })
})
