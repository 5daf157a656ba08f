import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'
import { homePage } from './pages/home.ts'

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

it('keeps the words of both when a document is open in two tabs', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const pages = [await context.newPage(), await context.newPage()]
  const [first, second] = pages
  if (first === undefined || second === undefined) throw new Error('no pages')
  await first.goto(address)
  await homePage(first).skipFirstStart()
  await homePage(first).newDocument('nghi-quyet-nam', 2021)
  await second.goto(address)
  await homePage(second).open('xây dựng hệ thống chính trị năm 2021')
  for (const [at, page] of pages.entries()) {
    await editorPage(page).caretAfter('DỰ BÁO TÌNH HÌNH')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.insertText(`Câu của cửa sổ ${at + 1}.`)
    await page.locator('[data-testid="save-state"]:not([data-state="saved"])').waitFor()
    await editorPage(page).saved()
  }
  await second.getByTestId('toast').filter({ hasText: 'vừa được sửa ở nơi khác' }).waitFor()
  const workspace = join(folder, 'workspace')
  const holding = (words: string) =>
    readdirSync(workspace).filter(
      (name) =>
        name.endsWith('.vankien') && readFileSync(join(workspace, name), 'utf8').includes(words),
    )
  expect(holding('Câu của cửa sổ 1.')).toEqual([expect.stringContaining('(bản khác)')])
  expect(holding('Câu của cửa sổ 2.')).toEqual([expect.not.stringContaining('(bản khác)')])
})
