import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'

/* What the Electron host promises, seen from inside its window. */

interface Bridge {
  invoke(method: string, payload: object): Promise<{ ok: boolean; value?: unknown }>
  pathForFile(file: File): string
  on(event: string, listener: (payload: { command?: string }) => void): () => void
}
declare const window: { vanKien: Bridge; heard: string[]; open(address: string): unknown }

let folder: string
let run: RunningApp
const page = (): Page => run.page

beforeEach(async () => {
  folder = await temporaryFolder()
  run = await launchApp({ folder })
  await page().waitForFunction(() => document.title === 'Văn Kiện')
})

afterEach(async () => {
  await run.close()
  await removeFolder(folder)
})

describe('the window', () => {
  it('is a sandboxed page without Node', async () => {
    const found = await page().evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
      bridge: Object.keys(window.vanKien).sort(),
    }))
    expect(found).toEqual({ node: [], bridge: ['host', 'invoke', 'on', 'pathForFile'] })
    const look = () =>
      run.app.evaluate(({ BrowserWindow, screen }) => {
        const [only] = BrowserWindow.getAllWindows()
        const { width, height } = screen.getPrimaryDisplay().workAreaSize
        return {
          // As large as a small office screen, never larger than the screen it is on.
          fits: `${only?.getSize()}` === `${[Math.min(1366, width), Math.min(768, height)]}`,
          least: only?.getMinimumSize(),
          shown: only?.isVisible(),
        }
      })
    await expect.poll(look).toEqual({ fits: true, least: [640, 360], shown: true })
  })

  it('reaches no network and no file of the disk', async () => {
    const tried = await page().evaluate(async () => {
      const addresses = ['https://example.org/', 'http://127.0.0.1:1/', 'file:///etc/hosts']
      const results = []
      for (const address of addresses) {
        results.push(
          await fetch(address).then(
            () => 'reached',
            () => 'refused',
          ),
        )
      }
      return results
    })
    expect(tried).toEqual(['refused', 'refused', 'refused'])
  })

  it('stays on its page whatever a link or a dropped file asks', async () => {
    const here = () => page().url().split('#')[0]
    const own = here()
    await page().evaluate(() => {
      for (const address of ['https://example.org/', 'file:///etc/hosts']) {
        const link = document.createElement('a')
        link.href = address
        document.body.append(link)
        link.click()
      }
    })
    const opened = await page().evaluate(() => window.open('file:///etc/hosts') === null)
    expect(opened).toBe(true)
    expect(here()).toBe(own)
    expect(run.app.windows()).toHaveLength(1)
  })

  it('runs no script that stands in the page', async () => {
    const ran = await page().evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.ranInline = true'
      document.head.append(script)
      return 'ranInline' in globalThis
    })
    expect(ran).toBe(false)
  })

  it('calls only what the contract knows', async () => {
    const [known, unknown, wrong, foreign] = await page().evaluate(() =>
      Promise.all([
        window.vanKien.invoke('app.info', {}),
        window.vanKien.invoke('fs.readFile', { path: '/etc/hosts' }),
        window.vanKien.invoke('documents.open', { file: '../../etc/hosts' }),
        window.vanKien.invoke('export.reveal', { path: '/usr/bin/true', open: true }),
      ]),
    )
    expect(known).toMatchObject({ ok: true, value: { host: 'electron', workspace: run.workspace } })
    expect(unknown).toMatchObject({ ok: false, error: { code: 'unknown-method' } })
    expect(wrong).toMatchObject({ ok: false, error: { code: 'bad-file-name' } })
    expect(foreign).toMatchObject({ ok: false, error: { code: 'not-ours' } })
  })

  it('reads a dropped file, but no path that the page makes up', async () => {
    const dropped = join(folder, 'thả vào.txt')
    const secret = join(folder, 'riêng.txt')
    for (const path of [dropped, secret]) writeFileSync(path, 'I- MỤC TIÊU\nGiữ đất.')
    await page().evaluate(() => {
      const input = document.createElement('input')
      input.type = 'file'
      input.id = 'dropped'
      document.body.append(input)
    })
    await page().setInputFiles('#dropped', dropped)
    const [chosen, guessed, made] = await page().evaluate(async (path) => {
      const { files } = document.querySelector<HTMLInputElement>('#dropped') ?? {}
      const read = (from: string) => window.vanKien.invoke('documents.import', { path: from })
      const [file] = files ?? []
      return [
        await read(file === undefined ? '' : window.vanKien.pathForFile(file)),
        await read(path),
        window.vanKien.pathForFile(new File(['x'], path)),
      ] as const
    }, secret)
    expect(chosen).toMatchObject({ ok: true })
    expect(guessed).toMatchObject({ ok: false, error: { code: 'not-offered' } })
    expect(made).toBe('')
  })

  it('has a Vietnamese menu that tells the page its commands', async () => {
    await page().evaluate(() => {
      window.heard = []
      window.vanKien.on('window.command', ({ command }) => window.heard.push(command ?? ''))
    })
    // The page tells the host its menus.
    const labels = () =>
      run.app.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()?.items.map((item) => item.label.replace('&', '')),
      )
    await expect
      .poll(labels)
      .toEqual(expect.arrayContaining(['Văn bản', 'Màn hình', 'Sửa', 'Trợ giúp']))
    await run.app.evaluate(({ BrowserWindow, Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? [])
      const [front] = BrowserWindow.getAllWindows()
      items?.find((item) => item.label === 'Kho chỉ tiêu')?.click({}, front)
    })
    await expect.poll(() => page().evaluate(() => window.heard)).toEqual(['indicators'])
  })
})

