import type { FileChild, Paragraph, Table } from 'docx'
import { sameChange } from '../../../shared/print/blackline/lines.ts'
import type { Change, PrintBlock, PrintDocument } from '../../../shared/print/types.ts'
import { type BodyOptions, bodyParagraph, bodyTable } from './body.ts'

/** Empty room of `points` between two blocks. */
export function roomOf(points: number) {
  return { spacing: { line: points * 20, lineRule: 'exact' as const, before: 0, after: 0 } }
}

/** The body; the paragraphs of one move stand between the marks of its range. */
export function bodyBlocks(
  { body, closing, rules }: PrintDocument,
  options: BodyOptions,
): (Paragraph | Table | FileChild)[] {
  const after = roomOf(rules.body.spaceAfter.value)
  const revisions = options.revisions.withoutMoves
  const blocks: (Paragraph | Table | FileChild)[] = []
  let end: FileChild | undefined
  body.forEach((block, at) => {
    if (block.kind === 'table') {
      blocks.push(bodyTable(block, options), revisions.paragraph(after, block.change))
      return
    }
    const move = moveOf(block)
    if (move !== undefined && !sameChange(move, moveOf(body[at - 1]))) {
      const range = options.revisions.range(move)
      blocks.push(range.start)
      end = range.end
    }
    const closes = closing !== undefined && at === body.length - 1
    blocks.push(bodyParagraph(block, options, closes))
    if (end !== undefined && !sameChange(move, moveOf(body[at + 1]))) {
      blocks.push(end)
      end = undefined
    }
  })
  return blocks
}

function moveOf(block: PrintBlock | undefined): Extract<Change, { move: number }> | undefined {
  if (block?.kind !== 'paragraph' || block.change === undefined) return undefined
  return 'move' in block.change ? block.change : undefined
}
