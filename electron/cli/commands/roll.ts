import { fail, ok } from '../../../shared/result.ts'
import { periodToYear } from '../../../shared/rollForward/rollPeriod.ts'
import { yearRows } from '../../../shared/rollForward/yearRows.ts'
import { type Command, shared } from '../command.ts'
import { readNamedInput } from '../inputs.ts'
import { yearOption } from '../periods.ts'
import { recognizedOf, textOf } from '../recognizedView.ts'
import { USAGE } from '../runCli.ts'

export const rollCommand: Command = {
  usage: 'roll IN --to-year Y --json',
  options: { ...shared.json, 'to-year': { type: 'string' } },
  positionals: [1, 1],
  async run(given) {
    const { positionals, terminal } = given
    const year = yearOption(given, 'to-year')
    if (!year.ok) return year
    if (year.value === undefined) {
      return fail(USAGE, 'Thiếu năm của văn bản mới. Hãy ghi ví dụ --to-year 2027.')
    }
    const input = await readNamedInput(positionals[0] ?? '', terminal)
    if (!input.ok) return input
    const recognized = recognizedOf(input.value)
    const own = recognized.documents[0]?.document.period ?? { kind: 'year', year: year.value }
    const rows = yearRows(textOf(input.value), recognized, periodToYear(own, year.value))
    terminal.out(`${JSON.stringify(rows)}\n`)
    return ok(undefined)
  },
}
