import { Decimal } from 'decimal.js'
import { foldText } from '../text/fold.ts'

/** How many of its plain thing a unit counts: "triệu đồng" is a million of "dong". */
interface Measured {
  readonly factor: Decimal
  readonly base: string
}

const multipliers: readonly (readonly [RegExp, number])[] = [
  [/^(nghin|ngan) (ty|ti)\s+/, 1e12],
  [/^(ty|ti)\s+/, 1e9],
  [/^(trieu|tr\.|tr)\s+/, 1e6],
  [/^((nghin|ngan|ng\.|ng)\s+|1[. ]?000\s*(?=[a-z]))/, 1e3],
  [/^tram\s+/, 1e2],
]

const ONE = new Decimal(1)

/** Units of one thing by the ways they are written, in parts of the first one of their kind. */
const known: Readonly<Record<string, readonly [string, number]>> = {
  dong: ['dong', 1],
  d: ['dong', 1],
  vnd: ['dong', 1],
  vnđ: ['dong', 1],
  usd: ['usd', 1],
  'do la my': ['usd', 1],
  kg: ['kg', 1],
  ta: ['kg', 100],
  tan: ['kg', 1000],
  m2: ['m2', 1],
  'm²': ['m2', 1],
  ha: ['m2', 10_000],
  hecta: ['m2', 10_000],
  km2: ['m2', 1_000_000],
  'km²': ['m2', 1_000_000],
  m: ['m', 1],
  km: ['m', 1000],
  '%': ['%', 1],
  'phan tram': ['%', 1],
}

/** Short forms that stand for a multiplier with its unit. */
const short: Readonly<Record<string, string>> = {
  trd: 'trieu dong',
  'tr.d': 'trieu dong',
  'tr d': 'trieu dong',
  ngd: 'nghin dong',
  '1000d': 'nghin dong',
  '1.000d': 'nghin dong',
  td: 'ty dong',
  'ty d': 'ty dong',
  ty: 'ty dong',
}

const measuredUnits = new Map<string, Measured>()

/** A file names few units, and each of them thousands of times. */
function measured(unit: string): Measured {
  const old = measuredUnits.get(unit)
  if (old !== undefined) return old
  const found = readUnit(unit)
  if (measuredUnits.size > MOST_UNITS) measuredUnits.clear()
  measuredUnits.set(unit, found)
  return found
}

const MOST_UNITS = 2000

function readUnit(unit: string): Measured {
  const words = foldText(unit)
    .replace(/[()[\]]/g, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\.$/, '')
    .trim()
  const [whole = '', ...per] = words.split('/')
  let rest = short[whole] ?? whole
  let factor = new Decimal(1)
  for (const [pattern, by] of multipliers) {
    if (!pattern.test(rest)) continue
    factor = factor.mul(by)
    rest = rest.replace(pattern, '')
  }
  const [base, parts] = known[rest] ?? [rest, 1]
  return { factor: factor.mul(parts), base: [base, ...per.map((one) => one.trim())].join('/') }
}

/**
 * What a number in `from` is to be multiplied with to stand in `to`; undefined when the units
 * count different things, or nobody can be sure.
 */
export function unitFactor(from: string, to: string): Decimal | undefined {
  if (from === to) return ONE
  const [a, b] = [measured(from), measured(to)]
  if (a.base === b.base) return a.factor.div(b.factor)
  return areInitials(from, to) || areInitials(to, from) ? ONE : undefined
}

/** "HTX" for "hợp tác xã", "DN" for "doanh nghiệp": capitals, one for each word. */
function areInitials(short: string, long: string): boolean {
  const letters = short.trim()
  if (!/^\p{Lu}{2,5}$/u.test(letters)) return false
  const words = foldText(long)
    .split(/[\s,-]+/)
    .filter(Boolean)
  return foldText(letters) === words.map((word) => word[0]).join('')
}

const things =
  /^(nguoi|ho|xa|phuong|ap|khom|don vi|co so|truong|lop|giuong|con|cay|tan|ta|kg|ha|m2|km2?|m3|lit|kwh|usd|dong|%|‰|diem|lan|vu|nam|ngay|gio|may|thue bao|luot|san pham|doanh nghiep|hop tac xa|to chuc|dang vien|bac si|hoc sinh|lao dong|cong trinh|du an|hop|bo|chiec|cai|tau|phong|giay|can|khu|cum|huyen|thon|to)$/

/** A unit of money, weight, area or a share: no other words are taken for one by mistake. */
export function isExactUnit(text: string): boolean {
  const [whole = ''] = measured(text).base.split('/')
  return Object.values(known).some(([base]) => base === whole)
}

/** Does the text look like a unit, as it stands in a column of units? */
export function isUnit(text: string): boolean {
  const { base, factor } = measured(text)
  const [whole = ''] = base.split('/')
  return text.trim() !== '' && (known[whole] !== undefined || things.test(whole) || !factor.eq(1))
}
