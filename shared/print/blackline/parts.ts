import { inlineWords } from '../inlines.ts'
import type { Change, PartLine, PrintClosing, PrintFirstPage, PrintInline } from '../types.ts'
import { inPlace, markedLines, markedWhole } from './lines.ts'
import type { NoteOverlay } from './notes.ts'
import { overlay } from './overlay.ts'
import { type Listed, pairLists } from './pairLists.ts'

/** Lines of official parts over each other; receivers are told apart by their words. */
export function overlayParts(
  before: readonly PartLine[],
  after: readonly PartLine[],
  notes: NoteOverlay,
): PartLine[] {
  return pairLists(before.map(listed), after.map(listed)).flatMap(({ before: a, after: b }) => {
    const old = a === undefined ? undefined : before[a]
    const fresh = b === undefined ? undefined : after[b]
    if (old !== undefined && fresh !== undefined) return overlayPart(old, fresh, notes)
    if (old !== undefined) return [markedPart(old, 'before', notes)]
    if (fresh !== undefined) return [markedPart(fresh, 'after', notes)]
    return []
  })
}

function listed({ part, text, tail }: PartLine): Listed {
  const words = tail === undefined ? text : `${text}\n${tail.text}`
  return { sort: part, words, sure: part !== 'recipient' }
}

function overlayPart(before: PartLine, after: PartLine, notes: NoteOverlay): PartLine[] {
  // What goes on in the same line has looks of its own.
  if (before.tail?.text !== after.tail?.text) {
    return [markedPart(before, 'before', notes), markedPart(after, 'after', notes)]
  }
  if (before.text === after.text) return [after]
  const { steps } = overlay(inlinesOf(before.text), inlinesOf(after.text))
  const words = markedLines(steps, inPlace, notes).flat()
  return [{ ...after, text: inlineWords(words), words }]
}

function inlinesOf(text: string): PrintInline[] {
  return text.split('\n').flatMap((part, at): PrintInline[] => {
    const words: PrintInline[] = part === '' ? [] : [{ kind: 'text', text: part }]
    return at === 0 ? words : [{ kind: 'break' }, ...words]
  })
}

function markedPart(line: PartLine, side: 'before' | 'after', notes: NoteOverlay): PartLine {
  const change: Change = { kind: side === 'before' ? 'deleted' : 'inserted' }
  return { ...line, change, words: markedWhole(inlinesOf(line.text), side, change, notes) }
}

interface Sides {
  readonly left: readonly PartLine[]
  readonly right: readonly PartLine[]
}

const nothing: Sides = { left: [], right: [] }

function overlaySides(before: Sides | undefined, after: Sides | undefined, notes: NoteOverlay) {
  const [old, fresh] = [before ?? nothing, after ?? nothing]
  const whole: Change | undefined =
    before === undefined
      ? { kind: 'inserted' }
      : after === undefined
        ? { kind: 'deleted' }
        : undefined
  return {
    left: overlayParts(old.left, fresh.left, notes),
    right: overlayParts(old.right, fresh.right, notes),
    ...(whole && { change: whole }),
  }
}

/** First pages over each other; `change` where only one document has any. */
export function overlayFirstPages(
  before: PrintFirstPage | undefined,
  after: PrintFirstPage | undefined,
  notes: NoteOverlay,
): PrintFirstPage | undefined {
  if (before === undefined && after === undefined) return undefined
  return overlaySides(before, after, notes)
}

/** The same for recipients and signature. */
export function overlayClosings(
  before: PrintClosing | undefined,
  after: PrintClosing | undefined,
  notes: NoteOverlay,
): PrintClosing | undefined {
  if (before === undefined && after === undefined) return undefined
  const hasSides = (one: PrintClosing | undefined) =>
    one !== undefined && one.left.length + one.right.length > 0 ? one : undefined
  return {
    ...overlaySides(hasSides(before), hasSides(after), notes),
    below: overlayParts(before?.below ?? [], after?.below ?? [], notes),
  }
}
