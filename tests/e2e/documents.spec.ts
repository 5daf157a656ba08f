import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'
import { homePage } from './pages/home.ts'
import { tabsPage } from './pages/tabs.ts'
import { savedWith } from './saved.ts'

/* Several documents open at once: no word of any of them is lost. */

const RESOLUTION = 'Nghị quyết nhiệm vụ năm 2022 (mẫu)'
const REPORT = 'Báo cáo kết quả năm 2021 (mẫu)'
const PLAN = 'Kế hoạch học tập Nghị quyết năm 2022 (mẫu)'

let folder: string
let run: RunningApp

beforeEach(async () => {
  folder = await temporaryFolder()
  run = await launchApp({ folder })
  await homePage(run.page).skipFirstStart()
})

afterEach(async () => {
  await run.close()
  await removeFolder(folder)
})

/** A busy machine takes its time to save and to draw. */
function eventually<T>(look: () => T | Promise<T>) {
  return expect.poll(look, { timeout: 15_000, interval: 40 })
}

const onDisk = (words: string) => savedWith(run.workspace, words)

/** Types into the first block that holds `words`. */
async function typeAfter(page: Page, words: string, typed: string): Promise<void> {
  await editorPage(page).caretAfter(words)
  await page.keyboard.insertText(typed)
}

