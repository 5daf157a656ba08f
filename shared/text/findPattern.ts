import { fail, ok, type Result } from '../result.ts'
import { type Finder, type FindOptions, isWholeWord, type TextMatch } from './find.ts'
import { fold } from './fold.ts'

/** A regular expression that was read without fault; plain data, so that it can be sent. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  readonly ignoreMarks: boolean
  readonly wholeWord: boolean
}

/** What is wrong with an expression, by what the engine says of it. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/unterminated group/i, 'Thiếu dấu đóng ngoặc “)”.'],
  [/unmatched '\)'/i, 'Thừa dấu đóng ngoặc “)”.'],
  [/unterminated character class/i, 'Thiếu dấu đóng ngoặc vuông “]”.'],
  [/range out of order/i, 'Khoảng chữ trong “[ ]” viết ngược, ví dụ “z-a”.'],
  [/nothing to repeat/i, 'Dấu *, + hoặc ? phải đứng sau một chữ.'],
  [/numbers out of order/i, 'Hai số trong “{ }” viết ngược.'],
  [/quantifier/i, 'Dấu “{ }” viết chưa đúng.'],
  [/\\ at end of pattern/i, 'Dấu “\\” ở cuối biểu thức không có chữ nào theo sau.'],
  [/invalid (?:named|capture) group|duplicate capture/i, 'Tên nhóm trong ngoặc chưa đúng.'],
  [/property name/i, 'Tên loại chữ sau “\\p” chưa đúng.'],
]

/** Only the engine's own words: its message repeats the expression before them. */
function saidBy(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  return message.slice(message.lastIndexOf(': ') + 1)
}

function faultOf(said: string): string {
  return faults.find(([about]) => about.test(said))?.[1] ?? 'Biểu thức viết chưa đúng.'
}

/** Takes the marks away from the letters of an expression; its signs stay as they are. */
function unmarked(source: string): string {
  return fold(source, { marks: true, letterCase: false }).text
}

/** Reads an expression; what is wrong is told in Vietnamese. */
export function readPattern(source: string, options: FindOptions): Result<Pattern> {
  const written = options.ignoreMarks ? unmarked(source) : source
  const rest = { ignoreMarks: options.ignoreMarks, wholeWord: options.wholeWord }
  const flags = options.matchCase ? 'gm' : 'gim'
  try {
    new RegExp(written, `${flags}u`)
    return ok({ source: written, flags: `${flags}u`, ...rest })
  } catch (error) {
    const said = saidBy(error)
    // With "u" the engine refuses harmless escapes ("\\-") and braces that it takes without.
    if (!/invalid escape|lone quantifier|incomplete quantifier/i.test(said)) {
      return fail('bad-pattern', faultOf(said))
    }
  }
  try {
    new RegExp(written, flags)
    return ok({ source: written, flags, ...rest })
  } catch (error) {
    return fail('bad-pattern', faultOf(saidBy(error)))
  }
}

/**
 * Finds what the expression fits. An expression can take forever ("(a+)+$"): run it where it can
 * be stopped.
 */
export function findPattern(pattern: Pattern): Finder {
  const expression = new RegExp(pattern.source, pattern.flags)
  return (text) => {
    const folded = pattern.ignoreMarks
      ? fold(text, { marks: true, letterCase: false })
      : { text, origin: (at: number) => at }
    const found: TextMatch[] = []
    for (const match of folded.text.matchAll(expression)) {
      const [whole, ...groups] = match
      if (whole === '') continue
      const start = folded.origin(match.index)
      const end = folded.origin(match.index + whole.length)
      if (pattern.wholeWord && !isWholeWord(text, start, end)) continue
      found.push({ start, end, groups: groups.map((group) => group ?? '') })
    }
    return found
  }
}
