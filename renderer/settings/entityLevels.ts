import { foldText } from '../../shared/text/fold.ts'

/** Levels to choose for a unit; what stands first is asked for most. */
export const entityLevels = [
  'tỉnh',
  'thành phố',
  'xã',
  'phường',
  'đặc khu',
  'huyện',
  'đảng bộ',
  'cơ quan, đơn vị',
] as const
export type EntityLevel = (typeof entityLevels)[number]

/** What the name begins with says the level: "xã Long Hữu" is a xã, "Đảng uỷ Khối ..." a đảng bộ. */
export function levelOfName(name: string): EntityLevel | undefined {
  const key = foldText(name)
  if (/^dang (bo|uy)\b/.test(key)) return 'đảng bộ'
  return entityLevels.find((level) => key.startsWith(`${foldText(level)} `))
}

/** The name without its level: "tra vinh", folded. */
function properName(name: string): string {
  const level = levelOfName(name)
  const key = foldText(name)
  return level === undefined || level === 'đảng bộ' ? key : key.slice(level.length).trim()
}

/**
 * Does the issuer ("TỈNH UỶ ĐẮK LẮK") belong to another unit than the one whose figures are
 * taken? An empty issuer belongs to nobody yet.
 */
export function issuerNamesAnother(issuer: string, entityName: string): boolean {
  const key = foldText(issuer).trim()
  return key !== '' && !key.includes(properName(entityName))
}
