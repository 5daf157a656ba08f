import { foldText } from '../text/fold.ts'
import { bare, isUpper } from './letters.ts'

/** Wording of the official parts, told line by line. All take the bare line (letters.ts). */

const BODY_NAME =
  /^(?:ban|tinh uy|thanh uy|huyen uy|thi uy|quan uy|dang uy|dang bo|dang doan|chi uy|chi bo|uy ban|van phong|hoi dong|mat tran|doan|hoi|lien doan|truong|so|vien|toa an|cong an|bo chi huy|ban can su|trung uong|dai hoi|hoc vien|bo chinh tri|quan khu|tieu ban|to giup viec|bao|dai|cuc|chi cuc|trung tam)\b/

/** A line in capitals that names a Party committee or another body. */
export function namesBody(line: string): boolean {
  return isUpper(line) && BODY_NAME.test(foldText(line)) && line.length <= 160
}

/** Without its accents it couldn't be printed back as written: it stays in the text then. */
export function isPartyHeading(line: string): boolean {
  return line === 'ĐẢNG CỘNG SẢN VIỆT NAM'
}

export interface NumberLine {
  readonly number?: string
  readonly symbol?: string
}

/** "Số 01-NQ/TU", "Số: 12 -KH/ĐUK", "Số      -NQ/TU". */
export function readNumberLine(line: string): NumberLine | undefined {
  const match =
    /^Số\s*:?\s*([\d]{0,5}|[….\s_]*)\s*[-–/]?\s*([\p{Lu}][\p{L}\d]{0,9}(?:\s?[/-]\s?[\p{L}\d-]{1,30})+)$/iu.exec(
      line,
    )
  if (match === null || !/^số/i.test(line)) return undefined
  const digits = /\d+/.exec(match[1] ?? '')?.[0]
  const symbol = (match[2] ?? '').replace(/\s/g, '')
  return { ...(digits === undefined ? {} : { number: digits }), symbol }
}

export interface PlaceDate {
  readonly place?: string
  readonly day?: number
  readonly month?: number
  readonly year?: number
}

function inRange(digits: string | undefined, from: number, to: number): number | undefined {
  const value = Number(digits)
  return digits !== undefined && digits !== '' && value >= from && value <= to ? value : undefined
}

/** "Trà Vinh, ngày 19 tháng 01 năm 2021"; unknown numbers may be blanks or dots. */
export function readPlaceDate(line: string): PlaceDate | undefined {
  const match =
    /^(?:([^,\d]{2,60}),\s*)?ngày\s*(\d{0,2})[\s.…_]*tháng\s*(\d{0,2})[\s.…_]*năm\s*(\d{0,4})[\s.…_]*$/iu.exec(
      line,
    )
  if (match === null) return undefined
  const place = match[1]?.trim()
  const day = inRange(match[2], 1, 31)
  const month = inRange(match[3], 1, 12)
  const year = inRange(match[4], 1900, 2200)
  return {
    ...(place ? { place } : {}),
    ...(day === undefined ? {} : { day }),
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
  }
}

export function isRecipientsLabel(line: string): boolean {
  return /^nơi nhận\s*:?/iu.test(line) && line.length < 200
}

export function isSignedMark(line: string): boolean {
  return /^\(?\s*đã ký\s*\)?$/iu.test(line)
}

/** "T/M TỈNH ỦY", "TM. BAN THƯỜNG VỤ", "K/T TRƯỞNG BAN", "T/L BAN THƯỜNG VỤ". */
export function isAuthority(line: string): boolean {
  return (
    /^(?:T\s?\/\s?M|TM\s?\.|T\.M|K\s?\/\s?T|KT\s?\.|T\s?\/\s?L|TL\s?\.|TUQ\s?\.?|T\s?\/\s?U\s?\/?\s?Q)\s*\p{Lu}/u.test(
      line,
    ) && isUpper(line)
  )
}

const TITLES =
  /^(?:(?:q\.?|quyen|k\/t|kt\.)?\s*)?(?:pho )?(?:tong )?(?:bi thu|chu tich|truong ban|chanh van phong|chu nhiem|giam doc|hieu truong|truong doan|truong phong|uy vien|vien truong|chanh an|chi huy|chinh uy|tu lenh|thu truong|bo truong|chanh thanh tra|truong tieu ban|truong khoi|thuong truc|dai ta|thieu tuong|trung tuong)/

/** "PHÓ BÍ THƯ", "TRƯỞNG BAN": the office of the signer. */
export function isSignerTitle(line: string): boolean {
  return isUpper(line) && line.length <= 80 && TITLES.test(foldText(line))
}

/** A person's name: two to six capitalized words, perhaps with a rank in front. */
export function isPersonName(line: string): boolean {
  const words = line.split(' ')
  if (words.length < 2 || words.length > 7 || /[\d,;:()]/.test(line) || /\.$/.test(line))
    return false
  return words.every((word) => /^\p{Lu}[\p{L}.’'-]*$/u.test(word) || word === '-')
}

/** A file name or a typist's mark: "HC6\\F:\\...\\x.doc", "ABC-268". */
export function isTypistMark(line: string): boolean {
  return (
    (/\\/.test(line) && !/[.;]\s/.test(line)) ||
    /\.(?:docx?|rtf|wpd|odt)$/i.test(line) ||
    /^[\p{Lu}][\p{L}\d.]{0,11}[-_/ ]{1,2}\d{1,4}(?:\s?b)?$/u.test(line)
  )
}

/** The cells of a line that was laid out in columns. */
export function cells(text: string): string[] {
  return text
    .replace(/(Số)\s*(:?)\s+(?=[-–]\s?\p{Lu})/iu, '$1$2 ')
    .replace(/(ngày)\s+(\d{0,2})\s*(tháng)\s+(\d{0,2})\s*(năm)/iu, '$1 $2 $3 $4 $5')
    .split(/\t+|\s{4,}/)
    .map(bare)
    .filter((cell) => cell !== '')
}

export function isTitleRule(line: string): boolean {
  return /^[-–—_]{3,}$/.test(line)
}

export function isStar(line: string): boolean {
  return /^\*{1,3}$/.test(line)
}
