import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { checkClaims } from '../../../shared/check/checkClaims.ts'
import { undecided } from '../../../shared/check/decisions.ts'
import type { CheckContext } from '../../../shared/check/goals.ts'
import type { Finding } from '../../../shared/check/types.ts'
import { FILE_EXTENSION } from '../../../shared/document/file.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import type { Place } from '../../../shared/extract/types.ts'
import { placeLines } from '../../../shared/recognize/placeLines.ts'
import type { RecognizedDocument } from '../../../shared/recognize/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { readDocument } from '../../services/readDocument.ts'
import type { Input } from '../../services/readInput.ts'
import { type Command, type Given, shared } from '../command.ts'
import { readNamedInput } from '../inputs.ts'
import { recognizedOf, textOf } from '../recognizedView.ts'
import { figuresOf } from '../storeFolder.ts'

interface Row {
  readonly rule: string
  readonly severity: string
  readonly line: number
  readonly quote: string
  readonly message: string
  readonly suggestion: string | null
}

/** Exits with 0 also where something is found: that is its work. */
export const checkCommand: Command = {
  usage: 'check IN [--store THƯ_MỤC] [--workspace THƯ_MỤC] [--all] [--json]',
  options: {
    ...shared.json,
    ...shared.store,
    workspace: { type: 'string' },
    all: { type: 'boolean' },
  },
  positionals: [1, 1],
  async run(given) {
    const { terminal } = given
    const input = await readNamedInput(given.positionals[0] ?? '', terminal)
    if (!input.ok) return input
    const context = await contextOf(given)
    if (!context.ok) return context
    const { documents } = recognizedOf(input.value)
    const others = [...documents.map(({ document }) => document), ...(context.value.others ?? [])]
    let decided = 0
    const rows = documents.flatMap((one) => {
      const found = checkClaims(one.document, { ...context.value, others })
      const open = given.flag('all') ? found : undecided(found, one.document)
      decided += found.length - open.length
      return rowsOf(open, one, input.value)
    })
    if (decided > 0) terminal.tell(`Không nêu ${decided} chỗ đã được xem và quyết định (--all).`)
    terminal.out(given.flag('json') ? `${JSON.stringify(rows)}\n` : listOf(rows))
    return ok(undefined)
  },
}

/** The store and the documents that lie with it; without options the text stands alone. */
async function contextOf(given: Given): Promise<Result<CheckContext>> {
  const folder = given.text('workspace') ?? given.text('store')
  const others = folder === undefined ? [] : await documentsIn(given.terminal.path(folder))
  if (given.text('store') === undefined) return ok({ others })
  const figures = await figuresOf(given)
  return figures.ok ? ok({ others, store: figures.value.index }) : figures
}

async function documentsIn(folder: string): Promise<VanKienDocument[]> {
  const names = await readdir(folder).catch((): string[] => [])
  const read = await Promise.all(
    names
      .filter((name) => name.toLowerCase().endsWith(FILE_EXTENSION))
      .sort()
      .map((name) => readDocument(join(folder, name))),
  )
  return read.flatMap((one) => (one.ok ? [one.value] : []))
}

function rowsOf(findings: readonly Finding[], one: RecognizedDocument, input: Input): Row[] {
  const lineAt = placeLines(textOf(input), one)
  return findings.map(({ rule, severity, places, quote, message, suggestion }) => {
    const [claim] = places
    const line = lineAt(claim.noteId ?? claim.blockId, beginning(claim, places))
    return { rule, severity, line, quote, message, suggestion }
  })
}

/** Where the first of the words that are compared stands, in the line of the doubted ones. */
function beginning(claim: Place, places: readonly Place[]): number {
  const near = places.filter((one) => one.blockId === claim.blockId && one.noteId === claim.noteId)
  return Math.min(...near.map(({ start }) => start))
}

const SEVERITIES: Readonly<Record<string, string>> = { error: 'SAI', question: 'HỎI' }

function listOf(rows: readonly Row[]): string {
  if (rows.length === 0) return 'Không thấy chỗ nào đáng ngờ.\n'
  return rows
    .map(({ severity, line, quote, message, suggestion }) => {
      const fix = suggestion === null ? '' : ` Gợi ý: ${suggestion}.`
      return `${SEVERITIES[severity] ?? ''} dòng ${line}: “${quote}”\n    ${message}${fix}\n`
    })
    .join('')
}
