import { afterEach, beforeEach, expect, it } from 'vitest'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'
import { homePage } from './pages/home.ts'
import { outlinePage } from './pages/outline.ts'

/** The outline in the window: what changes the text is done and taken back. */

let folder: string
let running: RunningApp

const chapters = [
  'DỰ BÁO TÌNH HÌNH',
  'MỤC TIÊU, CHỈ TIÊU',
  'NHIỆM VỤ VÀ GIẢI PHÁP',
  'TỔ CHỨC THỰC HIỆN',
]
const [forecast, aims, tasks, doing] = chapters as [string, string, string, string]

beforeEach(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  await homePage(running.page).skipFirstStart()
  await homePage(running.page).newDocument('nghi-quyet-nam', 2021)
  await running.page.getByTestId('outline-row').first().waitFor()
})

afterEach(async () => {
  await running.close()
  await removeFolder(folder)
})

function open() {
  const { page } = running
  return { page, outline: outlinePage(page), editor: editorPage(page) }
}

/** Order of the chapters' headings in the text itself. */
async function inText(): Promise<string[]> {
  const words = (await running.page.getByTestId('editor').textContent()) ?? ''
  return chapters.toSorted((a, b) => words.indexOf(a) - words.indexOf(b))
}

function editorHasFocus(): Promise<boolean> {
  return running.page.getByTestId('editor').evaluate((text) => text === document.activeElement)
}

it('folds by keys and by a click, and shows the folded section of the cursor', async () => {
  const { page, outline } = open()
  await outline.choose(forecast)
  await page.keyboard.press('Alt+Shift+2')
  await expect.poll(outline.titles).toEqual(chapters)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect.poll(outline.titles).toContain('Các chỉ tiêu chủ yếu')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(outline.titles).toEqual(chapters)
  await outline.row(aims).locator('[data-twist]').click()
  await expect.poll(outline.titles).toContain('Các chỉ tiêu chủ yếu')
  await outline.row('Các chỉ tiêu chủ yếu').click()
  await page.keyboard.press('Alt+Shift+2')
  await expect.poll(() => outline.row(aims).getAttribute('aria-current')).toBe('location')
  await page.keyboard.press('Alt+Shift+9')
  await expect.poll(outline.titles).toContain('Mục tiêu')
})

it('finds headings without diacritics, by first letters and by state', async () => {
  const { page, outline } = open()
  await outline.search.fill('chi tieu moi truong')
  await expect.poll(outline.titles).toEqual([aims, 'Các chỉ tiêu chủ yếu', 'Chỉ tiêu môi trường'])
  await outline.search.fill('')
  await outline.choose(forecast)
  await page.keyboard.type('to chuc', { delay: 20 })
  await page.keyboard.press('Enter')
  await expect.poll(() => outline.row(doing).getAttribute('aria-current')).toBe('location')
  await outline.filter('empty')
  await expect.poll(outline.titles).toContain('Mục tiêu')
  expect(await outline.titles()).not.toContain('Chỉ tiêu môi trường')
  await outline.filter('comments')
  await page.getByText('Không có mục nào như vậy').waitFor()
  await outline.filter('all')
  await expect.poll(() => outline.row(doing).getAttribute('aria-current')).toBe('location')
})

it('moves a section with its children by keys, in the tree and in the text, and back', async () => {
  const { page, outline, editor } = open()
  await outline.choose(tasks)
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(inText).toEqual([forecast, tasks, aims, doing])
  await page.keyboard.press('Alt+Shift+2')
  await expect.poll(outline.titles).toEqual([forecast, tasks, aims, doing])
  await outline.undo()
  await expect.poll(inText).toEqual(chapters)

  await editor.caretAfter(forecast)
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(inText).toEqual([aims, forecast, tasks, doing])
  await page.keyboard.insertText(' tới')
  await expect.poll(() => page.getByTestId('editor').textContent()).toContain(`${forecast} tới`)
  await expect.poll(outline.titles).toContain(`${forecast} tới`)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(inText).toEqual(chapters)
})

