import { Decimal } from 'decimal.js'
import { finding } from '../finding.ts'
import { leadOf, previousSibling, tailOf } from '../neighbours.ts'
import { type LineReading, type Mention, type Passage, passagesOf } from '../passage.ts'
import { corrected, digitsOf, said, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'

const YEARLY = /bình quân|trung bình/u
const OF_YEAR = /năm\s+(\d{4})[^;]{0,60}$/u

/** "bình quân 5 năm tăng 12%" with the five years' figures in a note, in brackets or beside it. */
export function averages(reading: LineReading): Finding[] {
  const found: Finding[] = []
  for (const passage of passagesOf(reading)) {
    for (const mean of passage.mentions) {
      if (mean.number === undefined || !isMean(mean)) continue
      const years = yearsFor(mean, passage, reading)
      if (years.length < 3) continue
      const verdict = checkMean(mean, years)
      if (verdict) found.push(verdict)
    }
  }
  return found
}

function isMean(mention: Mention): boolean {
  // "bình quân 5 năm đạt": the years in between are a figure of their own.
  const before = previousSibling(mention)
  const lead = leadOf(mention)
  const words = before?.unit === 'năm' ? leadOf(before) + lead : lead
  return mention.unit !== 'năm' && YEARLY.test(words) && !OF_YEAR.test(lead)
}

/** One figure a year, of the mean's unit: in its note, else behind it in the sentence. */
function yearsFor(mean: Mention, passage: Passage, reading: LineReading): Mention[] {
  const next = passage.mentions.find(({ start, paren }) => start > mean.start && paren === -1)
  const until = next?.start ?? passage.text.length
  const note =
    passage === reading.own
      ? reading.notes.find(({ at }) => at >= mean.end && at <= until)
      : undefined
  const inNote = note ? yearly(note.passage.mentions, mean) : []
  if (inNote.length > 2) return inNote
  return yearly(
    passage.mentions.filter((one) => one.start > mean.end && one.sentence <= mean.sentence + 1),
    mean,
  )
}

function yearly(mentions: readonly Mention[], mean: Mention): Mention[] {
  const years = new Map<string, Mention>()
  for (const one of mentions) {
    const year = OF_YEAR.exec(leadOf(one))?.[1]
    const unit = mean.unit.replace(/\/năm$/u, '')
    if (
      year === undefined ||
      one.number === undefined ||
      one.unit.replace(/\/năm$/u, '') !== unit
    ) {
      continue
    }
    if (years.has(year)) return []
    years.set(year, one)
  }
  return [...years.values()]
}

function checkMean(mean: Mention, years: readonly Mention[]): Finding | undefined {
  const signed = (one: Mention): Decimal =>
    /giảm\s*$/u.test(leadOf(one)) ? (one.number as Decimal).negated() : (one.number as Decimal)
  const numbers = years.map(signed)
  const sum = numbers.reduce((total, one) => total.plus(one), new Decimal(0))
  const simple = sum.div(numbers.length)
  const grown = numbers
    .reduce((total, one) => total.times(one.div(100).plus(1)), new Decimal(1))
    .pow(new Decimal(1).div(numbers.length))
    .minus(1)
    .times(100)
  const candidates = mean.unit.startsWith('%') ? [simple, grown] : [simple]
  const claimed = mean.number as Decimal
  const slack = mean.half.plus(years[0]?.half ?? 0)
  if (candidates.some((one) => one.minus(claimed).abs().lte(slack))) return undefined
  const spread = Decimal.max(...numbers).minus(Decimal.min(...numbers))
  // Outside of all its years it is a mean of something else.
  if (
    simple
      .minus(claimed)
      .abs()
      .gt(Decimal.max(spread, slack.times(20)))
  )
    return undefined
  if (/nghị quyết|chỉ tiêu|kế hoạch/u.test(tailOf(mean).slice(0, 24))) return undefined
  return finding({
    rule: 'average',
    severity: 'error',
    claim: mean,
    others: years,
    message: `(${years.map(digitsOf).join(' + ')}) : ${years.length} = ${said(simple, mean.decimals + 1)}; văn bản ghi ${withUnitOf(mean)}.`,
    suggestion: corrected(mean, simple),
  })
}
