import { type IndicatorName, nameIndex } from '../indicators/nameIndex.ts'
import { hasMarks, nameWords } from '../indicators/nameWords.ts'
import type { Indicator } from '../indicators/types.ts'
import { foldText } from '../text/fold.ts'
import type { BodyRow } from './bodyRows.ts'
import { nameKey } from './table.ts'
import type { Candidate, SheetRow } from './types.ts'
import { unitFactor } from './units.ts'

/** What the person chose for a row's words before: a code, or "" for a row to be left out. */
export type RememberedRows = ReadonlyMap<string, string>

export type RowMatch = Pick<SheetRow, 'indicator' | 'way' | 'sure' | 'candidates' | 'reason'>

/** Matches rows of sheets to the indicators of a catalogue. */
export interface RowMatcher {
  match(row: BodyRow, parent: string | undefined): RowMatch
  /** Code of the one indicator of that name. */
  indicatorOf(words: string): string | undefined
}

const MOST_CANDIDATES = 5
/** Share of the words (by weight) that a row and a name have in common, at least. */
const LEAST_LIKENESS = 0.45

/** By what a choice for a row is remembered: its words, those of the row above, its unit. */
export function rowKey(row: Pick<BodyRow, 'name' | 'path' | 'unit'>): string {
  return [row.path.at(-1) ?? '', row.name, row.unit ?? ''].map(foldText).join(' > ')
}

function keyOf(words: string): string {
  return nameWords(words)
    .map(({ key }) => key)
    .join(' ')
}

interface Prepared {
  readonly byCode: ReadonlyMap<string, Indicator>
  readonly byName: ReadonlyMap<string, readonly IndicatorName[]>
  /** What the words of `byName` are, by a name just as the catalogue writes it. */
  readonly byText: ReadonlyMap<string, string>
  readonly byWord: ReadonlyMap<string, readonly IndicatorName[]>
}

const known = new WeakMap<readonly Indicator[], Prepared>()

/** The names of a catalogue, prepared once for each version of it. */
function prepare(indicators: readonly Indicator[]): Prepared {
  const old = known.get(indicators)
  if (old !== undefined) return old
  const byName = new Map<string, IndicatorName[]>()
  const byText = new Map<string, string>()
  const byWord = new Map<string, IndicatorName[]>()
  for (const { names } of nameIndex({ indicators }).byIndicator.values()) {
    for (const name of names) {
      const plain = name.words.join(' ')
      push(byName, plain, name)
      if (name.kind !== 'shortened') byText.set(name.text, plain)
      const key = name.said.map((word) => word.key).join(' ')
      if (key !== plain) push(byName, key, name)
      for (const word of new Set(name.said.map((one) => one.key))) push(byWord, word, name)
    }
  }
  const byCode = new Map(indicators.map((one) => [one.code, one]))
  const prepared = { byCode, byName, byText, byWord }
  known.set(indicators, prepared)
  return prepared
}

