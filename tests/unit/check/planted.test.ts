import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkClaims } from '../../../shared/check/checkClaims.ts'
import { writeNumber } from '../../../shared/figures/vietnameseNumber.ts'
import { check, reportOf, rules, rulesOf } from './checking.ts'

/*
 * A claim is planted in a text with random figures and one of several ways to say it: right it
 * stays silent, wrong it is found. Sentences without claims around it change nothing.
 */

const shown = (number: number, decimals = 0): string =>
  writeNumber(number.toFixed(decimals), { decimals })

const around = fc.constantFrom(
  '',
  'Công tác tuyên truyền được quan tâm. ',
  'Trong kỳ, các ngành phối hợp chặt chẽ; nhiều việc khó được tháo gỡ. ',
  'Tổ chức 14 hội nghị với 2.350 lượt người dự. ',
)
const behind = fc.constantFrom(
  '',
  ' Nền nếp làm việc được giữ vững.',
  ' Đã mở 12 lớp tập huấn cho 480 học viên.',
)
const place = fc.record({ before: around, after: behind })
const set = (words: string, { before, after }: { before: string; after: string }): string =>
  `${before}${words}${after}`

/** At least half a percent off, in either direction. */
const off = fc.double({ min: 0.6, max: 9, noNaN: true })
const sign = fc.constantFrom(-1, 1)

