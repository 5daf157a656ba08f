import { afterEach, beforeEach, expect, it } from 'vitest'
import { documentText } from '../../shared/document/textView.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'
import { homePage } from './pages/home.ts'
import { savedDocument } from './saved.ts'

/** Keys on and beside figures, notes and panels, in a real Electron. */

let folder: string
let running: RunningApp

beforeEach(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  await homePage(running.page).skipFirstStart()
  await homePage(running.page).newDocument('nghi-quyet-nam', 2022)
})

afterEach(async () => {
  await running.close()
  await removeFolder(folder)
})

/** Opens the window of a new note; its field has the keyboard and the cursor a moment after. */
async function openNote(): Promise<void> {
  const { page } = running
  await page.keyboard.press('Control+Alt+f')
  const words = page.getByTestId('note-words')
  await expect
    .poll(async () =>
      words.evaluateAll(([field]) => {
        const cursor = window.getSelection()?.anchorNode ?? null
        return document.activeElement === field && field?.contains(cursor) === true
      }),
    )
    .toBe(true)
}

/** A save may take its second, and a busy machine some more. */
const SAVED = { timeout: 10_000 }

const textOnDisk = () =>
  documentText(savedDocument(running.workspace, 'xây dựng hệ thống chính trị năm 2022'))

it('a click on a figure and typing change the text, never the store', async () => {
  const { page } = running
  const editor = editorPage(page)
  const figure = editor.figures.nth(2)
  const shown = await figure.innerText()
  await figure.click()
  await page.getByTestId('figure-edit').waitFor()
  expect(await page.getByTestId('indicator-input').count()).toBe(0)
  await page.keyboard.type('999 ')
  await expect.poll(textOnDisk, SAVED).toContain(`${shown.replace(/\uFEFF/g, '').trim()}999`)
  expect(await page.getByTestId('figure-edit').count()).toBe(0)

  // By keys: onto the figure, Enter opens its card, Enter again the table; Escape leads back.
  await figure.click()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.locator('.side-panel[data-panel="indicators"]').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.side-panel') !== null))
    .toBe(true)
  await page.keyboard.press('Escape')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
    .toBe('editor')
}, 60_000)

it('words typed or composed on a note mark go behind it', async () => {
  const { page } = running
  const editor = editorPage(page)
  await editor.caretAfter('DỰ BÁO TÌNH HÌNH')
  await openNote()
  await page.keyboard.type('Theo thống kê')
  await page.getByTestId('note-done').click()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('sau')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  const cdp = await page.context().newCDPSession(page)
  for (const text of ['v', 'vư', 'vừa']) {
    await cdp.send('Input.imeSetComposition', { text, selectionStart: 3, selectionEnd: 3 })
  }
  await cdp.send('Input.insertText', { text: 'vừa' })
  await editor.saved()
  const text = textOnDisk()
  expect(text).toContain('sau')
  expect(text).toContain('vừa')
}, 60_000)

it('an empty note leaves no mark; Tab stays in the text, F6 goes round', async () => {
  const { page } = running
  const editor = editorPage(page)
  await editor.caretAfter('DỰ BÁO TÌNH HÌNH')
  const marks = await page.getByTestId('note-mark').count()
  await openNote()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByTestId('note-mark').count()).toBe(marks)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const focused = () =>
    page.evaluate(() => {
      const parts = ['.title-bar', '.toolbar', '.outline', '.page-text', '.status-bar']
      return parts.find((part) => document.activeElement?.closest(part) != null)
    })
  expect(await focused()).toBe('.page-text')
  for (const part of ['.status-bar', '.title-bar', '.toolbar', '.outline', '.page-text']) {
    await page.keyboard.press('F6')
    expect(await focused()).toBe(part)
  }
  await page.keyboard.press('Shift+F6')
  expect(await focused()).toBe('.outline')
}, 60_000)

it('closing the window saves the note and the word that were being typed', async () => {
  const { page } = running
  const editor = editorPage(page)
  await editor.caretAfter('DỰ BÁO TÌNH HÌNH')
  await openNote()
  await page.keyboard.type('chưa xong')
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => textOnDisk(), { timeout: 8000 }).toContain('chưa xong')
}, 60_000)

it('closing the window saves the word that was being composed', async () => {
  const { page } = running
  await editorPage(page).caretAfter('DỰ BÁO TÌNH HÌNH')
  await page.keyboard.type(' và ')
  const cdp = await page.context().newCDPSession(page)
  for (const text of ['v', 'vư', 'vững']) {
    const at = text.length
    await cdp.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at })
  }
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => textOnDisk(), { timeout: 8000 }).toContain('TÌNH HÌNH và vững')
}, 60_000)

it('a copy for other programs carries markers and bullets', async () => {
  const { page } = running
  const editor = editorPage(page)
  await editor.caretAfter('DỰ BÁO TÌNH HÌNH')
  await page.keyboard.press('Control+a')
  // The clipboard of a screen without a desktop is not to be relied on: the events are.
  const copied = () =>
    page.evaluate(() => {
      const field = document.querySelector('[data-testid="editor"]')
      const clipboardData = new DataTransfer()
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true })
      field?.dispatchEvent(event)
      const kinds = ['text/plain', 'text/html', 'application/x-slate-fragment']
      return kinds.map((kind) => clipboardData.getData(kind))
    })
  await expect.poll(async () => (await copied())[0]).toMatch(/^I- DỰ BÁO TÌNH HÌNH\n/)
  const [text = '', html = '', fragment] = await copied()
  expect(text).toMatch(/\n- /)
  expect(html.replace(/<[^>]+>/g, '')).toMatch(/^\s*I- DỰ BÁO TÌNH HÌNH/)
  // A paste in here takes the document's own blocks.
  expect(fragment).not.toBe('')
}, 60_000)

it('another year for the document can be taken back', async () => {
  const { page } = running
  const editor = editorPage(page)
  // What is out of sight belongs to it too.
  const text = () => editor.editor.textContent()
  const words = await text()
  await page.getByTestId('panel-parts').click()
  await page.getByTestId('part-period').fill('2030')
  await expect.poll(text).not.toBe(words)
  await page.getByTestId('toast').getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(text).toBe(words)
  expect(await page.getByTestId('part-period').inputValue()).toBe('2022')
}, 60_000)
