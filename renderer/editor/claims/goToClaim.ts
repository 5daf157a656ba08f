import { type Editor, Point, Range, Transforms } from 'slate'
import type { Place } from '../../../shared/extract/types.ts'
import { type Match, rangeOf } from '../find/matches.ts'
import { showMatch } from '../find/showMatch.ts'
import { focusText } from '../focusText.ts'
import { reveal } from '../reveal.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { placeNow, placeOfClaim } from './claimPlace.ts'
import { type Claim, claimsOf } from './claims.ts'
import { sortedNow } from './useSorted.ts'

function showWords(editor: Editor, match: Match, at: number): void {
  Transforms.select(editor, rangeOf(match, at))
  showMatch(editor, match, at)
}

/** Goes to the doubted words, which get selected; the keyboard stays where it is. */
export function showClaim(open: OpenDocument, claim: Claim): void {
  const { editor } = open.session
  const place = placeOfClaim(editor, claim)
  // Written in since it was read: its block is as near as one gets.
  if (place === undefined) reveal(editor, claim.blockId)
  else showWords(editor, place.match, place.at)
}

/** Goes to words that a finding was compared with. */
export function showPlace(editor: Editor, place: Place): void {
  focusText(editor)
  const now = placeNow(editor, place)
  if (now === undefined) reveal(editor, place.blockId)
  else showWords(editor, now.match, now.at)
}

/** The undecided findings in the order of the text. */
function waiting(open: OpenDocument): readonly Claim[] {
  const { errors, questions } = sortedNow(open)
  const wanted = new Set([...errors, ...questions])
  return claimsOf(open)
    .state.get()
    .claims.filter((claim) => wanted.has(claim))
}

/** The undecided finding whose words hold the cursor. */
export function claimAtCursor(open: OpenDocument): Claim | undefined {
  const { editor } = open.session
  const { selection } = editor
  if (selection === null) return undefined
  const block = editor.children[selection.focus.path[0] ?? 0]
  return waiting(open).find((claim) => {
    if (claim.block !== block) return false
    const place = placeOfClaim(editor, claim)
    return place !== undefined && Range.includes(rangeOf(place.match, place.at), selection.focus)
  })
}

/** Goes to the next (or previous) undecided finding round the end; false: there is none. */
export function stepClaim(open: OpenDocument, by: 1 | -1): boolean {
  const { editor } = open.session
  const places = waiting(open).flatMap((claim) => {
    const place = placeOfClaim(editor, claim)
    return place === undefined ? [] : [{ claim, range: rangeOf(place.match, place.at) }]
  })
  const { card } = claimsOf(open)
  const { selection } = editor
  const shown = places.findIndex(
    ({ claim, range }) =>
      claim.finding.key === card.get()?.key && selection !== null && Range.equals(range, selection),
  )
  const next = shown >= 0 ? places.at((shown + by) % places.length) : beside(places, selection, by)
  if (next === undefined) return false
  focusText(editor)
  showClaim(open, next.claim)
  card.set({ key: next.claim.finding.key, focus: false })
  return true
}

function beside<T extends { readonly range: Range }>(
  places: readonly T[],
  selection: Range | null,
  by: 1 | -1,
): T | undefined {
  if (selection === null) return places.at(by === 1 ? 0 : -1)
  const [start, end] = Range.edges(selection)
  return by === 1
    ? (places.find(({ range }) => !Point.isBefore(range.anchor, end)) ?? places[0])
    : (places.findLast(({ range }) => !Point.isAfter(range.focus, start)) ?? places.at(-1))
}
