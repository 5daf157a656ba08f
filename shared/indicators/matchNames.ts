import { type Catalogue, type IndicatorName, type NamesOfOne, nameIndex } from './nameIndex.ts'
import { hasMarks, type NameWord, nameWords } from './nameWords.ts'
import type { Indicator } from './types.ts'

/**
 * How words that somebody typed or that stand in a table fit an indicator, the surest first. What
 * is in the name itself goes before what is only in another name it is known by.
 */
export const nameFits = [
  'name',
  'name-start',
  /** The same behind words that only say how the thing is counted: "Số", "Tổng", "Tỷ lệ". */
  'counted',
  'counted-start',
  'name-phrase',
  'name-order',
  'alias',
  'alias-start',
  'alias-phrase',
  'alias-order',
  /** Beginnings of words in any order: of the name, of another name, of all of them together. */
  'name-words',
  'alias-words',
  'all-words',
] as const
export type NameFit = (typeof nameFits)[number]

export interface NameMatch {
  readonly indicator: Indicator
  readonly fit: NameFit
  /** The marks typed are those of the name ("thủ" is no "thu"); true where none were typed. */
  readonly sameMarks: boolean
  /** The other name that the words were found in; absent: they are in its own. */
  readonly alias?: string
}

interface MatchOptions {
  readonly most?: number
  /** Told apart by it: those that fit equally well, the smaller the likelier. */
  readonly rank?: (indicator: Indicator) => number
}

/**
 * The indicators that the words may mean, the likeliest first: by how they fit, then by `rank`,
 * then the shorter name, then the order of the catalogue. Every search for an indicator by its name
 * goes through here. No words: all of them.
 */
export function matchNames(
  query: string,
  catalogue: Catalogue,
  { most = Number.POSITIVE_INFINITY, rank = () => 0 }: MatchOptions = {},
): readonly NameMatch[] {
  const wanted = nameWords(query)
  const found = [...nameIndex(catalogue).byIndicator].flatMap(([indicator, one], place) => {
    const match = mayFit(one, wanted) ? bestFit(one.names, wanted) : undefined
    if (match === undefined) return []
    const length = wanted.length === 0 ? 0 : indicator.name.length
    const order = [...match.order, rank(indicator), length, place]
    const { fit, sameMarks, alias } = match
    return [{ order, match: { indicator, fit, sameMarks, ...(alias !== undefined && { alias }) } }]
  })
  found.sort((a, b) => compare(a.order, b.order))
  return found.slice(0, most).map(({ match }) => match)
}

interface Fit extends Omit<NameMatch, 'indicator'> {
  /** Always as many numbers, compared from the first on: the smaller the surer. */
  readonly order: readonly number[]
}

function mayFit({ letters }: NamesOfOne, wanted: readonly NameWord[]): boolean {
  return wanted.every(
    ({ plain, key }) => letters.includes(` ${plain}`) || letters.includes(` ${key}`),
  )
}

function bestFit(names: readonly IndicatorName[], wanted: readonly NameWord[]): Fit | undefined {
  if (wanted.length === 0) return { fit: 'name', sameMarks: true, order: [] }
  const marked = wanted.some(hasMarks)
  // Marks that contradict the name's are looked over only where nothing else fits.
  for (const strict of marked ? [true, false] : [false]) {
    let best: Fit | undefined
    for (const name of names) {
      if (name.kind === 'shortened') continue
      const found = fitOf(name.said, wanted, strict)
      if (found === undefined) continue
      const own = name.kind === 'own'
      const fit: NameFit = own ? ownFits[found.how] : aliasFits[found.how]
      const sameMarks = strict || !marked
      const order = [
        sameMarks ? 0 : 1,
        nameFits.indexOf(fit),
        found.inside,
        found.begun,
        marked ? found.bare : 0,
      ]
      const now = { fit, sameMarks, order, ...(!own && { alias: name.text }) }
      if (best === undefined || compare(now.order, best.order) < 0) best = now
    }
    if (best !== undefined) return best
    const said = names.flatMap((name) => name.said)
    if (wanted.every((word) => said.some((one) => meets(one, word, strict, true)))) {
      const sameMarks = strict || !marked
      const order = [sameMarks ? 0 : 1, nameFits.indexOf('all-words'), 0, 0, 0]
      return { fit: 'all-words', sameMarks, order }
    }
  }
  return undefined
}

