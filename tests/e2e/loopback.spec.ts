import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'
import { homePage } from './pages/home.ts'
import { indicatorPage } from './pages/indicators.ts'
import { savedWith } from './saved.ts'

/* The same page and services in a browser, as where no Electron can be had. */

const program = resolve(import.meta.dirname, '../../out/cli/van-kien.js')
const browserFile = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) => existsSync(file))

let folder: string
let server: ChildProcess
let browser: Browser
let address: string

beforeEach(async () => {
  folder = await temporaryFolder()
  server = spawn(
    process.execPath,
    [program, 'serve', '--workspace', join(folder, 'workspace'), '--note', 'Lý do thử'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  address = await new Promise((found) => {
    server.stdout?.on('data', (data) => {
      const match = /http:\/\/\S+/.exec(String(data))
      if (match) found(match[0])
    })
  })
  browser = await chromium.launch({
    ...(browserFile === undefined ? {} : { executablePath: browserFile }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
})

afterEach(async () => {
  await browser.close()
  const ended = once(server, 'exit')
  server.kill()
  await ended
  await removeFolder(folder)
})

it('makes, types, saves and exports a document, with nothing refused by the policy', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address)
  expect(page.url()).not.toContain('token')

  const home = homePage(page)
  await home.skipFirstStart()
  await home.newDocument('nghi-quyet-nam', 2021)
  const editor = editorPage(page)
  expect(await editor.figures.count()).toBeGreaterThanOrEqual(40)
  await editor.caretAfter('DỰ BÁO TÌNH HÌNH')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.insertText('Câu viết trong trình duyệt.')
  await editor.saved()

  for (const [format, start] of [
    ['docx', 'PK'],
    ['pdf', '%PDF-'],
  ] as const) {
    const downloading = page.waitForEvent('download')
    await editor.export(format)
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(new RegExp(`^Nghị quyết .*\\.${format}$`))
    const file = readFileSync(await download.path())
    expect(file.subarray(0, start.length).toString()).toBe(start)
  }

  await page.goto(address)
  await home.open('xây dựng hệ thống chính trị năm 2021')
  await expect.poll(() => editor.editor.textContent()).toContain('Câu viết trong trình duyệt.')
  expect(complaints).toEqual([])
})

it('has one tab that writes in a document, and keeps what another machine wrote meanwhile', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const [first, second] = [await context.newPage(), await context.newPage()]
  await first.goto(address)
  await homePage(first).skipFirstStart()
  await homePage(first).newDocument('nghi-quyet-nam', 2021)
  await second.goto(address)
  await homePage(second).open('xây dựng hệ thống chính trị năm 2021')
  await second.getByTestId('elsewhere-banner').waitFor()
  expect(await editorPage(second).editor.getAttribute('contenteditable')).not.toBe('true')

  const write = async (words: string) => {
    await editorPage(first).caretAfter('DỰ BÁO TÌNH HÌNH')
    await first.keyboard.press('ArrowDown')
    await first.keyboard.insertText(words)
    await first.locator('[data-testid="save-state"]:not([data-state="saved"])').waitFor()
    await editorPage(first).saved()
  }
  await write('Câu của trang này.')
  await expect
    .poll(() => editorPage(second).editor.textContent(), { timeout: 10_000 })
    .toContain('Câu của trang này.')

  const workspace = join(folder, 'workspace')
  const holding = (words: string) => savedWith(workspace, words)
  const [file = ''] = holding('Câu của trang này.')
  const text = readFileSync(join(workspace, file), 'utf8')
  writeFileSync(join(workspace, file), text.replace('Câu của trang này.', 'Câu của máy khác.'))
  await write(' Viết tiếp.')
  await first.getByTestId('toast').filter({ hasText: 'vừa được sửa ở nơi khác' }).waitFor()
  expect(holding('Câu của máy khác.')).toEqual([expect.stringContaining('(bản khác)')])
  expect(holding('Viết tiếp.')).toEqual([file])

  // The tab that wrote is closed: the other one may.
  await first.close()
  await second.getByTestId('elsewhere-banner').waitFor({ state: 'detached' })
  await editorPage(second).caretAfter('Câu của trang này.')
  await second.keyboard.insertText(' Trang kia viết.')
  await expect.poll(() => holding('Trang kia viết.'), { timeout: 10_000 }).toEqual([file])
})

it('takes a table in and gives one out, through the browser', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(address)
  await homePage(page).skipFirstStart()
  const grid = indicatorPage(page)
  await grid.open()
  await grid.cell('grdp-growth', '2021', 'actual').waitFor()
  await page
    .getByTestId('import-file-input')
    .first()
    .setInputFiles({
      name: 'bieu.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Chỉ tiêu;ĐVT;Năm 2021 - Thực hiện\nTốc độ tăng trưởng GRDP;%;-3,5\n'),
    })
  await page.getByTestId('import-list').waitFor()
  await page.getByTestId('import-write').click()
  await expect.poll(() => grid.words('grdp-growth', '2021', 'actual')).toBe('âm 3,5')

  const downloading = page.waitForEvent('download')
  await page.getByTestId('excel-menu').click()
  await page.getByTestId('excel-export').click()
  await page.getByTestId('table-export-format').selectOption('csv')
  await page.getByTestId('table-export-start').click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('Kho chỉ tiêu.csv')
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/Tốc độ tăng trưởng GRDP.*-3,5/)
}, 60_000)
