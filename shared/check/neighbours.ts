import type { Mention, Passage } from './passage.ts'
import { outerParens, type Span } from './spans.ts'

/** What stands around a figure: the figures beside it and the words in between. */

/** The figure in front in the same sentence and the same brackets. */
export function previousSibling(mention: Mention): Mention | undefined {
  return mention.passage.mentions[mention.before]
}

const following = new WeakMap<Passage, ReadonlyMap<number, Mention>>()

export function nextSibling(mention: Mention): Mention | undefined {
  const { passage, index } = mention
  let next = following.get(passage)
  if (next === undefined) {
    next = new Map(passage.mentions.map((one) => [one.before, one]))
    following.set(passage, next)
  }
  return next.get(index)
}

/** The mention right in front of the brackets that hold this one. */
export function hostOf(mention: Mention): Mention | undefined {
  return mention.passage.mentions[mention.host]
}

/** The mentions in the brackets right behind this one. */
export function inBracketsOf(mention: Mention): Mention[] {
  const found: Mention[] = []
  const { mentions } = mention.passage
  for (let at = mention.index + 1; at < mentions.length; at++) {
    const one = mentions[at]
    if (one === undefined || one.sentence !== mention.sentence || one.paren === mention.paren) break
    if (hostOf(one) === mention) found.push(one)
  }
  return found
}

function limits(mention: Mention): Span {
  const sentence = mention.passage.sentences[mention.sentence]
  const paren = mention.passage.parens[mention.paren]
  return {
    start: Math.max(sentence?.start ?? 0, paren === undefined ? 0 : paren.start + 1),
    end: Math.min(
      sentence?.end ?? mention.passage.text.length,
      paren === undefined ? mention.passage.text.length : paren.end - 1,
    ),
  }
}

/** Lower-case words between two offsets without the brackets that stand between them. */
export function wordsBetween(passage: Passage, start: number, end: number): string {
  let words = ''
  let at = start
  for (const paren of outerParens(passage.parens, start, end)) {
    words += `${passage.lower.slice(at, paren.start)} `
    at = paren.end
  }
  return words + passage.lower.slice(at, Math.max(at, end))
}

/** The words in front of it, back to its last sibling or where its sentence or brackets begin. */
export function leadOf(mention: Mention): string {
  const from = previousSibling(mention)?.end ?? limits(mention).start
  return wordsBetween(mention.passage, from, mention.start)
}

/** The words behind it, up to its next sibling or where its sentence or brackets end. */
export function tailOf(mention: Mention): string {
  const to = nextSibling(mention)?.start ?? limits(mention).end
  return wordsBetween(mention.passage, mention.end, to)
}
