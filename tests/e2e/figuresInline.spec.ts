import type { CDPSession, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { documentText } from '../../shared/document/textView.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'
import { figureParts } from './pages/figures.ts'
import { homePage } from './pages/home.ts'
import { keyboardOf } from './pages/keyboard.ts'
import { savedDocument } from './saved.ts'
import { composing, retyping } from './vietnameseKeys.ts'

/** Figures and notes inside the line, written and changed by keys, in a real Electron. */

let folder: string
let running: RunningApp
let page: Page
let cdp: CDPSession

beforeEach(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  page = running.page
  cdp = await page.context().newCDPSession(page)
  await homePage(page).skipFirstStart()
  await homePage(page).newDocument('nghi-quyet-nam', 2022)
  await editorPage(page).caretAfter('DỰ BÁO TÌNH HÌNH')
  await page.keyboard.press('Enter')
})

afterEach(async () => {
  await running.close()
  await removeFolder(folder)
})

/** A save may take its second, and a busy machine some more. */
const SAVED = { timeout: 10_000 }

const textOnDisk = (year = 2022) =>
  documentText(savedDocument(running.workspace, `hệ thống chính trị năm ${year}`))

it('inserts a figure by "@" and words, one step, and leaves other signs alone', async () => {
  const parts = figureParts(page)
  await page.keyboard.type('Phấn đấu @tang truong')
  await parts.list.waitFor()
  expect(await parts.chosen.innerText()).toContain('Tốc độ tăng trưởng GRDP')
  await page.keyboard.press('ArrowDown')
  expect(await parts.chosen.innerText()).not.toContain('Tốc độ tăng trưởng GRDP')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await parts.list.waitFor({ state: 'detached' })
  await page.keyboard.type(' nhé')
  await expect.poll(parts.line).toBe('Phấn đấu 10 - 11% nhé')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(parts.line).toBe('Phấn đấu @tang truong')

  // Escape leaves the words; an address opens nothing.
  await page.keyboard.type(' h')
  await page.keyboard.press('Backspace')
  await parts.list.waitFor()
  await page.keyboard.press('Escape')
  await parts.list.waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await page.keyboard.type('gửi so@tinh')
  await expect.poll(parts.line).toBe('gửi so@tinh')
  expect(await parts.list.count()).toBe(0)
}, 60_000)

it('only reads the words while an input method or UniKey types them', async () => {
  const parts = figureParts(page)
  for (const typist of [retyping(cdp, 2), composing(cdp, 2)]) {
    await page.keyboard.type('Đạt @')
    await parts.list.waitFor()
    for (const word of ['tăng', 'trưởng', 'xây']) {
      await typist.type(word)
      await page.keyboard.press('Space')
    }
    await expect.poll(() => parts.chosen.innerText()).toContain('Tốc độ tăng trưởng xây dựng')
    await page.keyboard.press('Tab')
    await expect.poll(parts.line, { message: typist.name }).toBe('Đạt [chưa có số liệu]')
    await page.keyboard.press('Enter')
  }
}, 60_000)

