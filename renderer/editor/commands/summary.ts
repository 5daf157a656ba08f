import { type Editor, Element, Node, type NodeEntry, Transforms } from 'slate'
import { paragraph } from '../../../shared/document/build.ts'
import type { Summary, Table } from '../../../shared/document/types.ts'
import { emptySummary } from '../../../shared/figures/summaryTable.ts'
import { toSlateValue } from '../value.ts'
import { asOneStep } from './asOneStep.ts'
import { insertBlock } from './insertBlock.ts'

/** Puts the table of targets and results behind the cursor, a line to write on under it. */
export function insertSummary(editor: Editor, summary: Summary): string {
  const table = emptySummary(summary)
  asOneStep(editor, () => {
    insertBlock(editor, table)
    const at = editor.selection?.focus.path[0] ?? 0
    if (editor.children.length > at + 1) return
    Transforms.insertNodes(editor, toSlateValue([paragraph('')]), { at: [at + 1] })
  })
  return table.id
}

/** The summary that holds the cursor. */
export function summaryAt(editor: Editor): NodeEntry<Table> | undefined {
  const at = editor.selection?.focus.path[0]
  const node = at === undefined ? undefined : Node.getIf(editor, [at])
  const isSummary = Element.isElement(node) && node.type === 'table' && node.summary !== undefined
  return at !== undefined && isSummary ? [node, [at]] : undefined
}

/** Makes the summary with the cursor a table like others: its figures stay live, its rows stay. */
export function summaryToTable(editor: Editor): boolean {
  const entry = summaryAt(editor)
  if (entry === undefined) return false
  const [table, at] = entry
  asOneStep(editor, () => {
    Transforms.unsetNodes(editor, 'summary', { at })
    table.children.forEach((_, row) => {
      Transforms.unsetNodes(editor, 'summaryOf', { at: [...at, row] })
    })
  })
  return true
}
