import { headerRows } from '../../../shared/recognize/views.ts'
import { ok } from '../../../shared/result.ts'
import { type Command, shared } from '../command.ts'
import { readNamedInput } from '../inputs.ts'
import { recognizedOf } from '../recognizedView.ts'
import { alignColumns } from '../table.ts'

export const headerCommand: Command = {
  usage: 'header IN [--json]',
  options: shared.json,
  positionals: [1, 1],
  async run({ positionals, terminal, flag }) {
    const input = await readNamedInput(positionals[0] ?? '', terminal)
    if (!input.ok) return input
    const rows = headerRows(recognizedOf(input.value))
    if (flag('json')) {
      terminal.out(`${JSON.stringify(rows)}\n`)
      return ok(undefined)
    }
    for (const [at, row] of rows.entries()) {
      if (at > 0) terminal.out('\n')
      const cells = Object.entries(row).flatMap(([name, value]) => {
        const words = Array.isArray(value) ? value.join('; ') : value
        return words === null || words === '' || words === false
          ? []
          : [[name, words === true ? 'có' : String(words)]]
      })
      terminal.out(alignColumns(cells))
    }
    return ok(undefined)
  },
}