it('offers a typed number as a figure, and never decides a difference by itself', async () => {
  const parts = figureParts(page)
  await page.keyboard.type('Tốc độ tăng trưởng GRDP đạt 10 - 11% trong năm')
  await parts.offer.waitFor()
  expect(await parts.offer.getAttribute('data-kind')).toBe('same')
  await page.keyboard.press('Control+.')
  await parts.offer.waitFor({ state: 'detached' })
  // The cursor is where it was.
  await page.keyboard.type(' nay.')
  await expect.poll(parts.line).toBe('Tốc độ tăng trưởng GRDP đạt 10 - 11% trong năm nay.')
  expect(await parts.lineFigures()).toEqual(['10 - 11%'])

  await page.keyboard.press('Enter')
  await page.keyboard.type('Tốc độ tăng trưởng GRDP đạt 12% trong năm')
  await parts.offer.waitFor()
  expect(await parts.offer.getAttribute('data-kind')).toBe('other')
  await page.keyboard.press('Control+.')
  // Whoever writes on has decided nothing.
  await page.keyboard.type(' nay')
  await expect.poll(parts.line).toBe('Tốc độ tăng trưởng GRDP đạt 12% trong năm nay')
  expect(await parts.lineFigures()).toEqual([])
  await parts.offer.waitFor()
  await page.keyboard.press('Control+.')
  await page.keyboard.press('Enter')
  await expect.poll(parts.line).toBe('Tốc độ tăng trưởng GRDP đạt 10 - 11% trong năm nay')
  await page.keyboard.press('Control+z')
  await expect.poll(parts.line).toBe('Tốc độ tăng trưởng GRDP đạt 12% trong năm nay')

  // A dismissed offer does not come back.
  await page.keyboard.press('Enter')
  await page.keyboard.type('Tốc độ tăng trưởng GRDP đạt 9% trong năm')
  await parts.offer.waitFor()
  await page.keyboard.press('Escape')
  await parts.offer.waitFor({ state: 'detached' })
  await page.keyboard.type(' nay')
  await editorPage(page).saved()
  expect(await parts.offer.count()).toBe(0)
}, 60_000)

it('records a typed number in the store as a draft on wish', async () => {
  const parts = figureParts(page)
  await page.keyboard.type('Tốc độ tăng trưởng xây dựng đạt 5% trong năm')
  await parts.offer.waitFor()
  expect(await parts.offer.getAttribute('data-kind')).toBe('new')
  await page.keyboard.press('Control+.')
  await page.keyboard.press('Enter')
  await expect.poll(parts.lineFigures).toEqual(['5%'])
  await page.keyboard.type(' này')
  await expect.poll(parts.line).toBe('Tốc độ tăng trưởng xây dựng đạt 5% trong năm này')
  await page.getByTestId('panel-figures').click()
  await page.getByTestId('figures-draft').click()
  await expect.poll(() => page.getByTestId('figure-row').count()).toBe(1)
}, 60_000)

