import { Decimal } from 'decimal.js'
import type { Block, Inline } from '../document/types.ts'
import { isFootnote, lineText } from '../document/walk.ts'
import { numbersIn } from '../extract/numberTokens.ts'
import { quantitiesIn } from '../extract/quantities.ts'
import type { Place, Quantity } from '../extract/types.ts'
import { parensIn, type Span, sentencesIn } from './spans.ts'

/** A quantity of a text with what the rules ask of it. */
export interface Mention extends Quantity {
  readonly passage: Passage
  readonly index: number
  /** The value; absent for a range. */
  readonly number?: Decimal
  /** Half a unit of its last written digit: what rounding may have taken away. */
  readonly half: Decimal
  /** Digits written after the comma. */
  readonly decimals: number
  /** Offsets of the digits alone. */
  readonly digits: Span
  /** Index of its sentence. */
  readonly sentence: number
  /** Index of the innermost brackets it stands in; -1 outside all. */
  readonly paren: number
  /** Index of the mention in front in the same sentence and the same brackets; -1 for none. */
  readonly before: number
  /** Index of the mention right in front of its brackets; -1 for none. */
  readonly host: number
}

/** The words of a line or of a footnote. */
export interface Passage {
  readonly blockId: string
  readonly noteId?: string
  readonly text: string
  /** `text` in lower case, letter for letter. */
  readonly lower: string
  readonly sentences: readonly Span[]
  readonly parens: readonly (Span & { readonly parent: number })[]
  readonly mentions: readonly Mention[]
}

/** A line with its footnotes and where their marks stand. */
export interface LineReading {
  readonly own: Passage
  readonly notes: readonly { readonly passage: Passage; readonly at: number }[]
}

/** Lower case that keeps every offset. */
function lowerOf(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

function passageOf(text: string, blockId: string, noteId?: string): Passage {
  const sentences = sentencesIn(text)
  const parens = parensIn(text)
  const mentions: Mention[] = []
  const passage: Passage = {
    blockId,
    ...(noteId !== undefined && { noteId }),
    text,
    lower: lowerOf(text),
    sentences,
    parens,
    mentions,
  }
  if (!/\d/.test(text)) return passage
  let sentence = 0
  const innermost = innermostOf(parens)
  /** The last mention of each pair of brackets. */
  const last = new Map<number, Mention>()
  const lastOf = (paren: number): number => {
    const one = last.get(paren)
    return one?.sentence === sentence ? one.index : -1
  }
  for (const quantity of quantitiesIn(text)) {
    const tokens = numbersIn(text.slice(quantity.start, quantity.end))
    const first = tokens[0]
    if (first === undefined) continue
    while (sentence < sentences.length - 1 && quantity.start >= (sentences[sentence]?.end ?? 0)) {
      sentence++
    }
    const decimals = /,(\d+)$/.exec(first.raw)?.[1]?.length ?? 0
    const paren = innermost(quantity.start)
    const around = parens[paren]
    const mention: Mention = {
      ...quantity,
      passage,
      index: mentions.length,
      ...(quantity.value !== undefined && { number: new Decimal(quantity.value) }),
      half: new Decimal(10).pow(-decimals).div(2),
      decimals,
      digits: { start: quantity.start + first.start, end: quantity.start + first.end },
      sentence,
      paren,
      before: lastOf(paren),
      host: around === undefined ? -1 : lastOf(around.parent),
    }
    last.set(paren, mention)
    mentions.push(mention)
  }
  return passage
}

/** Tells the innermost brackets around places that are asked for in order. */
function innermostOf(parens: Passage['parens']): (at: number) => number {
  const open: number[] = []
  let next = 0
  return (at) => {
    for (; (parens[next]?.start ?? at) < at; next++) open.push(next)
    // Those that were closed lie above those that are open, but for the ones around them.
    while (open.length > 0 && (parens[open.at(-1) ?? 0]?.end ?? 0) <= at) open.pop()
    return open.at(-1) ?? -1
  }
}

const known = new WeakMap<Block, readonly LineReading[]>()

/** The lines of a block, read once for each version of the block. */
export function readBlock(block: Block): readonly LineReading[] {
  const old = known.get(block)
  if (old !== undefined) return old
  const reading = ownLines(block).map(({ id, inlines }) => readLine(id, inlines))
  known.set(block, reading)
  return reading
}

function ownLines(block: Block): { readonly id: string; readonly inlines: readonly Inline[] }[] {
  switch (block.type) {
    case 'divider':
    case 'chart':
      return []
    case 'targetList':
      return block.children.map(({ id, children }) => ({ id, inlines: children }))
    case 'table':
      return block.children.flatMap((row) =>
        row.children.map(({ id, children }) => ({ id, inlines: children })),
      )
    default:
      return [{ id: block.id, inlines: block.children }]
  }
}

function readLine(blockId: string, inlines: readonly Inline[]): LineReading {
  const notes: { passage: Passage; at: number }[] = []
  let at = 0
  for (const inline of inlines) {
    if (isFootnote(inline)) {
      notes.push({ passage: passageOf(lineText(inline.content), blockId, inline.id), at })
    } else at += lineText([inline]).length
  }
  return { own: passageOf(lineText(inlines), blockId), notes }
}

export function passagesOf(reading: LineReading): Passage[] {
  return [reading.own, ...reading.notes.map(({ passage }) => passage)]
}

export function placeOf(passage: Passage, { start, end }: Span): Place {
  const { blockId, noteId } = passage
  return { blockId, ...(noteId !== undefined && { noteId }), start, end }
}
