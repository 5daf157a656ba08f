/** A number as written, without sign and unit. */
export interface NumberToken {
  /** Decimal text, never negative: "1446.25". */
  readonly value: string
  /** The digits as written. */
  readonly raw: string
  readonly start: number
  readonly end: number
}

const BLANK = '[ \\u00a0\\u2009\\u202f]'

/**
 * Forms of a number, the longest first: thousands by points ("1.446,25"), by blanks ("1 446,25"),
 * the English way where nothing else is possible ("1,234,567", "1,234.5"), plain ("69", "0,54"),
 * and a point in front of one or two digits, which can only part decimals ("11.5").
 */
const FORMS = [
  '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?',
  `[1-9]\\d{0,2}(?:${BLANK}\\d{3})+(?:,\\d+)?`,
  '\\d{1,3}(?:,\\d{3}){2,}(?:\\.\\d+)?',
  '\\d{1,3}(?:,\\d{3})+\\.\\d+',
  '\\d+,\\d+',
  '\\d+\\.\\d{1,2}',
  '\\d+',
]
const NUMBER = new RegExp(`(?<!\\p{N})(?<!\\d[.,])(?:${FORMS.join('|')})(?!\\d|[.,]\\d)`, 'gu')

const BLANKS = /[\s\u00a0\u2009\u202f]/g
const PLAIN = /^[1-9]\d*$/
const ENGLISH = /,\d{3}(?:,|\.)|^\d+\.\d{1,2}$/

function decimalOf(raw: string): string {
  if (PLAIN.test(raw)) return raw
  const packed = raw.replace(BLANKS, '')
  const [thousands, point] = ENGLISH.test(packed) ? [',', '.'] : ['.', ',']
  const [whole = '', fraction = ''] = packed.replaceAll(thousands, '').split(point)
  const digits = whole.replace(/^0+(?=\d)/, '')
  const rest = fraction.replace(/0+$/, '')
  return rest === '' ? digits : `${digits}.${rest}`
}

/** More digits than any figure has: a code. */
const LONGEST = 40

/** A number of a text; what it is worth is computed when somebody asks. */
class FoundNumber implements NumberToken {
  readonly raw: string
  readonly start: number
  readonly end: number
  private decimal: string | undefined

  constructor(raw: string, start: number) {
    this.raw = raw
    this.start = start
    this.end = start + raw.length
  }

  get value(): string {
    this.decimal ??= decimalOf(this.raw)
    return this.decimal
  }
}

/** All numbers written in digits, in order; what they count is asked elsewhere. */
export function numbersIn(text: string): NumberToken[] {
  const numbers: NumberToken[] = []
  for (const { 0: raw, index } of text.matchAll(NUMBER)) {
    if (raw.length <= LONGEST) numbers.push(new FoundNumber(raw, index))
  }
  return numbers
}
