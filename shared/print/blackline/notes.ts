import type { Change, PrintInline, PrintNote } from '../types.ts'
import { inPlace, markedLines, markedWhole } from './lines.ts'
import { overlay } from './overlay.ts'

/** Below this share of common words a note was taken out and another put in. */
const SAME_NOTE = 0.3

/** The notes of both sides in one list, in the order in which their marks come. */
export class NoteOverlay {
  readonly notes: PrintNote[] = []
  private readonly before: readonly PrintNote[]
  private readonly after: readonly PrintNote[]

  constructor(before: readonly PrintNote[], after: readonly PrintNote[]) {
    this.before = before
    this.after = after
  }

  /** An inline that only one side has, or that was moved; a note comes along marked whole. */
  of(side: 'before' | 'after', inline: PrintInline, change: Change): PrintInline {
    if (inline.kind !== 'note') return { ...inline, change }
    const note = this[side][inline.note]
    if (note === undefined) return { ...inline, change }
    const paragraphs = note.paragraphs.map((line) => markedWhole(line, side, change, this))
    return { ...inline, note: this.add({ ...note, paragraphs }), change }
  }

  /** An inline that both sides have; of notes, the words are laid over each other. */
  both(before: PrintInline, after: PrintInline): PrintInline[] {
    if (before.kind !== 'note' || after.kind !== 'note') return [after]
    const kept = this.kept(this.before[before.note], this.after[after.note])
    if (kept !== undefined) return [{ ...after, note: this.add(kept) }]
    return [
      this.of('before', before, { kind: 'deleted' }),
      this.of('after', after, { kind: 'inserted' }),
    ]
  }

  private kept(before: PrintNote | undefined, after: PrintNote | undefined): PrintNote | undefined {
    if (before === undefined || after === undefined) return undefined
    if (before.paragraphs.length !== after.paragraphs.length) return undefined
    const overlays = after.paragraphs.map((line, at) => overlay(before.paragraphs[at] ?? [], line))
    const kept = overlays.reduce((sum, one) => sum + one.kept, 0)
    const most = overlays.reduce((sum, one) => sum + one.most, 0)
    if (kept < most * SAME_NOTE) return undefined
    const paragraphs = overlays.map(({ steps }) => markedLines(steps, inPlace, this).flat())
    return { ...after, paragraphs }
  }

  private add(note: PrintNote): number {
    this.notes.push(note)
    return this.notes.length - 1
  }
}