/** A screen that holds nothing to save and leaves the answer before closing to the test. */
async function goHome(): Promise<void> {
  await page().getByTestId('first-start-skip').click()
  await page().getByTestId('home-new').waitFor()
}

describe('closing with unsaved words', () => {
  beforeEach(goHome)

  /** The window saves a document that took `milliseconds`, once it is asked to close. */
  async function saveSlowly(milliseconds: number, { toldBefore }: { toldBefore: boolean }) {
    await page().evaluate(
      async ([wait, before]) => {
        const tell = (told: object) => window.vanKien.invoke('window.dirty', told)
        if (before) await tell({ dirty: true })
        window.vanKien.on('window.closing', () => {
          if (!before) void tell({ dirty: true })
          // No answer: another document was just saved.
          else void tell({ dirty: false })
          const period = { kind: 'year', year: 2031 }
          setTimeout(() => {
            void window.vanKien
              .invoke('documents.create', { template: 'nghi-quyet-nam', period })
              .then(() => tell({ dirty: false, answer: true }))
          }, wait)
        })
      },
      [milliseconds, toldBefore] as const,
    )
  }

  it.each([
    ['waits until the window has saved', 400, true],
    // Longer than a window with nothing to save gets: a word may still be on its way.
    ['asks a window that has told of none', 2500, false],
  ])('%s', async (_, milliseconds, toldBefore) => {
    await saveSlowly(milliseconds, { toldBefore })
    const before = readdirSync(run.workspace).length
    await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await once(run.app.process(), 'exit')
    expect(readdirSync(run.workspace)).toHaveLength(before + 1)
  })

  it('closes at once where there are none', async () => {
    const closed = await run.app.evaluate(({ BrowserWindow }) => {
      const [only] = BrowserWindow.getAllWindows()
      return new Promise<number>((resolve) => {
        const asked = performance.now()
        only?.once('closed', () => resolve(performance.now() - asked))
        only?.close()
      })
    })
    expect(closed).toBeLessThan(300)
  })

  it('asks the person when the window cannot save', { timeout: 30_000 }, async () => {
    await run.app.evaluate(({ dialog }) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      dialog.showMessageBox = (async (_: unknown, options: { message: string }) => {
        asked.push(options.message)
        return { response: asked.length === 1 ? 0 : 1, checkboxChecked: false }
      }) as typeof dialog.showMessageBox
    })
    await page().evaluate(() => window.vanKien.invoke('window.dirty', { dirty: true }))
    const close = () =>
      run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    const asked = () => run.app.evaluate(() => Reflect.get(globalThis, 'asked') as string[])
    await close()
    await expect.poll(asked, { timeout: 8000 }).toEqual(['Chưa lưu được văn bản đang mở.'])
    expect(run.app.windows()).toHaveLength(1)
    await close()
    await once(run.app.process(), 'exit')
  })
})

