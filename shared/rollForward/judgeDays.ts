import type { Mentioned } from './judgeYear.ts'
import { isNear } from './judgeYear.ts'
import type { Judgement } from './yearFrame.ts'
import { CUT_OFF, DEADLINE, HELD, LASTS, PAST, SINCE_DAY } from './yearWords.ts'

/** Days and months: those of things that happened stay, those that a report counts to move. */

const FIXED: Judgement = { kind: 'fixed', moves: false }

/** "(từ ngày 15/12/2020 đến ngày 14/12/2021)", "từ ngày 01/01 đến", "từ ngày 12 đến". */
const FROM_DAY =
  /từ\s+(?:ngày\s+)?(\d{1,2})(?:(?:[/.-]|\s+tháng\s+)(\d{1,2})(?:(?:[/.-]|,?\s+năm\s+)(\d{4}))?)?\s*(?:đến|tới|[-–])(?:\s+hết)?\s*$/iu
const UNTIL_DAY = /^\s*(?:đến|[-–])\s*(?:hết\s+)?(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/iu
/** The line of place and day over a document: "Cầu Kè, ngày 05 tháng 01 năm 2023". */
const PLACE_IN_FRONT = /^\s*\p{Lu}[\p{L}\s.-]{1,40},\s*$/u
const FROM = /(?<!\p{L})từ\s*$/iu
/** So many months in a count make it a report's year. */
const YEARLY_MONTHS = 9

function moving(year: number, section: number): Judgement {
  return { kind: year === section ? 'own' : 'neighbour', moves: true }
}

/** A year that ends a day: only deadlines and the days that a count goes up to move. */
export function judgeDay(mentioned: Mentioned): Judgement {
  const { token, lead, follow, frame } = mentioned
  const { year, day } = token
  if (SINCE_DAY.test(lead) && isNear(year, frame)) return anniversary(mentioned)
  if (day === undefined || !isNear(year, frame)) return FIXED
  if (PLACE_IN_FRONT.test(lead) && follow.trim() === '') return moving(year, frame.section)
  const counted = countedMonths(mentioned)
  const isScheduled = frame.isSchedule && isAhead(mentioned)
  if (counted !== undefined) {
    return counted >= YEARLY_MONTHS || isScheduled ? moving(year, frame.section) : FIXED
  }
  if (CUT_OFF.test(lead) && !LASTS.test(lead)) return moving(year, frame.section)
  const isYearEnd = day.month === 12 && day.day >= 30
  if (DEADLINE.test(lead) && (isYearEnd || !frame.isReported)) {
    return moving(year, frame.section)
  }
  return isScheduled ? moving(year, frame.section) : FIXED
}

/** "91 năm Ngày ... (03/02/1930 - 03/02/2021)": held each year, with another number. */
function anniversary({ token, frame }: Mentioned): Judgement {
  return frame.period.kind === 'year'
    ? moving(token.year, frame.section)
    : { kind: 'doubtful', moves: null }
}

/** Months between the two days of "từ ngày ... đến ngày ..."; undefined: no such pair. */
function countedMonths({ token, lead, follow }: Mentioned): number | undefined {
  const { year, day } = token
  if (day === undefined) return undefined
  const start = FROM_DAY.exec(lead)
  if (start !== null) {
    const [, startDay, startMonth = day.month, startYear = year] = start
    const months = (year - Number(startYear)) * 12 + day.month - Number(startMonth)
    return months + (day.day - Number(startDay)) / 30
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

/** A year that ends a month. */
export function judgeMonth({ token, lead, frame }: Mentioned): Judgement {
  if (!isNear(token.year, frame)) return FIXED
  const isPast = frame.isReported || PAST.test(lead)
  if (HELD.test(lead) && isPast) return FIXED
  // A count begins with the year, or with the last month of the year before.
  const begins = token.year === frame.section ? token.month === 1 : (token.month ?? 0) > 10
  if (FROM.test(lead) && isPast && !begins) return FIXED
  return moving(token.year, frame.section)
}
