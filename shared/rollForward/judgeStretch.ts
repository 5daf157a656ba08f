import type { Mentioned } from './judgeYear.ts'
import { isNear } from './judgeYear.ts'
import type { Judgement, YearFrame } from './yearFrame.ts'
import {
  bodyOfTerm,
  COMMEMORATED,
  PROGRAMME,
  PROGRAMME_NAME,
  ROLLING,
  SINCE_YEAR,
  TERM,
  YEARS_OF_WORK,
} from './yearWords.ts'

/** Stretches of years: terms, periods of plans, school years. */

/** Years that no plan reaches over: an anniversary. */
const LONG = 20

const FIXED: Judgement = { kind: 'fixed', moves: false }

/** A year that begins or ends a stretch of years. */
export function judgeStretch(mentioned: Mentioned): Judgement {
  const { token, frame } = mentioned
  const { first, last } = token.stretch ?? { first: token.year, last: token.year }
  const { period } = frame
  return period.kind === 'year'
    ? judgeInYear(mentioned, first, last)
    : judgeInTerm(mentioned, first, last)
}

/** Of several years: never the document's own. "Năm học 2020 - 2021" goes on with it. */
function judgeInYear({ token, lead, frame }: Mentioned, first: number, last: number): Judgement {
  if (TERM.test(lead)) return termOf(lead, first, last)
  if (last - first === 2 && ROLLING.test(lead) && isNear(first, frame)) {
    return { kind: first === frame.section ? 'own' : 'neighbour', moves: true }
  }
  if (last - first !== 1) {
    if (last - first > LONG && token.year === frame.section && COMMEMORATED.test(lead)) {
      return { kind: 'own', moves: true }
    }
    const isUnnamed = !PROGRAMME.test(lead) && !PROGRAMME_NAME.test(lead)
    const isTerm = isUnnamed && last - first === 5 && bodyOfTerm(clauseOf(lead)) === 'party'
    return isTerm ? termOf(lead, first, last) : { ...FIXED, step: Math.max(1, last - first + 1) }
  }
  const isNamed = token.isNamed || YEARS_OF_WORK.test(lead)
  const isOther =
    PROGRAMME.test(lead) || SINCE_YEAR.test(lead) || (!isNamed && PROGRAMME_NAME.test(lead))
  if (isOther || !isNear(first, frame) || !isNear(last, frame)) return FIXED
  const isOwn = first === frame.section || last === frame.section
  return { kind: isOwn ? 'own' : 'neighbour', moves: true }
}

/** A term goes on when it is over, not each year. */
function termOf(lead: string, first: number, last: number): Judgement {
  const isParty = bodyOfTerm(clauseOf(lead)) !== 'other'
  return { kind: isParty ? 'term' : 'fixed', moves: false, step: Math.max(1, last - first) }
}

function judgeInTerm({ lead, frame }: Mentioned, first: number, last: number): Judgement {
  const steps = ownTerms(frame, first, last)
  if (steps === undefined) return FIXED
  const isTerm = TERM.test(lead)
  if (isTerm && bodyOfTerm(clauseOf(lead)) === 'other') return FIXED
  if (!isTerm && PROGRAMME_NAME.test(lead)) return FIXED
  const reported = frame.isReported ? -1 : 0
  return { kind: steps === reported ? 'own' : 'neighbour', moves: true }
}

/** Which of the terms around the document's own it is (0 its own), by years or by years of work. */
function ownTerms({ period }: YearFrame, first: number, last: number): number | undefined {
  if (period.kind !== 'term') return undefined
  const length = period.to - period.from
  const steps = (last - period.to) / length
  const isWhole = first === last - length || first === last - length + 1
  return isWhole && Number.isInteger(steps) && steps >= -2 && steps <= 1 ? steps : undefined
}

/** The sentence in front, as far as it is read. */
function clauseOf(lead: string): string {
  return lead.slice(Math.max(lead.lastIndexOf(';'), lead.lastIndexOf('. ')) + 1)
}
