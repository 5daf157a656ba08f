import { serializeDocument } from '../../../shared/document/file.ts'
import { fillDocument } from '../../../shared/figures/fill.ts'
import { fail } from '../../../shared/result.ts'
import { type Command, shared } from '../command.ts'
import { readNamedInput } from '../inputs.ts'
import { tellMissing } from '../missing.ts'
import { checkTargets, writeOutputs } from '../outputs.ts'
import { USAGE } from '../runCli.ts'
import { figuresOf } from '../storeFolder.ts'

export const fillCommand: Command = {
  usage: 'fill F.vankien --store THƯ_MỤC -o G.vankien [--force]',
  options: { ...shared.output, ...shared.store },
  positionals: [1, 1],
  async run(given) {
    const output = given.text('output')
    if (output === undefined) return fail(USAGE, 'Thiếu tên tệp kết quả (-o G.vankien).')
    const path = given.terminal.path(output)
    const free = await checkTargets([path], given)
    if (!free.ok) return free
    const input = await readNamedInput(given.positionals[0] ?? '', given.terminal)
    if (!input.ok) return input
    if (input.value.kind !== 'document') {
      return fail('not-a-document', 'Chỉ điền được tệp .vankien. Hãy dùng lệnh import trước.')
    }
    const figures = await figuresOf(given)
    if (!figures.ok) return figures
    const { document, changed } = fillDocument(input.value.document, figures.value.index)
    if (document.frozen) given.terminal.tell('Số liệu của văn bản đã chốt: giữ nguyên.')
    else given.terminal.tell(`Số liệu thay đổi: ${changed}.`)
    tellMissing(document, figures.value.index, given.terminal)
    return writeOutputs([{ path, data: serializeDocument(document) }], given)
  },
}
