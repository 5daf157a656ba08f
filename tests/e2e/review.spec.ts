import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serializeDocument } from '../../shared/document/file.ts'
import { documentText } from '../../shared/document/textView.ts'
import { lastResolution, rolledResolution } from '../builders/rolledDocument.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { seriousFaults } from './pages/axe.ts'
import { editorPage } from './pages/editor.ts'
import { homePage } from './pages/home.ts'
import { keyboardOf } from './pages/keyboard.ts'
import { reviewPage } from './pages/review.ts'
import { savedDocument } from './saved.ts'

/** Last year's text is reviewed to its end, in a real Electron: one start, the tests go on. */

let folder: string
let running: RunningApp

const page = () => running.page
const review = () => reviewPage(page())
const keys = () => keyboardOf(page())
const NAME = 'Nghị quyết năm 2036'
/** What the review computes comes a moment after the typing rests. */
const RESTED = { timeout: 10_000 }

beforeAll(async () => {
  folder = await temporaryFolder()
  const workspace = join(folder, 'workspace')
  await mkdir(workspace)
  for (const document of [rolledResolution(), lastResolution()]) {
    await writeFile(join(workspace, `${document.name}.vankien`), serializeDocument(document))
  }
  running = await launchApp({ folder })
  const filePath = join(folder, 'nghi-quyet.docx')
  await running.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, filePath)
  await homePage(page()).skipFirstStart()
  await homePage(page()).open(NAME)
})

afterAll(async () => {
  await running.close()
  await removeFolder(folder)
})

it('marks states, last year’s numbers and questions on the page', async () => {
  await expect.poll(review().painted, RESTED).toEqual(['120', '45', '14', 'hội nghị lần thứ ba'])
  const lines = await review().lines()
  expect(lines.filter((state) => state === 'inherited')).toHaveLength(10)
  expect(lines.filter((state) => state === 'new')).toHaveLength(1)
  // Nobody has begun: what is to be done stands open.
  expect(await review().list.isVisible()).toBe(true)
})

it('shows last year’s paragraph beside, older ones too, and turns years', async () => {
  await editorPage(page()).caretAfter('Trong năm 2036')
  await expect.poll(() => review().diff.innerHTML(), RESTED).toContain('2035</del>')
  await page().keyboard.type(' Giao kiểm lâm.')
  await expect.poll(() => review().state.innerText(), RESTED).toBe('Đã sửa')
  await page().getByTestId('review-restoreWords').click()
  await expect.poll(() => review().state.innerText(), RESTED).toBe('Kế thừa, chưa rà soát')
  expect(await editorPage(page()).editor.innerText()).not.toContain('kiểm lâm')

  await page().getByTestId('review-older').click()
  await expect
    .poll(() => page().locator('[data-testid="review-year"] [aria-current]').innerText())
    .toBe('2034')
  await expect.poll(() => review().diff.innerText()).toContain('2034')

  await page().getByTestId('review-turn').nth(1).getByText('Giữ 2034').click()
  await expect.poll(() => editorPage(page()).editor.innerText()).toContain('tăng so với năm 2034')
  await expect.poll(() => review().state.innerText(), RESTED).toBe('Kế thừa, chưa rà soát')
  await page().getByTestId('review-turn').nth(1).getByText('Đổi thành 2035').click()
  await expect.poll(() => editorPage(page()).editor.innerText()).toContain('tăng so với năm 2035')
}, 30_000)

it('has no faults for who listens, in light and in dark', async () => {
  for (const [theme, command] of [
    ['dark', 'Nền tối'],
    ['light', 'Nền sáng'],
  ] as const) {
    await keys().choose(command)
    await page().locator(`html[data-theme="${theme}"]`).waitFor()
    expect(await seriousFaults(page(), ['.page-text', '.outline-list'])).toEqual([])
  }
}, 30_000)

