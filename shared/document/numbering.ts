import { readNumeral, writeNumeral } from './numerals.ts'
import type { Block, HeadingLevel, MarkerFormat, VanKienDocument } from './types.ts'
import { notesIn } from './walk.ts'

/** Signs of bullets by level, unless the block has its own. */
export const bulletSigns = { 1: '-', 2: '+', 3: '•' } as const

/** What the plan reads: the body and its numbering scheme. */
export type Numbered = Pick<VanKienDocument, 'body' | 'numbering'>

interface Counters {
  readonly numbers: number[]
  readonly formats: (MarkerFormat | undefined)[]
}

/** Numbers of the arabic levels directly above, for "1.2." under "1.". */
function nestedPrefix(level: number, counters: Counters): string {
  let prefix = ''
  for (let above = level - 1; above >= 1; above--) {
    const number = counters.numbers[above] ?? 0
    if (counters.formats[above]?.style !== 'arabic' || number === 0) break
    prefix = `${number}.${prefix}`
    if (counters.formats[above]?.nested !== true) break
  }
  return prefix
}

function writeMarker(level: number, format: MarkerFormat, counters: Counters): string {
  if (format.style === 'none') return format.before
  const number = writeNumeral(counters.numbers[level] ?? 0, format.style)
  const prefix = format.nested ? nestedPrefix(level, counters) : ''
  return `${format.before}${prefix}${number}${format.after}`
}

/**
 * The number inside a literal marker, so that the count goes on from it ("5." then "6.").
 * Undefined for markers without a number of that style ("*", "").
 */
function numberInMarker(marker: string, format: MarkerFormat): number | undefined {
  const numerals = marker.match(/[\p{L}\d]+/gu)
  const last = numerals?.at(-1)
  return last === undefined ? undefined : readNumeral(last, format.style)
}

/** The state of the count in front of a block: what the next marker will be. */
export class MarkerCounter {
  private readonly counters: Counters = { numbers: [], formats: [] }
  private readonly scheme: VanKienDocument['numbering']

  constructor(scheme: VanKienDocument['numbering']) {
    this.scheme = scheme
  }

  /** What `next` would write for the block, without counting it. */
  peek(block: { level: HeadingLevel; marker?: string; format?: MarkerFormat }): string {
    const copy = new MarkerCounter(this.scheme)
    copy.counters.numbers.push(...this.counters.numbers)
    copy.counters.formats.push(...this.counters.formats)
    return copy.next(block)
  }

  /** Marker of the next heading or item, counted. */
  next(block: { level: HeadingLevel; marker?: string; format?: MarkerFormat }): string {
    const { level } = block
    const format = block.format ??
      this.scheme[level - 1] ?? { style: 'none', before: '', after: '' }
    const { numbers, formats } = this.counters
    numbers.length = level + 1
    formats.length = level + 1
    if (block.marker !== undefined) {
      const number = numberInMarker(block.marker, format)
      if (number !== undefined) {
        numbers[level] = number
        formats[level] = format
      }
      return block.marker
    }
    numbers[level] = (numbers[level] ?? 0) + 1
    formats[level] = format
    return writeMarker(level, format, this.counters)
  }
}

/**
 * Every computed marker of the document: headings and items ("I-", "1.1."), bullets and target
 * items ("-", "+"), and the numbers of footnotes ("1", "2" ...), by the id of block or note.
 */
export function planMarkers(document: Numbered): Map<string, string> {
  const markers = new Map<string, string>()
  const counter = new MarkerCounter(document.numbering)
  let notes = 0
  for (const block of document.body) {
    markBlock(block, markers, counter)
    for (const note of notesIn(block)) markers.set(note.id, String(++notes))
  }
  return markers
}

function markBlock(block: Block, markers: Map<string, string>, counter: MarkerCounter): void {
  switch (block.type) {
    case 'heading':
    case 'item':
      markers.set(block.id, counter.next(block))
      return
    case 'bullet':
      markers.set(block.id, block.marker ?? bulletSigns[block.level])
      return
    case 'targetList':
      for (const item of block.children) markers.set(item.id, bulletSigns[1])
      return
    case 'paragraph':
    case 'table':
    case 'divider':
    case 'chart':
      return
  }
}