describe('tabs', () => {
  it('switch by keys with text, cursor and undo of each; close and come back', async () => {
    const { page } = run
    const tabs = tabsPage(page)
    for (const name of [RESOLUTION, REPORT, PLAN]) await tabs.openFromHome(name)
    expect(await tabs.names()).toEqual([RESOLUTION, REPORT, PLAN])

    await page.keyboard.press('Control+Tab')
    await tabs.active.filter({ hasText: RESOLUTION }).waitFor()
    await typeAfter(page, 'DỰ BÁO TÌNH HÌNH', ' câu thứ nhất')
    await page.keyboard.press('Control+Tab')
    await tabs.active.filter({ hasText: REPORT }).waitFor()
    await typeAfter(page, 'KẾT QUẢ ĐẠT ĐƯỢC', ' câu thứ hai')
    await page.keyboard.press('Control+Shift+Tab')
    await tabs.active.filter({ hasText: RESOLUTION }).waitFor()
    const { editor } = editorPage(page)
    await eventually(() => editor.textContent()).toContain('câu thứ nhất')
    // The cursor is where it was, and the undo of this document alone.
    await page.keyboard.insertText(' và tiếp')
    await eventually(() => editor.textContent()).toContain('câu thứ nhất và tiếp')
    await page.keyboard.press('Control+Z')
    await page.keyboard.press('Control+Z')
    await eventually(() => editor.textContent()).not.toContain('câu thứ nhất')
    // So is the place on the page.
    const top = () => page.getByTestId('page-scroll').evaluate((scroll) => scroll.scrollTop)
    await page.getByTestId('page-scroll').evaluate((scroll) => {
      scroll.scrollTop = 1500
    })
    await eventually(top).toBeGreaterThan(1400)
    await page.keyboard.press('Control+Tab')
    await tabs.active.filter({ hasText: REPORT }).waitFor()
    await page.keyboard.press('Control+Shift+Tab')
    await tabs.active.filter({ hasText: RESOLUTION }).waitFor()
    await eventually(async () => Math.abs((await top()) - 1500) < 60).toBe(true)
    await page.keyboard.press('Control+Tab')
    await eventually(() => editor.textContent()).toContain('câu thứ hai')

    await page.keyboard.press('Control+W')
    await eventually(tabs.names).toEqual([RESOLUTION, PLAN])
    expect(onDisk('câu thứ hai')).toHaveLength(1)
    await page.keyboard.press('Control+Shift+T')
    await tabs.active.filter({ hasText: REPORT }).waitFor()
    await eventually(() => editor.textContent()).toContain('câu thứ hai')
    await tabs.tab(PLAN).click({ button: 'middle' })
    await eventually(tabs.names).toHaveLength(2)
  })

  it('save what was typed in one that is no longer on the screen', async () => {
    const { page } = run
    const tabs = tabsPage(page)
    await tabs.openFromHome(REPORT)
    await tabs.openFromHome(RESOLUTION)
    await typeAfter(page, 'DỰ BÁO TÌNH HÌNH', ' chữ gõ rồi đi ngay')
    await tabs.tab(REPORT).click()
    await tabs.active.filter({ hasText: REPORT }).waitFor()
    await eventually(() => onDisk('chữ gõ rồi đi ngay')).toHaveLength(1)
    await page.locator('[data-testid="tab"][data-state="saved"]').nth(1).waitFor()
  })

  it('come back at the next start, with the one that was on the screen', async () => {
    const tabs = tabsPage(run.page)
    for (const name of [RESOLUTION, REPORT]) await tabs.openFromHome(name)
    await typeAfter(run.page, 'KẾT QUẢ ĐẠT ĐƯỢC', ' trước khi đóng')
    await run.close()

    run = await launchApp({ folder })
    const again = tabsPage(run.page)
    await again.active.filter({ hasText: REPORT }).waitFor()
    expect(await again.names()).toEqual([RESOLUTION, REPORT])
    const { editor } = editorPage(run.page)
    await eventually(() => editor.textContent()).toContain('trước khi đóng')
    await run.page.getByTestId('editor-back').click()
    await run.page.getByTestId('home-new').waitFor()
  })

  it('come back with the cursor, a comment begun, and the document beside', async () => {
    const tabs = tabsPage(run.page)
    await tabs.openFromHome(RESOLUTION)
    await editorPage(run.page).caretAfter('Chỉ tiêu môi trường')
    await run.page.keyboard.type(' nay')
    await run.page.keyboard.press('Control+Shift+ArrowLeft')
    await run.page.keyboard.press('Control+Alt+KeyM')
    await run.page.getByTestId('comment-name').fill('Lan')
    await run.page.getByTestId('comment-words').fill('Xem lại "chữ" này')
    await tabs.openBeside(REPORT)
    await run.close()

    run = await launchApp({ folder })
    const again = tabsPage(run.page)
    await again.text('beside').filter({ hasText: 'KẾT QUẢ ĐẠT ĐƯỢC' }).waitFor()
    await again.text('main').filter({ hasText: 'Chỉ tiêu môi trường nay' }).waitFor()
    const shown = run.page.locator('.pane-page[data-side="main"]').getByText('môi trường nay')
    await eventually(() =>
      shown.first().evaluate((one) => one.getBoundingClientRect().top),
    ).toSatisfy((top: number) => top > 0 && top < 700)
    await run.page.getByTestId('toast').getByRole('button', { name: 'Viết tiếp' }).click()
    await eventually(() => run.page.getByTestId('comment-words').inputValue()).toContain('Xem lại')
    await run.page.locator('.thread-draft .thread-quote').filter({ hasText: 'nay' }).waitFor()
    await run.page.getByTestId('comment-words').press('Escape')
    await run.page.keyboard.press('End')
    await run.page.keyboard.type(' đây')
    await eventually(() => again.text('main').textContent()).toContain(
      'Chỉ tiêu môi trường nay đây',
    )
  })

  it('come back after the page has crashed, with the words', async () => {
    const { page, app } = run
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = (() =>
        Promise.resolve({ response: 0, checkboxChecked: false })) as typeof dialog.showMessageBox
    })
    const tabs = tabsPage(page)
    for (const name of [RESOLUTION, REPORT]) await tabs.openFromHome(name)
    await typeAfter(page, 'KẾT QUẢ ĐẠT ĐƯỢC', ' trước khi hỏng')
    await editorPage(page).saved()
    await app.evaluate(
      ({ BrowserWindow }) =>
        new Promise((loaded) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          contents?.once('did-finish-load', () => loaded(undefined))
          contents?.forcefullyCrashRenderer()
        }),
    )
    // Playwright gives a crashed page up: it is looked at from the host.
    const seen = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`({
          names: [...document.querySelectorAll('.tab-name')].map((name) => name.textContent),
          active: document.querySelector('.tab[data-active] .tab-name')?.textContent,
          text: document.querySelector('.page-text')?.textContent.includes('trước khi hỏng'),
        })`),
      )
    await eventually(seen).toEqual({ names: [RESOLUTION, REPORT], active: REPORT, text: true })
  })

  it('are drawn anew when drawing fails, with all words and the undo', async () => {
    const { page } = run
    const tabs = tabsPage(page)
    await tabs.openFromHome(REPORT)
    await typeAfter(page, 'KẾT QUẢ ĐẠT ĐƯỢC', ' còn nguyên')
    // Something else (an extension, a translator) takes away what React drew.
    await page.evaluate(() => {
      const here = window.getSelection()?.anchorNode?.parentElement?.closest('[data-block]')
      here?.nextElementSibling?.remove()
    })
    await page.keyboard.press('Enter')
    await page.getByTestId('toast').filter({ hasText: 'không mất chữ nào' }).waitFor()
    const { editor } = editorPage(page)
    await editor.waitFor()
    await editor.click()
    await page.keyboard.press('Control+Z')
    await eventually(() => editor.textContent()).toContain('KẾT QUẢ ĐẠT ĐƯỢC còn nguyên')
  })

  it('a document renamed in the list keeps its tab, one removed loses it', async () => {
    const { page } = run
    const tabs = tabsPage(page)
    for (const name of [RESOLUTION, REPORT]) await tabs.openFromHome(name)
    await typeAfter(page, 'KẾT QUẢ ĐẠT ĐƯỢC', ' rồi đổi tên')
    await page.getByTestId('editor-back').click()
    const menuOf = (name: string) => page.getByRole('button', { name: `Việc khác với ${name}` })
    await menuOf(REPORT).click()
    await page.getByRole('menuitem', { name: 'Đổi tên…' }).click()
    const field = page.getByTestId('rename-dialog').getByRole('textbox')
    await field.fill('Báo cáo đã đổi tên')
    await field.press('Enter')
    await eventually(tabs.names).toEqual([RESOLUTION, 'Báo cáo đã đổi tên'])
    await tabs.tab('Báo cáo đã đổi tên').click()
    await typeAfter(page, 'rồi đổi tên', ' viết tiếp')
    await editorPage(page).saved()
    expect(onDisk('rồi đổi tên viết tiếp')).toEqual(['Báo cáo đã đổi tên.vankien'])
    await page.getByTestId('editor-back').click()
    await menuOf(RESOLUTION).click()
    await page.getByRole('menuitem', { name: 'Chuyển vào thùng rác' }).click()
    await eventually(tabs.names).toEqual(['Báo cáo đã đổi tên'])
  })
})

