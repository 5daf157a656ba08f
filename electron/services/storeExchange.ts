import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Request } from '../../shared/api/contract.ts'
import { rowKey } from '../../shared/exchange/matchRow.ts'
import { previewImport, sureCells } from '../../shared/exchange/preview.ts'
import type { Workbook } from '../../shared/exchange/sheet.ts'
import type { ImportChoices, ImportPreview } from '../../shared/exchange/types.ts'
import { newId } from '../../shared/ids.ts'
import { applyChange } from '../../shared/indicators/change.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Indicator } from '../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { ReadJob } from '../excel/importMessages.ts'
import type { Progress } from '../excel/readXlsx.ts'
import { MAX_FILE } from '../excel/zipParts.ts'
import type { ImportMemory } from './importMemory.ts'
import type { Changed, IndicatorStore } from './indicatorStore.ts'
import { readFailure } from './readFailure.ts'

/** Reads the bytes of a table, off this thread where there is a window. */
export type ReadTable = (
  job: ReadJob,
  watch: { signal?: AbortSignal; progress?: Progress },
) => Promise<Result<Workbook>>

/** Sheets of departments: looked at, then written into the store. */
export interface StoreExchange {
  /** Failures: those of reading the file, `no-preview`, `import-cancelled`. */
  preview(request: Request<'store.previewImport'>): Promise<Result<ImportPreview>>
  cancel(job: string): void
  /** Failures: `no-preview`, those of the store's `change`. */
  apply(request: Request<'store.applyImport'>, who: string): Promise<Result<Changed>>
}

export interface ExchangeOptions {
  readonly store: IndicatorStore
  readonly memory: ImportMemory
  readonly readTable: ReadTable
  /** The office's own entity. */
  readonly entity: () => string
  readonly progress: (job: string, done: number, step: string) => void
}

interface Kept {
  readonly file: string
  readonly book: Workbook
  readonly choices: ImportChoices
  readonly preview: ImportPreview
}

/** Files that are looked at, at the same time. */
const MOST_PREVIEWS = 4

export function createStoreExchange(options: ExchangeOptions): StoreExchange {
  const { memory, store } = options
  const kept = new Map<string, Kept>()
  const running = new Map<string, AbortController>()

  const look = (id: string, file: string, book: Workbook, choices: ImportChoices) => {
    const preview = previewImport(book, withMade(store.index(), choices), {
      ...{ id, file, choices },
      remembered: memory.rows(),
      entity: options.entity(),
    })
    kept.delete(id)
    kept.set(id, { file, book, choices, preview })
    const [oldest] = kept.keys()
    if (kept.size > MOST_PREVIEWS && oldest !== undefined) kept.delete(oldest)
    return ok(preview)
  }
  const noPreview = () =>
    fail('no-preview', 'Bản xem trước không còn. Hãy chọn lại tệp rồi nhập lại.')

  return {
    async preview({ source, choices = {}, job }) {
      if ('preview' in source) {
        const known = kept.get(source.preview)
        if (known === undefined) return noPreview()
        return look(source.preview, known.file, known.book, choices)
      }
      const file = await fileOf(source)
      if (!file.ok) return file
      const controller = new AbortController()
      if (job !== undefined) running.set(job, controller)
      try {
        const book = await options.readTable(file.value, {
          signal: controller.signal,
          ...(job !== undefined && {
            progress: (done: number, step: string) => options.progress(job, done, step),
          }),
        })
        return book.ok ? look(newId(), file.value.name, book.value, choices) : book
      } finally {
        if (job !== undefined) running.delete(job)
      }
    },
    cancel: (job) => running.get(job)?.abort(),
    async apply({ preview: id, cells, confirmed }, who) {
      const known = kept.get(id)
      if (known === undefined) return noPreview()
      const { choices, file, preview } = known
      const wanted = cells && new Set(cells)
      const figures =
        wanted === undefined
          ? sureCells(preview)
          : preview.rows.flatMap((row) => row.figures.filter(({ cell }) => wanted.has(cell)))
      const when = new Date().toISOString()
      const used = new Set(figures.map(({ next }) => next.indicator))
      const made = newOnes(store.index(), choices).filter(({ code }) => used.has(code))
      const changed = await store.change(
        {
          remove: [],
          set: figures.map(({ next }) => ({
            ...next,
            state: confirmed ? 'confirmed' : 'draft',
            source: { ...next.source, who, when },
          })),
          ...(made.length > 0 && { indicators: made }),
        },
        {
          ...{ who, act: 'import', from: file },
          before: figures.flatMap(({ old }) => old ?? []),
        },
      )
      if (!changed.ok) return changed
      memory.remember(chosenRows(preview, choices, wanted))
      kept.delete(id)
      return changed
    },
  }
}

/** The store as it will be with the indicators that the person makes for rows. */
function withMade(index: StoreIndex, choices: ImportChoices): StoreIndex {
  const made = newOnes(index, choices)
  if (made.length === 0) return index
  return applyChange(index, { set: [], remove: [], indicators: made }).index
}

function newOnes(index: StoreIndex, { indicators = [] }: ImportChoices): Indicator[] {
  return indicators.filter(({ code }) => !index.indicators.has(code))
}

/** Rows whose indicator the person chose, or accepted where it was only near. */
function chosenRows(
  preview: ImportPreview,
  choices: ImportChoices,
  wanted: ReadonlySet<string> | undefined,
): Map<string, string> {
  const rows = new Map<string, string>()
  for (const row of preview.rows) {
    const chosen = choices.rows?.[row.id]
    const accepted = !row.sure && row.figures.some(({ cell }) => wanted?.has(cell))
    if (chosen === null) rows.set(rowKey(row), '')
    else if (chosen !== undefined) rows.set(rowKey(row), chosen)
    else if (accepted && row.indicator !== undefined) rows.set(rowKey(row), row.indicator)
  }
  return rows
}

async function fileOf(
  source: { path: string } | { name: string; data: string },
): Promise<Result<ReadJob>> {
  if ('data' in source) {
    return ok({ name: basename(source.name), bytes: Buffer.from(source.data, 'base64') })
  }
  return readTableBytes(source.path)
}

/** Name and bytes of a file of tables. Failures: `not-readable`, `excel-too-large`. */
export async function readTableBytes(path: string): Promise<Result<ReadJob>> {
  try {
    const { size } = await stat(path)
    if (size > MAX_FILE) {
      return fail('excel-too-large', 'Tệp quá lớn; chỉ đọc được tệp đến 50 MB.')
    }
    return ok({ name: basename(path).normalize('NFC'), bytes: await readFile(path) })
  } catch (error) {
    return readFailure(path, error)
  }
}