it('warns as the document goes out, and leads to what is left', async () => {
  await keys().choose('Xuất Word')
  await review().dialog.waitFor()
  expect(await review().left.innerText()).toBe(
    [
      '10 đoạn kế thừa chưa rà soát',
      '3 số liệu của năm trước còn trong văn bản',
      '1 câu hỏi chưa trả lời',
      'Phần thể thức (số, ngày, trích yếu, người ký) chưa rà soát',
    ].join('\n'),
  )
  expect(await seriousFaults(page(), ['.page-text', '.outline-list'])).toEqual([])
  await keys().tabTo('review-show')
  await keys().press('Enter')
  await review().dialog.waitFor({ state: 'detached' })
  await expect.poll(keys().focused).toBe('editor')
})

it('goes from the first to the last by keys alone', async () => {
  const { press } = keys()
  await press('Control+Home', 'Shift+F7', 'F7')
  await expect.poll(review().atCursor).toContain('Căn cứ kết quả')
  await press('Control+F7')
  await expect.poll(review().atCursor).toBe('NHIỆM VỤ TRỌNG TÂM')
  await press('Control+F7', 'Control+F7')
  await expect.poll(review().atCursor).toContain('120 ha')

  // A block whose number is written anew needs nothing more.
  await press('Home')
  for (const _ of 'Trong năm 2036 trồng mới ') await press('ArrowRight')
  for (const _ of '120') await press('Shift+ArrowRight')
  await page().keyboard.type('150')
  await expect.poll(() => editorPage(page()).editor.innerText()).toContain('trồng mới 150 ha')
  await expect.poll(review().painted, RESTED).toEqual(['45', '14'])
  await press('F7')
  await expect.poll(review().atCursor).toContain('45 km')
  await press('Control+F7')

  // A section at once, which is one step to undo.
  await expect.poll(review().atCursor).toBe('Văn hoá, xã hội')
  await press('Control+Shift+F7')
  await expect.poll(review().atCursor).toBe('TỔ CHỨC THỰC HIỆN')
  await expect.poll(() => review().done.innerText(), RESTED).toBe('9/11 đoạn đã xong')
  await press('Control+z')
  await expect.poll(() => review().done.innerText(), RESTED).toBe('6/11 đoạn đã xong')
  await press('Control+y')
  await expect.poll(() => review().done.innerText(), RESTED).toBe('9/11 đoạn đã xong')

  await press('Control+End', 'F7', 'Control+F7', 'Control+F7')
  await page().getByTestId('toast').getByText('Còn phần thể thức').waitFor()
  await keys().choose('Đã rà soát phần thể thức')
  await expect.poll(() => review().done.innerText(), RESTED).toBe('Đã rà soát hết các đoạn.')
  await expect.poll(review().painted).toEqual([])
}, 30_000)

it('goes out without a word once all is reviewed, and keeps what was done', async () => {
  await keys().choose('Xuất Word')
  await page().getByTestId('toast').getByText('Đã xuất').waitFor()
  expect(await review().dialog.count()).toBe(0)
  await editorPage(page()).saved()
  await expect
    .poll(() => savedDocument(running.workspace, NAME).rolledFrom?.partsReviewed, RESTED)
    .toBe(true)
  const document = savedDocument(running.workspace, NAME)
  expect(documentText(document)).toContain('trồng mới 150 ha rừng')
  expect(document.body.filter(({ reviewed }) => reviewed === true)).toHaveLength(9)
})

it('says nothing of it in a document that was not made from another', async () => {
  await editorPage(page()).back()
  await homePage(page()).newDocument('nghi-quyet-nam', 2036)
  expect(await review().button.count()).toBe(0)
  await page().keyboard.press('Control+k')
  await page().getByTestId('command-list').waitFor()
  await page().keyboard.type('Bảng rà soát kế thừa')
  await expect
    .poll(() => page().getByTestId('command-row').first().getAttribute('aria-disabled'))
    .toBe('true')
})
