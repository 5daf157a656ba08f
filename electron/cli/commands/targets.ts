import { targetRows } from '../../../shared/extract/views.ts'
import { ok } from '../../../shared/result.ts'
import { type Command, shared } from '../command.ts'
import { shownFigure } from '../figureWords.ts'
import { readNamedInput } from '../inputs.ts'
import { recognizedOf, textOf } from '../recognizedView.ts'
import { alignColumns } from '../table.ts'

export const targetsCommand: Command = {
  usage: 'targets IN [--json]',
  options: shared.json,
  positionals: [1, 1],
  async run({ positionals, terminal, flag }) {
    const input = await readNamedInput(positionals[0] ?? '', terminal)
    if (!input.ok) return input
    const rows = targetRows(textOf(input.value), recognizedOf(input.value))
    if (flag('json')) {
      terminal.out(`${JSON.stringify(rows)}\n`)
      return ok(undefined)
    }
    if (rows.length === 0)
      terminal.tell('Không thấy chỉ tiêu nào trong các mục chỉ tiêu của văn bản.')
    const table = rows.map((row) => [
      String(row.line),
      String(row.year),
      row.qualitative ? 'không có số' : shownFigure(row),
      row.group,
      `${row.parent === null ? '' : '  '}${row.indicator}`,
    ])
    terminal.out(alignColumns(table))
    return ok(undefined)
  },
}
