import type { Inline } from '../document/types.ts'
import { commonTokens, type Match } from './commonTokens.ts'
import { sliceLine, type Token, type TokenLine, tokenLine } from './lineTokens.ts'
import { tidyMatches } from './tidyMatches.ts'
import type { LinePieces, Piece } from './types.ts'
import { exactWords } from './units.ts'

/** The differences of two lines, word by word; figures and notes are never cut. */
export function linePieces(before: readonly Inline[], after: readonly Inline[]): LinePieces {
  const [earlier, later] = [exactWords(before), exactWords(after)]
  if (earlier === later) return [{ kind: 'same', inlines: after }]
  if (earlier === '') return [{ kind: 'added', inlines: after }]
  if (later === '') return [{ kind: 'removed', inlines: before }]
  const a = tokenLine(before)
  const b = tokenLine(after)
  return piecesOf(a, b, keepAtoms(withSpaces(wordMatches(a.tokens, b.tokens), a, b), a, b))
}

/** Spaces say nothing about which words are the same: they are left out at first. */
function wordMatches(a: readonly Token[], b: readonly Token[]): Match[] {
  const inA = placesOfWords(a)
  const inB = placesOfWords(b)
  const [wordsA, wordsB] = [inA.map((at) => a[at]), inB.map((at) => b[at])]
  const common = commonTokens(
    wordsA.map((token) => token?.key ?? ''),
    wordsB.map((token) => token?.key ?? ''),
  )
  const [tokensA, tokensB] = [wordsA.filter(isThere), wordsB.filter(isThere)]
  return tidyMatches(common, tokensA, tokensB).map(([i, j]): Match => [inA[i] ?? 0, inB[j] ?? 0])
}

function placesOfWords(tokens: readonly Token[]): number[] {
  const places: number[] = []
  tokens.forEach(({ kind }, at) => {
    if (kind !== 'space') places.push(at)
  })
  return places
}

const isThere = (token: Token | undefined): token is Token => token !== undefined

/** Adds the spaces that are the same next to words that are. */
function withSpaces(matches: readonly Match[], a: TokenLine, b: TokenLine): Match[] {
  const all: Match[] = []
  let [i, j] = [0, 0]
  const ends: Match = [a.tokens.length, b.tokens.length]
  for (const [toA, toB] of [...matches, ends]) {
    const isSpace = (x: number, y: number): boolean =>
      x >= i &&
      y >= j &&
      x < toA &&
      y < toB &&
      a.tokens[x]?.kind === 'space' &&
      a.tokens[x]?.key === b.tokens[y]?.key
    if (isSpace(i, j)) all.push([i++, j++])
    if (isSpace(toA - 1, toB - 1)) all.push([toA - 1, toB - 1])
    if (toA < ends[0] || toB < ends[1]) all.push([toA, toB])
    i = toA + 1
    j = toB + 1
  }
  return all
}

/** A figure is the same as a whole or not at all. */
function keepAtoms(matches: readonly Match[], a: TokenLine, b: TokenLine): readonly Match[] {
  if (a.atoms.length === 0 && b.atoms.length === 0) return matches
  let kept = matches
  for (;;) {
    const cutA = cutAtoms(a, new Set(kept.map(([i]) => i)))
    const cutB = cutAtoms(b, new Set(kept.map(([, j]) => j)))
    if (cutA.size === 0 && cutB.size === 0) return kept
    const next = kept.filter(([i, j]) => !cutA.has(i) && !cutB.has(j))
    if (next.length === kept.length) return kept
    kept = next
  }
}

function cutAtoms({ atoms }: TokenLine, matched: ReadonlySet<number>): Set<number> {
  const cut = new Set<number>()
  for (const [from, to] of atoms) {
    let count = 0
    for (let at = from; at < to; at++) if (matched.has(at)) count++
    if (count > 0 && count < to - from) for (let at = from; at < to; at++) cut.add(at)
  }
  return cut
}

function piecesOf(a: TokenLine, b: TokenLine, matches: readonly Match[]): LinePieces {
  const pieces: Piece[] = []
  const put = (kind: Piece['kind'], line: TokenLine, from: number, to: number): void => {
    if (from < to) pieces.push({ kind, inlines: sliceLine(line, from, to) })
  }
  let [i, j] = [0, 0]
  for (let at = 0; at <= matches.length; at++) {
    const [toA, toB] = matches[at] ?? [a.tokens.length, b.tokens.length]
    put('removed', a, i, toA)
    put('added', b, j, toB)
    const goesOn = (): boolean => {
      const [one, next] = [matches[at], matches[at + 1]]
      return (
        one !== undefined && next !== undefined && next[0] === one[0] + 1 && next[1] === one[1] + 1
      )
    }
    while (goesOn()) at++
    const last = matches[at]
    if (last === undefined) break
    put('same', b, toB, last[1] + 1)
    i = last[0] + 1
    j = last[1] + 1
  }
  return pieces
}
