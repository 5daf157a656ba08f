import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { documentText } from '../../shared/document/textView.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { claimsPage } from './pages/claims.ts'
import { editorPage } from './pages/editor.ts'
import { homePage } from './pages/home.ts'
import { savedDocument } from './saved.ts'

/** Wrong figures are found while one writes: lines, card, panel, decisions; in a real Electron. */

let folder: string
let running: RunningApp
let page: Page

const NAME = 'hệ thống chính trị năm 2035'

beforeEach(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  page = running.page
  await homePage(page).skipFirstStart()
  await homePage(page).newDocument('nghi-quyet-nam', 2035)
  await editorPage(page).caretAfter('DỰ BÁO TÌNH HÌNH')
  await page.keyboard.press('Enter')
})

afterEach(async () => {
  await running.close()
  await removeFolder(folder)
})

/** The check waits for a rest, and a busy machine takes some more. */
const CHECKED = { timeout: 10_000 }

const WRONG = 'Đã thẩm định 412/538 giấy phép, đạt 79,6%. '
const RIGHT = 'Đã thẩm định 412/538 giấy phép, đạt 76,6%. '

const onDisk = () => savedDocument(running.workspace, NAME)

it('marks a wrong rate, puts it right by a button, and takes that back', async () => {
  const claims = claimsPage(page)
  await page.keyboard.insertText(WRONG)
  await expect.poll(claims.marks, CHECKED).toEqual(['79,6%'])
  expect(await claims.status.innerText()).toBe('1 lỗi số liệu')
  await claims.status.click()
  expect(await claims.rows.innerText()).toContain('412 : 538')

  // While one writes in front of it the mark may go, but never marks other words.
  await editorPage(page).caretAfter('Đã thẩm định')
  await page.keyboard.press('Home')
  for (const letter of 'Nay ') {
    await page.keyboard.type(letter)
    expect(['79,6%', undefined]).toContain((await claims.marks())[0])
  }
  await expect.poll(claims.marks, CHECKED).toEqual(['79,6%'])

  await page.keyboard.press('F8')
  await claims.card.waitFor()
  await page.keyboard.press('Control+.')
  await expect.poll(claims.focused).toBe('claim-fix')
  await page.keyboard.press('Enter')
  await expect.poll(claims.marks, CHECKED).toEqual([])
  await page.getByTestId('claims-none').waitFor()
  const { editor } = editorPage(page)
  expect(await editor.textContent()).toContain('đạt 76,6%.')
  await page.keyboard.press('Control+z')
  await expect
    .poll(() => editor.textContent())
    .toContain('Nay Đã thẩm định 412/538 giấy phép, đạt 79,6%.')
  await expect.poll(claims.marks, CHECKED).toEqual(['79,6%'])
}, 60_000)

it('remembers what was passed over, and why', async () => {
  const claims = claimsPage(page)
  await page.keyboard.insertText(WRONG)
  await expect.poll(claims.marks, CHECKED).toEqual(['79,6%'])
  await page.keyboard.press('Shift+F8')
  await claims.card.getByTestId('claim-dismiss').click()
  await page.getByTestId('comment-name').fill('Lan')
  await page.getByTestId('claim-reason').fill('Theo số của Sở')
  await page.getByTestId('claim-reason-send').click()
  await expect.poll(claims.marks).toEqual([])
  await editorPage(page).saved()
  await expect
    .poll(() => onDisk().checks, CHECKED)
    .toMatchObject([{ decision: 'dismissed', reason: 'Theo số của Sở', who: 'Lan' }])

  await running.close()
  running = await launchApp({ folder })
  page = running.page
  await homePage(page).open(NAME)
  const again = claimsPage(page)
  await page.getByTestId('panel-claims').click()
  await page.getByTestId('claims-none').waitFor()
  expect(await again.marks()).toEqual([])
  await page.getByTestId('claims-decided').click()
  await again.decided.filter({ hasText: 'Theo số của Sở (Lan' }).waitFor()
  await page.getByTestId('claim-take-back').click()
  await expect.poll(again.marks, CHECKED).toEqual(['79,6%'])
}, 60_000)

it('says nothing of a right text', async () => {
  const claims = claimsPage(page)
  await page.keyboard.insertText(RIGHT)
  await page.getByTestId('panel-claims').click()
  await page.getByTestId('claims-none').waitFor()
  expect(await claims.marks()).toEqual([])
  expect(await claims.status.count()).toBe(0)
  await page.keyboard.press('F8')
  await page.getByTestId('toast').getByText('Không thấy chỗ nào đáng ngờ.').waitFor()
  await editorPage(page).saved()
  await expect.poll(() => documentText(onDisk()), CHECKED).toContain(RIGHT.trim())
}, 60_000)
