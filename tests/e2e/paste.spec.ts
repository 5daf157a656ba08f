import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { documentText } from '../../shared/document/textView.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'
import { homePage } from './pages/home.ts'
import { savedDocument } from './saved.ts'

/** Pastes with the real clipboard in a real Electron: what the window's own parser makes of them. */

const clipboards = join(import.meta.dirname, '../fixtures/clipboard')

/** A save comes a second after the last key. */
const soon = { timeout: 15_000 }

/** Part of the second document's file name. */
const SECOND = 'chính trị năm 2023'

let folder: string
let running: RunningApp

beforeEach(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  const home = homePage(running.page)
  await home.skipFirstStart()
  await home.newDocument('nghi-quyet-nam', 2022)
  await startLine()
})

afterEach(async () => {
  await running.close()
  await removeFolder(folder)
})

/** A new empty line at the end of the text. */
async function startLine(): Promise<void> {
  const { page } = running
  await editorPage(page).editor.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Trước chỗ dán')
  await page.keyboard.press('Enter')
}

/** Puts both forms on the system's clipboard; Electron 45 writes items as a page does. */
async function copy(data: { readonly html?: string; readonly text: string }): Promise<void> {
  await running.app.evaluate(async ({ clipboard, ClipboardItem }, { html, text }) => {
    const older = clipboard as unknown as { write(data: object): void; writeHTML?: unknown }
    if (older.writeHTML !== undefined) {
      older.write(html ? { html, text } : { text })
      return
    }
    const parts = { 'text/plain': text, ...(html && { 'text/html': html }) }
    await clipboard.write([new ClipboardItem(parts)])
  }, data)
}

function sample(name: string): Promise<string> {
  return readFile(join(clipboards, name), 'utf8')
}

function saved(part = 'chính trị năm 2022'): VanKienDocument {
  return savedDocument(running.workspace, part)
}

function countOf({ body }: VanKienDocument, type: string): number {
  return JSON.stringify(body).split(`"type":"${type}"`).length - 1
}

/** The text behind "Trước chỗ dán", as saved. */
async function behind(): Promise<string[]> {
  const lines = documentText(saved()).split('\n')
  return lines.slice(lines.indexOf('Trước chỗ dán') + 1)
}

const WORD_LINES = [
  expect.stringMatching(/^[IVX]+- TÌNH HÌNH THU, CHI NGÂN SÁCH$/),
  '1. Về thu ngân sách',
  expect.stringMatching(
    /^Xã Bình Minh thu được 1\.250 triệu đồng.*, đạt 105% kế hoạch.*; trong đó:$/,
  ),
  '- Thu từ kinh tế quốc doanh 300 triệu đồng.',
  '- Thu khác trên 25.000 m2 đất công ích.',
  '2. Về chi ngân sách',
  'Chi đúng dự toán được giao, không nợ đọng.',
]

it('takes structure and notes of Word, tells it, and takes it back', async () => {
  const { page } = running
  await copy({ html: await sample('word-list-notes.html'), text: 'Dòng một\n- dòng hai' })
  await page.keyboard.press('Control+v')
  const toast = page.getByTestId('toast').filter({ hasText: 'Đã nhận' })
  expect(await toast.innerText()).toContain('Đã nhận 3 đề mục, 2 gạch đầu dòng, 2 chú thích.')
  await expect.poll(async () => (await behind()).slice(0, 7), soon).toEqual(WORD_LINES)
  const notes = saved().body.flatMap((block) =>
    block.type === 'paragraph'
      ? block.children.flatMap((one) => ('type' in one && one.type === 'footnote' ? [one] : []))
      : [],
  )
  expect(notes).toHaveLength(2)

  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await behind()).join(), soon).not.toContain('Về thu ngân sách')
  await toast.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+y')
  await expect.poll(async () => (await behind()).slice(0, 7), soon).toEqual(WORD_LINES)
})

it('turns just this paste into plain text, one step', async () => {
  const { page } = running
  await copy({ html: await sample('word-list-notes.html'), text: '1. Dòng một\n- dòng hai' })
  await page.keyboard.press('Control+v')
  const toast = page.getByTestId('toast').filter({ hasText: 'Đã nhận' })
  await toast.getByRole('button', { name: 'Dán dạng chữ thường' }).click()
  await expect
    .poll(async () => (await behind()).slice(0, 2), soon)
    .toEqual(['1. Dòng một', '- dòng hai'])
  const types = saved()
    .body.slice(-2)
    .map((block) => block.type)
  expect(types).toEqual(['paragraph', 'paragraph'])
  await page.getByTestId('editor').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await behind()).join(), soon).not.toContain('dòng hai')
  expect((await behind()).join()).not.toContain('Về thu ngân sách')
})

