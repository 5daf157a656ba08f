import { documentText } from '../../../shared/document/textView.ts'
import { ok } from '../../../shared/result.ts'
import { documentsOf } from '../../services/readInput.ts'
import type { Command } from '../command.ts'
import { readNamedInput } from '../inputs.ts'

export const textCommand: Command = {
  usage: 'text IN',
  options: {},
  positionals: [1, 1],
  async run({ positionals, terminal }) {
    const input = await readNamedInput(positionals[0] ?? '', terminal)
    if (!input.ok) return input
    for (const document of documentsOf(input.value)) terminal.out(documentText(document))
    return ok(undefined)
  },
}
