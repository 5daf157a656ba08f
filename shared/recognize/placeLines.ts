import type { VanKienDocument } from '../document/types.ts'
import { footnotesOf, linesOf, lineText } from '../document/walk.ts'
import { normalizeText } from '../text/normalize.ts'
import type { SourceMap } from './types.ts'

/**
 * Finds back the line of the input for any place inside a block: recognizing joins wrapped lines
 * and takes notes, page numbers and markers out, so the words of a block are looked up again in
 * the words of the input, in order.
 */

/** Words of the input that may stand between two words of a block: the notes of a page. */
const REACH = 1200
/** Words that must agree where the text goes on after something that is not the block's. */
const AGREE = 3

interface Word {
  readonly text: string
  readonly line: number
}

/** A word of a block with its offset. */
interface Placed {
  readonly text: string
  readonly at: number
}

/** Line of the input at an offset of the words of a block, of a cell or of a footnote. */
export type LineAt = (id: string, offset: number) => number

const core = (word: string): string => word.replace(/[^\p{L}\p{N}%]+/gu, '')

function wordsOfInput(input: string): { words: Word[]; starts: Map<number, number> } {
  const words: Word[] = []
  const starts = new Map<number, number>()
  normalizeText(input)
    .split('\n')
    .forEach((line, index) => {
      starts.set(index + 1, words.length)
      for (const match of line.matchAll(/\S+/g)) {
        const text = core(match[0])
        if (text !== '') words.push({ text, line: index + 1 })
      }
    })
  return { words, starts }
}

function wordsOfText(text: string): Placed[] {
  return [...text.matchAll(/\S+/g)].flatMap((match) => {
    const word = core(match[0])
    return word === '' ? [] : [{ text: word, at: match.index }]
  })
}

/** The offsets of a text at which a line of the input begins. */
class Aligner {
  private readonly words: readonly Word[]

  constructor(words: readonly Word[]) {
    this.words = words
  }

  /** Lines of the words of `text`, looked for from the word `from` on; and where they end. */
  align(text: string, from: number): { lines: { at: number; line: number }[]; end: number } {
    const placed = wordsOfText(text)
    const lines: { at: number; line: number }[] = []
    let next = from
    placed.forEach((word, index) => {
      const found = this.find(placed, index, next)
      const line = this.words[found ?? Math.min(next, this.words.length - 1)]?.line
      if (found !== undefined) next = found + 1
      if (line !== undefined && lines.at(-1)?.line !== line) lines.push({ at: word.at, line })
    })
    return { lines, end: next }
  }

  private find(placed: readonly Placed[], index: number, from: number): number | undefined {
    if (this.same(placed[index], from)) return from
    const until = Math.min(this.words.length, from + REACH)
    for (let at = from + 1; at < until; at++) {
      if (this.agrees(placed, index, at)) return at
    }
    return undefined
  }

  /** A note mark may be glued to a word of the input, and a hyphen may have joined two of them. */
  private same(word: Placed | undefined, at: number): boolean {
    const own = this.words[at]?.text
    if (word === undefined || own === undefined) return false
    return (
      own === word.text || own.replace(/\d{1,2}$/, '') === word.text || word.text.startsWith(own)
    )
  }

  private agrees(placed: readonly Placed[], index: number, at: number): boolean {
    if (this.words[at]?.text !== placed[index]?.text) return false
    for (let step = 1; step < AGREE && index + step < placed.length; step++) {
      if (!this.same(placed[index + step], at + step)) return false
    }
    return true
  }
}

/** The lines of the input for the places of a document that was recognized in it. */
export function placeLines(
  input: string,
  { document, source }: { readonly document: VanKienDocument; readonly source: SourceMap },
): LineAt {
  const { words, starts } = wordsOfInput(input)
  const aligner = new Aligner(words)
  const known = new Map<string, readonly { at: number; line: number }[]>()
  for (const block of document.body) {
    const line = source.blocks[block.id] ?? 1
    let from = starts.get(line) ?? 0
    const ids =
      block.type === 'targetList'
        ? block.children
        : block.type === 'table'
          ? block.children.flatMap((row) => row.children)
          : [block]
    linesOf(block).forEach((inlines, index) => {
      const { lines, end } = aligner.align(lineText(inlines), from)
      known.set(ids[index]?.id ?? block.id, lines)
      from = end
    })
  }
  for (const note of footnotesOf(document)) {
    const mark = source.footnotes[note.id]?.line ?? 1
    const text = lineText(note.content)
    const from = findRun(words, wordsOfText(text), starts.get(mark) ?? 0)
    known.set(note.id, aligner.align(text, from).lines)
  }
  return (id, offset) => {
    const lines = known.get(id)
    return lines?.findLast((one) => one.at <= offset)?.line ?? lines?.[0]?.line ?? 1
  }
}

/** Where the first words of a note stand, from its mark on. */
function findRun(words: readonly Word[], text: readonly Placed[], from: number): number {
  const run = text.slice(0, 5)
  for (let at = from; at < words.length; at++) {
    if (run.every((word, index) => words[at + index]?.text === word.text)) return at
  }
  return from
}