describe('a page that crashes', () => {
  it('comes back, with word of it; the second time the person is asked', {
    timeout: 40_000,
  }, async () => {
    await run.app.evaluate(({ dialog }) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      dialog.showMessageBox = (async (_: unknown, options: { message: string }) => {
        asked.push(options.message)
        return { response: 0, checkboxChecked: false }
      }) as typeof dialog.showMessageBox
    })
    const crash = () =>
      run.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      )
    const asked = () => run.app.evaluate(() => Reflect.get(globalThis, 'asked') as string[])
    const isLoading = () =>
      run.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.isLoading(),
      )
    await goHome()
    await expect.poll(isLoading).toBe(false)
    await run.app.evaluate(({ BrowserWindow }) => {
      Object.assign(globalThis, { loads: 0 })
      BrowserWindow.getAllWindows()[0]?.webContents.on('did-finish-load', () => {
        Reflect.set(globalThis, 'loads', Reflect.get(globalThis, 'loads') + 1)
      })
    })
    const loads = () => run.app.evaluate(() => Reflect.get(globalThis, 'loads') as number)
    // Words that are gone must not keep the window open.
    await page().evaluate(() => window.vanKien.invoke('window.dirty', { dirty: true }))
    await crash()
    await expect.poll(loads, { timeout: 10_000 }).toBe(1)
    expect(await asked()).toEqual(['Cửa sổ vừa gặp lỗi và đã được mở lại.'])
    await crash()
    await expect.poll(asked).toHaveLength(2)
    await expect.poll(loads, { timeout: 10_000 }).toBe(2)
    await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await once(run.app.process(), 'exit')
    expect(existsSync(join(run.workspace, '.van-kien/lock.json'))).toBe(false)
  })
})

describe('a second start on the same profile', () => {
  it('gives its document to the first window and ends', async () => {
    await page().evaluate(() => {
      window.heard = []
      window.vanKien.on('window.command', ({ command }) => window.heard.push(command ?? ''))
    })
    const sample = readdirSync(run.workspace).find((name) => /^[^.].*\.vankien$/.test(name)) ?? ''
    const second = spawn(
      join(process.env.VAN_KIEN_TEST_ELECTRON ?? '', 'electron'),
      [
        resolve(import.meta.dirname, '../..'),
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        `--user-data=${join(folder, 'profile')}`,
        join(run.workspace, sample),
      ],
      { stdio: 'ignore' },
    )
    const [code] = await once(second, 'exit')
    expect(code).toBe(0)
    await expect.poll(() => page().evaluate(() => window.heard)).toEqual([`open:${sample}`])
  })
})

describe('a start with a document from elsewhere', () => {
  it('reads it into the workspace and opens it', async () => {
    const samples = readdirSync(run.workspace).filter((name) => name.endsWith('.vankien'))
    const sample = samples.find((name) => !name.startsWith('.')) ?? ''
    const elsewhere = join(folder, 'Từ huyện gửi lên.vankien')
    copyFileSync(join(run.workspace, sample), elsewhere)
    await page().getByTestId('first-start-skip').click()
    await page().getByTestId('home-new').waitFor()
    await run.close()
    run = await launchApp({ folder, args: [elsewhere] })
    await page().getByTestId('editor').waitFor()
    const now = readdirSync(run.workspace).filter((name) => name.endsWith('.vankien'))
    expect(now).toHaveLength(samples.length + 1)
  })
})
