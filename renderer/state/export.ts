import type { EventPayload, Request } from '../../shared/api/contract.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import type { Result } from '../../shared/result.ts'
import { TEMPLATE_EXTENSION } from '../../shared/template/types.ts'
import { call, listen } from '../api.ts'
import { showFailure, showToast } from '../ui/toast.tsx'
import { createStore } from './store.ts'

export type DocumentFormat = 'docx' | 'pdf'
export type ExportFormat = DocumentFormat | 'xlsx' | 'csv' | typeof TEMPLATE_EXTENSION

export const formatNames: Readonly<Record<ExportFormat, string>> = {
  docx: 'Word',
  pdf: 'PDF',
  xlsx: 'Excel',
  csv: 'CSV',
  [TEMPLATE_EXTENSION]: 'mẫu văn bản',
}

/** The export that runs now. */
export interface RunningExport {
  readonly format: ExportFormat
  readonly print?: boolean
  /** Absent until the host has accepted the work. */
  readonly job?: string
  readonly done: number
  readonly step: string
  readonly cancelling?: true
  /** The file is there. */
  readonly onDone?: () => void
}

export interface ExportWishes {
  /** The comments go along (Word). */
  readonly comments?: boolean
  /** Shown for printing instead of saved (PDF). */
  readonly print?: boolean
  /** The file is there. */
  readonly onDone?: () => void
}

export const runningExport = createStore<RunningExport | undefined>(undefined)

/** Ends that came before the host's own answer to `export.start`. */
const early = new Map<string, EventPayload<'export.done'>>()

export function watchExports(): () => void {
  const stops = [
    listen('export.progress', ({ job, done, step }) => {
      const running = runningExport.get()
      if (running?.job === job) runningExport.set({ ...running, done, step })
    }),
    listen('export.done', (payload) => {
      if (runningExport.get()?.job === payload.job) finish(payload)
      else if (runningExport.get() !== undefined) early.set(payload.job, payload)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

export async function startExport(
  document: VanKienDocument,
  format: DocumentFormat,
  { comments = false, print = false, onDone }: ExportWishes = {},
): Promise<void> {
  await run({ format, print, ...(onDone && { onDone }) }, () =>
    call('export.start', {
      document,
      format,
      ...(comments && { comments }),
      ...(print && { print }),
    }),
  )
}

/** What differs between two texts: tracked changes in Word, marked text in PDF. */
export async function exportBlackline(request: Request<'compare.export'>): Promise<void> {
  await run({ format: request.format }, () => call('compare.export', request))
}

/** Figures as a file of tables. */
export async function exportTable(request: Request<'store.exportSheet'>): Promise<void> {
  await run({ format: request.format }, () => call('store.exportSheet', request))
}

/** A blank form for a department. */
export async function exportForm(request: Request<'store.makeForm'>): Promise<void> {
  await run({ format: 'xlsx' }, () => call('store.makeForm', request))
}

/** A template of the office, for another one. */
export async function exportTemplateFile(request: Request<'templates.export'>): Promise<void> {
  await run({ format: TEMPLATE_EXTENSION }, () => call('templates.export', request))
}

async function run(
  wishes: Pick<RunningExport, 'format' | 'print' | 'onDone'>,
  start: () => Promise<Result<{ job?: string | undefined }>>,
): Promise<void> {
  if (runningExport.get() !== undefined) return
  runningExport.set({ ...wishes, done: 0, step: 'Đang chuẩn bị' })
  const started = await start()
  if (!started.ok) {
    runningExport.set(undefined)
    showFailure(started.error)
    return
  }
  const { job } = started.value
  if (job === undefined) {
    // Cancelled in the dialog that asks where to save.
    runningExport.set(undefined)
    return
  }
  const ended = early.get(job)
  early.clear()
  const running = runningExport.get()
  if (ended !== undefined) finish(ended)
  else if (running !== undefined) runningExport.set({ ...running, job })
}

export async function cancelExport(): Promise<void> {
  const running = runningExport.get()
  if (running?.job === undefined) return
  runningExport.set({ ...running, cancelling: true, step: 'Đang huỷ' })
  const cancelled = await call('export.cancel', { job: running.job })
  if (!cancelled.ok) showFailure(cancelled.error)
}

async function reveal(path: string, open: boolean): Promise<void> {
  const shown = await call('export.reveal', { path, open })
  if (!shown.ok) showFailure(shown.error)
}

function finish({ outcome }: EventPayload<'export.done'>): void {
  const running = runningExport.get()
  if (running === undefined) return
  const { onDone, print } = running
  const format = formatNames[running.format]
  runningExport.set(undefined)
  if (['saved', 'printing', 'download'].includes(outcome.kind)) onDone?.()
  switch (outcome.kind) {
    case 'saved':
      showToast({
        words: `Đã xuất tệp ${format}.`,
        actions: [
          // No program of the machine opens a template.
          ...(running.format === TEMPLATE_EXTENSION
            ? []
            : [{ label: 'Mở tệp', run: () => void reveal(outcome.path, true) }]),
          { label: 'Mở thư mục', run: () => void reveal(outcome.path, false) },
        ],
      })
      return
    case 'printing':
      showToast({ words: 'Bản in đã mở trong chương trình xem PDF; bấm Ctrl+P ở đó để in.' })
      return
    case 'download':
      if (print) {
        showForPrinting(outcome.url)
        return
      }
      download(outcome.url, outcome.name)
      showToast({ words: `Đã xuất tệp ${format}: ${outcome.name}` })
      return
    case 'cancelled':
      showToast({ words: print ? 'Đã huỷ in.' : 'Đã huỷ xuất tệp.' })
      return
    case 'failed':
      showFailure(outcome)
      return
  }
}

/** A browser may refuse a page that no click opened: then a click does. */
function showForPrinting(url: string): void {
  const open = (): boolean => window.open(`${url}?print`, '_blank') !== null
  if (open()) return
  showToast({
    words: 'Bản in đã sẵn sàng.',
    actions: [{ label: 'Mở bản in', run: () => void open() }],
  })
}

function download(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
