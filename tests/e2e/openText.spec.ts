import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'
import { homePage } from './pages/home.ts'

/** Opening a text of last year in the window: the report, editing, export, and bad files. */

const fixture = resolve(import.meta.dirname, '../fixtures/recognize/bao-cao-huyen.txt')
let folder: string
let running: RunningApp

beforeEach(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  await homePage(running.page).skipFirstStart()
})

afterEach(async () => {
  await running.close()
  await removeFolder(folder)
})

/** The system's dialogs answer without asking. */
async function answerDialogs(open: string, save = ''): Promise<void> {
  await running.app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [paths.open] })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: paths.save })
    },
    { open, save },
  )
}

it('reads the text, takes new words and exports them', async () => {
  const { page } = running
  const source = join(folder, 'bao-cao.txt')
  const pdf = join(folder, 'bao-cao.pdf')
  await copyFile(fixture, source)
  await answerDialogs(source, pdf)
  await homePage(page).openFile()
  await page.getByTestId('import-notes').getByText('Đã hiểu').click()

  const editor = editorPage(page)
  await expect
    .poll(() => editor.editor.evaluate((text) => text === document.activeElement))
    .toBe(true)
  const outline = page.getByTestId('outline')
  await outline.getByText('HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN').click()
  expect(await page.getByTestId('note-mark').count()).toBeGreaterThan(1)
  await editor.caretAfter('nợ đọng thuế còn cao')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('Một ý mới của năm nay.')
  await editor.saved()
  await expect.poll(() => editor.editor.textContent()).toContain('Một ý mới của năm nay.')

  await editor.export('pdf')
  await expect
    .poll(() => readFile(pdf, 'latin1').catch(() => ''), { timeout: 20_000 })
    .toMatch(/^%PDF-[\s\S]*%%EOF\s*$/)
  expect(await readFile(source, 'utf8')).toBe(await readFile(fixture, 'utf8'))
})

it.each([
  ['rong.txt', '', 'Tệp rỗng'],
  ['nhi-phan.txt', '\u0000\u0001\u0002\u0000', 'nhị phân'],
  ['hong.vankien', '{"format":"van-kien","version":1,"docum', 'bị hỏng'],
  ['moi.vankien', '{"format":"van-kien","version":99,"document":{}}', 'phiên bản Văn Kiện mới hơn'],
])('says what is wrong with %s', async (name, content, message) => {
  const source = join(folder, name)
  await writeFile(source, content)
  await answerDialogs(source)
  const before = await homePage(running.page).rows.count()
  await homePage(running.page).openFile()
  await running.page.getByTestId('toast').filter({ hasText: message }).waitFor()
  expect(await homePage(running.page).rows.count()).toBe(before)
  expect(await readFile(source, 'utf8')).toBe(content)
})
