import type { Table, VanKienDocument } from '../document/types.ts'
import { lineText } from '../document/walk.ts'
import { yearTokens } from './yearTokens.ts'

/** A heading of a column is short: "Thực hiện năm 2022", "KH 2024". */
const MOST_OF_LABEL = 40
const NONE: ReadonlySet<number> = new Set()

/**
 * The years that a table is laid out by, where they follow each other ("2021 | 2022 | 2023"): they
 * go on together. By the id of the cell.
 */
export function tableYears({ body }: VanKienDocument): (cellId: string) => ReadonlySet<number> {
  const byCell = new Map<string, ReadonlySet<number>>()
  for (const block of body) {
    if (block.type !== 'table') continue
    const years = yearsOfTable(block)
    if (years.size === 0) continue
    for (const row of block.children) for (const cell of row.children) byCell.set(cell.id, years)
  }
  return (cellId) => byCell.get(cellId) ?? NONE
}

function yearsOfTable({ children }: Table): ReadonlySet<number> {
  const named = new Set<number>()
  for (const row of children) {
    for (const cell of row.children) {
      const text = lineText(cell.children)
      if (text.length > MOST_OF_LABEL) continue
      const [only, ...more] = yearTokens(text)
      if (only?.form === 'plain' && more.length === 0 && !/\d/u.test(text.slice(0, only.start))) {
        named.add(only.year)
      }
    }
  }
  const joined = [...named].filter((year) => named.has(year - 1) || named.has(year + 1))
  return joined.length === 0 ? NONE : new Set(joined)
}
