import { afterEach, beforeEach, expect, it } from 'vitest'
import { documentText } from '../../shared/document/textView.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'
import { findBar } from './pages/findBar.ts'
import { homePage } from './pages/home.ts'
import { savedDocument } from './saved.ts'

/** Find and replace, going to places and the read-only view, in a real Electron. */

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

const textOnDisk = () =>
  documentText(savedDocument(running.workspace, 'xây dựng hệ thống chính trị năm 2022'))

/** Words that the browser paints as the match shown now. */
async function painted(): Promise<string[]> {
  return running.page.evaluate(() => [...(CSS.highlights.get('find-current') ?? [])].map(String))
}

it('finds without diacritics, in whole words, round the end, and gives the text back', async () => {
  const { page } = running
  const find = findBar(page)
  const editor = editorPage(page)
  await editor.caretAfter('DỰ BÁO TÌNH HÌNH')
  await page.keyboard.type(' và quýt, quyt, quytx')
  await find.open()
  await find.words.fill('quyt')
  // Bare words find marked ones, until they are asked to be as written.
  await expect.poll(find.count).toBe('1/3')
  await find.option('ignoreMarks').click()
  await expect.poll(find.count).toBe('1/2')
  await find.option('ignoreMarks').click()
  await expect.poll(find.count).toBe('1/3')
  await expect.poll(painted).toEqual(['quýt'])
  await find.option('wholeWord').click()
  await expect.poll(find.count).toBe('1/2')
  await find.option('wholeWord').click()
  await find.option('ignoreMarks').click()
  await find.words.fill('quýt')
  await expect.poll(find.count).toBe('1/1')
  await find.words.press('Enter')
  await expect.poll(() => page.getByTestId('find-count').innerText()).toContain('tìm tiếp từ đầu')
  await find.words.press('Escape')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
    .toBe('editor')
  // The found word is selected: typing writes over it.
  await page.keyboard.type('cam')
  await expect.poll(textOnDisk, { timeout: 8000 }).toContain('và cam, quyt, quytx')
}, 60_000)

it('goes back to where the search began when the words are not found', async () => {
  const { page } = running
  const find = findBar(page)
  const top = () => page.getByTestId('page-scroll').evaluate((scroll) => scroll.scrollTop)
  await editorPage(page).caretAfter('DỰ BÁO TÌNH HÌNH')
  await page.keyboard.type(' từ đây')
  const began = await top()
  await find.open()
  await find.words.fill('Tổ chức thực hiện')
  await expect.poll(find.count).toMatch(/^1\/\d/)
  await expect.poll(top).toBeGreaterThan(began + 300)
  await find.words.press('End')
  await page.keyboard.type('quxz')
  await expect.poll(find.count).toBe('Không thấy')
  await expect.poll(async () => Math.abs((await top()) - began)).toBeLessThan(400)
  await page.keyboard.press('Escape')
  await page.keyboard.type(' viết tiếp')
  await expect.poll(textOnDisk, { timeout: 8000 }).toContain('từ đây viết tiếp')
}, 60_000)

it('says what is wrong with an expression, and stops one that never ends', async () => {
  const { page } = running
  const find = findBar(page)
  await find.open()
  await find.option('pattern').click()
  await find.words.fill('(\\d+')
  await expect.poll(find.count).toBe('Thiếu dấu đóng ngoặc “)”.')
  await find.words.fill('(\\d+)%')
  await expect.poll(find.count).toMatch(/^1\/\d+$/)
  await find.words.fill('(.*.*.*)*x(.*.*.*)*y0')
  // The window stays free meanwhile.
  await find.option('matchCase').click()
  await expect.poll(find.count, { timeout: 15_000 }).toContain('tìm quá lâu')
}, 60_000)

it('replaces everything as one step; figures of the store stay', async () => {
  const { page } = running
  const find = findBar(page)
  await editorPage(page).saved()
  const before = textOnDisk()
  const times = before.split('xây dựng').length - 1
  expect(times).toBeGreaterThan(2)
  await find.open('replace')
  await find.words.fill('xây dựng')
  await find.option('matchCase').click()
  await find.replacement.fill('dựng xây')
  await expect.poll(find.count).toMatch(/^1\/\d+$/)
  await find.all.click()
  const toast = page.getByTestId('toast').filter({ hasText: 'Đã thay' })
  await toast.waitFor()
  await expect.poll(textOnDisk, { timeout: 8000 }).toContain('dựng xây')
  await toast.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(textOnDisk, { timeout: 8000 }).toBe(before)

  // What the store writes is found and left.
  await find.words.fill('30,92%')
  await expect.poll(find.count).toBe('1/1')
  await find.all.click()
  await page.getByTestId('toast').filter({ hasText: 'được giữ nguyên' }).waitFor()
  expect(textOnDisk()).toBe(before)
}, 60_000)

