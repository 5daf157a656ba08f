import { type Editor, Transforms } from 'slate'
import { blockSkeleton } from '../../shared/document/blockWords.ts'
import { madeOf } from '../../shared/document/joinOrigins.ts'
import type { Origin, RollQuestion, YearTurn } from '../../shared/document/origin.ts'
import { asOneStep } from '../editor/commands/asOneStep.ts'
import { replaceMatches } from '../editor/commands/replaceMatches.ts'
import { blocksOf } from '../editor/find/lines.ts'
import type { Match } from '../editor/find/matches.ts'
import type { EditorBlock } from '../editor/slateTypes.ts'
import { documentBlock } from './editorReview.ts'
import { matchInNote, matchInSkeleton } from './skeletonPlace.ts'

/** Where the year stands now; undefined: what is written there can't be told any more. */
export function placeOfYear(block: EditorBlock, turn: YearTurn): Match | undefined {
  const { origin } = block
  if (origin === undefined) return undefined
  const digits = String(turn.year)
  if (turn.note !== undefined) return matchInNote(block, turn.note, digits, turn.at)
  const words = blockSkeleton(documentBlock(block))
  const at = sameYear(madeOf(origin), words, turn)
  return at === undefined ? undefined : matchInSkeleton(block, at, at + digits.length)
}

/**
 * The offset in the words of today of the year at `turn.at` of the words that the roll made. In a
 * text that was written in, it is the same one of the same many.
 */
function sameYear(made: string, words: string, { at, year }: YearTurn): number | undefined {
  const digits = String(year)
  if (made === words) return made.startsWith(digits, at) ? at : undefined
  const before = yearsIn(made, digits)
  const now = yearsIn(words, digits)
  return before.length === now.length ? now[before.indexOf(at)] : undefined
}

function yearsIn(words: string, digits: string): number[] {
  return [...words.matchAll(new RegExp(`(?<!\\d)${digits}(?!\\d)`, 'g'))].map(({ index }) => index)
}

/**
 * Writes the year as it would read otherwise, and keeps that this was decided: one undo step that
 * leaves the state of the block what it was. False: the year can't be found.
 */
export function turnYear(editor: Editor, at: number, index: number): boolean {
  const block = blocksOf(editor.children)[at]
  const turn = block?.origin?.years?.[index]
  if (block?.origin === undefined || turn === undefined) return false
  const match = placeOfYear(block, turn)
  if (match === undefined) return false
  replaceMatches(editor, [{ block, at, before: 0, matches: [match] }], String(turn.other))
  // In the same step: it follows at once.
  Transforms.setNodes(editor, { origin: turned(block.origin, index, turn) }, { at: [at] })
  return true
}

function turned(origin: Origin, index: number, turn: YearTurn): Origin {
  const years = (origin.years ?? []).map((one, place) =>
    place === index ? { ...one, year: one.other, other: one.year } : one,
  )
  if (turn.note !== undefined) return { ...origin, years }
  const words = madeOf(origin)
  const end = turn.at + String(turn.year).length
  return { ...origin, made: words.slice(0, turn.at) + String(turn.other) + words.slice(end), years }
}

/** Does it ask the same about the same words? */
export function isSameQuestion(one: RollQuestion, other: RollQuestion): boolean {
  return one.quote === other.quote && one.message === other.message
}

/** The question has been looked at, wherever the same words are asked about; one undo step. */
export function settleQuestion(editor: Editor, at: number, question: RollQuestion): void {
  const origin = blocksOf(editor.children)[at]?.origin
  if (origin?.questions === undefined) return
  const { questions, ...rest } = origin
  const left = questions.filter((one) => !isSameQuestion(one, question))
  asOneStep(editor, () => {
    const next: Origin = left.length > 0 ? { ...rest, questions: left } : rest
    Transforms.setNodes(editor, { origin: next }, { at: [at] })
  })
}
