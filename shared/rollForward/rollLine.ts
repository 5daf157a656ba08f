import type { Figure, Footnote, Inline, Text } from '../document/types.ts'
import { isFigure, isFootnote } from '../document/walk.ts'
import type { FigureLink } from '../extract/linkWords.ts'
import { newId } from '../ids.ts'

/** What is to be written otherwise in a line; places are offsets in its words (`lineText`). */
export interface LineEdits {
  /** Years: other digits in the place of as many. */
  readonly digits: readonly { readonly start: number; readonly digits: string }[]
  /** Numbers that become figures. */
  readonly links: readonly FigureLink[]
}

/** The edits of a line or note by its id. */
export type EditsOf = (id: string) => LineEdits | undefined

/** A stretch of the line that a figure takes: in its skeleton it is one sign. */
interface Stretch {
  readonly start: number
  readonly length: number
}

export interface RolledLine {
  readonly inlines: Inline[]
  /** Figures of the line by their places in the words of the source. */
  readonly figures: readonly Stretch[]
  /** Ids of notes: in the source, now. */
  readonly notes: ReadonlyMap<string, RolledNote>
}

interface RolledNote {
  readonly id: string
  readonly line: RolledLine
}

const NO_NOTES: ReadonlyMap<string, RolledNote> = new Map()

/** A copy of the line for another document: new ids, no ties to comments, the edits made. */
export function rollLine(
  inlines: readonly Inline[],
  edits: LineEdits | undefined,
  editsOf: EditsOf,
): RolledLine {
  const own = edits && written(inlines, edits)
  const made: Inline[] = []
  const figures: Stretch[] = []
  let notes: Map<string, RolledNote> | undefined
  let at = 0
  for (const inline of inlines) {
    if (isFigure(inline)) {
      made.push(rollFigure(inline))
      figures.push({ start: at, length: inline.shown.length })
      at += inline.shown.length
    } else if (isFootnote(inline)) {
      const line = rollLine(inline.content, editsOf(inline.id), editsOf)
      const note = rollNote(inline, line)
      notes ??= new Map()
      notes.set(inline.id, { id: note.id, line })
      made.push(note)
    } else {
      rollText(inline, at, own, made, figures)
      at += inline.text.length
    }
  }
  return { inlines: made, figures, notes: notes ?? NO_NOTES }
}

/** The edits of words that a person wrote: the digits of figures are the store's. */
function written(inlines: readonly Inline[], edits: LineEdits): LineEdits {
  if (!inlines.some(isFigure)) return edits
  const figures: Stretch[] = []
  let at = 0
  for (const inline of inlines) {
    if (isFigure(inline)) figures.push({ start: at, length: inline.shown.length })
    if (!isFootnote(inline)) at += isFigure(inline) ? inline.shown.length : inline.text.length
  }
  const digits = edits.digits.filter((one) => !isInFigure(figures, one.start, one.digits.length))
  return { ...edits, digits }
}

/** Does a stretch of the line reach into a figure? */
export function isInFigure(figures: readonly Stretch[], start: number, length: number): boolean {
  return figures.some((one) => one.start < start + length && start < one.start + one.length)
}

/** Where a place of the source's words stands in the skeleton of the rolled line. */
export function skeletonPlace({ figures }: RolledLine, place: number): number {
  let at = place
  for (const { start, length } of figures) if (start + length <= place) at -= length - 1
  return at
}

function rollFigure(figure: Figure): Figure {
  const { comments: _, ...rest } = figure
  return { ...rest, id: newId() }
}

function rollNote(note: Footnote, { inlines }: RolledLine): Footnote {
  const { comments: _, ...rest } = note
  const content = inlines.flatMap((one) => (isFootnote(one) ? [] : [one]))
  return { ...rest, id: newId(), content }
}

function rollText(
  { comments: _, ...marked }: Text,
  from: number,
  edits: LineEdits | undefined,
  made: Inline[],
  figures: Stretch[],
): void {
  if (edits === undefined) {
    made.push(marked)
    return
  }
  const words = withDigits(marked.text, from, edits)
  const end = from + words.length
  let done = from
  const push = (to: number): void => {
    if (to > done) made.push({ ...marked, text: words.slice(done - from, to - from) })
    done = to
  }
  for (const link of edits.links) {
    if (link.start < done || link.end > end || !canBeFigure(marked)) continue
    push(link.start)
    const { bold, italic } = marked
    made.push({
      ...{ type: 'figure', id: newId(), ref: link.ref, shown: link.words },
      ...{ ...(bold && { bold }), ...(italic && { italic }), children: [{ text: '' }] },
    })
    figures.push({ start: link.start, length: link.end - link.start })
    done = link.end
  }
  if (done === from) made.push({ ...marked, text: words })
  else push(end)
}

/** A figure has no such marks: its words would look otherwise. */
function canBeFigure({ underline, superscript }: Text): boolean {
  return underline !== true && superscript !== true
}

/** The text with the digits that fall into it; those of one year may stand in two texts. */
function withDigits(text: string, from: number, { digits }: LineEdits): string {
  let words = text
  for (const { start, digits: wanted } of digits) {
    const first = Math.max(start, from)
    const last = Math.min(start + wanted.length, from + text.length)
    if (first >= last) continue
    const put = wanted.slice(first - start, last - start)
    words = words.slice(0, first - from) + put + words.slice(last - from)
  }
  return words
}
