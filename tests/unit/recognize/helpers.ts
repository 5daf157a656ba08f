import { documentText } from '../../../shared/document/textView.ts'
import type { Block } from '../../../shared/document/types.ts'
import { lineText } from '../../../shared/document/walk.ts'
import { type RecognizeOptions, recognizeText } from '../../../shared/recognize/recognizeText.ts'
import type { Recognized } from '../../../shared/recognize/types.ts'

/** The recognized text, or a thrown failure: tests of good input want no Result. */
export function recognized(input: string, options?: RecognizeOptions): Recognized {
  const result = recognizeText(input, options)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

/** Text of all documents, as the command `text` prints it. */
export function textOf(recognized: Recognized): string {
  return recognized.documents.map(({ document }) => documentText(document)).join('')
}

/** Blocks of the first document as "type|words". */
export function blocksOf(recognized: Recognized): string[] {
  return (recognized.documents[0]?.document.body ?? []).map(
    (block) => `${block.type}|${wordsOf(block)}`,
  )
}

function wordsOf(block: Block): string {
  if (block.type === 'divider') return block.text
  if (block.type === 'table' || block.type === 'targetList') return ''
  return lineText(block.children, () => '^')
}

/** Words (runs of letters or digits) with how often each stands in the text. */
export function wordBag(text: string): Map<string, number> {
  const bag = new Map<string, number>()
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)) {
    bag.set(word, (bag.get(word) ?? 0) + 1)
  }
  return bag
}

/** Words that stand more often in `a` than in `b`. */
export function wordsMissing(a: Map<string, number>, b: Map<string, number>): string[] {
  return [...a].flatMap(([word, count]) =>
    Array(Math.max(0, count - (b.get(word) ?? 0))).fill(word),
  )
}
