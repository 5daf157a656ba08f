import type { Inline } from '../document/types.ts'
import { isFigure, isFootnote } from '../document/walk.ts'
import { exactWords } from './units.ts'

/** The smallest part of a line that is told as changed: a word, a whole number, a sign, a note. */
export interface Token {
  /** Equal on both sides: the same words. */
  readonly key: string
  readonly kind: 'word' | 'number' | 'sign' | 'space' | 'note'
  readonly start: number
  readonly end: number
}

/** Stands for what has no letters of its own: a note, a figure without words. */
const SIGN = '\uFFFC'

/** A line with offsets: its words, one sign for a note, and the inlines that hold them. */
export interface TokenLine {
  readonly tokens: readonly Token[]
  /** Figures, which are never cut: from their first token to behind the last. */
  readonly atoms: readonly (readonly [from: number, to: number])[]
  readonly places: readonly Place[]
}

/** Where an inline stands in the line. */
interface Place {
  readonly inline: Inline
  readonly start: number
  readonly end: number
}

/** "1.446,25", "17/11/2017" are one; words are letters with what they carry. */
const TOKEN = /(\d+(?:[.,/]\d+)*)|([\p{L}\p{M}\p{N}_]+)|(\s+)|./gsu

/** A line as words, whole numbers and signs; figures and notes are one each. */
export function tokenLine(inlines: readonly Inline[]): TokenLine {
  const places: Place[] = []
  const tokens: Token[] = []
  const atoms: [number, number][] = []
  let at = 0
  /** Running text of several inlines: a word may change its marks inside. */
  let text = ''
  const flush = (): void => {
    addTokens(tokens, text, at - text.length)
    text = ''
  }
  for (const inline of inlines) {
    const start = at
    if (isFigure(inline)) {
      flush()
      const from = tokens.length
      at += inline.shown.length || SIGN.length
      addTokens(tokens, inline.shown || SIGN, start)
      atoms.push([from, tokens.length])
    } else if (isFootnote(inline)) {
      flush()
      at += SIGN.length
      tokens.push({ key: exactWords([inline]), kind: 'note', start, end: at })
    } else {
      text += inline.text
      at += inline.text.length
    }
    places.push({ inline, start, end: at })
  }
  flush()
  return { tokens, atoms, places }
}

function addTokens(tokens: Token[], text: string, at: number): void {
  for (const match of text.matchAll(TOKEN)) {
    const [key, number, word, space] = match
    const kind = number ? 'number' : word ? 'word' : space ? 'space' : 'sign'
    const start = at + match.index
    tokens.push({ key, kind, start, end: start + key.length })
  }
}

/** The inlines of the tokens `from` to before `to`, running text cut to them. */
export function sliceLine({ tokens, places }: TokenLine, from: number, to: number): Inline[] {
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? start
  const slice: Inline[] = []
  for (let index = firstEndingBehind(places, start); index < places.length; index++) {
    const place = places[index]
    if (place === undefined || place.start >= end) break
    const { inline } = place
    if (isFigure(inline) || isFootnote(inline)) slice.push(inline)
    else {
      const words = inline.text.slice(Math.max(0, start - place.start), end - place.start)
      if (words !== '') slice.push({ ...inline, text: words })
    }
  }
  return slice
}

function firstEndingBehind(places: readonly Place[], start: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low
}
