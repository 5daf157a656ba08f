import type { Mentioned } from './judgeYear.ts'
import { isNear } from './judgeYear.ts'
import { isReported, type Judgement } from './yearFrame.ts'
import { CUT_OFF, DEADLINE, HELD, LASTS, PAST, SINCE_DAY } from './yearWords.ts'

/** Days and months: those of things that happened stay, those that a report counts to move. */

const FIXED: Judgement = { kind: 'fixed', moves: false }

/** "(từ ngày 15/12/2020 đến ngày 14/12/2021)". */
const FROM_DAY = /từ\s+(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\s*(?:đến|[-–])\s*$/iu
const UNTIL_DAY = /^\s*(?:đến|[-–])\s*(?:hết\s+)?(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/iu
const FROM = /(?<!\p{L})từ\s*$/iu
/** So many months in a count make it a report's year. */
const YEARLY_MONTHS = 9

function moving(year: number, section: number): Judgement {
  return { kind: year === section ? 'own' : 'neighbour', moves: true }
}

export function judgeDay(mentioned: Mentioned): Judgement {
  const { token, lead, frame } = mentioned
  const { year, day } = token
  if (SINCE_DAY.test(lead) && isNear(year, frame)) return { kind: 'doubtful', moves: null }
  if (day === undefined || !isNear(year, frame)) return FIXED
  const counted = countedMonths(mentioned)
  if (counted !== undefined) return counted >= YEARLY_MONTHS ? moving(year, frame.section) : FIXED
  if (CUT_OFF.test(lead) && !LASTS.test(lead)) return moving(year, frame.section)
  const isYearEnd = day.month === 12 && day.day >= 30
  if (DEADLINE.test(lead) && (isYearEnd || !isReported(frame.role))) {
    return moving(year, frame.section)
  }
  return frame.isSchedule && isAhead(mentioned) ? moving(year, frame.section) : FIXED
}

/** Months between the two days of "từ ngày ... đến ngày ..."; undefined: no such pair. */
function countedMonths({ token, lead, follow }: Mentioned): number | undefined {
  const { year, day } = token
  if (day === undefined) return undefined
  const other = /(\d{4})\s*(?:đến|[-–])\s*$/iu.exec(lead)
  const start = FROM_DAY.exec(lead)
  if (start !== null) {
    const months = (year - Number(other?.[1] ?? year)) * 12 + day.month - Number(start[2])
    return months + (day.day - Number(start[1])) / 30
  }
  const end = FROM.test(lead) ? UNTIL_DAY.exec(follow) : null
  if (end === null) return undefined
  const endYear = Number(end[0].slice(-4))
  const months = (endYear - year) * 12 + Number(end[2]) - day.month
  return months + (Number(end[1]) - day.day) / 30
}

/** "Thời gian: ngày 15/3/2021", "khai mạc ngày ...", with nothing that says it is over. */
function isAhead({ lead, token, frame }: Mentioned): boolean {
  const isSoon = token.year === frame.section || token.year === frame.section + 1
  const announced =
    /(?<!\p{L})(?:thời gian|dự kiến|khai mạc|bế mạc|tổ chức|hoàn thành|vào|từ)(?!\p{L})[^.;]{0,40}$/iu
  const cited = /\d+\s?[-/]\s?\p{Lu}|số\s+\d/u
  return isSoon && announced.test(lead) && !PAST.test(lead) && !cited.test(lead.slice(-60))
}

export function judgeMonth({ token, lead, frame }: Mentioned): Judgement {
  if (!isNear(token.year, frame)) return FIXED
  const isPast = isReported(frame.role) || PAST.test(lead)
  if (HELD.test(lead) && isPast) return FIXED
  return moving(token.year, frame.section)
}
