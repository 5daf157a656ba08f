import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { homePage } from './pages/home.ts'
import { keyboardOf } from './pages/keyboard.ts'

/*
 * Every command of the command list that can be done in a document, in a real Electron: what it
 * opens has the keyboard, and the text does not take it back.
 */

let folder: string
let running: RunningApp

beforeAll(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  await homePage(running.page).skipFirstStart()
  await homePage(running.page).newDocument('nghi-quyet-nam', 2022)
}, 60_000)

afterAll(async () => {
  await running.close()
  await removeFolder(folder)
})

/** They lead to another screen, another window, or a window of the system. */
const elsewhere = new Set([
  'Văn bản mới',
  'Mở tệp',
  'Xuất Word',
  'Xuất PDF',
  'In',
  'Đóng văn bản',
  'Mở lại văn bản vừa đóng',
  'Mở thêm cửa sổ',
  'Chuyển sang cửa sổ mới',
  'Danh sách văn bản',
  'Kho chỉ tiêu',
  'Mẫu văn bản',
  'Cài đặt',
  'Toàn màn hình',
])

/** Panels that are looked at while one writes: the keyboard never leaves the text, F6 leads there. */
const beside = ['Thể thức văn bản', 'Kho chỉ tiêu bên cạnh trang']

const fields = [
  '[role="dialog"]:not(.command-list)',
  'input:not(.command-query)',
  'textarea',
  'select',
  '[role="textbox"]',
]

/** Titles of all that can be done now, as the command list shows them. */
async function offered(): Promise<string[]> {
  const { page } = running
  await page.keyboard.press('Control+KeyK')
  await page.getByTestId('command-query').waitFor()
  const rows = page.locator('[data-testid="command-row"]:not([aria-disabled="true"])')
  const titles = await rows.locator('.command-title').allInnerTexts()
  await page.keyboard.press('Escape')
  await page.getByTestId('command-query').waitFor({ state: 'detached' })
  return [...new Set(titles)].filter((title) => !elsewhere.has(title))
}

/**
 * Nothing stands open over the text or beside it; the last letters of a new line are marked
 * backwards, so that Slate has a selection to put when the list of commands gives the keyboard back.
 */
async function intoText(): Promise<void> {
  const { page } = running
  for (let at = 0; at < 3 && (await page.getByRole('dialog').count()) > 0; at++)
    await page.keyboard.press('Escape')
  const bar = page.getByTestId('find-close')
  if ((await bar.count()) > 0) await bar.click()
  const panel = page.locator('.side-head .icon-button')
  if ((await panel.count()) > 0) await panel.click()
  await page.getByTestId('editor').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('Thu ngân sách đạt khá')
  for (let at = 0; at < 4; at++) await page.keyboard.press('Shift+ArrowLeft')
}

/** Chooses the command; if that opens fields, says where the keyboard stands half a second later. */
async function openedBy(title: string): Promise<string | undefined> {
  const { page } = running
  await page.keyboard.press('Control+KeyK')
  await page.getByTestId('command-query').waitFor()
  const before = await page.evaluateHandle(
    (all) => [...document.querySelectorAll(all)],
    fields.join(),
  )
  await page.keyboard.insertText(title)
  const chosen = page.locator('[data-testid="command-row"][aria-selected="true"] .command-title')
  for (let at = 0; at < 20 && (await chosen.innerText()) !== title; at++)
    await page.keyboard.press('ArrowDown')
  expect(await chosen.innerText()).toBe(title)
  await page.keyboard.press('Enter')
  const opened = await page.evaluate(
    async ([known, all]) => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
      const now = [...document.querySelectorAll(all)]
      return now.some((one) => !known.includes(one) && one.checkVisibility())
    },
    [before, fields.join()] as const,
  )
  return opened ? await keyboardOf(page).kept() : undefined
}

it('keeps the keyboard in every field that a command opens', async () => {
  const found = new Map<string, string>()
  await intoText()
  for (const title of await offered()) {
    await intoText()
    const here = await openedBy(title)
    if (here !== undefined) found.set(title, here)
  }
  for (const title of beside) {
    expect(found.get(title)).toBe('editor')
    found.delete(title)
  }
  const lost = [...found].filter(([, here]) => here === 'editor' || here === '')
  expect(lost).toEqual([])
  expect(Object.fromEntries(found)).toMatchObject({
    Tìm: 'find-words',
    'Đi tới': 'go-to-words',
    'Đổi tên mục': 'outline-rename',
    'Phân công mục này': 'assignment-person',
    'Số liệu từ kho': 'figure-search',
    'Chú thích cuối trang': 'note-words',
    Bảng: 'table-rows',
    'Góp ý': 'comment-name',
    'Lưu phiên bản': 'version-name',
    'Bảng phím tắt': 'key-search',
  })
}, 180_000)