it('steps onto a figure, changes it in its card by keys, deletes it as one', async () => {
  const parts = figureParts(page)
  const keyboard = keyboardOf(page)
  await page.keyboard.type('Đạt @tang truong')
  await parts.list.waitFor()
  await keyboard.press('Enter')
  await page.keyboard.type('.')
  await keyboard.press('ArrowLeft', 'ArrowLeft', 'F2')
  await page.getByTestId('figure-change').waitFor()
  await keyboard.tabTo('figure-change')
  await keyboard.press('Enter')
  await page.getByTestId('figure-edit-form').waitFor()
  await expect.poll(keyboard.focused).toBe('card-search')
  await page.keyboard.type('xay dung')
  await keyboard.press('Enter')
  expect(await page.getByTestId('figure-words-now').innerText()).toContain('[chưa có số liệu]')
  await keyboard.tabTo('figure-measure')
  await keyboard.press('ArrowDown', 'ArrowDown')
  await keyboard.tabTo('figure-change-done')
  await keyboard.press('Enter')
  await expect.poll(parts.line).toBe('Đạt [chưa có số liệu].')
  expect(await keyboard.focused()).toBe('editor')
  await keyboard.press('Control+z')
  await expect.poll(parts.line).toBe('Đạt 10 - 11%.')

  await keyboard.press('End', 'ArrowLeft', 'Backspace')
  await expect.poll(parts.line).toBe('Đạt .')
  await keyboard.press('Control+z')
  await expect.poll(parts.line).toBe('Đạt 10 - 11%.')
  await keyboard.press('End', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Delete')
  await expect.poll(parts.line).toBe('Đạt')
}, 60_000)

it('copies figures and notes to another document, where they mean its own year', async () => {
  const parts = figureParts(page)
  await page.keyboard.type('Đạt @tang truong')
  await parts.list.waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+f')
  await page.keyboard.type('Theo kế hoạch')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Control+c')
  await editorPage(page).saved()
  await page.getByTestId('editor-back').click()
  await homePage(page).newDocument('nghi-quyet-nam', 2021)
  const text = page.getByTestId('editor').locator('visible=true')
  await text.getByText('DỰ BÁO TÌNH HÌNH').first().click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect.poll(parts.line).toMatch(/^Đạt (?!10 - 11%).*1$/)
  await page.getByTestId('toast').getByRole('button', { name: 'Giữ số của năm 2022' }).click()
  await expect.poll(parts.line).toBe('Đạt 10 - 11%1')
  await expect.poll(() => textOnDisk(2021), SAVED).toContain('Theo kế hoạch')
}, 60_000)

it('writes a note by keys alone, a figure inside it, and shows it under the mouse', async () => {
  const parts = figureParts(page)
  const keyboard = keyboardOf(page)
  await page.keyboard.type('Kết quả')
  await keyboard.press('Control+Alt+f')
  await page.keyboard.type('Theo @tang truong')
  await parts.list.waitFor()
  await keyboard.press('Enter')
  await page.keyboard.type(' đã giao')
  await keyboard.press('Enter')
  await page.keyboard.type('Đoạn hai')
  await keyboard.press('Control+Enter')
  await page.keyboard.type(' tốt')
  await expect.poll(parts.line).toBe('Kết quả1 tốt')
  await expect.poll(textOnDisk, SAVED).toContain('Theo 10 - 11% đã giao')

  // Onto the mark by arrows, open, change, back by Escape.
  await keyboard.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'F2')
  await page.getByTestId('note-words').waitFor()
  await page.keyboard.type(' nhé')
  await keyboard.press('Escape')
  await page.getByTestId('note-window').waitFor({ state: 'detached' })
  await expect.poll(textOnDisk, SAVED).toContain('Đoạn hai nhé')

  await page.getByTestId('note-mark').first().hover()
  await page.getByTestId('note-tip').waitFor()
  expect(await page.getByTestId('note-tip').innerText()).toContain('Theo 10 - 11% đã giao')

  // The mark takes its note along, and undo brings both back.
  await keyboard.press('Backspace')
  await expect.poll(parts.line).toBe('Kết quả tốt')
  await expect.poll(() => page.getByTestId('note-row').count()).toBe(0)
  await keyboard.press('Control+z')
  await expect.poll(() => page.getByTestId('note-row').count()).toBe(1)
}, 60_000)

it('marks what the store has changed, and the table follows the text without its keyboard', async () => {
  const parts = figureParts(page)
  const keyboard = keyboardOf(page)
  const first = editorPage(page).figures.first()
  await page.getByTestId('panel-indicators').click()
  await first.click()
  await page.locator('.grid-cell[data-marked]').waitFor()
  expect(await keyboard.focused()).toBe('editor')
  const before = (await first.innerText()).replace(/\uFEFF/g, '').trim()
  await page.locator('.grid-cell[data-marked]').dblclick()
  await page.getByTestId('indicator-input').fill('97')
  await keyboard.press('Enter')
  await expect.poll(() => page.locator('.figure-changed').count()).toBeGreaterThan(0)
  await page.getByTestId('panel-figures').click()
  await page.getByTestId('figures-changed').click()
  await page.getByTestId('figure-row').first().filter({ hasText: before }).waitFor()
  await first.hover()
  await parts.card.waitFor()
  expect(await parts.card.innerText()).toMatch(/97%[\s\S]*Nguồn[\s\S]*Nháp[\s\S]*Trước đó/)
  await page.getByTestId('figures-seen').click()
  await expect.poll(() => page.locator('.figure-changed').count()).toBe(0)
}, 60_000)

it('a text that is only read shows cards and changes nothing', async () => {
  const parts = figureParts(page)
  await page.getByTestId('read-only').click()
  // It moves the page down.
  await page.getByTestId('read-only-banner').waitFor()
  await editorPage(page).figures.first().click()
  await parts.card.waitFor()
  expect(await page.getByTestId('figure-edit').count()).toBe(1)
  expect(await page.getByTestId('figure-change').count()).toBe(0)
}, 60_000)