type How = 'whole' | 'start' | 'counted' | 'countedStart' | 'phrase' | 'order' | 'words'

const ownFits: Readonly<Record<How, NameFit>> = {
  whole: 'name',
  start: 'name-start',
  counted: 'counted',
  countedStart: 'counted-start',
  phrase: 'name-phrase',
  order: 'name-order',
  words: 'name-words',
}

const aliasFits: Readonly<Record<How, NameFit>> = {
  whole: 'alias',
  start: 'alias-start',
  counted: 'alias-phrase',
  countedStart: 'alias-phrase',
  phrase: 'alias-phrase',
  order: 'alias-order',
  words: 'alias-words',
}

interface Found {
  readonly how: How
  /** 1: other words of weight stand in front ("Mức giảm tỷ lệ hộ nghèo"). */
  readonly inside: number
  /** 1: the last word is only the beginning of one. */
  readonly begun: number
  /** Words typed without the marks that the name has. */
  readonly bare: number
}

const counting = /^(tong( so)?|so|ti le|toc do)$/

function fitOf(
  said: readonly NameWord[],
  wanted: readonly NameWord[],
  strict: boolean,
): Found | undefined {
  const last = wanted.length - 1
  const places = placesInOrder(said, wanted, strict)
  if (places === undefined) {
    const anyhow = wanted.every((word) => said.some((one) => meets(one, word, strict, true)))
    return anyhow ? { how: 'words', inside: 0, begun: 0, bare: 0 } : undefined
  }
  const { from, to } = places.phrase ?? places.spread
  const met = places.phrase ? said.slice(from, to) : []
  const end = said[to - 1]
  const begun = end?.key === wanted[last]?.key ? 0 : 1
  const bare = met.filter((one, at) => hasMarks(one) && one.written !== wanted[at]?.written).length
  const lead = said
    .slice(0, from)
    .map(({ key }) => key)
    .join(' ')
  const inside = from > 0 && !counting.test(lead) ? 1 : 0
  const rest = { inside, begun, bare }
  if (places.phrase === undefined) return { how: 'order', ...rest }
  if (inside === 1) return { how: 'phrase', ...rest }
  const through = to === said.length && begun === 0
  if (from === 0) return { how: through ? 'whole' : 'start', ...rest }
  return { how: through ? 'counted' : 'countedStart', ...rest }
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Where the wanted words stand in their order, the last one perhaps unfinished: one after the other
 * if they do anywhere (finished rather than begun), else spread.
 */
function placesInOrder(
  said: readonly NameWord[],
  wanted: readonly NameWord[],
  strict: boolean,
): { readonly phrase?: Stretch; readonly spread: Stretch } | undefined {
  const last = wanted.length - 1
  for (const mayBegin of [false, true]) {
    for (let from = 0; from + wanted.length <= said.length; from++) {
      const fits = wanted.every((word, at) =>
        meets(said[from + at], word, strict, mayBegin && at === last),
      )
      const phrase = { from, to: from + wanted.length }
      if (fits) return { phrase, spread: phrase }
    }
  }
  let [first, next] = [0, 0]
  for (const [at, word] of wanted.entries()) {
    const found = said.findIndex(
      (one, index) => index >= next && meets(one, word, strict, at === last),
    )
    if (found < 0) return undefined
    if (at === 0) first = found
    next = found + 1
  }
  return { spread: { from: first, to: next } }
}

/** Is the word the wanted one, or (`begun`) one that begins so? `strict`: with the marks typed. */
function meets(
  one: NameWord | undefined,
  wanted: NameWord,
  strict: boolean,
  begun: boolean,
): boolean {
  if (one === undefined) return false
  const exactly = strict && hasMarks(wanted)
  if (one.key === wanted.key && (!exactly || one.exact === wanted.exact)) return true
  if (!begun || !one.plain.startsWith(wanted.plain)) return false
  return !exactly || one.written.startsWith(wanted.written) || one.exact.startsWith(wanted.exact)
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, number] of a.entries()) {
    const other = b[at] ?? 0
    if (number !== other) return number - other
  }
  return 0
}
