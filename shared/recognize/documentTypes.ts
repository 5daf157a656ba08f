import { foldText } from '../text/normalize.ts'

/**
 * Types of Party documents by their printed name and code (Quy định 66-QĐ/TW, HD36 section on
 * number and symbol); TLTT is this program's code for propaganda material.
 */
const TYPES: readonly (readonly [name: string, code: string])[] = [
  ['nghị quyết', 'NQ'],
  ['quyết định', 'QĐ'],
  ['chỉ thị', 'CT'],
  ['kết luận', 'KL'],
  ['quy chế', 'QC'],
  ['quy định', 'QĐi'],
  ['thông tri', 'TT'],
  ['hướng dẫn', 'HD'],
  ['thông báo', 'TB'],
  ['thông cáo', 'TC'],
  ['tuyên bố', 'TBố'],
  ['lời kêu gọi', 'LKG'],
  ['báo cáo chính trị', 'BC'],
  ['báo cáo kiểm điểm', 'BC'],
  ['báo cáo tổng kết', 'BC'],
  ['báo cáo sơ kết', 'BC'],
  ['báo cáo', 'BC'],
  ['kế hoạch', 'KH'],
  ['quy hoạch', 'QH'],
  ['chương trình hành động', 'CTr'],
  ['chương trình công tác', 'CTr'],
  ['chương trình', 'CTr'],
  ['đề án', 'ĐA'],
  ['phương án', 'PA'],
  ['dự án', 'DA'],
  ['tờ trình', 'TTr'],
  ['biên bản', 'BB'],
  ['giấy mời', 'GM'],
  ['giấy giới thiệu', 'GGT'],
  ['tài liệu tuyên truyền', 'TLTT'],
  ['tài liệu học tập', 'TLTT'],
  ['tài liệu hỏi đáp', 'TLTT'],
  ['đề cương tuyên truyền', 'TLTT'],
  ['đề cương giới thiệu', 'TLTT'],
]

const BY_NAME = new Map(TYPES.map(([name, code]) => [foldText(name), code]))
const CODES = new Map(TYPES.map(([, code]) => [code.toUpperCase(), code]))

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
