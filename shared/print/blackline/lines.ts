import { sameMarks } from '../../document/marks.ts'
import type { Change, PrintInline } from '../types.ts'
import type { NoteOverlay } from './notes.ts'
import type { Step } from './overlay.ts'

/** How the pieces of an overlay are marked; a piece without a change is left out where null. */
interface Marking {
  readonly same: Change | undefined
  readonly deleted: Change | null
  readonly inserted: Change | null
}

/** Both lines in one, as they read at the place where both stand. */
export const inPlace: Marking = {
  same: undefined,
  deleted: { kind: 'deleted' },
  inserted: { kind: 'inserted' },
}

/** The earlier line where it was moved away: words that did not go along are deleted. */
export function movedFrom(move: number): Marking {
  return { same: { kind: 'movedFrom', move }, deleted: { kind: 'deleted' }, inserted: null }
}

/** The later line where it was moved to. */
export function movedTo(move: number): Marking {
  return { same: { kind: 'movedTo', move }, deleted: null, inserted: { kind: 'inserted' } }
}

/** The steps as printed lines: one, or two where the line was parted. */
export function markedLines(
  steps: readonly Step[],
  marking: Marking,
  notes: NoteOverlay,
): PrintInline[][] {
  const lines: PrintInline[][] = [[]]
  for (const step of steps) {
    const line = lines.at(-1) ?? []
    if (step.kind === 'mark') lines.push([])
    else if (step.kind === 'deleted') {
      if (marking.deleted) pushMarked(line, notes.of('before', step.before, marking.deleted))
    } else if (step.kind === 'inserted') {
      if (marking.inserted) pushMarked(line, notes.of('after', step.after, marking.inserted))
    } else if (marking.same === undefined) {
      for (const inline of notes.both(step.before, step.after)) pushMarked(line, inline)
    } else if (marking.same.kind === 'movedFrom') {
      pushMarked(line, notes.of('before', step.before, marking.same))
    } else pushMarked(line, notes.of('after', step.after, marking.same))
  }
  return lines
}

/** All of a line marked with one change. */
export function markedWhole(
  line: readonly PrintInline[],
  side: 'before' | 'after',
  change: Change,
  notes: NoteOverlay,
): PrintInline[] {
  const marked: PrintInline[] = []
  for (const inline of line) pushMarked(marked, notes.of(side, inline, change))
  return marked
}

/** Joins what the overlay has parted and what looks the same. */
function pushMarked(line: PrintInline[], inline: PrintInline): void {
  const last = line.at(-1)
  if (last !== undefined && 'text' in last && 'text' in inline && goesOn(last, inline)) {
    line[line.length - 1] = { ...last, text: last.text + inline.text }
  } else line.push(inline)
}

function goesOn(
  last: Extract<PrintInline, { text: string }>,
  inline: Extract<PrintInline, { text: string }>,
): boolean {
  if (!sameChange(last.change, inline.change) || !sameMarks(last, inline)) return false
  if (last.kind === 'figure' && inline.kind === 'figure') return last.id === inline.id
  return last.kind === inline.kind
}

/** May inlines of both changes stand in one run? */
export function sameChange(one: Change | undefined, other: Change | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return one.kind === other.kind && moveOf(one) === moveOf(other)
}

function moveOf(change: Change): number | undefined {
  return 'move' in change ? change.move : undefined
}
