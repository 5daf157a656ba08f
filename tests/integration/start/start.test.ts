import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

const project = resolve(import.meta.dirname, '../../..')
let child: ChildProcess | undefined

afterEach(async () => {
  if (child === undefined || child.exitCode !== null) return
  const ended = new Promise((resume) => child?.once('exit', resume))
  child.kill()
  await ended
})

/** Starts as `npm start` does; the answer is what it printed up to the address. */
function start(environment: NodeJS.ProcessEnv): Promise<string> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...rest } = process.env
  const started = spawn(
    process.execPath,
    [
      join(project, 'electron/start/start.mjs'),
      `--workspace=${join(temporaryFolder(), 'Văn Kiện')}`,
    ],
    { env: { ...rest, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  child = started
  return new Promise((found, lost) => {
    let text = ''
    started.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part
      if (/127\.0\.0\.1:\d+\/\?token=\S+\n/.test(text)) found(text)
    })
    started.on('exit', (code) => lost(new Error(`start ended with ${code}: ${text}`)))
  })
}

describe('npm start', () => {
  it('says that there is no display and serves the page', async () => {
    const printed = await start({})
    expect(printed).toContain('không có màn hình')
    const address = /http:\S+/.exec(printed)?.[0] ?? ''
    const page = await fetch(address, { redirect: 'manual' })
    expect(page.status).toBe(302)
  })

  it('serves the page where Electron cannot be had', async () => {
    const printed = await start({
      DISPLAY: ':99',
      ELECTRON_OVERRIDE_DIST_PATH: '/nowhere',
      // No browser is opened from a test.
      PATH: '/usr/bin-without-browsers',
    })
    expect(printed).toContain('Không tải được Electron')
  })

  it('serves the page where the window cannot be opened', async () => {
    const printed = await start({
      DISPLAY: ':99',
      ELECTRON_OVERRIDE_DIST_PATH: join(import.meta.dirname, '../../fixtures/brokenElectron'),
      PATH: '/usr/bin-without-browsers',
    })
    expect(printed).toContain('Không mở được cửa sổ')
  })
})
