import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { removeFolder, temporaryFolder } from './electron.ts'

/* `npm start` where an Electron and a display are there. */

it('opens the window with the sample workspace and ends with it', async () => {
  const folder = await temporaryFolder()
  const workspace = join(folder, 'Văn Kiện')
  const started = spawn(
    process.execPath,
    [
      resolve(import.meta.dirname, '../../electron/start/start.mjs'),
      '--workspace',
      workspace,
      `--user-data=${join(folder, 'profile')}`,
      '--disable-gpu',
      // The window is closed from outside, over the debugging port that it prints.
      '--remote-debugging-port=0',
    ],
    {
      env: {
        ...process.env,
        ELECTRON_OVERRIDE_DIST_PATH: process.env.VAN_KIEN_TEST_ELECTRON ?? '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let printed = ''
  started.stdout.on('data', (data) => {
    printed += String(data)
  })
  started.stderr.on('data', (data) => {
    printed += String(data)
  })
  const port = () => /ws:\/\/127\.0\.0\.1:(\d+)\//.exec(printed)?.[1]
  await expect.poll(port, { timeout: 20_000 }).toBeDefined()
  const pages = async () => {
    const answer = await fetch(`http://127.0.0.1:${port()}/json/list`)
    return (await answer.json()) as { id: string; title: string; url: string }[]
  }
  await expect
    .poll(async () => (await pages()).map(({ title, url }) => ({ title, url })), {
      timeout: 20_000,
    })
    .toEqual([{ title: 'Văn Kiện', url: 'van-kien://app/' }])
  expect(existsSync(join(workspace, '.van-kien/lock.json'))).toBe(true)
  expect(readdirSync(workspace).filter((name) => name.endsWith('.vankien')).length).toBeGreaterThan(
    0,
  )

  const ended = once(started, 'exit')
  const [only] = await pages()
  await fetch(`http://127.0.0.1:${port()}/json/close/${only?.id}`)
  expect((await ended)[0]).toBe(0)
  expect(printed).not.toContain('trình duyệt')
  expect(existsSync(join(workspace, '.van-kien/lock.json'))).toBe(false)
  await removeFolder(folder)
})
