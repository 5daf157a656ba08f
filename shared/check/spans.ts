/** Offsets in a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A sentence ends with its sign before a blank; "TP. Hồ", "20. vụ" go on in the same one. */
const SENTENCE_END = /[.!?…](?=\s+["“(]?[\p{Lu}\d])|\n/gu
const SHORTENED = /(?:^|[\s(])(?:\p{Lu}|TP|TT|TX|[Tt]h[Ss]|TS|PGS|GS|[Tt]r|[Đđ]\/c)$/u
/** The longest of them with what stands in front. */
const LONGEST_SHORTENED = 5

export function sentencesIn(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + 1
    const front = text.slice(Math.max(start, match.index - LONGEST_SHORTENED), match.index)
    if (match[0] === '.' && SHORTENED.test(front)) continue
    spans.push({ start, end })
    start = end
  }
  if (start < text.length || spans.length === 0) spans.push({ start, end: text.length })
  return spans
}

/** Brackets with the index of those around them, in the order of their beginnings. */
export function parensIn(text: string): (Span & { parent: number })[] {
  const found: { start: number; end: number; parent: number }[] = []
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '(') {
      found.push({ start: at, end: -1, parent: open.at(-1) ?? -1 })
      open.push(found.length - 1)
    } else if (letter === ')') {
      const index = open.pop()
      const paren = index === undefined ? undefined : found[index]
      if (paren !== undefined) paren.end = at + 1
    }
  }
  if (found.every(({ end }) => end >= 0)) return found
  // One that is never closed is none.
  const kept = found.map(({ end }) => end >= 0)
  let closed = 0
  const moved = kept.map((isKept) => (isKept ? closed++ : closed))
  const parentOf = (index: number): number => {
    let at = found[index]?.parent ?? -1
    while (at >= 0 && kept[at] !== true) at = found[at]?.parent ?? -1
    return at < 0 ? -1 : (moved[at] ?? -1)
  }
  return found.flatMap((paren, index) =>
    kept[index] ? [{ ...paren, parent: parentOf(index) }] : [],
  )
}

/** Index of the first that begins at `start` or behind it; they stand in order. */
function firstFrom(spans: readonly Span[], start: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? start) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The outermost brackets that lie whole between two offsets. */
export function outerParens(parens: readonly Span[], start: number, end: number): Span[] {
  const outer: Span[] = []
  for (let at = firstFrom(parens, start); at < parens.length; at++) {
    const one = parens[at]
    if (one === undefined || one.start >= end) break
    if (one.end <= end && one.start >= (outer.at(-1)?.end ?? start)) outer.push(one)
  }
  return outer
}
