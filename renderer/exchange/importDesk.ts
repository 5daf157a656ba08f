import type { Request } from '../../shared/api/contract.ts'
import type { Conflict } from '../../shared/api/storeContract.ts'
import type { ImportChoices, ImportPreview } from '../../shared/exchange/types.ts'
import { newId } from '../../shared/ids.ts'
import type { Result } from '../../shared/result.ts'
import { call, importRequest, listen } from '../api.ts'
import { type Changed, hearIndicatorChanges, keepBatch, undoBatch } from '../state/indicators.ts'
import { createStore } from '../state/store.ts'
import { keepBeforeClosing } from '../state/unsaved.ts'
import { showToast } from '../ui/toast.tsx'
import { type ImportLine, importLines, isTicked, type Ticks, withTicks } from './importLines.ts'

/** A department's file on its way into the store; it outlives the screen. */

type Source = Request<'store.previewImport'>['source']

export interface Review {
  readonly kind: 'review'
  readonly preview: ImportPreview
  readonly lines: readonly ImportLine[]
  readonly choices: ImportChoices
  readonly ticks: Ticks
  /** `looking`: the preview does not show the last choice yet. */
  readonly busy?: 'looking' | 'writing' | undefined
  readonly problem?: string | undefined
}

export type ImportStage =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading'
      readonly job: string
      readonly file: string
      readonly done: number
      readonly step: string
    }
  | { readonly kind: 'failed'; readonly file: string; readonly message: string }
  | Review
  /** Some figures were changed elsewhere meanwhile: both values are shown. */
  | {
      readonly kind: 'conflicts'
      readonly file: string
      readonly count: number
      readonly conflicts: readonly Conflict[]
    }

export const importStage = createStore<ImportStage>({ kind: 'idle' })

/** "bieu.xlsx" of a path of either kind. */
function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

export async function importFile(file: File): Promise<void> {
  try {
    await read(await importRequest(file), file.name)
  } catch {
    const message = 'Không đọc được tệp. Có thể tệp đang bị khoá hoặc đã bị xoá.'
    importStage.set({ kind: 'failed', file: file.name, message })
  }
}

/** The system's dialog; nothing happens where none is chosen. */
export async function pickTable(): Promise<void> {
  const picked = await call('store.pickTable', {})
  if (!picked.ok) {
    importStage.set({ kind: 'failed', file: '', message: picked.error.message })
    return
  }
  const [path] = picked.value
  if (path !== undefined) await read({ path }, fileName(path))
}

async function read(source: Source, file: string): Promise<void> {
  const job = newId()
  const isMine = (): boolean => {
    const now = importStage.get()
    return now.kind === 'reading' && now.job === job
  }
  importStage.set({ kind: 'reading', job, file, done: 0, step: 'Đang mở tệp' })
  const stop = listen('store.progress', (told) => {
    if (told.job === job && isMine()) {
      importStage.set({ kind: 'reading', job, file, done: told.done, step: told.step })
    }
  })
  const looked = await call('store.previewImport', { source, job })
  stop()
  if (!isMine()) return
  if (looked.ok) show(looked.value, {}, new Map())
  else importStage.set({ kind: 'failed', file, message: looked.error.message })
}

export function stopReading(): void {
  const now = importStage.get()
  if (now.kind !== 'reading') return
  importStage.set({ kind: 'idle' })
  void call('store.cancel', { job: now.job })
}

let keeper: ReturnType<typeof keepBeforeClosing> | undefined
let stopHearing: (() => void) | undefined

function show(preview: ImportPreview, choices: ImportChoices, ticks: Ticks): void {
  importStage.set({ kind: 'review', preview, lines: importLines(preview), choices, ticks })
  keeper ??= keepBeforeClosing({
    save: () => Promise.resolve(!hasChoices(importStage.get())),
    name: () => `Bảng đang nhập: ${preview.file}`,
  })
  keeper.tell(hasChoices(importStage.get()))
  // What the store holds stands beside each figure.
  stopHearing ??= hearIndicatorChanges(() => {
    const now = importStage.get()
    if (now.kind === 'review' && now.busy !== 'writing') setTimeout(() => void look())
  })
}

