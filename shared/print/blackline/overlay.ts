import { commonTokens, type Match } from '../../compare/commonTokens.ts'
import { tidyMatches } from '../../compare/tidyMatches.ts'
import type { PrintInline } from '../types.ts'
import { countWords, MARK, type Token, tokensOf } from './words.ts'

/** A piece of two lines laid over each other. */
export type Step =
  | { readonly kind: 'same'; readonly before: PrintInline; readonly after: PrintInline }
  | { readonly kind: 'deleted'; readonly before: PrintInline }
  | { readonly kind: 'inserted'; readonly after: PrintInline }
  /** The end of a paragraph: the line was parted or joined here. */
  | { readonly kind: 'mark' }

export interface Overlay {
  readonly steps: readonly Step[]
  /** Words that both lines have. */
  readonly kept: number
  /** Words of the longer line. */
  readonly most: number
}

/** The words of two lines over each other. */
export function overlay(before: readonly PrintInline[], after: readonly PrintInline[]): Overlay {
  return sameLines(before, after) ?? overlayTokens(tokensOf(before), tokensOf(after))
}

/** Most lines stay as they are: no word of them need be looked at. */
function sameLines(
  before: readonly PrintInline[],
  after: readonly PrintInline[],
): Overlay | undefined {
  if (before.length !== after.length) return undefined
  const steps: Step[] = []
  for (const [at, fresh] of after.entries()) {
    const old = before[at]
    if (old?.kind !== fresh.kind || wordsOf([old]) !== wordsOf([fresh])) return undefined
    steps.push({ kind: 'same', before: old, after: fresh })
  }
  return { steps, kept: 1, most: 1 }
}

/** One line over two: the end of the first of them is a `mark`. */
export function overlayParted(
  whole: readonly PrintInline[],
  parts: readonly [readonly PrintInline[], readonly PrintInline[]],
  joined: boolean,
): Overlay {
  const [first, second] = parts.map(tokensOf)
  const open = first?.slice(0, -1) ?? []
  const mark: Token = { key: MARK, kind: 'sign', blanks: first?.at(-1)?.blanks ?? [] }
  const parted = [...open, mark, ...(second ?? [])]
  const line = tokensOf(whole)
  return joined ? overlayTokens(parted, line) : overlayTokens(line, parted)
}

function overlayTokens(before: readonly Token[], after: readonly Token[]): Overlay {
  const key = ({ key }: Token) => key
  const common = commonTokens(before.map(key), after.map(key))
  const runs = runsOf(tidyMatches(common, before, after))
  const steps: Step[] = []
  let kept = 0
  let [a, b] = [0, 0]
  for (const run of runs) {
    gap(before.slice(a, run.before), after.slice(b, run.after), steps)
    for (let at = 0; at < run.length; at++) {
      const [old, fresh] = [before[run.before + at], after[run.after + at]]
      if (old === undefined || fresh === undefined) continue
      same(old, fresh, steps)
    }
    kept += countWords(before.slice(run.before, run.before + run.length))
    a = run.before + run.length
    b = run.after + run.length
  }
  return { steps, kept, most: Math.max(countWords(before), countWords(after)) }
}

interface Run {
  readonly before: number
  readonly after: number
  readonly length: number
}

function runsOf(pairs: readonly Match[]): Run[] {
  const runs: Run[] = []
  for (const [before, after] of pairs) {
    const last = runs.at(-1)
    if (last && last.before + last.length === before && last.after + last.length === after) {
      runs[runs.length - 1] = { ...last, length: last.length + 1 }
    } else runs.push({ before, after, length: 1 })
  }
  return runs
}

/** What only one side has between two common words. */
function gap(before: readonly Token[], after: readonly Token[], steps: Step[]): void {
  // The blanks that both begin with stay.
  const bare =
    before[0] !== undefined &&
    after[0] !== undefined &&
    blanksOver(before[0].blanks, after[0].blanks, steps)
  before.forEach(({ key, inline, blanks }, at) => {
    if (at > 0 || !bare) for (const blank of blanks) steps.push({ kind: 'deleted', before: blank })
    if (inline !== undefined) steps.push({ kind: 'deleted', before: inline })
    else if (key === MARK) steps.push({ kind: 'mark' })
  })
  after.forEach(({ key, inline, blanks }, at) => {
    if (at > 0 || !bare) for (const blank of blanks) steps.push({ kind: 'inserted', after: blank })
    if (inline !== undefined) steps.push({ kind: 'inserted', after: inline })
    else if (key === MARK) steps.push({ kind: 'mark' })
  })
}

/** Blanks of both sides that read the same stay: true. Else nothing is written. */
function blanksOver(
  before: readonly PrintInline[],
  after: readonly PrintInline[],
  steps: Step[],
): boolean {
  if (wordsOf(before) !== wordsOf(after)) return false
  const [old] = before
  if (old !== undefined) {
    for (const fresh of after) steps.push({ kind: 'same', before: old, after: fresh })
  }
  return true
}

function same(old: Token, fresh: Token, steps: Step[]): void {
  if (!blanksOver(old.blanks, fresh.blanks, steps)) {
    for (const inline of old.blanks) steps.push({ kind: 'deleted', before: inline })
    for (const inline of fresh.blanks) steps.push({ kind: 'inserted', after: inline })
  }
  if (old.inline !== undefined && fresh.inline !== undefined) {
    steps.push({ kind: 'same', before: old.inline, after: fresh.inline })
  }
}

function wordsOf(inlines: readonly PrintInline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'picture') return inline.spoken
      return 'text' in inline ? inline.text : ''
    })
    .join('')
}
