import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documentText } from '../../shared/document/textView.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { commentsPage } from './pages/comments.ts'
import { editorPage } from './pages/editor.ts'
import { homePage } from './pages/home.ts'
import { keyboardOf } from './pages/keyboard.ts'
import { savedDocument } from './saved.ts'

/* Comments by the keyboard, in a real Electron. */

const SENTENCE = 'Thu ngân sách đạt khá'

let folder: string
let running: RunningApp

beforeEach(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  await homePage(running.page).skipFirstStart()
  await homePage(running.page).newDocument('nghi-quyet-nam', 2022)
  const { page } = running
  await page.getByTestId('editor').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText(SENTENCE)
})

afterEach(async () => {
  await running.close()
  await removeFolder(folder)
})

const onDisk = () => savedDocument(running.workspace, 'xây dựng hệ thống chính trị năm 2022')

/** The last line of the text on the screen. */
async function lastLine(): Promise<string> {
  const lines = await running.page.locator('.page-text [data-slate-node="element"]').allInnerTexts()
  return lines.at(-1) ?? ''
}

describe('the whole of it by keyboard', () => {
  it('comment, reply, settle, reopen, jump, undo, save, open again, export', async () => {
    let { page } = running
    let comments = commentsPage(page)
    await comments.select(4, 9)
    await comments.write('Số này lấy ở đâu?', 'Nguyễn Thị Lan')
    await expect.poll(comments.words).toEqual(['ngân sách'])
    expect(await page.getByTestId('panel-comments').innerText()).toContain('1')
    await expect.poll(() => comments.active.innerText()).toContain('hôm nay')

    // The keyboard is in the text again: typing behind the words does not go on in them.
    await page.keyboard.press('End')
    await page.keyboard.type('. Tot')
    await expect.poll(lastLine).toBe(`${SENTENCE}. Tot`)
    await comments.select(0, 3)
    await comments.write('Viết “Tổng thu”')
    await expect.poll(comments.words).toEqual(['Thu', 'ngân sách'])

    // Undone and redone with its thread.
    await page.keyboard.press('Control+KeyZ')
    await expect.poll(comments.words).toEqual(['ngân sách'])
    await expect.poll(() => comments.threads.count()).toBe(1)
    await page.keyboard.press('Control+KeyY')
    await expect.poll(() => comments.threads.count()).toBe(2)

    // To the other thread, into the panel, an answer.
    await page.keyboard.press('Control+Alt+PageDown')
    await expect.poll(() => comments.active.innerText()).toContain('Số này lấy ở đâu?')
    await comments.toPanel()
    await page.keyboard.press('Enter')
    await page.getByTestId('comment-reply-words').waitFor()
    await page.keyboard.insertText('Theo báo cáo tháng.')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => comments.active.innerText()).toContain('Theo báo cáo tháng.')
    await expect.poll(() => page.locator('.page-text:focus').count()).toBe(1)

    // Settled from the panel; the list of open ones has one less.
    await comments.toPanel()
    for (let at = 0; at < 8; at++) {
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))
      if (focused === 'comment-settle') break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await expect.poll(() => comments.active.innerText()).toContain('Đã xử lý')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.page-text:focus').count()).toBe(1)
    await page.keyboard.press('Control+End')
    await expect.poll(() => comments.threads.count()).toBe(1)

    await page.keyboard.press('Control+KeyS')
    await expect
      .poll(() => onDisk().threads?.map(({ quote, resolved }) => [quote, !!resolved]))
      .toEqual([
        ['ngân sách', true],
        ['Thu', false],
      ])

    await running.close()
    running = await launchApp({ folder })
    page = running.page
    comments = commentsPage(page)
    // What was open is open again.
    await page.getByTestId('editor').waitFor()
    await expect.poll(comments.words).toEqual(['Thu', 'ngân sách'])
    await page.getByTestId('panel-comments').click()
    await expect.poll(() => comments.threads.count()).toBe(1)
    expect(await comments.threads.innerText()).toContain('Nguyễn Thị Lan')

    const file = join(folder, 'gop-y.docx')
    await running.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never
    }, file)
    await editorPage(page).export('docx')
    await page.getByTestId('export-with-comments').click()
    await page.getByTestId('toast').filter({ hasText: 'Đã xuất tệp Word' }).waitFor()
    const files = unzipSync(new Uint8Array(await readFile(file)))
    const xml = strFromU8(files['word/comments.xml'] ?? new Uint8Array())
    expect(xml).toContain('w:author="Nguyễn Thị Lan"')
    expect(xml).toContain('Số này lấy ở đâu?')
    expect(xml).toContain('Theo báo cáo tháng.')
    expect(Object.keys(files)).toContain('word/commentsExtended.xml')
  }, 120_000)
})