it('moves a section by dragging, to another level too, and back', async () => {
  const { page, outline } = open()
  await outline.choose(forecast)
  await page.keyboard.press('Alt+Shift+2')
  await expect.poll(outline.titles).toEqual(chapters)
  await outline.drag(forecast, aims, 'below')
  await page.mouse.up()
  await expect.poll(inText).toEqual([aims, forecast, tasks, doing])
  await page.getByTestId('editor').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(inText).toEqual(chapters)
  await expect.poll(outline.titles).toEqual(chapters)

  await outline.drag(forecast, aims, 'below', 30)
  await page.locator('.outline-drop', { hasText: 'Cấp 3' }).waitFor()
  await page.mouse.up()
  await page.keyboard.press('Alt+Shift+9')
  await expect.poll(() => outline.level(forecast)).toBe('2')
  await page.getByTestId('editor').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => outline.level(forecast)).toBe('1')
  await expect.poll(inText).toEqual(chapters)
  await outline.choose(aims)
  await page.keyboard.press('Alt+Shift+2')
  await expect.poll(outline.titles).toEqual(chapters)

  await outline.drag(forecast, aims, 'below')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await inText()).toEqual(chapters)
})

it('demotes and promotes with the children, renames, adds, each taken back', async () => {
  const { page, outline } = open()
  await outline.choose('Các chỉ tiêu chủ yếu')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(() => outline.level('Các chỉ tiêu chủ yếu')).toBe('3')
  expect(await outline.level('Chỉ tiêu kinh tế')).toBe('4')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await page.getByTestId('toast').filter({ hasText: 'Không hạ được nữa' }).waitFor()
  await outline.undo()
  await expect.poll(() => outline.level('Các chỉ tiêu chủ yếu')).toBe('2')

  await outline.choose(forecast)
  await page.keyboard.press('F2')
  await page.getByTestId('outline-rename').fill('DỰ BÁO NĂM 2021')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('editor').textContent()).toContain('DỰ BÁO NĂM 2021')
  await outline.undo()
  await expect.poll(outline.titles).toContain(forecast)

  await outline.choose(forecast)
  await page.keyboard.press('Shift+F10')
  await page.getByTestId('outline-menu-addSectionAfter').click()
  await expect.poll(outline.titles).toContain('(đề mục chưa có chữ)')
  await expect
    .poll(() => outline.row('(đề mục chưa có chữ)').getAttribute('aria-current'))
    .toBe('location')
  await expect.poll(editorHasFocus).toBe(true)
  await page.keyboard.insertText('BỐI CẢNH')
  await expect.poll(outline.titles).toContain('BỐI CẢNH')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(outline.titles).not.toContain('BỐI CẢNH')
})

it('removes a section, misses it, and puts it in again as the template has it', async () => {
  const { page, outline } = open()
  const list = 'Chỉ tiêu môi trường'
  const before = await page.getByTestId('editor').textContent()
  await outline.choose(list)
  await page.keyboard.press('Delete')
  await page
    .getByTestId('toast')
    .filter({ hasText: `Đã xoá mục “${list}”` })
    .waitFor()
  await page.getByTestId('outline-lacks-button').filter({ hasText: 'Còn thiếu 1 mục' }).waitFor()
  await page.getByTestId('outline-lacks-button').click()
  const missing = page.getByTestId('outline-missing').filter({ hasText: list })
  // Not needed here: the document remembers it, and it can be wanted again.
  await missing.getByTestId('outline-unwanted').click()
  await page.getByTestId('outline-lacks-button').filter({ hasText: '1 mục không cần' }).waitFor()
  await expect.poll(() => page.getByTestId('outline-missing').count()).toBe(0)
  await page.getByTestId('outline-wanted').click()
  await missing.getByRole('button', { name: /^Thêm mục/ }).click()
  await expect.poll(() => page.getByTestId('outline-missing').count()).toBe(0)
  await expect.poll(outline.titles).toContain(list)
  // The list is filled by the store anew.
  await expect.poll(() => page.getByTestId('editor').textContent()).toBe(before)
  await page.keyboard.press('Control+z')
  await missing.waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.getByTestId('editor').textContent()).toBe(before)
})
