import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { outlineOf } from '../../shared/document/outline.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'
import { keyboardOf } from './pages/keyboard.ts'
import { savedDocument } from './saved.ts'

/*
 * The whole of the work without a mouse, in a real Electron. Nothing in this file clicks; the
 * focus is never lost on the way. The tests go on from each other, as the person does.
 */

let folder: string
let running: RunningApp

beforeAll(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
}, 60_000)

afterAll(async () => {
  await running.close()
  await removeFolder(folder)
})

const page = () => running.page
const keyboard = () => keyboardOf(page())
const inText = () => expect.poll(() => keyboard().focused()).toBe('editor')

const onDisk = () => savedDocument(running.workspace, 'năm 2024')

const SAVED = { timeout: 10_000 }

/** What is saved holds `words`, in the text or in a note or a comment. */
async function saysOnDisk(words: string): Promise<void> {
  await expect.poll(() => JSON.stringify(onDisk()).includes(words), SAVED).toBe(true)
}

/** The headings of the highest level, as saved. */
function titlesOnDisk(): string[] {
  const outline = outlineOf(onDisk())
  const top = Math.min(...outline.map(({ level }) => level))
  return outline.filter(({ level }) => level === top).map(({ title }) => title)
}

it('passes the first start and makes a document from a template', async () => {
  const { tabTo, press, type } = keyboard()
  await page().getByTestId('first-start').waitFor()
  await tabTo('first-start-skip')
  await press('Enter')
  await page().getByTestId('home-new').waitFor()
  await press('Control+n')
  await page().getByTestId('new-dialog').waitFor()
  // The arrows choose another template and come back to the first one.
  await press('ArrowDown', 'ArrowUp')
  await tabTo('new-year')
  await press('Control+a')
  await type('2024')
  await press('Enter')
  await page().getByTestId('editor').waitFor()
  await inText()
}, 60_000)

it('goes to a section by the command list and writes', async () => {
  const { choose, press, type } = keyboard()
  await choose('du bao tinh hinh')
  await inText()
  await press('End', 'Enter')
  await type('Tình hình chung ổn định.')
  await saysOnDisk('Tình hình chung ổn định.')
}, 60_000)

it('inserts a figure of the store', async () => {
  const { choose, press, type, tabTo } = keyboard()
  await type(' Doanh nghiệp mới: ')
  const before = await editorPage(page()).figures.count()
  await choose('so lieu tu kho')
  await page().getByTestId('figure-dialog').waitFor()
  await type('doanh nghiep')
  await tabTo('figure-insert')
  await press('Enter')
  await expect.poll(() => editorPage(page()).figures.count()).toBe(before + 1)
  await inText()
  await type('.')
}, 60_000)

it('writes a note, the very next key in its window', async () => {
  const { press, type } = keyboard()
  await press('Control+Alt+f')
  await type('Nguồn: báo cáo của ngành.')
  await press('Escape')
  await inText()
  await type(' Hết ý.')
  await saysOnDisk('Hết ý.')
  await saysOnDisk('báo cáo của ngành')
}, 60_000)

it('inserts a table and fills its cells', async () => {
  const { choose, press, type } = keyboard()
  await press('End', 'Enter')
  await choose('bang')
  await page().getByTestId('table-rows').waitFor()
  await press('Enter')
  await expect.poll(() => editorPage(page()).editor.locator('table').count()).toBe(1)
  await inText()
  await type('Đơn vị')
  await press('Tab')
  await type('Kết quả')
  await saysOnDisk('Kết quả')
}, 60_000)

it('moves a section with what it holds, in one step', async () => {
  const { choose, press } = keyboard()
  const before = titlesOnDisk()
  expect(before.length).toBeGreaterThan(2)
  await choose('du bao tinh hinh')
  await inText()
  await press('Alt+Shift+ArrowDown')
  const [first, second, ...rest] = before
  await expect.poll(titlesOnDisk, SAVED).toEqual([second, first, ...rest])
  await press('Control+z')
  await expect.poll(titlesOnDisk, SAVED).toEqual(before)
  await press('Control+y')
  await expect.poll(titlesOnDisk, SAVED).toEqual([second, first, ...rest])
  await saysOnDisk('Tình hình chung ổn định.')
}, 60_000)

it('finds words, and Escape leads back to them', async () => {
  const { press, type } = keyboard()
  await press('Control+f')
  await type('chung ổn định')
  await expect.poll(() => page().getByTestId('find-count').innerText()).toContain('1')
  await press('Enter', 'Escape')
  await inText()
  await expect.poll(() => page().evaluate(() => getSelection()?.toString())).toBe('chung ổn định')
}, 60_000)

it('comments on the words that are selected', async () => {
  const { press, type, tabTo } = keyboard()
  await press('Control+Alt+m')
  await tabTo('comment-name')
  await type('Nguyễn Văn An')
  await tabTo('comment-words')
  await type('Nêu rõ số liệu.')
  await press('Control+Enter')
  await saysOnDisk('Nêu rõ số liệu.')
  await press('Escape')
  await inText()
}, 60_000)

it('exports to Word what was written', async () => {
  const { press, tabTo } = keyboard()
  const path = join(folder, 'ra.docx')
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await press('F12')
  await page().getByTestId('missing-dialog').waitFor()
  await tabTo('export-anyway')
  await press('Enter')
  // Then the open comment is asked about.
  await page().getByTestId('comments-dialog').waitFor()
  await tabTo('export-with-comments')
  await press('Enter')
  await page().getByTestId('toast').first().waitFor({ timeout: 20_000 })
  const parts = unzipSync(new Uint8Array(await readFile(path)))
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const words = (name: string) => xml(name).replace(/<[^>]+>/g, '')
  expect(xml('word/document.xml')).toContain('<w:tbl>')
  expect(words('word/document.xml').includes('Tình hình chung ổn định.')).toBe(true)
  expect(words('word/footnotes.xml')).toContain('báo cáo của ngành')
  expect(words('word/comments.xml')).toContain('Nêu rõ số liệu.')
}, 60_000)
