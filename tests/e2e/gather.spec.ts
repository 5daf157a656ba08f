import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { documentText } from '../../shared/document/textView.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { seriousFaults } from './pages/axe.ts'
import { homePage } from './pages/home.ts'
import { savedDocument, savedWith } from './saved.ts'

/** A text's figures taken into the store, by the keyboard alone, in a real Electron. */

const TEXT = `TỈNH ỦY MẪU
*
Số 07-NQ/TU

Mẫu, ngày 05 tháng 12 năm 2026

NGHỊ QUYẾT
về nhiệm vụ năm 2027

I- MỤC TIÊU, CHỈ TIÊU
1. Các chỉ tiêu chủ yếu
1.1. Chỉ tiêu kinh tế
- Tốc độ tăng trưởng GRDP đạt 8,5% trở lên.
- Tổng vốn đầu tư toàn xã hội đạt 18.450 tỷ đồng.
- Thư viện lưu động phục vụ thôn, ấp đạt 125 thư viện.
1.2. Chỉ tiêu xã hội
- Tỷ lệ thất nghiệp dưới 2,4%.
II- NHIỆM VỤ
Các cấp ủy thực hiện tốt Nghị quyết này.
`

let folder: string
let running: RunningApp
let page: Page

beforeEach(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  page = running.page
  await homePage(page).skipFirstStart()
  const source = join(folder, 'nghi-quyet.txt')
  await writeFile(source, TEXT)
  await running.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, source)
  await homePage(page).openFile()
  await page.getByTestId('editor').waitFor()
  const notes = page.getByTestId('import-notes')
  await page.getByTestId('gather-offer').waitFor()
  if ((await notes.count()) > 0) await page.keyboard.press('Escape')
})

afterEach(async () => {
  await running.close()
  await removeFolder(folder)
})

const onDisk = () =>
  savedDocument(running.workspace, savedWith(running.workspace, 'lưu động')[0] ?? '')
const active = () => page.locator('[data-testid="gather-row"][data-active="true"]')
const storeText = () => readFile(join(running.workspace, '.van-kien', 'history.jsonl'), 'utf8')

async function openByKeys(): Promise<void> {
  await page.keyboard.press('Control+Alt+l')
  await page.getByTestId('gather-list').waitFor()
  // The store does not know whose text it is: nothing is taken before the person says it.
  expect(await page.getByTestId('gather-accept').innerText()).toBe('Nhận 0 số liệu')
  await page.getByTestId('gather-owner').waitFor()
  await page.getByTestId('gather-entity').selectOption({ label: 'tỉnh Trà Vinh' })
  await page.getByTestId('gather-list').focus()
}

it('offers the figures of a text just opened, and takes them with the keyboard alone', async () => {
  expect(await page.getByTestId('gather-offer').innerText()).toContain(
    '4 số liệu chưa có trong kho',
  )
  await expect.poll(() => documentText(onDisk())).toContain('18.450 tỷ đồng')
  const before = documentText(onDisk())
  await openByKeys()
  expect(await page.getByTestId('gather-row').count()).toBe(4)
  expect(await page.getByTestId('gather-accept').innerText()).toBe('Nhận 3 số liệu')

  // The third one has no indicator yet: a new one is made from its own sentence and corrected.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await active().innerText()).toContain('125 thư viện')
  await page.keyboard.press('Enter')
  const pattern = page.getByTestId('gather-new-pattern')
  await pattern.waitFor()
  expect(await pattern.inputValue()).toBe('Thư viện lưu động phục vụ thôn, ấp đạt {}.')
  await expect
    .poll(() =>
      page.getByTestId('gather-new-name').evaluate((one) => one === document.activeElement),
    )
    .toBe(true)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('Số thư viện lưu động')
  await page.keyboard.press('Escape')
  await expect
    .poll(() => page.getByTestId('gather-list').evaluate((one) => one === document.activeElement))
    .toBe(true)
  expect(await active().innerText()).toContain('Số thư viện lưu động')

  await page.keyboard.press('Control+Enter')
  await page.getByTestId('gather-done').waitFor()
  expect(await page.getByTestId('gather-done').innerText()).toContain('Đã ghi 4 số liệu vào kho')
  await page.keyboard.press('Escape')
  await page.getByTestId('gather-review').waitFor({ state: 'detached' })
  const shown = await page.getByTestId('figure').allInnerTexts()
  expect(shown.map((words) => words.replace(/\s*\uFEFF/g, ''))).toEqual([
    '8,5% trở lên',
    '18.450 tỷ đồng',
    '125 thư viện',
    'dưới 2,4%',
  ])
  await expect.poll(() => JSON.stringify(onDisk())).toContain('thu-vien-luu-dong-phuc-vu-thon-ap')
  expect(documentText(onDisk())).toBe(before)

  // An undo of the text leaves the store; the message takes back both.
  await page.getByTestId('toast').getByText('Hoàn tác').click()
  await expect.poll(() => page.getByTestId('figure').count()).toBe(0)
  await expect.poll(storeText).toContain('"undo"')
  await expect.poll(() => documentText(onDisk())).toBe(before)
}, 90_000)

it('links to another indicator by search, skips, filters, and has no barrier', async () => {
  await openByKeys()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByTestId('gather-class-new').click()
  expect(await page.getByTestId('gather-row').count()).toBe(1)
  await page.getByTestId('gather-list').focus()
  await page.keyboard.press('/')
  await page.keyboard.insertText('ty le that nghiep')
  await page.keyboard.press('Enter')
  // What is counted is no share: it can't be accepted so.
  await expect
    .poll(() => page.getByTestId('gather-reason').innerText())
    .toContain('văn bản ghi “thư viện”')
  expect(await page.getByTestId('gather-accept').innerText()).toBe('Nhận 3 số liệu')
  await page.getByTestId('gather-class-all').click()
  await page.getByTestId('gather-list').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('s')
  expect(await page.getByTestId('gather-accept').innerText()).toBe('Nhận 2 số liệu')
  await page.keyboard.press('a')
  expect(await page.getByTestId('gather-accept').innerText()).toBe('Nhận 3 số liệu')
  await page.keyboard.press('Escape')
  await page.getByTestId('gather-review').waitFor({ state: 'detached' })
  expect(await page.getByTestId('figure').count()).toBe(0)
}, 90_000)
