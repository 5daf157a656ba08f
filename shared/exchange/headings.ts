import type { ObservedPeriod } from '../document/period.ts'
import type { Measure } from '../indicators/types.ts'
import { foldText } from '../text/fold.ts'

/** What the words above a table or over a column say. */

const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** A stretch of a year that the store keeps no figures of. */
const PART_OF_YEAR = /\b(\d{1,2}) thang( dau nam| cuoi nam)?\b|\b(hai|ba|sau|chin) thang\b/

/** "Năm 2021", "2021", "Quý I/2022", "Tháng 3 năm 2022", "2020 - 2025"; undefined: no period. */
export function periodOf(words: string): ObservedPeriod | 'part-of-year' | undefined {
  const text = foldText(words)
  const years = [...text.matchAll(/(?<!\d)(19|20|21)\d{2}(?!\d|\.\d)/g)].map((one) =>
    Number(one[0]),
  )
  const [year] = years
  if (year === undefined) return undefined
  const term = /(?<!\d)((?:19|20)\d{2})\s*[-–—]\s*((?:19|20)\d{2})(?!\d)/.exec(text)
  if (term !== null) {
    const [from, to] = [Number(term[1]), Number(term[2])]
    if (from < to) return { kind: 'term', from, to }
  }
  const quarter = /\bquy\s*([1-4]|i{1,3}|iv)\b/.exec(text)?.[1]
  if (quarter !== undefined) {
    return { kind: 'quarter', year, quarter: romans[quarter] ?? Number(quarter) }
  }
  if (PART_OF_YEAR.test(text)) return 'part-of-year'
  const month =
    /\bthang\s*(\d{1,2})\b/.exec(text)?.[1] ?? /\b(\d{1,2})\/(?:19|20)\d{2}\b/.exec(text)?.[1]
  if (month !== undefined && Number(month) >= 1 && Number(month) <= 12) {
    return { kind: 'month', year, month: Number(month) }
  }
  // "Cùng kỳ năm trước", "so với năm 2020" speak of two years.
  return new Set(years).size > 1 ? undefined : { kind: 'year', year }
}

const measureWords: readonly (readonly [Measure, RegExp])[] = [
  ['estimate', /\b(uoc|uth|du kien thuc hien|uoc thuc hien)\b/],
  ['plan', /\b(ke hoach|kh|du toan|giao|phan bo)\b/],
  ['target', /\b(nghi quyet|nq|muc tieu|chi tieu)\b/],
  ['actual', /\b(thuc hien|th|ket qua|thuc te|chinh thuc|dat duoc|thuc dat|so lieu)\b/],
]

/** "Ước thực hiện" is an estimate, "Chỉ tiêu kế hoạch" a plan; undefined: the words name none. */
export function measureOf(words: string): Measure | undefined {
  const text = foldText(words)
  return measureWords.find(([, pattern]) => pattern.test(text))?.[0]
}

/** All measures that the words name: a title that names two says nothing of its columns. */
export function measuresIn(words: string): Measure[] {
  const text = foldText(words).replace(/\bcac chi tieu\b|\bbieu chi tieu\b/g, '')
  const rest = text
    .replace(/\buoc thuc hien\b/g, 'uoc')
    .replace(/\bchi tieu ke hoach\b/g, 'ke hoach')
  return measureWords.filter(([, pattern]) => pattern.test(rest)).map(([measure]) => measure)
}

export type HeadingRole =
  | 'order'
  | 'name'
  | 'unit'
  | 'code'
  | 'note'
  | 'computed'
  | 'entity'
  | 'figure'

const ORDER = /^(stt|tt|so tt|so thu tu|thu tu|#)\.?$/
const UNIT = /^(don vi( tinh| do)?|dvt|dv tinh|dv)\.?$/
const CODE = /^(ma|ma so|ma chi tieu|ma ct)$/
const NOTE =
  /\b(ghi chu|ly do|giai trinh|nguyen nhan|nguon so lieu|co quan cung cap|don vi bao cao|don vi thuc hien|co quan thuc hien)\b/
const NAME =
  /^((ten |cac |noi dung |danh muc |he thong )*(chi tieu|noi dung|chi so|tieu chi|danh muc|linh vuc|dien giai|khoan muc)( chu yeu| phat trien| kt ?- ?xh| kinh te.*)?|ten|ten goi)( \(.*\))?$/
const ENTITY =
  /^(ten )?(dia phuong|huyen|xa|don vi hanh chinh|huyen, thi xa, thanh pho|ten don vi)( .*)?$/
const COMPUTED =
  /\b(so sanh|so voi|tang ?[,/-]? ?giam|tang truong so|ty trong|dat ty le|ty le dat|% ?dat|dat %|muc do hoan thanh|danh gia|hoan thanh|chenh lech)\b|%|[a-z0-9]\/[a-z]|\b(th|uoc|uth|thuc hien)\s*(\d{4})?\s*\/\s*|\(\d+ ?= ?[^)]*\)|^dat\b|\bcung ky\b.*%/

/** What a column holds, by its title ("Năm 2021 | Kế hoạch"); undefined: the title doesn't say. */
export function headingRole(title: string): HeadingRole | undefined {
  const text = foldText(title.replaceAll('|', ' '))
  const last = foldText(title.split('|').at(-1) ?? '')
  for (const words of [text, last]) {
    if (ORDER.test(words)) return 'order'
    if (UNIT.test(words)) return 'unit'
    if (CODE.test(words)) return 'code'
    if (NAME.test(words)) return 'name'
    if (ENTITY.test(words)) return 'entity'
  }
  if (NOTE.test(text)) return 'note'
  const bare = text.replace(/\((%|dvt[^)]*|don vi[^)]*)\)/g, '')
  if (COMPUTED.test(bare)) return 'computed'
  if (periodOf(title) !== undefined || measureOf(title) !== undefined) return 'figure'
  return undefined
}

/** The unit that a heading or a title names: "(ĐVT: triệu đồng)", "Đơn vị tính: tỷ đồng". */
export function unitIn(words: string): string | undefined {
  const named = /(?:đơn vị tính|đơn vị|đvt)\s*:\s*([^()|;,]+)/iu.exec(words.normalize('NFC'))?.[1]
  return named?.trim().replace(/\.$/, '') || undefined
}
