import { hostOf, leadOf, nextSibling, previousSibling } from './neighbours.ts'
import type { Mention } from './passage.ts'
import { sameUnit } from './vocabulary.ts'

/** The two ends of a change that stand in the text, and what is said of them. */
export interface Ends {
  readonly from: Mention
  readonly to: Mention
  /** The word that says which way. */
  readonly up: boolean | undefined
  /** "tăng 7 xã": how much, where it is said. */
  readonly amount?: Mention
  readonly amountUp?: boolean
  readonly fold?: Mention
}

const FROM = /(?:^|[\s,;:(])từ(?: mức)?(?: năm \d{4}(?: là)?)?\s*$/u
const UP_TO = /(?:^|[\s,])(?:lên|tăng lên)(?: (?:đến|tới|thành|mức|còn))?\s*$/u
const DOWN_TO = /(?:^|[\s,])(?:xuống|giảm còn|còn|giảm xuống)(?: (?:đến|còn|mức))?\s*$/u
const RISES = /(?<!\p{L})(?:tăng|nâng)(?!\p{L})/u
const FALLS = /(?<!\p{L})(?:giảm|hạ)(?!\p{L})/u
const AMOUNT_UP = /^[^;.]{0,40}(?<!\p{L})(?:tăng|cao hơn)(?: thêm| được)?\s*(?:bình quân)?\s*$/u
const AMOUNT_DOWN = /^[^;.]{0,40}(?<!\p{L})(?:giảm|thấp hơn)(?: được)?\s*$/u
const FOLD = /^[^;.]{0,40}(?<!\p{L})(?:gấp|tăng gấp|tăng|bằng)\s*$/u
/** "so với năm 2022 (1.000 tỷ đồng)": the brackets say what was then. */
const COMPARED =
  /^\s*so(?: với)? (?:cùng kỳ|năm|đầu nhiệm kỳ|nhiệm kỳ trước)(?: trước| \d{4})*\s*$/u
const YEARLY = /bình quân|hàng năm|hằng năm|mỗi năm/u
const FORMER =
  /^\s*(?:năm \d{4}|năm trước|cùng kỳ(?: năm \d{4}| năm trước)?|đầu nhiệm kỳ|nhiệm kỳ trước|kỳ trước)\s*(?:là|:|đạt|chỉ|có|chiếm|ước)?\s*$/u

/** "từ 45 xã lên 52 xã, tăng 7 xã". */
export function fromTo(to: Mention): Ends | undefined {
  const from = previousSibling(to)
  if (from?.number === undefined || to.number === undefined) return undefined
  const between = leadOf(to)
  const up = UP_TO.test(between)
  const down = DOWN_TO.test(between)
  if (!up && !down) return undefined
  const lead = leadOf(from)
  const begins = FROM.test(lead) || /^từ(?!\p{L})/u.test(from.passage.lower.slice(from.start))
  if (!begins || !comparable(from, to) || /;/.test(between)) return undefined
  const said = RISES.test(lead) === FALLS.test(lead) ? undefined : RISES.test(lead)
  return { from, to, up: said ?? up, ...amountAfter(to) }
}

/** "đạt 52 xã (tăng 7 xã, năm 2015: 45 xã)", "đạt 52 xã, tăng 7 xã (năm 2015 là 45 xã)". */
export function withFormer(former: Mention): Ends | undefined {
  if (former.paren < 0 || former.number === undefined) return undefined
  const host = hostOf(former)
  if (host?.number === undefined) return undefined
  const { lower, parens } = former.passage
  const named = lower.slice(host.end, parens[former.paren]?.start)
  const bare = leadOf(former).trim() === '' && COMPARED.test(named)
  if (!bare && !FORMER.test(leadOf(former))) return undefined
  const amountLead = leadOf(host)
  const before = previousSibling(host)
  if (before?.number !== undefined && comparable(before, former)) {
    const up = AMOUNT_UP.test(amountLead)
    const down = AMOUNT_DOWN.test(amountLead)
    if (up || down) {
      return { from: former, to: before, up: undefined, amount: host, amountUp: up }
    }
    if (FOLD.test(amountLead) && host.unit === 'lần') {
      return { from: former, to: before, up: undefined, fold: host }
    }
  }
  if (!comparable(host, former)) return undefined
  const lead = amountLead.slice(amountLead.lastIndexOf(';') + 1)
  if (RISES.test(lead) === FALLS.test(lead) || !/(?:còn|lên|đạt|xuống)\s*$/u.test(lead)) {
    return undefined
  }
  return { from: former, to: host, up: RISES.test(lead) }
}

function comparable(a: Mention, b: Mention): boolean {
  if (a.number === undefined || b.number === undefined) return false
  if (a.comparator !== '=' || b.comparator !== '=') return false
  return a.unit === b.unit || sameUnit(a.unit, b.unit) || a.unit === ''
}

function amountAfter(to: Mention): Partial<Ends> {
  const amount = nextSibling(to)
  if (amount?.number === undefined || amount.comparator !== '=') return {}
  const lead = leadOf(amount)
  if (YEARLY.test(lead)) return {}
  if (FOLD.test(lead) && amount.unit === 'lần') return { fold: amount }
  const up = AMOUNT_UP.test(lead)
  if (!up && !AMOUNT_DOWN.test(lead)) return {}
  return { amount, amountUp: up }
}