it('keeps to the section, and finds and replaces in notes', async () => {
  const { page } = running
  const find = findBar(page)
  const editor = editorPage(page)
  await editor.caretAfter('DỰ BÁO TÌNH HÌNH')
  await page.keyboard.press('Control+Alt+f')
  await page.getByTestId('note-words').click()
  await page.keyboard.type('Theo phát triển chung')
  await page.getByTestId('note-done').click()
  await find.open()
  await find.words.fill('phát triển')
  await expect.poll(find.count).toMatch(/^\d+\/\d\d$/)
  await find.scope.selectOption('section')
  await expect.poll(find.count).toBe('1/1')
  await find.scope.selectOption('notes')
  await expect.poll(find.count).toBe('1/1')
  await expect.poll(painted).toEqual(['phát triển'])
  await find.open('replace')
  await find.replacement.fill('hướng dẫn')
  await find.one.click()
  await expect.poll(find.count).toBe('Không thấy')
  await expect.poll(textOnDisk, { timeout: 8000 }).toContain('[1] Theo hướng dẫn chung')
}, 60_000)

it('shows what stands in a note that is not in the list of notes yet', async () => {
  const { page } = running
  const find = findBar(page)
  await find.open()
  await find.words.fill('chỗ vừa ghi')
  await find.scope.selectOption('notes')
  await expect.poll(find.count).toBe('Không thấy')
  await editorPage(page).caretAfter('DỰ BÁO TÌNH HÌNH')
  await page.keyboard.press('Control+Alt+f')
  await page.getByTestId('note-words').click()
  await page.keyboard.type('Đây là chỗ vừa ghi')
  await page.getByTestId('note-done').click()
  await page.keyboard.press('F3')
  await expect.poll(painted).toEqual(['chỗ vừa ghi'])
  await expect.poll(() => page.getByTestId('note-row').last().isVisible()).toBe(true)
}, 60_000)

it('goes to sections by number and by words, and to figures', async () => {
  const { page } = running
  const section = page.getByTestId('status-section')
  const go = async (query: string) => {
    await page.keyboard.press('Control+g')
    await page.getByTestId('go-to-words').fill(query)
    await page.keyboard.press('Enter')
    await page.getByTestId('go-to-dialog').waitFor({ state: 'detached' })
  }
  await editorPage(page).caretAfter('DỰ BÁO TÌNH HÌNH')
  await go('II.2')
  await expect.poll(() => section.innerText()).toBe('2. Các chỉ tiêu chủ yếu')
  await go('kinh te bien')
  await expect.poll(() => section.innerText()).toContain('kinh tế biển')
  await go('doanh nghiep')
  await expect.poll(() => section.innerText()).not.toContain('kinh tế biển')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
    'editor',
  )
}, 60_000)

it('a text that is only read is found in but not changed', async () => {
  const { page } = running
  const find = findBar(page)
  const editor = editorPage(page)
  await editor.caretAfter('DỰ BÁO TÌNH HÌNH')
  await editor.saved()
  const before = textOnDisk()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('chi doc')
  await page.keyboard.press('Enter')
  await page.getByTestId('read-only-banner').waitFor()
  await editor.editor.getByText('DỰ BÁO TÌNH HÌNH').first().click()
  await page.keyboard.type('không vào')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Control+b')
  await find.open()
  await find.words.fill('xây dựng')
  await expect.poll(find.count).toMatch(/^1\/\d+$/)
  expect(await find.all.count()).toBe(0)
  await find.words.press('Escape')
  await page.getByTestId('read-only-end').click()
  await editor.caretAfter('DỰ BÁO TÌNH HÌNH')
  await page.keyboard.type(' mới')
  await expect
    .poll(textOnDisk, { timeout: 8000 })
    .toBe(before.replace('DỰ BÁO TÌNH HÌNH', 'DỰ BÁO TÌNH HÌNH mới'))
}, 60_000)

