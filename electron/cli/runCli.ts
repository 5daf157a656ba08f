import { parseArgs } from 'node:util'
import { version } from '../../package.json'
import { fail, type Result } from '../../shared/result.ts'
import type { Command, Given, Terminal } from './command.ts'
import { commandTable } from './commandTable.ts'

/** Exit codes: done, the input is at fault, wrong usage, something failed inside. */
const DONE = 0
const BAD_INPUT = 1
const BAD_USAGE = 2
const INSIDE = 3

/** Failures whose cause is the program or its installation, not the person's input. */
const INSIDE_CODES: ReadonlySet<string> = new Set([
  'inside',
  'export-failed',
  'fonts-missing',
  'starting-data-broken',
  'template-broken',
  'template-foreign',
  'template-invalid',
  'template-too-new',
])

/** A Failure with this code ends with the command's usage and exit code 2. */
export const USAGE = 'usage'

/** Runs one command line; the answer is the exit code. Never throws. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  const debug = argv.includes('--debug')
  const words = argv.filter((word) => word !== '--debug')
  const [name, ...rest] = words
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const show = name === undefined ? terminal.tell : (text: string) => terminal.out(`${text}\n`)
    show(help())
    return name === undefined ? BAD_USAGE : DONE
  }
  if (name === '--version') {
    terminal.out(`${version}\n`)
    return DONE
  }
  const entry = Object.hasOwn(commandTable, name) ? commandTable[name] : undefined
  if (entry === undefined) {
    terminal.tell(`Không có lệnh “${name}”. Gõ “van-kien --help” để xem các lệnh.`)
    return BAD_USAGE
  }
  try {
    const command = await entry.load()
    return report(await runCommand(command, rest, terminal), command, terminal, debug)
  } catch (error) {
    terminal.tell('Chương trình gặp lỗi bên trong. Thêm --debug để xem chi tiết.')
    if (debug) terminal.tell(error instanceof Error ? (error.stack ?? error.message) : `${error}`)
    return INSIDE
  }
}

async function runCommand(
  command: Command,
  words: readonly string[],
  terminal: Terminal,
): Promise<Result<void>> {
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({
      args: [...words],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return fail(USAGE, 'Tham số không đúng.', detail)
  }
  const { values, positionals } = parsed
  if (values.help === true) {
    terminal.out(`Cách dùng: van-kien ${command.usage}\n`)
    return { ok: true, value: undefined }
  }
  const [fewest, most] = command.positionals
  if (positionals.length < fewest) return fail(USAGE, 'Thiếu tham số.')
  if (positionals.length > most) {
    return fail(USAGE, `Thừa tham số: ${positionals.slice(most).join(' ')}`)
  }
  const given: Given = {
    terminal,
    positionals,
    text(name) {
      const value = values[name]
      return typeof value === 'string' ? value : undefined
    },
    flag: (name) => values[name] === true,
  }
  return command.run(given)
}

function report(
  result: Result<void>,
  command: Command,
  terminal: Terminal,
  debug: boolean,
): number {
  if (result.ok) return DONE
  const { code, message, detail } = result.error
  terminal.tell(message)
  if (debug && detail !== undefined) terminal.tell(detail)
  if (code === USAGE) {
    terminal.tell(`Cách dùng: van-kien ${command.usage}`)
    return BAD_USAGE
  }
  return INSIDE_CODES.has(code) ? INSIDE : BAD_INPUT
}

function help(): string {
  const lines = Object.entries(commandTable).map(
    ([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`,
  )
  return [
    `Văn Kiện ${version}`,
    'Cách dùng: van-kien LỆNH [tham số]',
    '',
    ...lines,
    '',
    'Gõ “van-kien LỆNH --help” để xem cách dùng của một lệnh.',
  ].join('\n')
}