it('pastes plain text with its key, whatever else is on the clipboard', async () => {
  const { page } = running
  await copy({ html: await sample('word-few-words.html'), text: '- đạt 105% kế hoạch' })
  await page.keyboard.press('Control+Shift+v')
  await expect.poll(async () => (await behind())[0], soon).toBe('- đạt 105% kế hoạch')
  expect(saved().body.at(-1)).toMatchObject({
    type: 'paragraph',
    children: [{ text: '- đạt 105% kế hoạch' }],
  })
  // The next paste is an ordinary one.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect.poll(async () => (await behind())[1], soon).toMatch(/^đạt 105% kế hoạch, tăng nhẹ/)
})

it('takes a block of Excel as a table, and into the cells of a table', async () => {
  const { page } = running
  await copy({ html: await sample('excel-cells.html'), text: 'x\ty' })
  await page.keyboard.press('Control+v')
  await expect
    .poll(() => saved().body.find((block) => block.type === 'table'), soon)
    .toMatchObject({ widths: [160, 120, 120] })
  await copy({ html: '', text: 'A\tB\nC\tD\n' })
  await page.getByTestId('editor').getByText('Hộ dùng nước sạch').click()
  await page.keyboard.press('Control+v')
  await expect
    .poll(async () => {
      const table = saved().body.find((block) => block.type === 'table')
      if (table?.type !== 'table') return []
      return table.children
        .slice(-2)
        .map((row) =>
          row.children.map((cell) =>
            cell.children.map((one) => ('text' in one ? one.text : '')).join(''),
          ),
        )
    }, soon)
    .toEqual([
      ['A', 'B', '98,5%\n(ước)'],
      ['C', 'D', ''],
    ])
})

it('joins the wrapped lines of a PDF', async () => {
  const { page } = running
  await copy({ text: await sample('pdf-wrapped.txt') })
  await page.keyboard.press('Control+v')
  await expect
    .poll(async () => (await behind())[1], soon)
    .toMatch(/^Các chi bộ căn cứ .* phân công đảng viên phụ trách .* để tổng hợp\.$/)
})

it('runs nothing and fetches nothing of what it is given', async () => {
  const { page } = running
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await copy({ html: await sample('hostile.html'), text: 'x' })
  await page.keyboard.press('Control+v')
  await expect.poll(async () => (await behind())[0], soon).toContain('Đoạn thứ nhất')
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  expect(asked.filter((address) => /evil|example/.test(address))).toEqual([])
})

it('keeps figures and notes between two documents, with ids of their own', async () => {
  const { page } = running
  const editor = editorPage(page)
  await page.keyboard.type('Có chú thích')
  await page.keyboard.press('Control+Alt+f')
  await page.getByTestId('note-words').fill('Theo thống kê.')
  await page.getByTestId('note-done').click()
  await expect.poll(() => countOf(saved(), 'footnote'), soon).toBe(1)
  const copied = saved()
  await page.getByTestId('editor').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await editor.back()
  await homePage(page).newDocument('nghi-quyet-nam', 2023)
  await startLine()
  await expect.poll(() => JSON.stringify(saved(SECOND)), soon).toContain('Trước chỗ')
  const before = countOf(saved(SECOND), 'figure')
  await page.keyboard.press('Control+v')
  // Reading the file checks that no id stands twice.
  await expect.poll(() => countOf(saved(SECOND), 'footnote'), soon).toBe(1)
  const after = saved(SECOND)
  expect(countOf(copied, 'figure')).toBeGreaterThan(5)
  // The copied lists are filled for the year of the document they stand in now.
  expect(countOf(after, 'figure')).toBeGreaterThan(before)
  const ids = new Set(copied.body.map((block) => block.id))
  expect(after.body.filter((block) => ids.has(block.id))).toEqual([])
})

it('opens a file that is dropped on the text', async () => {
  const { page } = running
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    const words = 'BÁO CÁO\nkết quả công tác năm 2024\n\nI- TÌNH HÌNH\nNội dung của tệp được thả.\n'
    dataTransfer.items.add(new File([words], 'bao-cao.txt', { type: 'text/plain' }))
    const text = document.querySelector('[data-testid="editor"]')
    for (const type of ['dragover', 'drop']) {
      text?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
  })
  await page.getByTestId('editor').getByText('Nội dung của tệp được thả.').waitFor()
})
