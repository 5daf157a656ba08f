import { newId } from '../ids.ts'
import type { Chart } from './chart.ts'
import type { Role } from './roles.ts'
import type {
  Bullet,
  Divider,
  Figure,
  FigureRef,
  Footnote,
  Heading,
  HeadingLevel,
  Inline,
  Item,
  NumberingScheme,
  Paragraph,
  Table,
  Text,
} from './types.ts'

/** Small builders: the one place where blocks get their ids. */

export function text(words: string, marks: Omit<Text, 'text'> = {}): Text {
  return { text: words, ...marks }
}

type Content = string | readonly Inline[]

function inlines(content: Content): Inline[] {
  if (typeof content === 'string') return [{ text: content }]
  return content.length > 0 ? [...content] : [{ text: '' }]
}

export function heading(
  level: HeadingLevel,
  role: Role,
  content: Content,
  rest: Partial<Omit<Heading, 'type' | 'id' | 'level' | 'role' | 'children'>> = {},
): Heading {
  return { type: 'heading', id: newId(), level, role, ...rest, children: inlines(content) }
}

export function paragraph(content: Content, align?: Paragraph['align']): Paragraph {
  const block: Paragraph = { type: 'paragraph', id: newId(), children: inlines(content) }
  if (align !== undefined) block.align = align
  return block
}

export function item(
  level: HeadingLevel,
  content: Content,
  rest: Partial<Pick<Item, 'marker' | 'format'>> = {},
): Item {
  return { type: 'item', id: newId(), level, ...rest, children: inlines(content) }
}

export function bullet(level: Bullet['level'], content: Content, marker?: string): Bullet {
  const block: Bullet = { type: 'bullet', id: newId(), level, children: inlines(content) }
  if (marker !== undefined) block.marker = marker
  return block
}

/** A chart that no store has filled yet. */
export function chart(fields: Pick<Chart, 'about' | 'period' | 'entity' | 'caption'>): Chart {
  return { type: 'chart', id: newId(), ...fields, children: [{ text: '' }] }
}

export function divider(words = '-----'): Divider {
  return { type: 'divider', id: newId(), text: words, children: [{ text: '' }] }
}

/** A table of equal columns; `rows` are as long as each other. */
export function table(rows: readonly (readonly Content[])[]): Table {
  return {
    type: 'table',
    id: newId(),
    children: rows.map((cells) => ({
      type: 'tableRow',
      id: newId(),
      children: cells.map((cell) => ({ type: 'tableCell', id: newId(), children: inlines(cell) })),
    })),
  }
}

export function footnote(content: string | Footnote['content']): Footnote {
  return {
    type: 'footnote',
    id: newId(),
    content: typeof content === 'string' ? [{ text: content }] : content,
    children: [{ text: '' }],
  }
}

export function figure(ref: FigureRef, shown = ''): Figure {
  return { type: 'figure', id: newId(), ref, shown, children: [{ text: '' }] }
}

/** "Phần thứ nhất", "I-", "1.", "1.1.", "a)": the habit of HD36's own layout. */
export const defaultNumbering: NumberingScheme = [
  { style: 'words', before: 'Phần thứ ', after: '' },
  { style: 'roman', before: '', after: '-' },
  { style: 'arabic', before: '', after: '.' },
  { style: 'arabic', before: '', after: '.', nested: true },
  { style: 'letter', before: '', after: ')' },
]
