import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  /** The workspace of this run. */
  readonly workspace: string
  /** Closes the window as a person would; killed when that takes longer than ten seconds. */
  close(): Promise<void>
}

export interface LaunchOptions {
  /** Folder that holds workspace and profile; give the same one to start again. */
  readonly folder: string
  /** Further arguments, a document to open for example. */
  readonly args?: readonly string[]
  /** Program instead of `electron <project>`: a packaged one. */
  readonly program?: string
}

const project = resolve(import.meta.dirname, '../..')

/** A folder of its own for one test. */
export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'van-kien-e2e-'))
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** Starts the built program (`npm run build`) in the Electron that tests/run.mjs has found. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const electron = process.env.VAN_KIEN_TEST_ELECTRON
  if (electron === undefined) throw new Error('VAN_KIEN_TEST_ELECTRON is not set: use npm test')
  const workspace = join(options.folder, 'workspace')
  const app = await _electron.launch({
    executablePath: options.program ?? join(electron, 'electron'),
    args: [
      ...(options.program === undefined ? [project] : []),
      // Chromium's own sandbox refuses to run as root, where CI containers live.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--user-data=${join(options.folder, 'profile')}`,
      `--workspace=${workspace}`,
      ...(options.args ?? []),
    ],
    timeout: 30_000,
  })
  const page = await app.firstWindow()
  const child = app.process()
  return { app, page, workspace, close: () => closeApp(app, child) }
}

async function closeApp(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const killer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  try {
    await app.close()
  } finally {
    clearTimeout(killer)
  }
}
