import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { documentText } from '../../shared/document/textView.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'
import { homePage } from './pages/home.ts'
import { indicatorPage } from './pages/indicators.ts'
import { savedDocument } from './saved.ts'

/** The main job, from the first start to the exported files, in a real Electron. */

/** What the new document is called in the list and on disk. */
const NAME = 'xây dựng hệ thống chính trị năm 2021'

let folder: string
let running: RunningApp | undefined

beforeEach(async () => {
  folder = await temporaryFolder()
})

afterEach(async () => {
  await running?.close()
  running = undefined
  await removeFolder(folder)
})

/** The save dialog answers `path` without asking. */
async function answerSaveDialog({ app }: RunningApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

function textOf(workspace: string, part: string): string {
  return documentText(savedDocument(workspace, part))
}

it('writes a resolution, changes a figure, saves, starts again and exports both files', async () => {
  running = await launchApp({ folder })
  const { page, workspace } = running
  await homePage(page).skipFirstStart()
  await homePage(page).newDocument('nghi-quyet-nam', 2021)

  const editor = editorPage(page)
  expect(await editor.figures.count()).toBeGreaterThanOrEqual(40)
  expect(await editor.editor.locator('[data-testid="figure"][data-missing]').count()).toBe(0)

  // Vietnamese as an input method composes it, then as UniKey sends it: Backspace and again.
  await editor.caretAfter('DỰ BÁO TÌNH HÌNH')
  await page.keyboard.press('ArrowDown')
  const cdp = await page.context().newCDPSession(page)
  for (const step of ['t', 'ti', 'tin', 'tinh', 'tình']) {
    await cdp.send('Input.imeSetComposition', {
      text: step,
      selectionStart: step.length,
      selectionEnd: step.length,
    })
  }
  await cdp.send('Input.insertText', { text: 'tình' })
  await page.keyboard.type(' hinh')
  for (let press = 0; press < 3; press++) await page.keyboard.press('Backspace')
  await page.keyboard.insertText('ình')
  await page.keyboard.insertText(' ổn định, phấn khởi.'.normalize('NFD'))
  await editor.saved()
  await expect.poll(() => textOf(workspace, NAME)).toContain('tình hình ổn định, phấn khởi.')

  await editor.back()
  const indicators = indicatorPage(page)
  await indicators.open()
  await indicators.search('binh quan dau nguoi')
  await indicators.change(indicators.cell('grdp-per-capita', '2021', 'target'), '71,5')
  await page.getByTestId('go-home').click()
  await homePage(page).open(NAME)
  await expect
    .poll(() => editor.editor.innerText())
    .toContain('GRDP bình quân đầu người đạt 71,5 triệu đồng')
  await editor.saved()
  await running.close()

  running = await launchApp({ folder })
  const again = editorPage(running.page)
  await homePage(running.page).open(NAME)
  const words = await again.editor.innerText()
  expect(words).toContain('tình hình ổn định, phấn khởi.')
  expect(words).toContain('71,5 triệu đồng')

  const docx = join(folder, 'nghi-quyet.docx')
  await answerSaveDialog(running, docx)
  await again.export('docx')
  await running.page.getByTestId('toast').first().waitFor()
  const parts = unzipSync(new Uint8Array(await readFile(docx)))
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('71,5')

  const pdf = join(folder, 'nghi-quyet.pdf')
  await answerSaveDialog(running, pdf)
  await again.export('pdf')
  await expect
    .poll(() => readFile(pdf, 'latin1').catch(() => ''), { timeout: 20_000 })
    .toMatch(/^%PDF-[\s\S]*%%EOF\s*$/)
})

it('a change in the table beside the page shows in the text at once, and can be undone', async () => {
  running = await launchApp({ folder })
  const { page } = running
  await homePage(page).skipFirstStart()
  await homePage(page).open('Nghị quyết nhiệm vụ năm 2022')
  const editor = editorPage(page)
  await page.getByTestId('panel-indicators').click()
  const indicators = indicatorPage(page)
  await indicators.search('doanh nghiep')
  await indicators.change(indicators.cell('new-enterprises', '2022', 'target'), '612')
  await expect.poll(() => editor.editor.innerText()).toContain('Phát triển mới 612 doanh nghiệp')
  await page.getByTestId('indicator-undo').click()
  await expect.poll(() => editor.editor.innerText()).toContain('Phát triển mới 500 doanh nghiệp')
})

it('a figure that is still being typed when the window closes is kept', async () => {
  running = await launchApp({ folder })
  await homePage(running.page).skipFirstStart()
  const indicators = indicatorPage(running.page)
  await indicators.open()
  await indicators.cell('new-enterprises', '2022', 'target').dblclick()
  await running.page.getByTestId('indicator-input').fill('777')
  await running.close()

  running = await launchApp({ folder })
  await indicatorPage(running.page).open()
  const cell = indicatorPage(running.page).cell('new-enterprises', '2022', 'target')
  expect(await cell.textContent()).toBe('777')
})
