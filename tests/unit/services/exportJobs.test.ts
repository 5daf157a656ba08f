import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createExportJobs } from '../../../electron/services/exportJobs.ts'
import type { HostActions } from '../../../electron/services/hostActions.ts'
import { ok } from '../../../shared/result.ts'
import { documentOf } from '../../builders/document.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

/** Exports to the typed path; the path that was written. */
async function exportTo(typed: string): Promise<unknown> {
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
    exportTarget: { kind: 'path', ask: async () => typed },
    reveal: async () => ok(undefined),
    setDirty: () => undefined,
    openWindow: () => ok(undefined),
    showWindow: () => undefined,
    showTheme: () => undefined,
    showMenus: () => undefined,
  }
  const jobs = createExportJobs(async () => ok(new Uint8Array([49])), host)
  await jobs.start(documentOf([]), 'docx')
  return done
}

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
