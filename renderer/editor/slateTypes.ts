import type { BaseEditor } from 'slate'
import type { HistoryEditor } from 'slate-history'
import type { ReactEditor } from 'slate-react'
import type {
  Block,
  Divider,
  Figure,
  Footnote,
  TableCell,
  TableRow,
  TargetItem,
  Text,
} from '../../shared/document/types.ts'

/**
 * A divider in the editor: whatever has a `text` is a text for Slate, so its words are called
 * otherwise here (value.ts).
 */
export interface EditorDivider extends Omit<Divider, 'text'> {
  words: string
}

/** A block as the editor holds it. */
export type EditorBlock = Exclude<Block, Divider> | EditorDivider

/** The document's own nodes are Slate's nodes; but for the divider nothing is translated. */
export type VanKienElement = EditorBlock | TargetItem | TableRow | TableCell | Figure | Footnote

/** Elements that hold a line of words. */
export type LineElement = Extract<
  VanKienElement,
  { type: 'heading' | 'paragraph' | 'item' | 'bullet' | 'targetItem' | 'tableCell' }
>

declare module 'slate' {
  interface CustomTypes {
    Editor: BaseEditor & ReactEditor & HistoryEditor
    Element: VanKienElement
    Text: Text
  }
}

const lineTypes = new Set(['heading', 'paragraph', 'item', 'bullet', 'targetItem', 'tableCell'])

export function isLineElement(element: VanKienElement): element is LineElement {
  return lineTypes.has(element.type)
}

const rootTypes = new Set([
  'heading',
  'paragraph',
  'item',
  'bullet',
  'targetList',
  'table',
  'divider',
  'chart',
])

/** May the element stand directly in the body? */
export function isBlockElement(element: VanKienElement): element is EditorBlock {
  return rootTypes.has(element.type)
}
