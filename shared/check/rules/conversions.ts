import { Decimal } from 'decimal.js'
import { exactly, type Interval, intervalOf, judge, middle, times } from '../arithmetic.ts'
import { finding } from '../finding.ts'
import { hostOf, leadOf, previousSibling } from '../neighbours.ts'
import { type LineReading, type Mention, passagesOf } from '../passage.ts'
import { corrected, said, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { baseUnitOf, scaleOf } from '../vocabulary.ts'

/**
 * "70 triệu đồng (tương đương 3.019 USD, tỷ giá 1 USD = 23.200 đồng)" and "2 km2 (200 ha)": the
 * same amount in two units. The rate may stand in a note of the line.
 */
export function conversions(reading: LineReading): Finding[] {
  const all = passagesOf(reading).flatMap(({ mentions }) => mentions)
  const rates = all.filter(isRate)
  const found: Finding[] = []
  for (const equivalent of all) {
    if (equivalent.number === undefined || rates.includes(equivalent)) continue
    if (/^\s*(?:=|≈|~)/u.test(equivalent.passage.text.slice(equivalent.end))) continue
    const amount = amountOf(equivalent, reading)
    if (amount?.number === undefined) continue
    const factor = factorOf(amount, equivalent, rates)
    if (factor === undefined) continue
    const computed = times(scaled(amount), new Decimal(1).div(factor.perUnit))
    const shown = times(computed, new Decimal(1).div(scaleOf(equivalent.unit).factor))
    const verdict = judge(equivalent, shown)
    if (verdict === 'right') continue
    const exact = middle(shown)
    const others = factor.rate === undefined ? [amount] : [amount, factor.rate]
    const by = factor.rate === undefined ? said(factor.perUnit, 6) : withUnitOf(factor.rate)
    found.push(
      finding({
        rule: 'conversion',
        severity: verdict === 'rounding' || roughly(equivalent, exact) ? 'question' : 'error',
        claim: equivalent,
        others,
        message: `${withUnitOf(amount)} : ${by} = ${said(exact, equivalent.decimals)} ${scaleOnly(equivalent)}; văn bản ghi ${withUnitOf(equivalent)}.`,
        suggestion: corrected(equivalent, exact),
      }),
    )
  }
  return found
}

function scaleOnly({ unit }: Mention): string {
  return unit.split('/')[0] ?? unit
}

/** 4.300 for 4.310,34: rounded to hundreds on purpose, perhaps. */
function roughly(equivalent: Mention, exact: Decimal): boolean {
  const zeros = /0+$/.exec(equivalent.number?.toFixed() ?? '')?.[0].length ?? 0
  const unit = new Decimal(10).pow(zeros)
  return (
    zeros > 1 &&
    exact
      .minus(equivalent.number ?? 0)
      .abs()
      .lte(unit.div(2))
  )
}

/** "1 USD = 23.200 đồng". */
function isRate(mention: Mention): boolean {
  return (
    /^đồng/u.test(mention.unit) &&
    /1\s*(?:usd|đô la(?: mỹ)?|euro|\$)\s*(?:=|bằng|là|:|tương đương|≈|~)\s*$/iu.test(
      mention.passage.lower.slice(0, mention.start),
    )
  )
}

const EQUALS =
  /(?:^|[\s(,])(?:tương đương|tương ứng|quy đổi|khoảng|bằng|tức|hay)(?: khoảng| với| là)?\s*$/u

/** What the equivalent stands for: in front of it, in front of its brackets or of its note. */
function amountOf(equivalent: Mention, reading: LineReading): Mention | undefined {
  const lead = ` ${leadOf(equivalent)}`
  const bare = lead.trim() === ''
  if (!bare && !EQUALS.test(lead)) return undefined
  const near = hostOf(equivalent) ?? (bare ? undefined : previousSibling(equivalent))
  if (near !== undefined) return near
  const note = reading.notes.find(({ passage }) => passage === equivalent.passage)
  if (note === undefined || bare) return undefined
  return reading.own.mentions.filter(({ end }) => end <= note.at).at(-1)
}

function factorOf(
  amount: Mention,
  equivalent: Mention,
  rates: readonly Mention[],
): { readonly perUnit: Decimal; readonly rate?: Mention } | undefined {
  const [from, to] = [baseOf(amount), baseOf(equivalent)]
  if (from === to) return undefined
  const rate = rates.find(({ passage, start }) =>
    new RegExp(`1\\s*${to === 'usd' ? '(?:usd|đô la|\\$)' : to}`, 'u').test(
      passage.lower.slice(Math.max(0, start - 24), start),
    ),
  )
  if (from === 'đồng' && rate?.number !== undefined) return { perUnit: rate.number, rate }
  const area = `${from}>${to}`
  if (area === 'ha>km2') return { perUnit: new Decimal(100) }
  if (area === 'km2>ha') return { perUnit: new Decimal('0.01') }
  if (area === 'm2>ha') return { perUnit: new Decimal(10000) }
  if (area === 'ha>m2') return { perUnit: new Decimal('0.0001') }
  return undefined
}

function baseOf({ unit }: Mention): string {
  return baseUnitOf(unit)
}

function scaled(amount: Mention): Interval {
  const { factor } = scaleOf(amount.unit)
  // An amount in one unit is converted as it is written, its rounding does not show.
  if (amount.decimals === 0) return times(exactly(amount.number ?? 0), factor)
  return times(intervalOf(amount), factor)
}
