import { resultRows } from '../../../shared/extract/views.ts'
import { writeNumber } from '../../../shared/figures/vietnameseNumber.ts'
import { ok } from '../../../shared/result.ts'
import { type Command, shared } from '../command.ts'
import { shownFigure } from '../figureWords.ts'
import { readNamedInput } from '../inputs.ts'
import { recognizedOf, textOf } from '../recognizedView.ts'
import { alignColumns } from '../table.ts'

export const resultsCommand: Command = {
  usage: 'results IN [--json]',
  options: shared.json,
  positionals: [1, 1],
  async run({ positionals, terminal, flag }) {
    const input = await readNamedInput(positionals[0] ?? '', terminal)
    if (!input.ok) return input
    const rows = resultRows(textOf(input.value), recognizedOf(input.value))
    if (flag('json')) {
      terminal.out(`${JSON.stringify(rows)}\n`)
      return ok(undefined)
    }
    if (rows.length === 0) terminal.tell('Không thấy kết quả nào có số liệu trong văn bản.')
    const table = rows.map((row) => [
      String(row.line),
      row.kind === 'estimate' ? `ước ${row.year}` : String(row.year),
      shownFigure(row),
      row.comparisons.map(comparisonWords).join(', '),
      row.indicator,
    ])
    terminal.out(alignColumns(table))
    return ok(undefined)
  },
}

/** "đạt 90,9% Nghị quyết", "tăng 31 năm 2020". */
function comparisonWords({
  basis,
  form,
  value,
}: {
  readonly basis: string | null
  readonly form: string
  readonly value: number | null
}): string {
  const said = value === null ? form : form.replace(/\bx/u, writeNumber(String(value)))
  return basis === null ? said : `${said} ${basis}`
}
