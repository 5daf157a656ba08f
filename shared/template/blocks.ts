import { bullet, chart, divider, heading, item, paragraph } from '../document/build.ts'
import type { Block, Table, TargetList } from '../document/types.ts'
import { emptySummary } from '../figures/summaryTable.ts'
import { EMPTY_LIST } from '../figures/targetLines.ts'
import { newId } from '../ids.ts'
import { assertNever } from '../result.ts'
import type { TemplateBlock, TemplateTable } from './types.ts'
import { makeInlines } from './words.ts'

type TemplateHeading = Extract<TemplateBlock, { type: 'heading' }>

/** Turns a template's words into the document's: fields filled, spelling of the office. */
export type Fill = (text: string) => string

/**
 * Room to write under a heading: where nothing of the section follows. A run-in heading always
 * needs its paragraph, it shares the line with it.
 */
function needsParagraph(head: TemplateHeading, next: TemplateBlock | undefined): boolean {
  if (next === undefined) return true
  if (next.type === 'heading') return head.runIn === true || next.level <= head.level
  // A numbered paragraph of the heading's own level stands beside the section, not in it.
  if (next.type === 'item' && next.level <= head.level) return true
  return head.runIn === true && next.type !== 'paragraph'
}

function makeHeading(head: TemplateHeading, fill: Fill): Block {
  const { level, role, title, hint, type: _, ...rest } = head
  return heading(level, role, makeInlines(title, fill), {
    ...rest,
    ...(hint !== undefined && { hint: fill(hint) }),
  })
}

/** An empty list; `fillDocument` writes its bullets from the store. */
function makeTargetList(list: Extract<TemplateBlock, { type: 'targetList' }>): TargetList {
  return {
    ...list,
    id: newId(),
    children: [
      { type: 'targetItem', id: newId(), indicator: EMPTY_LIST, children: [{ text: '' }] },
    ],
  }
}

/** A summary's rows are written by `fillDocument`. */
function makeTable({ widths, summary, rows }: TemplateTable, fill: Fill): Table {
  if (summary !== undefined) return { ...emptySummary(summary), ...(widths && { widths }) }
  return {
    type: 'table',
    id: newId(),
    ...(widths && { widths }),
    children: rows.map(({ head, cells }) => ({
      type: 'tableRow',
      id: newId(),
      ...(head && { head }),
      children: cells.map(({ text, ...shape }) => ({
        type: 'tableCell',
        id: newId(),
        ...shape,
        children: makeInlines(text, fill),
      })),
    })),
  }
}

function makeBlock(block: TemplateBlock, fill: Fill): Block {
  switch (block.type) {
    case 'heading':
      return makeHeading(block, fill)
    case 'targetList':
      return makeTargetList(block)
    case 'paragraph':
      return paragraph(makeInlines(block.text, fill), block.align)
    case 'item': {
      const { type: _, level, text, ...own } = block
      return item(level, makeInlines(text, fill), own)
    }
    case 'bullet':
      return bullet(block.level, makeInlines(block.text, fill), block.marker)
    case 'divider':
      return divider(block.text)
    case 'chart':
      return chart(block)
    case 'table':
      return makeTable(block, fill)
    default:
      return assertNever(block)
  }
}

/** The body of a new document: the template's blocks, an empty paragraph where one writes. */
export function makeBody(blocks: readonly TemplateBlock[], fill: Fill): Block[] {
  return blocks.flatMap((block, index) => {
    const made = makeBlock(block, fill)
    return block.type === 'heading' && needsParagraph(block, blocks[index + 1])
      ? [made, paragraph('')]
      : [made]
  })
}
