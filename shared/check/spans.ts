/** Offsets in a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A sentence ends with its sign before a blank; "TP. Hồ", "20. vụ" go on in the same one. */
const SENTENCE_END = /[.!?…](?=\s+["“(]?[\p{Lu}\d])|\n/gu
const SHORTENED = /(?:^|[\s(])(?:\p{Lu}|TP|TT|TX|[Tt]h[Ss]|TS|PGS|GS|[Tt]r|[Đđ]\/c)$/u

export function sentencesIn(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + 1
    if (match[0] === '.' && SHORTENED.test(text.slice(start, match.index))) continue
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
  const moved = found.map((_, index) => kept.slice(0, index).filter(Boolean).length)
  const parentOf = (index: number): number => {
    let at = found[index]?.parent ?? -1
    while (at >= 0 && kept[at] !== true) at = found[at]?.parent ?? -1
    return at < 0 ? -1 : (moved[at] ?? -1)
  }
  return found.flatMap((paren, index) =>
    kept[index] ? [{ ...paren, parent: parentOf(index) }] : [],
  )
}

/** The outermost brackets that lie whole between two offsets. */
export function outerParens(parens: readonly Span[], start: number, end: number): Span[] {
  const inside = parens.filter((one) => one.start >= start && one.end <= end)
  return inside.filter(
    (one) => !inside.some((other) => other.start < one.start && one.end < other.end),
  )
}
