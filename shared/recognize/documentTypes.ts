import { typeNames } from '../document/typeNames.ts'
import { foldText } from '../text/fold.ts'

/** Longer printed names of types that the table of types has under a shorter one. */
const VARIANTS: readonly (readonly [code: string, name: string])[] = [
  ['BC', 'báo cáo chính trị'],
  ['BC', 'báo cáo kiểm điểm'],
  ['BC', 'báo cáo tổng kết'],
  ['BC', 'báo cáo sơ kết'],
  ['CTr', 'chương trình hành động'],
  ['CTr', 'chương trình công tác'],
  ['TLTT', 'tài liệu học tập'],
  ['TLTT', 'tài liệu hỏi đáp'],
  ['TLTT', 'đề cương tuyên truyền'],
  ['TLTT', 'đề cương giới thiệu'],
]

const TYPES = Object.entries(typeNames).filter(([code]) => code !== 'VB')

/** By printed name; a letter ("công văn") prints none. */
const BY_NAME = new Map(
  [...TYPES, ...VARIANTS]
    .filter(([code]) => code !== 'CV')
    .map(([code, name]) => [foldText(name), code]),
)
const CODES = new Map(TYPES.map(([code]) => [code.toUpperCase(), code]))

/** Code of the type whose printed name the line is; undefined for any other line. */
export function typeCodeOfName(line: string): string | undefined {
  return BY_NAME.get(foldText(line))
}

/**
 * The type that a line in capitals begins with, and the words after it: "NGHỊ QUYẾT" and "CỦA
 * BAN CHẤP HÀNH ..." of one line. Words of the line keep their writing.
 */
export function typeAtStart(line: string): { name: string; rest: string } | undefined {
  const words = line.split(' ')
  for (let count = Math.min(5, words.length); count >= 1; count--) {
    const name = words.slice(0, count).join(' ')
    if (typeCodeOfName(name) !== undefined) return { name, rest: words.slice(count).join(' ') }
  }
  return undefined
}

/** Code at the beginning of a symbol: "NQ" of "NQ/TU". */
export function typeCodeOfSymbol(symbol: string): string | undefined {
  const code = /^[\p{L}]{1,4}/u.exec(symbol)?.[0].toUpperCase()
  return code === undefined ? undefined : (CODES.get(code) ?? undefined)
}