export function createRowMatcher(
  indicators: readonly Indicator[],
  remembered: RememberedRows,
): RowMatcher {
  const { byCode, byName, byText, byWord } = prepare(indicators)
  const all = indicators.length + 1
  const weightOf = (word: string) => Math.log(1 + all / ((byWord.get(word)?.length ?? 0) + 1))
  /** Words that so many names have ("tỷ lệ") say little of which one is meant. */
  const common = Math.max(50, all / 10)
  const weights = new Map<IndicatorName, number>()
  const weigh = (name: IndicatorName) => {
    let weight = weights.get(name)
    if (weight === undefined) {
      weight = sum(name.said.map(({ key }) => weightOf(key)))
      weights.set(name, weight)
    }
    return weight
  }

  const near = (row: BodyRow, parent: string | undefined): Candidate[] => {
    const words = [...new Set(nameWords(row.name).map(({ key }) => key))]
    const mine = sum(words.map(weightOf))
    const shared = new Map<IndicatorName, number>()
    const rare = words.filter((word) => (byWord.get(word)?.length ?? 0) <= common)
    for (const word of rare) {
      for (const name of byWord.get(word) ?? []) shared.set(name, 0)
    }
    for (const word of words) {
      const weight = weightOf(word)
      const names = byWord.get(word) ?? []
      // The shorter list is gone through, the longer one asked.
      if (names.length <= shared.size) {
        for (const name of names) {
          const known = shared.get(name)
          if (known !== undefined) shared.set(name, known + weight)
        }
      } else {
        for (const [name, known] of shared) {
          if (name.said.some(({ key }) => key === word)) shared.set(name, known + weight)
        }
      }
    }
    const best = new Map<string, number>()
    for (const [name, weight] of shared) {
      const { indicator } = name
      let score = (2 * weight) / (mine + weigh(name))
      if (parent !== undefined && indicator.parent === parent) score = Math.min(0.95, score + 0.2)
      if (row.unit !== undefined && unitFactor(row.unit, indicator.unit) === undefined) score *= 0.7
      if (score >= LEAST_LIKENESS && score > (best.get(indicator.code) ?? 0)) {
        best.set(indicator.code, score)
      }
    }
    return [...best]
      .map(([indicator, score]) => ({ indicator, score: Math.round(score * 100) / 100 }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_CANDIDATES)
  }

  /** By the words as they are, which is quick, then with "y" and "i" as one. */
  const namesOf = (words: string): readonly IndicatorName[] =>
    byName.get(byText.get(words) ?? nameKey(words)) ?? byName.get(keyOf(words)) ?? []

  /** Indicators whose name or other name the words are, the unit fitting. */
  const exact = (words: string, row: BodyRow, parent: string | undefined): IndicatorName[] => {
    const found = namesOf(words).filter(
      ({ indicator }) => row.unit === undefined || unitFactor(row.unit, indicator.unit),
    )
    for (const better of [
      ({ indicator }: IndicatorName) => parent !== undefined && indicator.parent === parent,
      ({ kind }: IndicatorName) => kind === 'own',
    ]) {
      const some = found.filter(better)
      if (some.length > 0) return some
    }
    return found
  }

  return {
    indicatorOf(words) {
      const found = namesOf(words)
      return found.length === 1 ? found[0]?.indicator.code : undefined
    },
    match(row, parent) {
      if (row.code !== undefined && byCode.has(row.code)) {
        return { indicator: row.code, way: 'code', sure: true, candidates: [] }
      }
      const chosen = remembered.size === 0 ? undefined : remembered.get(rowKey(row))
      if (chosen === '') {
        return {
          way: 'left',
          sure: false,
          candidates: [],
          reason: 'Dòng này lần trước đã được bỏ qua.',
        }
      }
      if (chosen !== undefined && byCode.has(chosen)) {
        return { indicator: chosen, way: 'remembered', sure: true, candidates: [] }
      }
      for (const words of [row.name, ...wholeNames(row)]) {
        const found = exact(words, row, parent)
        const [only] = found
        if (only === undefined) continue
        const codes = new Set(found.map(({ indicator }) => indicator.code))
        if (codes.size > 1) {
          return {
            sure: false,
            candidates: [...codes].map((indicator) => ({ indicator, score: 0.9 })),
            reason: 'Tên này hợp với nhiều chỉ tiêu. Hãy chọn một chỉ tiêu.',
          }
        }
        const { indicator, kind } = only
        const doubt = doubtOf(row, only, parent, words !== row.name)
        if (doubt === undefined) {
          const way = kind === 'own' ? 'name' : 'alias'
          return { indicator: indicator.code, way, sure: true, candidates: [] }
        }
        const candidates = [{ indicator: indicator.code, score: 0.9 }]
        return { indicator: indicator.code, way: 'near', sure: false, candidates, reason: doubt }
      }
      const candidates = near(row, parent)
      const [first] = candidates
      if (first === undefined) {
        return { sure: false, candidates, reason: 'Kho chưa có chỉ tiêu nào mang tên này.' }
      }
      return {
        indicator: first.indicator,
        way: 'near',
        sure: false,
        candidates,
        reason: 'Tên chỉ gần giống. Hãy xem lại trước khi nhận.',
      }
    },
  }
}

/** The words of a part may need those of the row above: "Tăng trưởng" > "Khu vực I". */
function wholeNames({ name, path }: BodyRow): string[] {
  const above = path.at(-1)
  return above === undefined ? [] : [`${above} ${name}`, `${name} ${above}`]
}

function doubtOf(
  row: BodyRow,
  found: IndicatorName,
  parent: string | undefined,
  withPath: boolean,
): string | undefined {
  const { indicator, kind, said } = found
  if (!withPath && row.name.toLowerCase() !== found.text.toLowerCase()) {
    const words = nameWords(row.name)
    const other = words.some((word, at) => {
      const known = said[at]
      return known !== undefined && hasMarks(word) && hasMarks(known) && word.exact !== known.exact
    })
    if (other) return 'Tên chỉ khác dấu. Hãy xem có đúng chỉ tiêu này không.'
  }
  // "Công nghiệp" under "Giá trị sản xuất" is not whatever else goes by that short name.
  const isElsewhere = parent !== undefined && indicator.parent !== parent
  if (row.isPart && !withPath && isElsewhere && kind !== 'own') {
    return 'Dòng nằm dưới một dòng khác nên tên này chưa chắc chỉ đúng chỉ tiêu ấy.'
  }
  return undefined
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
