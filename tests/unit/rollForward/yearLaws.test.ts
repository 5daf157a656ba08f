import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeLine } from '../../../shared/rollForward/judgeYear.ts'
import {
  periodToYear,
  shiftBetween,
  shiftedPeriod,
} from '../../../shared/rollForward/rollPeriod.ts'
import type { YearFrame } from '../../../shared/rollForward/yearFrame.ts'

const words = fc.constantFrom(
  ...[
    'năm',
    'Nghị quyết số 12-NQ/TU',
    'ngày',
    'tháng 3',
    'nhiệm kỳ',
    '-',
    '“về',
    '”',
    '(',
    ')',
    '.',
  ],
  ...['so với', 'đến', 'từ', 'giai đoạn', 'Luật Đất đai', 'tỷ đồng', '1.200', '5/2/', 'quý I'],
  ...[
    'kỳ họp',
    'lần thứ',
    'tầm nhìn',
    'Đại hội',
    'PCI',
    'xếp hạng',
    'kế hoạch',
    'năm học',
    ';',
    ':',
  ],
)
const years = fc.integer({ min: 1900, max: 2200 })
const frames: fc.Arbitrary<YearFrame> = fc.record({
  period: fc.oneof(
    years.map((year) => ({ kind: 'year', year }) as const),
    years.map((from) => ({ kind: 'term', from, to: from + 5 }) as const),
  ),
  section: years,
  sections: fc.uniqueArray(years, { maxLength: 2 }).map((one) => new Set(one)),
  isReported: fc.boolean(),
  isSchedule: fc.boolean(),
})

describe('years of any text', () => {
  it('are found once each, where they stand, in order', () => {
    const parts = fc.array(fc.oneof(words, years.map(String)), { maxLength: 30 })
    fc.assert(
      fc.property(parts, frames, (pieces, frame) => {
        const text = pieces.join(' ')
        const expected: { year: number; start: number }[] = []
        let at = 0
        for (const piece of pieces) {
          if (/^\d{4}$/.test(piece)) expected.push({ year: Number(piece), start: at })
          at += piece.length + 1
        }
        const found = judgeLine(text, frame)
        expect(found.map(({ token: { year, start } }) => ({ year, start }))).toEqual(expected)
        for (const { token, judgement } of found) {
          expect(text.slice(token.start, token.end)).toBe(String(token.year))
          expect(token.from).toBeLessThanOrEqual(token.start)
          expect(judgement.moves === null).toBe(judgement.kind === 'doubtful')
          if (judgement.moves === true) expect(['own', 'neighbour']).toContain(judgement.kind)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('are looked for without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), frames, (text, frame) => {
        for (const { token } of judgeLine(text, frame)) {
          expect(text.slice(token.start, token.end)).toBe(String(token.year))
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['years', 'năm 2023, 2022 và 2021; '],
    ['numbers', 'thu 2000 tỷ đồng, trồng 2023 ha; '],
    ['citations', 'Nghị quyết số 12-NQ/TU, ngày 5/2/2023 về kế hoạch năm 2023; '],
    ['open quotation marks', 'Kế hoạch số 12-KH/TU “về 2023 '],
    ['stretches', 'nhiệm kỳ 2020 - 2025, '],
  ])('are judged in time that grows with the text: %s', (_name, piece) => {
    const frame: YearFrame = {
      period: { kind: 'year', year: 2023 },
      section: 2023,
      sections: new Set(),
      isReported: true,
      isSchedule: false,
    }
    const time = (count: number): number => {
      const text = piece.repeat(count)
      const started = performance.now()
      judgeLine(text, frame)
      return performance.now() - started
    }
    time(100)
    const small = Math.min(time(150), time(150))
    const large = Math.min(time(1200), time(1200))
    // Eight times the text: linear is 8, quadratic 64. A floor keeps tiny times from deciding.
    expect(large).toBeLessThan(Math.max(small, 15) * 30)
  })
})

describe('periods that documents are rolled to', () => {
  it.each([
    [2026, 2025, 2030],
    [2025, 2025, 2030],
    [2030, 2025, 2030],
    [2031, 2030, 2035],
    [2022, 2025, 2030],
  ])('%i after the term 2020 - 2025', (year, from, to) => {
    expect(periodToYear({ kind: 'term', from: 2020, to: 2025 }, year)).toEqual({
      kind: 'term',
      from,
      to,
    })
  })

  it('move by whole periods and back', () => {
    const periods = fc.oneof(
      fc.record({ kind: fc.constant('year' as const), year: fc.integer({ min: 1950, max: 2150 }) }),
      fc
        .record({
          from: fc.integer({ min: 1950, max: 2100 }),
          length: fc.integer({ min: 1, max: 10 }),
        })
        .map(({ from, length }) => ({ kind: 'term' as const, from, to: from + length })),
    )
    fc.assert(
      fc.property(periods, fc.integer({ min: -4, max: 4 }), (period, steps) => {
        const moved = shiftedPeriod(period, steps)
        expect(shiftBetween(period, moved).periods).toBe(steps)
        expect(shiftedPeriod(moved, -steps)).toEqual(period)
      }),
    )
  })
})
