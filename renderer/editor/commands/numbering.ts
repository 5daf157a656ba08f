import { type Editor, Element, Transforms } from 'slate'
import { MarkerCounter } from '../../../shared/document/numbering.ts'
import { writeNumeral } from '../../../shared/document/numerals.ts'
import type {
  Heading,
  Item,
  MarkerFormat,
  NumberingScheme,
} from '../../../shared/document/types.ts'

type Numbered = Heading | Item

/** The heading or item with the cursor. */
export function numberedAt(editor: Editor): readonly [Numbered, number] | undefined {
  const at = editor.selection?.focus.path[0]
  const block = at === undefined ? undefined : editor.children[at]
  if (at === undefined || !Element.isElement(block)) return undefined
  return block.type === 'heading' || block.type === 'item' ? [block, at] : undefined
}

/** The count in front of the block `at`. */
export function countUpTo(editor: Editor, scheme: NumberingScheme, at: number): MarkerCounter {
  const counter = new MarkerCounter(scheme)
  for (const block of editor.children.slice(0, at)) {
    if (!Element.isElement(block)) continue
    if (block.type === 'heading' || block.type === 'item') counter.next(block)
  }
  return counter
}

/** The first marker of the series that `marker` belongs to: "4." gives "1.", "2.3." "2.1.". */
export function firstMarker(marker: string, { style, before, after }: MarkerFormat): string {
  const first = writeNumeral(1, style)
  if (style === 'none') return marker
  if (style === 'words') return `${before}${first}${after}`
  const stem = marker.endsWith(after) ? marker.slice(0, marker.length - after.length) : marker
  return stem.replace(/[\p{L}\d]+$/u, first) + after
}

/**
 * "Đánh số lại từ đầu": the count begins anew at the cursor and goes on from there. False where
 * nothing is numbered or where it is the first one already.
 */
export function restartNumbering(editor: Editor, scheme: NumberingScheme): boolean {
  const entry = numberedAt(editor)
  if (entry === undefined) return false
  const [block, at] = entry
  const { marker: _, ...counted } = block
  const marker = countUpTo(editor, scheme, at).peek(counted)
  const format = block.format ?? scheme[block.level - 1]
  if (format === undefined) return false
  const first = firstMarker(marker, format)
  if (first === (block.marker ?? marker)) return false
  Transforms.setNodes(editor, { marker: first }, { at: [at] })
  return true
}

/** "Đánh số tiếp": a marker of its own goes, the block is counted again. */
export function continueNumbering(editor: Editor): boolean {
  const entry = numberedAt(editor)
  if (entry === undefined || entry[0].marker === undefined) return false
  Transforms.unsetNodes(editor, 'marker', { at: [entry[1]] })
  return true
}
