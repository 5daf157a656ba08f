import type { Mention } from './statements.ts'
import { tidy } from './subjects.ts'
import type { Comparison } from './types.ts'

/** How a result is set against a plan, a target or a time before: form and basis of a comparison. */

/** Names of what is compared with, as the program keeps them; the first that fits counts. */
const PLANS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:chỉ\s+tiêu\s+|mục\s+tiêu\s+)?(?:của\s+|theo\s+)?(?:nghị\s+quyết|nqt?)(?!\p{L})/iu,
    'Nghị quyết',
  ],
  [/^(?:chỉ\s+tiêu\s+)?(?:kế\s+hoạch|kh)(?!\p{L})/iu, 'kế hoạch'],
  [/^(?:chỉ\s+tiêu\s+)?dự\s+toán(?!\p{L})/iu, 'dự toán'],
]
const TIMES: readonly (readonly [RegExp, string])[] = [
  [/^cùng\s+kỳ(?:\s+năm\s+(?:trước|ngoái|\d{4}))?/iu, 'cùng kỳ'],
  [/^(?:với\s+)?(?:năm\s+trước|năm\s+ngoái)(?!\p{L})/iu, 'năm trước'],
  [/^(?:nhiệm\s+kỳ\s+trước|nhiệm\s+kỳ\s+qua)/iu, 'nhiệm kỳ trước'],
  [/^đầu\s+nhiệm\s+kỳ/iu, 'đầu nhiệm kỳ'],
  [/^đầu\s+năm(?!\s+\d)/iu, 'đầu năm'],
  [/^(?:cuối\s+năm\s+(?:trước|ngoái))/iu, 'cuối năm trước'],
  [/^(?:tháng|quý|kỳ)\s+trước/iu, 'kỳ trước'],
]
const YEAR = /^(?:cuối\s+|đầu\s+)?(?:năm\s+)?((?:19|20)\d{2})/iu
const QUOTA = /^(?:chỉ\s+tiêu|mục\s+tiêu)(?!\p{L})/iu
const SO = /^[\s,]*(?:là\s+)?(?:so(?:\s+với|\s+sánh\s+với)?)\s+/iu

/** "thực hiện năm 2022", "mức cùng kỳ": the year says it. */
const DONE =
  /^(?:(?:số\s+)?(?:ước\s+)?thực\s+hiện|kết\s+quả(?:\s+thực\s+hiện)?|mức)\s+(?:của\s+)?(?=năm|cùng\s+kỳ|nhiệm\s+kỳ)/iu

/** What is compared with, at the beginning of `words`. */
function basisAt(words: string): { basis: string; isKnown: boolean } | undefined {
  const compared = SO.test(words)
  const rest = words.replace(SO, '').replace(DONE, '').trim()
  for (const [pattern, basis] of [...PLANS, ...TIMES]) {
    if (pattern.test(rest)) return { basis, isKnown: true }
  }
  const year = YEAR.exec(rest)?.[1]
  if (year !== undefined && (compared || /^năm/iu.test(rest)))
    return { basis: `năm ${year}`, isKnown: true }
  const said = tidy(rest.split(/[,;().]|\s(?:và|nhưng)\s(?!trung)/iu)[0] ?? '').replace(
    /^((?:chỉ|mục)\s+tiêu)\s+của\s+/iu,
    '$1 ',
  )
  if (QUOTA.test(rest)) return { basis: said, isKnown: true }
  return compared && said !== '' ? { basis: said, isKnown: false } : undefined
}