describe('two documents side by side', () => {
  it('scroll together by section, take copies from each other, and close', async () => {
    const { page } = run
    const tabs = tabsPage(page)
    await tabs.openFromHome(RESOLUTION)
    await tabs.openBeside(REPORT)
    // Opened to be looked at.
    await tabs.pane('beside').getByText('Chỉ xem', { exact: true }).waitFor()
    expect(await tabs.text('beside').getAttribute('contenteditable')).not.toBe('true')

    const topOf = (side: 'main' | 'beside', words: string) =>
      tabs
        .pane(side)
        .locator('.page-text')
        .getByText(words, { exact: false })
        .last()
        .evaluate((block) => {
          const scroll = block.closest('.page-scroll')
          return Math.abs(
            block.getBoundingClientRect().top - (scroll?.getBoundingClientRect().top ?? 0),
          )
        })
    const heading = 'Phát triển thương mại, dịch vụ và du lịch'
    const scroll = tabs.pane('main').getByTestId('page-scroll')
    await scroll.hover()
    const isAtTop = async () => {
      if ((await topOf('main', heading)) > 60) await page.mouse.wheel(0, 60)
      return (await topOf('main', heading)) <= 60
    }
    await eventually(isAtTop).toBe(true)
    await eventually(() => topOf('beside', heading)).toBeLessThan(120)

    // A copy goes to the cursor of the other one.
    await typeAfter(page, 'DỰ BÁO TÌNH HÌNH', '')
    await tabs.pane('beside').getByText('dịch bệnh bùng phát từ giữa năm').click({ clickCount: 3 })
    await page.keyboard.press('Control+Alt+KeyC')
    await eventually(() => tabs.text('main').textContent()).toContain(
      'dịch bệnh bùng phát từ giữa năm',
    )
    await editorPage(page).saved()
    expect(onDisk('dịch bệnh bùng phát từ giữa năm')).toHaveLength(2)

    await page.keyboard.press('Escape')
    await tabs.pane('beside').waitFor({ state: 'detached' })
    await eventually(tabs.names).toEqual([RESOLUTION])
    await page.keyboard.press('Control+Z')
    await eventually(() => tabs.text('main').textContent()).not.toContain(
      'dịch bệnh bùng phát từ giữa năm',
    )
  })

  it('are both written in, saved, and reached by keys', async () => {
    const { page } = run
    const tabs = tabsPage(page)
    for (const name of [REPORT, RESOLUTION]) await tabs.openFromHome(name)
    await tabs.openBeside(REPORT)
    await typeAfter(page, 'DỰ BÁO TÌNH HÌNH', ' bên trái')
    await page.keyboard.press('Control+Alt+ArrowRight')
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('.pane-page')?.getAttribute('data-side'))
    expect(await focused()).toBe('beside')
    await tabs.text('beside').getByText('KẾT QUẢ ĐẠT ĐƯỢC').click()
    await page.keyboard.press('End')
    await page.keyboard.insertText(' bên phải')
    await eventually(() => [onDisk(' bên trái').length, onDisk(' bên phải').length]).toEqual([1, 1])
    const reached: unknown[] = []
    while (reached.length < 8 && reached.at(-1) !== 'main') {
      await page.keyboard.press('F6')
      reached.push(await focused())
    }
    expect(reached.at(-1)).toBe('main')
    await page.keyboard.press('F6')
    expect(await focused()).toBe('beside')

    // The line between them moves by the arrow keys.
    const width = () =>
      tabs.pane('main').evaluate((pane) => Math.round(pane.getBoundingClientRect().width))
    const before = await width()
    await page.getByTestId('pane-line').focus()
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight')
    await eventually(width).toBeGreaterThan(before + 50)
    await page.getByTestId('pane-close').click()
    // It was open before: it stays.
    await eventually(tabs.names).toEqual([REPORT, RESOLUTION])
  })
})

