import { blockSkeleton, blockWords } from './blockWords.ts'
import type { RollQuestion } from './origin.ts'
import { type ReviewState, reviewStateOf } from './reviewState.ts'
import type { Block } from './types.ts'
import { isFigure, isFootnote, linesOf } from './walk.ts'

/** What is still to be looked at in a block of a rolled document. */
export interface BlockReview {
  readonly state: ReviewState
  /** Last year's numbers that still stand there as plain text, as often as they do. */
  readonly numbers: readonly string[]
  /** Questions whose words still stand there. */
  readonly questions: readonly RollQuestion[]
  /** Nothing is written in it: there is nothing to look at. */
  readonly isBlank: boolean
}

const known = new WeakMap<Block, BlockReview>()

/** The answer is kept while the block stays the same object. */
export function blockReview(block: Block): BlockReview {
  const kept = known.get(block)
  if (kept !== undefined) return kept
  const made = review(block)
  known.set(block, made)
  return made
}

/** Must a person look at the block before the document goes out? */
export function isWaiting({ state, numbers, questions, isBlank }: BlockReview): boolean {
  return !isBlank && (state === 'inherited' || numbers.length > 0 || questions.length > 0)
}

function review(block: Block): BlockReview {
  const state = reviewStateOf(block)
  const isBlank = blockWords(block).trim() === ''
  const { origin } = block
  if (state === 'reviewed' || origin === undefined) {
    return { state, numbers: [], questions: [], isBlank }
  }
  const { numbers = [], questions = [] } = origin
  const notes = numbers.length + questions.length > 0 ? noteWords(block) : ''
  return {
    state,
    numbers: numbers.length > 0 ? numbersLeft(numbers, `${blockSkeleton(block)}\n${notes}`) : [],
    questions: questions.filter(
      ({ quote }) => quotePlaces(`${blockWords(block)}\n${notes}`, quote).length > 0,
    ),
    isBlank,
  }
}

/** The numbers that the words still hold, each as often as both have it. */
function numbersLeft(numbers: readonly string[], words: string): string[] {
  const free = new Map<string, number>()
  return numbers.filter((number) => {
    const left = free.get(number) ?? numberPlaces(words, number).length
    free.set(number, left - 1)
    return left > 0
  })
}

/** Where a number stands on its own: "11" neither in "110" nor in "1.111" or "B11". */
export function numberPlaces(words: string, number: string): number[] {
  const places: number[] = []
  for (let at = words.indexOf(number); at >= 0; at = words.indexOf(number, at + number.length)) {
    const before = words.slice(Math.max(0, at - 2), at)
    const after = words.slice(at + number.length, at + number.length + 2)
    if (/[\p{L}\d]$|\d[.,]$/u.test(before) || /^[.,]?\d/.test(after)) continue
    places.push(at)
  }
  return places
}

/** Where the words of a question stand: "lần thứ X" is not in "lần thứ XI". */
export function quotePlaces(words: string, quote: string): number[] {
  const places: number[] = []
  for (let at = words.indexOf(quote); at >= 0; at = words.indexOf(quote, at + 1)) {
    const end = at + quote.length
    if (goesOn(words, at) || goesOn(words, end)) continue
    places.push(at)
    at = end - 1
  }
  return places
}

/** Does a word or number go on over that place? */
function goesOn(words: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(words.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(words.charAt(at))
}

/** What a person wrote in the block's footnotes. */
function noteWords(block: Block): string {
  return linesOf(block)
    .flat()
    .filter(isFootnote)
    .map(({ content }) => content.map((one) => (isFigure(one) ? '\uFFFC' : one.text)).join(''))
    .join('\n')
}