/** "so cùng kỳ tăng": the basis stands in front of its verb. */
function basisBefore(front: string): ReturnType<typeof basisAt> {
  const match =
    /(?:^|[\s,(])(so\s.+?)(?:\s+(?:thì\s+)?(?:đã\s+)?(?:tăng|giảm|đạt|vượt|bằng|gấp))[\p{L}\s]{0,12}$/iu.exec(
      front,
    )
  return match === null ? undefined : basisAt(match[1] ?? '')
}

const SUFFIX: Readonly<Record<string, string>> = { '%': 'x%', 'điểm %': 'x điểm %', lần: 'x lần' }
const amount = (unit: string): string => SUFFIX[unit.split('/')[0] ?? ''] ?? 'x'

const VERB =
  /(?:^|[\s,(])(đạt\s+và\s+vượt|đạt|bằng|vượt|tăng|giảm|gấp|cao\s+hơn|thấp\s+hơn|nhiều\s+hơn|ít\s+hơn|hụt)(?:\s+(?:thêm|tỷ\s+lệ|tỉ\s+lệ|gần|trên|hơn|khoảng|bình\s+quân|là))*\s*$/iu
/** "cao hơn năm 2020 là 26,1%", "vượt so với kế hoạch 5%": what is compared with stands between. */
const HIGHER =
  /(?:^|[\s,(])(cao\s+hơn|thấp\s+hơn|nhiều\s+hơn|ít\s+hơn|vượt)\s+((?:so|năm|cùng\s+kỳ|bình\s+quân|mức|kế\s+hoạch|nghị\s+quyết|dự\s+toán|chỉ\s+tiêu|nhiệm\s+kỳ)(?:\s+[^\s,;]+){0,6}?)\s*(?:là)?\s*$/iu

/** A comparison in words, with whether what it is set against is a plan or a time the program knows. */
export interface Said {
  readonly comparison: Comparison
  readonly isKnown: boolean
  /** The clause names a thing of its own ("doanh thu tăng 17,7%"). */
  readonly verb: string
}

/** Reads "đạt 90,9% Nghị quyết", "tăng 0,24% so cùng kỳ", "cao hơn năm 2020 là 26,1%" of a figure. */
export function comparisonOf({ quantity, front, back }: Mention): Said | undefined {
  const higher = HIGHER.exec(front)
  const verb = (VERB.exec(front)?.[1] ?? higher?.[1])?.replace(/\s+/g, ' ').toLowerCase()
  if (verb === undefined) return undefined
  const reached = isReached(verb)
  if (reached && quantity.unit !== '%') return undefined
  const inFront =
    higher === null || (higher[2] ?? '') === '' ? undefined : basisAt(`so ${higher[2]}`)
  const basis = basisAt(back) ?? basisBefore(front) ?? inFront
  const form = `${reached ? 'đạt' : verb} ${amount(quantity.unit)}`
  const comparison = { ...(basis === undefined ? {} : { basis: basis.basis }), form, quantity }
  return { comparison, isKnown: basis?.isKnown ?? false, verb }
}

/** "đạt", "bằng": a rate of what was aimed at, no rise. */
export function isReached(verb: string): boolean {
  return verb === 'đạt' || verb === 'bằng'
}

const UNMEASURED =
  /^[\s,(]*(?:và\s+|đã\s+|cơ\s+bản\s+|đều\s+)?(đạt\s+và\s+vượt|đạt|vượt|không\s+đạt|chưa\s+đạt)\s+(?:mức\s+|so\s+với\s+|so\s+)?((?:chỉ\s+tiêu|mục\s+tiêu|kế\s+hoạch|dự\s+toán|nghị\s+quyết|nq)(?!\p{L})[^();]*)/iu

const TIMES_IN_WORDS: Readonly<Record<string, string>> = {
  đôi: '2',
  rưỡi: '1.5',
  hai: '2',
  ba: '3',
  bốn: '4',
  năm: '5',
  mười: '10',
}
const FOLD =
  /^[\s,(]*(?:và\s+|đã\s+|tăng\s+|cao\s+)*(gấp\s+(?:hơn\s+|gần\s+)?(?:(đôi|rưỡi)|(hai|ba|bốn|năm|mười)\s+lần))(?!\p{L})/iu

/** "gấp đôi so với năm trước": how often, in words; `at` is where `words` begin in the line. */
export function foldInWords(words: string, at: number): Comparison | undefined {
  const match = FOLD.exec(words)
  const value = TIMES_IN_WORDS[(match?.[2] ?? match?.[3] ?? '').toLowerCase()]
  if (match === null || value === undefined) return undefined
  const basis = basisAt(words.slice(match[0].length))
  const end = at + match[0].length
  const start = end - (match[1] ?? '').length
  return {
    ...(basis === undefined ? {} : { basis: basis.basis }),
    form: 'gấp x lần',
    quantity: { value, unit: 'lần', comparator: '=', start, end },
  }
}

/** "(đạt Nghị quyết)", "vượt chỉ tiêu của Hội đồng nhân dân": reached, without saying by how much. */
export function unmeasuredComparison(words: string): Comparison | undefined {
  const match = UNMEASURED.exec(words)
  const basis = match && basisAt(match[2] ?? '')
  if (!match || !basis) return undefined
  return { basis: basis.basis, form: (match[1] ?? '').replace(/\s+/g, ' ').toLowerCase() }
}

const TURNS = /^(?:tăng|giảm)/u

/** A rise or fall that names no basis takes that of the one in front in its sentence. */
export function inheritBasis(comparison: Comparison, earlier: Comparison | undefined): Comparison {
  if (comparison.basis !== undefined || !TURNS.test(comparison.form)) return comparison
  return earlier?.basis === undefined ? comparison : { ...comparison, basis: earlier.basis }
}

/** The last rise or fall said. */
export function lastTurn(
  comparison: Comparison,
  earlier: Comparison | undefined,
): Comparison | undefined {
  return TURNS.test(comparison.form) ? comparison : earlier
}
