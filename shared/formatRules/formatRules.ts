import type { Guideline } from './guideline.ts'
import { rulesOf2026 } from './hd05.ts'
import { rulesOf2018 } from './hd36.ts'
import type { FormatRules } from './table.ts'

const tables = new Map<Guideline, FormatRules>()

/**
 * The format rules of a guideline: the one table behind the page of the editor, Word, PDF and
 * the format check. Every leaf says its value, where it comes from and how sure that is.
 */
export function formatRules(guideline: Guideline): FormatRules {
  const known = tables.get(guideline)
  if (known !== undefined) return known
  const base = rulesOf2018(guideline)
  const table = guideline === 'HD05' ? rulesOf2026(base) : base
  tables.set(guideline, table)
  return table
}