it('counts words, and the page grows and shrinks by keys and wheel', async () => {
  const { page } = running
  await editorPage(page).caretAfter('DỰ BÁO TÌNH HÌNH')
  await page.keyboard.press('Shift+Home')
  await expect
    .poll(() => page.getByTestId('word-count').innerText())
    .toMatch(/^Đang chọn 4\/[\d.]+ chữ$/)
  await page.keyboard.press('Control+Shift+g')
  await page.getByTestId('counts-dialog').waitFor()
  expect(await page.getByTestId('count-words').last().innerText()).toBe('4')
  await page.keyboard.press('Escape')
  const width = () => page.locator('.page').evaluate((sheet) => sheet.getBoundingClientRect().width)
  const usual = await width()
  await page.keyboard.press('Control+=')
  await expect.poll(width).toBeGreaterThan(usual)
  await page.keyboard.press('Control+0')
  await expect.poll(width).toBe(usual)
  await page.mouse.move(640, 400)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 100)
  await page.keyboard.up('Control')
  await expect.poll(width).toBeLessThan(usual)
}, 60_000)

async function focused(): Promise<string | null | undefined> {
  return running.page.evaluate(() => document.activeElement?.getAttribute('data-testid'))
}

it.each(['mouse', 'key'])(
  'a replacement by %s keeps the keyboard in the bar, where Ctrl+Z takes it back',
  async (how) => {
    const { page } = running
    const find = findBar(page)
    const { editor } = editorPage(page)
    const words = () => editor.evaluate((text) => text.textContent ?? '')
    const before = await words()
    await find.open('replace')
    await find.words.fill('xây dựng')
    await find.option('matchCase').click()
    expect(await focused()).toBe('find-words')
    await find.replacement.fill('dựng xây')
    await expect.poll(find.count).toMatch(/^1\/\d+$/)
    if (how === 'mouse') await find.all.click()
    else {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('replace-all')
      await page.keyboard.press('Enter')
    }
    await expect.poll(find.count).toBe('Không thấy')
    await expect.poll(words).not.toContain('xây dựng')
    expect(await focused()).toBe(how === 'mouse' ? 'find-replacement' : 'find-words')
    await page.keyboard.press('Control+z')
    await expect.poll(words).toBe(before)
    expect(await find.replacement.inputValue()).toBe('dựng xây')
    await page.keyboard.press('Control+y')
    await expect.poll(find.count).toBe('Không thấy')
    await page.keyboard.press('Control+z')
    await expect.poll(words).toBe(before)

    // One by one, each taken back; after words of one's own the field has its undo.
    await page.keyboard.press('Control+h')
    await find.replacement.focus()
    await find.one.click()
    await expect.poll(words).not.toBe(before)
    await find.one.click()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(words).toBe(before)
    await find.all.click()
    await expect.poll(find.count).toBe('Không thấy')
    await find.replacement.press('End')
    await page.keyboard.type('x')
    await page.keyboard.press('Control+z')
    expect(await find.replacement.inputValue()).toBe('dựng xây')
    await expect.poll(words).not.toBe(before)
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('editor')
    await page.keyboard.press('Control+z')
    await expect.poll(words).toBe(before)
  },
  60_000,
)

it('Tab goes from what is looked for to what is put in place; no button loses the keyboard', async () => {
  const { page } = running
  const find = findBar(page)
  await find.open('replace')
  const stops: (string | null | undefined)[] = []
  for (let at = 0; at < 6; at++) {
    stops.push(await focused())
    await page.keyboard.press('Tab')
  }
  expect(stops).toEqual([
    'find-words',
    'find-replacement',
    'replace-one',
    'replace-all',
    'find-previous',
    'find-next',
  ])
  await find.words.fill('DỰ BÁO TÌNH HÌNH')
  await expect.poll(find.count).toMatch(/^1\/\d+$/)
  await page.getByTestId('find-next').focus()
  await find.words.evaluate((field: HTMLInputElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    set?.call(field, 'không có trong văn bản')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await expect.poll(find.count).toBe('Không thấy')
  expect(await focused()).toBe('find-next')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect.poll(focused).toBe('editor')
}, 60_000)

it('is not covered by the outline of a small window', async () => {
  const { app, page } = running
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(760, 560)
  })
  await page.waitForFunction(() => window.innerWidth === 760)
  const outline = page.getByTestId('outline')
  if (!(await outline.isVisible())) await page.getByRole('button', { name: 'Hiện dàn ý' }).click()
  await outline.waitFor()
  await findBar(page).open()
  await outline.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
    'find-words',
  )
})