function endReview(stage: ImportStage): void {
  keeper?.stop()
  stopHearing?.()
  keeper = undefined
  stopHearing = undefined
  importStage.set(stage)
}

/** Has the person said anything about the file that closing would lose? */
export function hasChoices(stage: ImportStage): boolean {
  if (stage.kind !== 'review') return stage.kind === 'conflicts'
  const { choices, ticks } = stage
  const said = [choices.rows, choices.columns, choices.indicators].flatMap((one) =>
    Object.keys(one ?? {}),
  )
  return said.length > 0 || ticks.size > 0
}

/** Counts the looks: the answer to an earlier choice is not shown over a later one. */
let looks = 0

/** The same file once more, by the choices as they are now. */
async function look(): Promise<void> {
  const before = importStage.get()
  if (before.kind !== 'review') return
  const mine = ++looks
  importStage.set({ ...before, busy: 'looking' })
  const looked = await call('store.previewImport', {
    source: { preview: before.preview.id },
    choices: before.choices,
  })
  const now = importStage.get()
  if (mine !== looks || now.kind !== 'review' || now.preview.id !== before.preview.id) return
  if (looked.ok) show(looked.value, now.choices, now.ticks)
  else importStage.set({ ...now, busy: undefined, problem: looked.error.message })
}

/** Says something about the file and looks again. */
export function choose(change: (choices: ImportChoices) => ImportChoices): void {
  const now = importStage.get()
  if (now.kind !== 'review' || now.busy === 'writing') return
  importStage.set({ ...now, choices: change(now.choices), problem: undefined })
  keeper?.tell(true)
  void look()
}

/** The indicator of rows; null leaves them out, undefined takes the choice back. */
export function chooseRows(rows: ReadonlyMap<string, string | null | undefined>): void {
  choose((choices) => {
    const next = { ...choices.rows }
    for (const [id, code] of rows) {
      if (code === undefined) delete next[id]
      else next[id] = code
    }
    return { ...choices, rows: next }
  })
}

export function tick(changed: readonly ImportLine[], on: boolean): void {
  const now = importStage.get()
  if (now.kind !== 'review' || now.busy === 'writing') return
  importStage.set({ ...now, ticks: withTicks(now.lines, now.ticks, changed, on) })
  keeper?.tell(true)
}

/** Writes what is ticked in one batch. */
export async function writeTicked(confirmed: boolean): Promise<void> {
  const now = importStage.get()
  if (now.kind !== 'review' || now.busy !== undefined) return
  const cells = now.lines.filter((line) => isTicked(line, now.ticks)).map(({ id }) => id)
  if (cells.length === 0) return
  importStage.set({ ...now, busy: 'writing', problem: undefined })
  const done = await keepBatch(() =>
    call('store.applyImport', { preview: now.preview.id, cells, ...(confirmed && { confirmed }) }),
  )
  told(done, now)
}

function told(done: Result<Changed>, review: Review): void {
  if (!done.ok) {
    importStage.set({ ...review, busy: undefined, problem: done.error.message })
    return
  }
  const { batch, conflicts, count } = done.value
  const { file } = review.preview
  endReview(
    conflicts.length === 0 ? { kind: 'idle' } : { kind: 'conflicts', file, count, conflicts },
  )
  if (count === 0) return
  showToast({
    words: `Đã ghi ${count} số liệu từ “${file}”.`,
    ...(batch !== undefined && {
      actions: [{ label: 'Hoàn tác', run: () => void undoBatch(batch) }],
    }),
  })
}

/** Gives the file up; nothing of it is written. */
export function closeImport(): void {
  stopReading()
  endReview({ kind: 'idle' })
}
