import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, removeFolder, temporaryFolder } from './electron.ts'

/*
 * The unpacked Linux program as electron-builder makes it, from the Electron at hand: paths,
 * archive and worker threads differ from the project's folder (traps: packaged paths).
 */

const run = promisify(execFile)
const project = resolve(import.meta.dirname, '../..')
const electron = process.env.VAN_KIEN_TEST_ELECTRON ?? ''

interface Bridge {
  invoke(method: string, payload: object): Promise<{ ok: boolean; value: never }>
  on(event: string, listener: (payload: { outcome: object }) => void): () => void
}
declare const window: { vanKien: Bridge; done: object[] }

let folder: string
let program: string

beforeAll(async () => {
  folder = await temporaryFolder()
  const version = readFileSync(join(project, 'node_modules/electron/package.json'), 'utf8')
  await run(
    join(project, 'node_modules/.bin/electron-builder'),
    [
      '--linux',
      '--dir',
      `-c.electronDist=${electron}`,
      `-c.electronVersion=${(JSON.parse(version) as { version: string }).version}`,
      `-c.directories.output=${join(folder, 'dist')}`,
      // Playwright speaks through the inspector that a release leaves out.
      '-c.electronFuses.enableNodeCliInspectArguments=true',
    ],
    { cwd: project, env: { ...process.env, ELECTRON_BUILDER_OFFLINE: 'true' } },
  )
  const unpacked = join(folder, 'dist/linux-unpacked')
  // The loader of the Electron for tests is no part of a program.
  await rm(join(unpacked, 'resources/app'), { recursive: true, force: true })
  program = join(unpacked, 'van-kien')
}, 120_000)

afterAll(() => removeFolder(folder))

describe('the unpacked program', () => {
  it('holds its resources beside the archive, and no libraries', async () => {
    const resources = join(program, '../resources')
    for (const file of [
      'app.asar',
      'templates/nghi-quyet-nam.json',
      'seeds/entities.json',
      'fonts/400Regular/Tinos_400Regular.ttf',
      'fonts/LICENSE_FONT',
      'icon.png',
      'LICENSE',
    ]) {
      expect(existsSync(join(resources, file)), file).toBe(true)
    }
    expect(await readdir(resources)).not.toContain('app.asar.unpacked')
    expect(readFileSync(join(resources, 'app.asar')).length).toBeLessThan(40_000_000)
  })

  it('starts, makes a document and exports it', async () => {
    const started = await launchApp({ folder, program })
    try {
      const target = join(folder, 'ra.pdf')
      const isPackaged = await started.app.evaluate(({ app, dialog }, filePath) => {
        dialog.showSaveDialog = (async () => ({
          canceled: false,
          filePath,
        })) as typeof dialog.showSaveDialog
        return app.isPackaged
      }, target)
      expect(isPackaged).toBe(true)
      await started.page.waitForFunction(() => 'vanKien' in window)
      const made = await started.page.evaluate(async () => {
        window.done = []
        window.vanKien.on('export.done', ({ outcome }) => window.done.push(outcome))
        const created = await window.vanKien.invoke('documents.create', {
          template: 'nghi-quyet-nam',
          period: { kind: 'year', year: 2021 },
        })
        const { document } = created.value as { document: object }
        await window.vanKien.invoke('export.start', { document, format: 'pdf' })
        return created.ok
      })
      expect(made).toBe(true)
      await expect
        .poll(() => started.page.evaluate(() => window.done), { timeout: 20_000 })
        .toEqual([{ kind: 'saved', path: target }])
      expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-')
    } finally {
      await started.close()
    }
  })

  it('brings the command line', async () => {
    const command = join(program, '../resources/bin/van-kien')
    const { stdout } = await run(command, ['templates', '--json'], { cwd: folder })
    expect(JSON.parse(stdout)).toHaveLength(7)
    await run(command, ['new', 'nghi-quyet-nam', '--year', '2021', '-o', 'a.vankien'], {
      cwd: folder,
    })
    await run(command, ['export', 'a.vankien', '--pdf', 'a.pdf', '--docx', 'a.docx'], {
      cwd: folder,
    })
    expect(existsSync(join(folder, 'a.pdf'))).toBe(true)
  })
})
