import { outlineRows } from '../../../shared/recognize/views.ts'
import { ok } from '../../../shared/result.ts'
import { type Command, shared } from '../command.ts'
import { readNamedInput } from '../inputs.ts'
import { recognizedOf } from '../recognizedView.ts'

export const outlineCommand: Command = {
  usage: 'outline IN [--json]',
  options: shared.json,
  positionals: [1, 1],
  async run({ positionals, terminal, flag }) {
    const input = await readNamedInput(positionals[0] ?? '', terminal)
    if (!input.ok) return input
    const rows = outlineRows(recognizedOf(input.value))
    if (flag('json')) {
      terminal.out(`${JSON.stringify(rows)}\n`)
      return ok(undefined)
    }
    for (const { level, marker, title, role } of rows) {
      const words = [marker, title].filter(Boolean).join(' ')
      terminal.out(`${'  '.repeat(level - 1)}${words}  (${role})\n`)
    }
    return ok(undefined)
  },
}
