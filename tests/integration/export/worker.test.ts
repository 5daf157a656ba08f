import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportDocument } from '../../../electron/export/exportDocument.ts'
import { type RunOptions, runExport } from '../../../electron/export/runExport.ts'
import { longText } from '../../builders/longText.ts'
import { recognized } from './exportCases.ts'
import { sampleDocument } from './sampleDocument.ts'

const root = resolve(import.meta.dirname, '../../..')
const now = new Date('2027-02-05T08:00:00Z')

describe('the export worker', () => {
  // Inside the project, so that the bundle finds the installed packages.
  const folder = mkdtempSync(join(root, 'node_modules', '.export-worker-'))
  const options = (rest: Partial<RunOptions> = {}): RunOptions => ({
    worker: join(folder, 'exportWorker.js'),
    now,
    ...rest,
  })

  beforeAll(async () => {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: resolve(root, 'electron/export/exportWorker.ts'),
        outDir: folder,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: 'exportWorker.js' } },
      },
    })
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(['docx', 'pdf'] as const)(
    'gives the same blackline as %s as this thread',
    async (format) => {
      const since = sampleDocument()
      const document = { ...since, body: since.body.slice(2) }
      const rest = { since, author: 'Trần Thị Lan' }
      const [inWorker, here] = await Promise.all([
        runExport(document, format, options(rest)),
        exportDocument(document, format, { now, ...rest }),
      ])
      expect(inWorker.ok && here.ok && Buffer.compare(inWorker.value, here.value)).toBe(0)
    },
  )

  it.each(['docx', 'pdf'] as const)(
    'gives the same %s as this thread, with its steps',
    async (format) => {
      const steps: string[] = []
      const document = sampleDocument()
      const [inWorker, here] = await Promise.all([
        runExport(document, format, options({ onProgress: (_, step) => steps.push(step) })),
        exportDocument(document, format, { now }),
      ])
      expect(inWorker.ok && here.ok && Buffer.compare(inWorker.value, here.value)).toBe(0)
      expect(steps[0]).toBe('Đang chuẩn bị văn bản')
      expect(steps.at(-1)).toBe('Đã xong')
    },
  )

  it('stops when it is cancelled, before and during the work', async () => {
    const { document } = recognized(longText(60_000), 'dai')[0]!
    const during = new AbortController()
    const result = runExport(
      document,
      'pdf',
      options({ signal: during.signal, onProgress: () => during.abort() }),
    )
    expect(await result).toMatchObject({ ok: false, error: { code: 'export-cancelled' } })
    const before = await runExport(document, 'pdf', options({ signal: AbortSignal.abort() }))
    expect(before).toMatchObject({ ok: false, error: { code: 'export-cancelled' } })
  })

  it('fails alone when the document needs more memory than there is', async () => {
    const { document } = recognized(longText(200_000), 'dai')[0]!
    const result = await runExport(document, 'pdf', options({ memoryLimit: 24 }))
    expect(result).toMatchObject({ ok: false, error: { code: 'export-out-of-memory' } })
  })

  it('says so when the worker is not there or ends early', async () => {
    const missing = await runExport(
      sampleDocument(),
      'docx',
      options({ worker: join(folder, 'none.js') }),
    )
    expect(missing).toMatchObject({ ok: false, error: { code: 'export-crashed' } })
    const early = new URL('data:text/javascript,process.exit(3)')
    const ended = await runExport(sampleDocument(), 'docx', options({ worker: early }))
    expect(ended).toMatchObject({ ok: false, error: { code: 'export-crashed' } })
  })
})
