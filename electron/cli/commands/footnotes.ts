import { footnoteRows } from '../../../shared/recognize/views.ts'
import { ok } from '../../../shared/result.ts'
import { type Command, shared } from '../command.ts'
import { readNamedInput } from '../inputs.ts'
import { recognizedOf } from '../recognizedView.ts'

export const footnotesCommand: Command = {
  usage: 'footnotes IN [--json]',
  options: shared.json,
  positionals: [1, 1],
  async run({ positionals, terminal, flag }) {
    const input = await readNamedInput(positionals[0] ?? '', terminal)
    if (!input.ok) return input
    const rows = footnoteRows(recognizedOf(input.value))
    terminal.out(
      flag('json')
        ? `${JSON.stringify(rows)}\n`
        : rows.map(({ mark, text }) => `[${mark}] ${text}\n`).join(''),
    )
    return ok(undefined)
  },
}
