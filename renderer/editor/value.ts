import type { Descendant } from 'slate'
import { sameMarks } from '../../shared/document/marks.ts'
import type { Block, Divider, Inline, Text, VanKienDocument } from '../../shared/document/types.ts'
import { newId } from '../../shared/ids.ts'
import type { EditorBlock } from './slateTypes.ts'

/**
 * Document body and Slate value are the same nodes, but Slate wants an empty text on both sides
 * of every inline and no two texts with equal marks side by side; the document keeps neither.
 */

/** What the editor holds for the body. A body without blocks gets one to type in. */
export function toSlateValue(body: VanKienDocument['body']): EditorBlock[] {
  if (body.length === 0) return [{ type: 'paragraph', id: newId(), children: [{ text: '' }] }]
  return body.map((block) => {
    if (block.type !== 'divider') return mapLines(block, forEditor)
    const { text, ...rest } = block
    return { ...rest, words: text }
  })
}

/** The body that the editor holds, in the document's own form. */
export function toBody(value: readonly Descendant[]): VanKienDocument['body'] {
  // withVanKien keeps only blocks at the root.
  return (value as readonly EditorBlock[]).map((block) => {
    if (block.type !== 'divider') return mapLines(block, forDocument)
    const { words, ...rest } = block
    return { ...rest, text: words }
  })
}

type LinedBlock = Exclude<Block, Divider>

function mapLines(block: LinedBlock, map: (line: Inline[]) => Inline[]): LinedBlock {
  switch (block.type) {
    case 'chart':
      return block
    case 'targetList':
      return {
        ...block,
        children: block.children.map((item) => ({ ...item, children: map(item.children) })),
      }
    case 'table':
      return {
        ...block,
        children: block.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: map(cell.children) })),
        })),
      }
    default:
      return { ...block, children: map(block.children) }
  }
}

function isText(inline: Inline | undefined): inline is Text {
  return inline !== undefined && !('type' in inline)
}

/** Joins neighbours with equal marks and drops empty texts; may answer an empty list. */
function joined(line: readonly Inline[]): Inline[] {
  const parts: Inline[] = []
  for (const inline of line) {
    const last = parts.at(-1)
    if (isText(inline)) {
      if (inline.text === '') continue
      if (isText(last) && sameMarks(last, inline)) {
        parts[parts.length - 1] = { ...last, text: last.text + inline.text }
        continue
      }
    }
    parts.push(inline)
  }
  return parts
}

/** An empty line keeps its marks: what is typed next is bold as before. */
function emptyLine(line: readonly Inline[]): Inline[] {
  const first = line.find(isText)
  return [first === undefined ? { text: '' } : { ...first, text: '' }]
}

export function forDocument(line: readonly Inline[]): Inline[] {
  const parts = joined(line)
  return parts.length === 0 ? emptyLine(line) : parts
}

export function forEditor(line: readonly Inline[]): Inline[] {
  const parts = forDocument(line)
  const spaced: Inline[] = []
  for (const part of parts) {
    if (!isText(part) && !isText(spaced.at(-1))) spaced.push({ text: '' })
    spaced.push(part)
  }
  if (!isText(spaced.at(-1))) spaced.push({ text: '' })
  return spaced
}