describe('typing around commented words', () => {
  beforeEach(async () => {
    const comments = commentsPage(running.page)
    await comments.select(14, 7)
    await comments.write('Khá là bao nhiêu?', 'Lan')
    await expect.poll(comments.words).toEqual(['đạt khá'])
    await running.page.keyboard.press('End')
  })

  it('at the end of the line: plain letters, accented ones and a composed word', async () => {
    const { page } = running
    const comments = commentsPage(page)
    await page.keyboard.type('abc')
    await page.keyboard.insertText('ữ')
    await expect.poll(lastLine).toBe(`${SENTENCE}abcữ`)
    expect(await comments.words()).toEqual(['đạt khá'])
    await page.keyboard.press('Control+KeyZ')
    await expect.poll(lastLine).toBe(SENTENCE)

    await page.keyboard.press('End')
    const cdp = await page.context().newCDPSession(page)
    for (const text of ['v', 'vừ', 'vừa']) {
      const at = text.length
      await cdp.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at })
    }
    await cdp.send('Input.insertText', { text: 'vừa' })
    await expect.poll(lastLine).toBe(`${SENTENCE}vừa`)
    expect(await comments.words()).toEqual(['đạt khá'])
    await expect.poll(() => documentText(onDisk())).toContain(`${SENTENCE}vừa`)
  }, 60_000)

  it('a syllable deleted and typed anew by an input method stays commented', async () => {
    const { page } = running
    const comments = commentsPage(page)
    for (let at = 0; at < 3; at++) await page.keyboard.press('Backspace')
    for (const letter of 'khó') await page.keyboard.insertText(letter)
    await expect.poll(comments.words).toEqual(['đạt khó'])
    await page.keyboard.type(' nua')
    await expect.poll(lastLine).toBe('Thu ngân sách đạt khó nua')
    expect(await comments.words()).toEqual(['đạt khó'])
  }, 60_000)
})

it('gives the fields of a section the keyboard and keeps it there, words marked backwards too', async () => {
  const { page } = running
  const { focused, kept } = keyboardOf(page)
  for (const round of ['opened', 'asked for once more']) {
    await page.getByTestId('editor').click()
    await page.keyboard.press('Control+End')
    for (let at = 0; at < 3; at++) await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Control+KeyK')
    await page.keyboard.insertText('phan cong muc nay')
    await page.keyboard.press('Enter')
    await expect.poll(focused, { message: round }).toBe('assignment-person')
    expect(await kept(), round).toBe('assignment-person')
  }
}, 60_000)

it('shares out the section with the cursor and lists what is left', async () => {
  const { page } = running
  await page.keyboard.press('Control+KeyK')
  await page.keyboard.insertText('phan cong muc nay')
  await page.keyboard.press('Enter')
  await page.getByTestId('assignment-person').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
    .toBe('assignment-person')
  await page.keyboard.insertText('Phòng Tổng hợp')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('5/1/2022')
  await page.keyboard.press('Tab')
  await page.getByTestId('assignments').getByText('quá hạn 05/01/2022').waitFor()
  await expect
    .poll(() => onDisk().assignments)
    .toEqual([
      { heading: expect.any(String), person: 'Phòng Tổng hợp', due: '2022-01-05', state: 'todo' },
    ])
  await page.getByTestId('comments-tab-points').click()
  const points = page.getByTestId('open-points')
  await points.getByText('Mục được giao chưa xong (1)').waitFor()
  await points.getByTestId('open-point').first().click()
  await expect.poll(() => page.locator('.page-text:focus').count()).toBe(1)
}, 60_000)