describe('a rate of a pair', () => {
  const ways: ((part: string, whole: string, rate: string) => string)[] = [
    (a, b, r) => `Đã giải quyết ${a}/${b} hồ sơ, đạt ${r}%.`,
    (a, b, r) => `Có ${a}/${b} hộ tham gia (chiếm ${r}%).`,
    (a, b, r) => `Trong tổng số ${b} hộ dân có ${a} hộ dùng nước máy, chiếm ${r}%.`,
    (a, b, r) => `Tòa thụ lý ${b} vụ; đã xét xử ${a} vụ, đạt tỷ lệ ${r}%.`,
    (a, b, r) => `Toàn xã có ${b} hộ, trong đó có ${a} hộ kinh doanh (${r}%).`,
    (a, b, r) => `Có ${a} thôn trên tổng số ${b} thôn, chiếm ${r}%.`,
  ]
  const pair = fc
    .record({
      whole: fc.integer({ min: 120, max: 90000 }),
      share: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    })
    .map(({ whole, share }) => ({ whole, part: Math.max(1, Math.round(whole * share)) }))

  it('is silent where it is right, found where it is wrong', () => {
    fc.assert(
      fc.property(
        pair,
        fc.constantFrom(...ways),
        place,
        off,
        sign,
        fc.constantFrom(1, 2),
        (one, way, where, by, way2, decimals) => {
          const rate = (one.part / one.whole) * 100
          const right = set(way(shown(one.part), shown(one.whole), shown(rate, decimals)), where)
          expect(rules(right).filter((rule) => rule === 'pair-share')).toEqual([])
          const false_ = rate + by * way2
          fc.pre(false_ > 0.5 && false_ < 100)
          const wrong = set(way(shown(one.part), shown(one.whole), shown(false_, decimals)), where)
          const found = check(wrong).filter(({ rule }) => rule === 'pair-share')
          expect(found).toHaveLength(1)
          // Written without all its decimals it may be meant roughly.
          if (shown(false_, decimals).split(',')[1]?.length !== decimals) return
          expect(found[0]?.severity).toBe('error')
          expect(found[0]?.suggestion).toContain(shown(rate, decimals))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('a whole and its parts', () => {
  const ways: ((total: string, parts: readonly string[]) => string)[] = [
    (n, [a = '', b = '', c = '']) =>
      `Có ${n} hợp tác xã (${a} hợp tác xã trồng trọt, ${b} hợp tác xã vận tải, ${c} hợp tác xã mộc).`,
    (n, [a = '', b = '', c = '']) =>
      `Thu hồi ${n} giấy phép, gồm: ${a} giấy phép xây dựng, ${b} giấy phép kinh doanh, ${c} giấy phép lái xe.`,
    (n, [a = '', b = '', c = '']) =>
      `Kỷ luật ${n} người bằng các hình thức: khiển trách ${a}, cảnh cáo ${b}, cách chức ${c}.`,
  ]
  it('is silent where it adds up, found where it does not', () => {
    const parts = fc.array(fc.integer({ min: 12, max: 4000 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom(...ways),
        place,
        fc.integer({ min: 1, max: 9 }),
        (numbers, way, where, by) => {
          const total = numbers.reduce((a, b) => a + b, 0)
          const words = numbers.map((one) => shown(one))
          expect(rules(set(way(shown(total), words), where))).toEqual([])
          // Never the sum of the first parts alone, which the list may end with.
          expect(rules(set(way(shown(total + by), words), where))).toContain('sum')
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('an amount in two currencies', () => {
  const ways: ((amount: string, usd: string, rate: string) => string)[] = [
    (a, u, r) => `Thu nhập đạt ${a} triệu đồng (tương đương ${u} USD, tỷ giá 1 USD = ${r} đồng).`,
    (a, u, r) =>
      `GRDP bình quân ${a} triệu đồng/người[[Tương đương ${u} USD - tỷ giá quy đổi 1 USD = ${r} đồng.]].`,
  ]
  it('is silent where it is right, found where it is wrong', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 21, max: 180 }),
        fc.integer({ min: 200, max: 270 }).map((hundreds) => hundreds * 100),
        fc.constantFrom(...ways),
        fc.integer({ min: 2, max: 80 }),
        (millions, rate, way, by) => {
          const usd = Math.round((millions * 1e6) / rate)
          expect(rules(way(shown(millions), shown(usd), shown(rate)))).toEqual([])
          expect(rules(way(shown(millions), shown(usd + by), shown(rate)))).toContain('conversion')
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('a change from one figure to another', () => {
  const ways: ((from: string, to: string, by: string, verb: string, way: string) => string)[] = [
    (a, b, c, verb, way) => `Số hộ kinh doanh ${verb} từ ${a} hộ ${way} ${b} hộ, ${verb} ${c} hộ.`,
    (a, b, c, verb) => `Toàn huyện có ${b} hộ kinh doanh, ${verb} ${c} hộ (năm 2019 là ${a} hộ).`,
  ]
  it('is silent where it is right, found where it is wrong', () => {
    const ends = fc.tuple(
      fc.integer({ min: 100, max: 9000 }),
      fc.integer({ min: 20, max: 900 }),
      sign,
    )
    fc.assert(
      fc.property(
        ends,
        fc.constantFrom(...ways),
        place,
        fc.integer({ min: 1, max: 15 }),
        ([from, by, up], way, where, more) => {
          const to = from + by * up
          fc.pre(to > 20)
          const [verb, direction] = up > 0 ? ['tăng', 'lên'] : ['giảm', 'xuống']
          const say = (c: number, word = verb): string =>
            set(way(shown(from), shown(to), shown(c), word, direction), where)
          expect(rules(say(by))).toEqual([])
          expect(rules(say(by + more))).toContain('from-to')
          expect(rules(say(by, up > 0 ? 'giảm' : 'tăng'))).toContain('from-to')
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('shares of a structure', () => {
  it('are silent at 100, found beside it', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1500, max: 4500 }),
      fc.integer({ min: 1500, max: 4500 }),
    )
    fc.assert(
      fc.property(parts, place, fc.integer({ min: 5, max: 200 }), ([a, b], where, by) => {
        const say = (c: number): string =>
          set(
            `Cơ cấu kinh tế chuyển dịch: khu vực I chiếm ${shown(a / 100, 2)}%, khu vực II chiếm ${shown(b / 100, 2)}%, khu vực III chiếm ${shown(c / 100, 2)}%.`,
            where,
          )
        expect(rules(say(10000 - a - b))).toEqual([])
        expect(rules(say(10000 - a - b + by))).toEqual(['share-sum'])
      }),
      { numRuns: 100 },
    )
  })
})

describe('a target and what is reached', () => {
  const things: [(value: string) => string, (value: string) => string][] = [
    [
      (v) => `Tỷ lệ dân số tham gia bảo hiểm y tế đạt ${v}%.`,
      (v) => `Chất lượng khám bệnh được nâng lên; tỷ lệ dân số tham gia BHYT đạt ${v}%.`,
    ],
    [
      (v) => `Có ${v} giường bệnh/vạn dân.`,
      (v) => `Mạng lưới y tế được củng cố, đạt ${v} giường bệnh/vạn dân.`,
    ],
    [
      (v) => `Tỷ lệ lao động qua đào tạo đạt ${v}%.`,
      (v) => `Công tác dạy nghề được quan tâm, tỷ lệ lao động qua đào tạo đạt ${v}%.`,
    ],
  ]
  it('is asked about where the target is lower', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...things),
        fc.integer({ min: 2000, max: 9000 }),
        fc.integer({ min: 10, max: 900 }),
        ([target, result], value, by) => {
          const low = shown(value / 100, 2)
          const high = shown((value + by) / 100, 2)
          expect(rulesOf(reportOf(2023, [result(low)], [target(high)]))).toEqual([])
          expect(rulesOf(reportOf(2023, [result(high)], [target(low)]))).toEqual(['target-reached'])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('shows the comparison as numbers are written', () => {
    const [found] = checkClaims(
      reportOf(
        2023,
        ['Tổng vốn đầu tư toàn xã hội đạt 31.515,5 tỷ đồng.'],
        ['Tổng vốn đầu tư toàn xã hội 30.000 tỷ đồng.'],
      ),
    )
    expect(found?.message).toContain('(30.000 < 31.515,5)')
  })

  it('knows what is better the less there is of it', () => {
    const document = (reached: string, target: string) =>
      reportOf(
        2023,
        [`Tỷ lệ hộ nghèo đa chiều còn ${reached}%.`],
        [`Tỷ lệ hộ nghèo đa chiều còn ${target}%.`],
      )
    expect(rulesOf(document('3,1', '2,4'))).toEqual([])
    expect(rulesOf(document('2,4', '3,1'))).toEqual(['target-reached'])
  })
})
