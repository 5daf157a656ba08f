import { type IndicatorName, nameIndex } from '../../../shared/indicators/nameIndex.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { foldText } from '../../../shared/text/fold.ts'
import { numbersIn, type Stretch } from './typedNumber.ts'

/** The part of the sentence around a number; ends of sentences and semicolons part it. */
function clauseAround(text: string, { start, end }: Stretch): Stretch {
  const parts = /[;:!?\n]|\.(?=\s|$)|…/g
  let [from, to] = [0, text.length]
  for (const { index } of text.matchAll(parts)) {
    if (index < start) from = index + 1
    else if (index >= end) {
      to = index
      break
    }
  }
  return { start: from, end: to }
}

interface Word extends Stretch {
  readonly word: string
}

/** A name of the store in a clause. */
export interface NamedHere {
  readonly name: IndicatorName
  /** Words between it and the number; 0 also where the number stands inside the name. */
  readonly distance: number
}

/**
 * The names in the clause that the number at `place` may belong to, the nearest first: no other
 * number stands between, and a name inside a longer one does not count.
 */
export function namesNear(text: string, place: Stretch, store: StoreIndex): NamedHere[] {
  const clause = clauseAround(text, place)
  const all = wordsIn(text, clause)
  const words = all.filter((one) => one.end <= place.start || one.start >= place.end)
  const at = words.filter((one) => one.end <= place.start).length
  const found = namesIn(words, store)
  const inside = found.filter((one) => !found.some((other) => other !== one && covers(other, one)))
  const others = numbersIn(text)
    .filter((one) => one.end <= place.start || one.start >= place.end)
    .map((one) => words.findIndex((word) => word.start < one.end && word.end > one.start))
    .filter((index) => index >= 0 && !inside.some(({ from, to }) => index >= from && index < to))
  return inside
    .filter(({ from, to }) => !others.some((other) => between(other, from, to, at)))
    .map(({ name, from, to }) => ({
      name,
      // A name in front of its number is the usual order.
      distance: to <= at ? at - to : from >= at ? from - at + 1 : 0,
    }))
    .sort((a, b) => a.distance - b.distance || b.name.words.length - a.name.words.length)
}

/** The years that the clause names, the nearest to the number first. */
export function yearsNear(text: string, place: Stretch): number[] {
  const clause = clauseAround(text, place)
  const years = [...text.slice(clause.start, clause.end).matchAll(/năm\s+(\d{4})(?!\d)/giu)].map(
    (match) => {
      const start = clause.start + match.index
      const end = start + match[0].length
      return {
        year: Number(match[1]),
        far: end <= place.start ? place.start - end : start - place.end,
      }
    },
  )
  return years.sort((a, b) => a.far - b.far).map(({ year }) => year)
}

function wordsIn(text: string, { start, end }: Stretch): Word[] {
  const found: Word[] = []
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{M}\d%]+/gu)) {
    const from = start + match.index
    found.push({ word: foldText(match[0]), start: from, end: from + match[0].length })
  }
  return found
}

interface Found {
  readonly name: IndicatorName
  readonly from: number
  readonly to: number
}

function namesIn(words: readonly Word[], store: StoreIndex): Found[] {
  const { byFirstWord } = nameIndex(store.data)
  const found: Found[] = []
  words.forEach(({ word }, from) => {
    for (const name of byFirstWord.get(word) ?? []) {
      if (name.words.every((one, at) => words[from + at]?.word === one)) {
        found.push({ name, from, to: from + name.words.length })
      }
    }
  })
  return found
}

function covers(outer: Found, inner: Found): boolean {
  const longer = outer.to - outer.from > inner.to - inner.from
  return longer && outer.from <= inner.from && outer.to >= inner.to
}

function between(other: number, from: number, to: number, at: number): boolean {
  if (to <= at) return other >= to && other < at
  if (from >= at) return other >= at && other < from
  return false
}
