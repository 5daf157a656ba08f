import { foldText } from '../text/fold.ts'

/** What the words of a title say it is about. All patterns read folded text (no accents). */

const NUMBER_OR_YEAR = /\b(?:nam|giai doan|nhiem ky)\b.*$/

/** Title folded, without openers like "các", "những", "về" and without the period at its end. */
export function titleKey(title: string): string {
  return foldText(title)
    .replace(/^[^\p{L}\d]+/u, '')
    .replace(/^(?:(?:cac|nhung|mot so|ve|doi voi|cong tac|mot vai)\s+)+/, '')
    .replace(/[\s.:;,]+$/, '')
}

const SECTION =
  /^(?:nguyen nhan|bai hoc|kinh nghiem|danh gia (?:tong quat|chung)|nhan xet chung|han che|ton tai|khuyet diem|yeu kem|ket qua dat duoc|thanh tuu|uu diem|to chuc thuc hien)/

/** A title that opens a section of the document rather than a field inside one. */
export function isSectionTitle(title: string): boolean {
  return SECTION.test(titleKey(title))
}

/** Title without the year or term that it may end with. */
export function timelessKey(title: string): string {
  return titleKey(title).replace(NUMBER_OR_YEAR, '').trim()
}

/** How a meeting or course is arranged: no subject of its own. */
const ARRANGEMENT =
  /^(?:thanh phan|noi dung|tai lieu|thoi gian|dia diem|hinh thuc|doi tuong|kinh phi|phuong phap|bao cao vien|so luong)(?:$|[, ]| gom)/

/** "Thành phần", "Thời gian" ...: what a plan says of each meeting. */
export function isArrangement(title: string): boolean {
  return ARRANGEMENT.test(titleKey(title))
}
