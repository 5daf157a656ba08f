import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { createExportJobs } from '../../../electron/services/exportJobs.ts'
import type { HostActions } from '../../../electron/services/hostActions.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { documentOf } from '../../builders/document.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

interface Asked {
  readonly typed?: string
  /** Where prints go. */
  readonly printFolder?: string
  /** What the machine says to opening a file. */
  readonly opens?: Result<void>
}

/** Exports to the typed path, or for printing; how it ended, and what was opened. */
async function exported({ typed, printFolder, opens = ok(undefined) }: Asked) {
  const opened: string[] = []
  let tell: (payload: unknown) => void = () => undefined
  const done = new Promise((resolve) => {
    tell = resolve
  })
  const host: HostActions = {
    host: 'electron',
    emit: (event, payload) => {
      if (event === 'export.done') tell(payload)
    },
    pickFiles: async () => [],
    isOffered: () => false,
    exportTarget: {
      kind: 'path',
      ask: async () => typed,
      printFolder: async () => printFolder ?? '',
    },
    reveal: async (path) => {
      opened.push(path)
      return opens
    },
    setDirty: () => undefined,
    openWindow: () => ok(undefined),
    showWindow: () => undefined,
    showTheme: () => undefined,
    showMenus: () => undefined,
  }
  const jobs = createExportJobs(async () => ok(new Uint8Array([49])), host)
  const print = printFolder !== undefined
  await jobs.start(documentOf([], { name: 'Bản in' }), print ? 'pdf' : 'docx', { print })
  return { ended: await done, opened, jobs }
}

const exportTo = async (typed: string) => (await exported({ typed })).ended

it('an export gets its ending when the person left it out, and replaces nothing unasked', async () => {
  const folder = temporaryFolder()
  const saved = (name: string) => ({ outcome: { kind: 'saved', path: join(folder, name) } })
  expect(await exportTo(join(folder, 'Bản in'))).toMatchObject(saved('Bản in.docx'))
  expect(await exportTo(join(folder, 'Bản.2'))).toMatchObject(saved('Bản.2.docx'))
  writeFileSync(join(folder, 'Bản in.docx'), 'cũ')
  expect(await exportTo(join(folder, 'Bản in'))).toMatchObject(saved('Bản in (2).docx'))
  expect(readFileSync(join(folder, 'Bản in.docx'), 'utf8')).toBe('cũ')
  // The dialog itself has asked about this one.
  expect(await exportTo(join(folder, 'Bản in.DOCX'))).toMatchObject(saved('Bản in.DOCX'))
})

it('a print asks for no place, is shown at once and is not offered again', async () => {
  const printFolder = temporaryFolder()
  const first = await exported({ printFolder })
  expect(first.ended).toMatchObject({ outcome: { kind: 'printing' } })
  const [path = ''] = first.opened
  expect(path.startsWith(printFolder)).toBe(true)
  expect(basename(path)).toBe('Bản in.pdf')
  expect(readFileSync(path, 'utf8')).toBe('1')
  expect(first.jobs.hasWritten(path)).toBe(false)
  // The first one may still be open in its viewer.
  const second = await exported({ printFolder })
  expect(second.opened[0]).not.toBe(path)
})

it('a machine that opens no PDF is told apart from a failed export', async () => {
  const opens = fail('not-opened', 'Không mở được tệp.')
  const { ended } = await exported({ printFolder: temporaryFolder(), opens })
  expect(ended).toMatchObject({
    outcome: { kind: 'failed', message: expect.stringContaining('chương trình xem PDF') },
  })
})
