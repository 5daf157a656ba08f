import type { KeyboardEvent } from 'react'
import { Editor, Element, type Operation, Path, Point, Range } from 'slate'
import { ReactEditor } from 'slate-react'
import { createStore, type Store } from '../../state/store.ts'
import { currentLine } from '../plugins/withWordKeys.ts'
import type { DocumentSession } from '../session.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { figureContext, outlookHere } from './figureContext.ts'
import { lineWords } from './lineWords.ts'
import { type Offer, offerAt } from './offer.ts'

/** An offer with its place in the text. */
export interface OfferHere {
  readonly offer: Offer
  readonly range: Range
}

/** Offers typed numbers of one document as figures of the store. */
export interface OfferDesk {
  readonly shown: Store<OfferHere | undefined>
  /** Looks at once, as when the typing rests. */
  look(): void
  /** What is shown (or `here`) is not offered again while the document is open. */
  dismiss(here?: OfferHere): void
}

/** Milliseconds without a key after which the typing rests. */
const REST = 700

const desks = new WeakMap<DocumentSession, OfferDesk>()

export function offerDeskOf(session: DocumentSession): OfferDesk | undefined {
  return desks.get(session)
}

/**
 * Watches for numbers being typed. A key costs one comparison: only when the typing rests is the
 * line with the number looked at. The answer stops it.
 */
export function watchNumbers(open: OpenDocument): () => void {
  const { session } = open
  const { editor } = session
  const shown = createStore<OfferHere | undefined>(undefined)
  const dismissed = new Set<string>()
  let typed: Point | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const desk: OfferDesk = {
    shown,
    look() {
      clearTimeout(timer)
      timer = undefined
      if (typed === undefined) return
      if (ReactEditor.isComposing(editor)) {
        timer = setTimeout(desk.look, REST)
        return
      }
      const here = offerHere(open, typed)
      shown.set(here !== undefined && dismissed.has(keyOf(here)) ? undefined : here)
    },
    dismiss(here = shown.get()) {
      if (here !== undefined) dismissed.add(keyOf(here))
      shown.set(undefined)
    },
  }
  const stop = session.onOperations((operations) => {
    typed = operations === 'unknown' ? undefined : placeAfter(typed, operations)
    if (shown.get() !== undefined) shown.set(undefined)
    clearTimeout(timer)
    timer = typed === undefined ? undefined : setTimeout(desk.look, REST)
  })
  desks.set(session, desk)
  return () => {
    stop()
    clearTimeout(timer)
    if (desks.get(session) === desk) desks.delete(session)
  }
}

/** Escape in the text lets the offer go; true when the key has been used. */
export function offerKey(event: KeyboardEvent, session: DocumentSession): boolean {
  const desk = event.key === 'Escape' ? desks.get(session) : undefined
  if (desk?.shown.get() === undefined) return false
  desk.dismiss()
  return true
}

/** What makes two offers the same: dismissing one dismisses the other. */
function keyOf({ offer: { indicator, typed } }: OfferHere): string {
  return `${indicator.code} ${typed}`
}

/** Where the last digit stands that was typed. */
function placeAfter(typed: Point | undefined, operations: readonly Operation[]): Point | undefined {
  let place = typed
  for (const operation of operations) {
    if (operation.type === 'set_selection') continue
    const digit = operation.type === 'insert_text' ? lastDigit(operation.text) : -1
    if (operation.type === 'insert_text' && digit >= 0) {
      place = { path: operation.path, offset: operation.offset + digit }
    } else if (place !== undefined) place = Point.transform(place, operation) ?? undefined
  }
  return place
}

function lastDigit(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (/\d/.test(text[at] ?? '')) return at
  return -1
}

function offerHere(open: OpenDocument, typed: Point): OfferHere | undefined {
  const { editor } = open.session
  const { selection } = editor
  const context = figureContext(open)
  if (context === undefined || open.desk.readOnly.get()) return undefined
  if (selection === null || Range.isExpanded(selection)) return undefined
  const entry = currentLine(editor)
  if (entry === undefined || !Path.isAncestor(entry[1], typed.path)) return undefined
  const [line, path] = entry
  if (!Element.isElement(line) || !Editor.hasPath(editor, typed.path)) return undefined
  const words = lineWords(line, path)
  const [at, caret] = [words.offsetOf(typed), words.offsetOf(selection.anchor)]
  if (at === undefined || caret === undefined) return undefined
  const offer = offerAt(words.text, at, outlookHere(open, editor), context)
  // Behind its last digit the number may still be going on.
  if (offer === undefined || isUnfinished(words.text, caret, offer)) return undefined
  const [anchor, focus] = [words.pointAt(offer.start, 'start'), words.pointAt(offer.end, 'end')]
  if (anchor === undefined || focus === undefined) return undefined
  return { offer, range: { anchor, focus } }
}

function isUnfinished(text: string, caret: number, { start }: Offer): boolean {
  return caret >= start && /\d[.,]?$/.test(text.slice(start, caret))
}