describe('two windows', () => {
  it('tell that a document is written elsewhere, lead there, and take over', async () => {
    const { page, app } = run
    await tabsPage(page).openFromHome(RESOLUTION)
    await tabsPage(page).openFromHome(REPORT)
    const opening = app.waitForEvent('window')
    await page.getByTestId('editor-back').click()
    await page.getByRole('button', { name: `Việc khác với ${PLAN}` }).click()
    await page.getByRole('menuitem', { name: 'Mở trong cửa sổ mới' }).click()
    const second = await opening
    await second.getByTestId('editor').waitFor()
    expect(await tabsPage(second).names()).toEqual([PLAN])

    // In the other window the report can only be looked at.
    await tabsPage(second).openFromHome(REPORT)
    await second.getByTestId('elsewhere-banner').waitFor()
    expect(await editorPage(second).editor.getAttribute('contenteditable')).not.toBe('true')
    await page.getByTestId('tab').filter({ hasText: REPORT }).click()
    await typeAfter(page, 'KẾT QUẢ ĐẠT ĐƯỢC', ' viết ở cửa sổ một')
    await eventually(() => editorPage(second).editor.textContent()).toContain('viết ở cửa sổ một')

    await page.getByTestId('tab').filter({ hasText: RESOLUTION }).click()
    await second.getByTestId('elsewhere-show').click()
    await tabsPage(page).active.filter({ hasText: REPORT }).waitFor()

    // Closed there, it can be written in here.
    await page.keyboard.press('Control+W')
    await second.getByTestId('elsewhere-banner').waitFor({ state: 'detached' })
    await typeAfter(second, 'viết ở cửa sổ một', ', rồi cửa sổ hai')
    await eventually(() => onDisk('viết ở cửa sổ một, rồi cửa sổ hai')).toHaveLength(1)
    expect(readdirSync(run.workspace).filter((name) => name.includes('bản khác'))).toEqual([])
  })

  it('come back both after quitting, and all words are saved', async () => {
    const { page, app } = run
    await tabsPage(page).openFromHome(RESOLUTION)
    const opening = app.waitForEvent('window')
    await tabsPage(page).openFromHome(REPORT)
    await page.getByTestId('tab').filter({ hasText: REPORT }).click({ button: 'right' })
    await page.getByTestId('tab-window').click()
    const second = await opening
    await second.getByTestId('editor').waitFor()
    await typeAfter(second, 'KẾT QUẢ ĐẠT ĐƯỢC', ' ở cửa sổ hai')
    await typeAfter(page, 'DỰ BÁO TÌNH HÌNH', ' ở cửa sổ một')
    const exited = once(app.process(), 'exit')
    await app.evaluate(({ app: program }) => program.quit())
    await exited
    expect([onDisk(' ở cửa sổ một').length, onDisk(' ở cửa sổ hai').length]).toEqual([1, 1])

    run = await launchApp({ folder })
    await eventually(() => run.app.windows().length).toBe(2)
    const names = async () => {
      const all = await Promise.all(run.app.windows().map((one) => tabsPage(one).names()))
      return all.flat().sort()
    }
    await eventually(names).toEqual([REPORT, RESOLUTION])
  })
})
