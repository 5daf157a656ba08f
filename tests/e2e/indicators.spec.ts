import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { homePage } from './pages/home.ts'
import { indicatorPage } from './pages/indicators.ts'

/** "Kho chỉ tiêu" as it is worked in: keys, blocks, undo, filters, pages, in a real Electron. */

let folder: string
let running: RunningApp
let grid: ReturnType<typeof indicatorPage>

beforeEach(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  await homePage(running.page).skipFirstStart()
  grid = indicatorPage(running.page)
  await grid.open()
})

afterEach(async () => {
  await running.close()
  await removeFolder(folder)
})

const keys = () => running.page.keyboard
/** Two indicators, one under the other, with and without figures. */
const FIRST = 'grdp-growth'
const PER_HEAD = 'grdp-per-capita'
const words = (code: string, measure: 'target' | 'actual', year = '2021') =>
  grid.words(code, year, measure)

/** What another program put on the clipboard, pasted: screens without a desktop have none. */
async function pasteFromElsewhere(text: string, html = ''): Promise<void> {
  await grid.grid.evaluate(
    (one, { text, html }) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      if (html !== '') clipboardData.setData('text/html', html)
      one.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    },
    { text, html },
  )
}

/** What copying or cutting puts on the clipboard. */
async function taken(kind: 'copy' | 'cut'): Promise<{ text: string; html: string }> {
  return grid.grid.evaluate((one, kind) => {
    const clipboardData = new DataTransfer()
    one.dispatchEvent(new ClipboardEvent(kind, { clipboardData, bubbles: true }))
    return {
      text: clipboardData.getData('text/plain'),
      html: clipboardData.getData('text/html'),
    }
  }, kind)
}

describe('keys', () => {
  it('type over a figure, go on with Enter and Tab, open it with F2, give up with Escape', async () => {
    await grid.cell(FIRST, '2021', 'target').click()
    await keys().type('12,5')
    await keys().press('Tab')
    await expect.poll(() => words(FIRST, 'target')).toBe('12,5')
    await keys().type('7')
    await keys().press('Escape')
    expect(await words(FIRST, 'actual')).toBe('âm 3,92')
    await keys().press('F2')
    expect(await running.page.getByTestId('indicator-input').inputValue()).toBe('âm 3,92')
    await keys().press('End')
    await keys().type('5')
    await keys().press('Enter')
    await expect.poll(() => words(FIRST, 'actual')).toBe('âm 3,93')
    // Rounded as shown, whole as kept; and what was only looked at is not written anew.
    await grid.cell(FIRST, '2021', 'actual').click()
    await keys().press('F2')
    expect(await running.page.getByTestId('indicator-input').inputValue()).toBe('âm 3,925')
    await keys().press('Enter')
    await keys().press('ArrowUp')
    await keys().press('Delete')
    await expect.poll(() => words(FIRST, 'actual')).toMatch(/^…?$/)
    for (let at = 0; at < 3; at++) await keys().press('Control+z')
    await expect.poll(() => words(FIRST, 'target')).toBe('11 trở lên')
    expect(await words(FIRST, 'actual')).toBe('âm 3,92')
    await keys().press('Control+y')
    await expect.poll(() => words(FIRST, 'target')).toBe('12,5')
  }, 60_000)

  it('keep what could not be read in its cell, with the reason', async () => {
    const cell = grid.cell(FIRST, '2021', 'target')
    await cell.click()
    await keys().type('mười hai')
    await keys().press('Enter')
    await running.page.locator('.cell-error').waitFor()
    // A click elsewhere leaves it behind, marked.
    await grid.cell(FIRST, '2021', 'actual').click()
    expect(await cell.innerText()).toBe('mười hai')
    expect(await cell.getAttribute('aria-invalid')).toBe('true')
    await cell.click()
    expect(await grid.status()).toMatch(/“mười hai” chưa ghi\. Chưa phải số/)
    await keys().press('F2')
    expect(await running.page.getByTestId('indicator-input').inputValue()).toBe('mười hai')
    await running.page.getByTestId('indicator-input').fill('12')
    await keys().press('Enter')
    await expect.poll(() => cell.innerText()).toBe('12')
    expect(await cell.getAttribute('aria-invalid')).toBeNull()
  }, 60_000)

  it('compose Vietnamese into a cell as an input method writes it', async () => {
    await grid.search('giu vung on dinh')
    const cell = grid.cell('political-stability', '2021', 'target')
    await cell.click()
    await keys().press('F2')
    const cdp = await running.page.context().newCDPSession(running.page)
    await running.page.getByTestId('indicator-input').fill('')
    for (const step of ['v', 'vu', 'vữ', 'vữn', 'vững']) {
      await cdp.send('Input.imeSetComposition', {
        text: step,
        selectionStart: step.length,
        selectionEnd: step.length,
      })
    }
    await cdp.send('Input.insertText', { text: 'vững' })
    await keys().press('Enter')
    await expect.poll(() => cell.innerText()).toBe('vững')
  }, 60_000)
})

describe('blocks', () => {
  it('are pasted from Excel in one step, and taken back in one step', async () => {
    const before = [await words(FIRST, 'target'), await words(FIRST, 'actual')]
    await grid.cell(FIRST, '2021', 'target').click()
    await pasteFromElsewhere('11% trở lên\t1,446.25\r\n(2,5)\tchưa rõ\r\n')
    await expect.poll(() => words(FIRST, 'actual')).toBe('1.446,25')
    expect(await words(FIRST, 'target')).toBe('11 trở lên')
    // The second row is its first part: one cell good, one told.
    const bad = running.page.locator('.grid-cell[data-rejected]')
    expect(await bad.allInnerTexts()).toEqual(['chưa rõ'])
    await running.page.getByTestId('toast').first().waitFor()
    await keys().press('Control+z')
    await expect.poll(() => words(FIRST, 'actual')).toBe(before[1])
    expect(await words(FIRST, 'target')).toBe(before[0])
    await keys().press('Control+y')
    await expect.poll(() => words(FIRST, 'actual')).toBe('1.446,25')
  }, 60_000)

  it('take the exact numbers of a table on the clipboard', async () => {
    await grid.cell(FIRST, '2021', 'target').click()
    await pasteFromElsewhere('1.446\n', '<table><tr><td x:num="1446.25">1.446</td></tr></table>')
    await expect.poll(() => words(FIRST, 'target')).toBe('1.446,25')
  }, 60_000)

  it('are copied for Excel, and moved by cutting', async () => {
    const [target, actual] = [await words(FIRST, 'target'), await words(FIRST, 'actual')]
    await grid.cell(FIRST, '2021', 'target').click()
    await keys().press('Shift+ArrowRight')
    const copied = await taken('copy')
    expect(copied.text).toBe(`${target}\t${actual}`)
    expect(copied.html).toContain('x:num="-3.92"')
    const cut = await taken('cut')
    await grid.cell(PER_HEAD, '2021', 'target').click()
    await pasteFromElsewhere(cut.text, cut.html)
    await expect.poll(() => words(PER_HEAD, 'actual')).toBe(actual)
    await expect.poll(() => words(FIRST, 'actual')).toMatch(/^…?$/)
    await keys().press('Control+z')
    await expect.poll(() => words(FIRST, 'target')).toBe(target)
    await expect.poll(() => words(PER_HEAD, 'actual')).toBe('63,15')
  }, 60_000)

  it('are filled down, summed in the line below, and confirmed', async () => {
    const { page } = running
    await grid.search('tang truong khu vuc')
    const cells = page.locator('.grid-cell[data-cell$="|2021|target"]')
    await cells.nth(0).click()
    await keys().type('4')
    await keys().press('Enter')
    await keys().press('ArrowUp')
    await keys().press('Shift+ArrowDown')
    await keys().press('Shift+ArrowDown')
    await keys().press('Control+d')
    await expect.poll(() => cells.nth(2).innerText()).toBe('4')
    await expect.poll(() => grid.stats()).toMatch(/Trung bình: 4\s*Đếm: 3\s*Tổng: 12/)
    expect(await cells.nth(1).getAttribute('data-draft')).not.toBeNull()
    await page.getByTestId('indicator-confirm').click()
    await expect.poll(() => cells.nth(1).getAttribute('data-draft')).toBeNull()
    expect(await page.getByTestId('indicator-confirm').innerText()).toBe('Đưa về nháp')
    // The small handle at the corner: the block goes on over what is dragged.
    await cells.nth(0).click()
    await page.getByTestId('indicator-fill').hover()
    await page.mouse.down()
    const beside = await page.locator('.grid-cell[data-cell$="|2021|actual"]').nth(0).boundingBox()
    if (beside === null) throw new Error('no cell beside')
    await page.mouse.move(beside.x + 20, beside.y + 10, { steps: 4 })
    await page.mouse.up()
    await expect
      .poll(() => page.locator('.grid-cell[data-cell$="|2021|actual"]').nth(0).innerText())
      .toBe('4')
  }, 60_000)
})

describe('what is shown', () => {
  it('follows filters with their counts, folded groups, chosen columns', async () => {
    const { page } = running
    await expect.poll(() => grid.count('missed')).toMatch(/^\d+$/)
    const missed = Number(await grid.count('missed'))
    expect(missed).toBeGreaterThan(0)
    await page.getByTestId('indicator-filter-missed').check({ force: true })
    const shown = page.locator('.grid-row:not(.grid-head, .grid-group)')
    await expect.poll(() => shown.count()).toBe(missed)
    await page.getByTestId('indicator-filter-all').check({ force: true })

    await grid.search('không có chỉ tiêu nào như thế')
    await page.getByTestId('indicator-empty').getByRole('button').click()
    await page.getByTestId('indicator-fold').first().click()
    await expect.poll(() => grid.cell(FIRST, '2021', 'target').count()).toBe(0)
    await page.getByTestId('indicator-fold').first().click()

    await page.getByTestId('indicator-columns').click()
    await page.getByTestId('column-target').click()
    await page.getByTestId('column-estimate').click()
    await keys().press('Escape')
    await expect.poll(() => grid.cell(FIRST, '2021', 'target').count()).toBe(0)
    // Remembered on this machine.
    await page.reload()
    await page.locator('.grid-cell[data-cell$="|estimate"]').first().waitFor()
    expect(await grid.cell(FIRST, '2021', 'target').count()).toBe(0)
  }, 60_000)

  it('has a page for each indicator: series, history with the way back, uses', async () => {
    const { page } = running
    await grid.cell(FIRST, '2021', 'target').click()
    await keys().type('13')
    await keys().press('Enter')
    await keys().press('ArrowUp')
    await keys().press('Alt+Enter')
    await page.getByTestId('series-chart').waitFor()
    await expect.poll(() => page.getByTestId('series-table').innerText()).toContain('13%')
    await page.getByTestId('indicator-tab-history').click()
    await page.getByTestId('history-restore').first().click()
    await expect.poll(() => words(FIRST, 'target')).toBe('11 trở lên')
    await page.getByTestId('indicator-tab-uses').click()
    await expect
      .poll(() => page.getByTestId('use-document').allInnerTexts())
      .toContainEqual(expect.stringContaining('Nghị quyết'))
    await keys().press('Escape')
    await page.getByTestId('indicator-page').waitFor({ state: 'detached' })
    expect(await grid.grid.evaluate((one) => one === document.activeElement)).toBe(true)
  }, 60_000)

  it('takes a new indicator, its description, and lets go only what nobody uses', async () => {
    const { page } = running
    await page.getByTestId('indicator-new').click()
    await page.getByTestId('indicator-name').fill('Tỷ lệ ấp có wifi')
    await page.getByTestId('indicator-unit').fill('%')
    await page.getByTestId('indicator-save').click()
    await grid.search('ap co wifi')
    await grid.show('ty-le-ap-co-wifi', '2021', 'target')
    const cell = grid.cell('ty-le-ap-co-wifi', '2021', 'target')
    await cell.click()
    await keys().type('85')
    await keys().press('Enter')
    await expect.poll(() => cell.innerText()).toBe('85')
    await page.getByTestId('indicator-tab-about').click()
    await page.getByTestId('indicator-remove').click()
    await page.getByTestId('remove-indicator-sure').click()
    await page.getByTestId('indicator-empty').waitFor()
    await page.getByTestId('indicator-undo').click()
    await expect.poll(() => cell.innerText()).toBe('85')

    await grid.search('binh quan dau nguoi')
    await grid.cell(PER_HEAD, '2021', 'target').click()
    await keys().press('Alt+Enter')
    await page.getByTestId('indicator-tab-about').click()
    await page.getByTestId('indicator-remove').click()
    await expect
      .poll(() => page.getByTestId('remove-indicator').innerText())
      .toMatch(/Chưa xoá được[\s\S]*đang dùng ở \d+ chỗ/)
    expect(await page.getByTestId('remove-indicator-sure').count()).toBe(0)
  }, 60_000)

  it('sums a year up, group by group, and leads to the figure', async () => {
    const { page } = running
    await page.getByTestId('indicator-view-year').check({ force: true })
    await page.getByTestId('year-overview').waitFor()
    const rows = page.getByTestId('overview-row')
    const all = await rows.count()
    await page.getByTestId('overview-missed').check({ force: true })
    await expect.poll(() => rows.count()).toBeLessThan(all)
    expect(await rows.first().innerText()).toMatch(/GRDP[\s\S]*Chưa đạt/)
    await rows.first().getByRole('button').first().click()
    await grid.cell(FIRST, '2021', 'target').waitFor()
    expect(await grid.status()).toContain('Tốc độ tăng trưởng GRDP')
  }, 60_000)

  it('computes a whole of its parts, and is written over only on purpose', async () => {
    await grid.search('tong so di tich')
    const whole = grid.cell('relics-total', '2021', 'actual')
    await grid.cell('relics-national', '2021', 'actual').click()
    for (const figure of ['16', '30']) {
      await keys().type(figure)
      await keys().press('Enter')
    }
    await expect.poll(() => whole.getAttribute('data-computed')).toBe('true')
    expect(await whole.innerText()).toBe('46')
    await whole.click()
    expect(await grid.status()).toMatch(/46 di tích\. Tính từ “Tổng số di tích cấp quốc gia” \+ /)
    await keys().type('9')
    await keys().press('Delete')
    await running.page.getByTestId('toast').getByText('Ô này tự tính').waitFor()
    expect(await whole.innerText()).toBe('46')
    await keys().press('F2')
    await running.page.getByTestId('indicator-input').fill('47')
    await keys().press('Enter')
    await expect.poll(() => whole.getAttribute('data-apart')).toBe('true')
    await whole.click()
    expect(await grid.status()).toMatch(/cộng lại là 46, lệch 1 di tích/)
    await keys().press('Delete')
    await expect.poll(() => whole.innerText()).toBe('46')
  }, 60_000)

  it('lets the lists of a year be chosen and ordered; documents follow', async () => {
    const { page } = running
    await page.getByTestId('indicator-view-year').check({ force: true })
    await page.getByTestId('indicator-year').selectOption('2022')
    const rows = page.getByTestId('year-set-row')
    await page.getByTestId('year-set').click()
    const before = await rows.count()
    await page.getByTestId('year-set-add').press('Tab')
    await keys().press('Delete')
    await keys().press('Alt+ArrowDown')
    await page.getByTestId('year-set-add').fill('chieu dai duong')
    await keys().press('Enter')
    expect(await rows.count()).toBe(before - 1)
    await page.getByTestId('year-set-add').fill('tang truong grdp')
    await keys().press('Enter')
    expect(await rows.count()).toBe(before)
    expect(await rows.nth(1).innerText()).toBe('GRDP bình quân đầu người')
    await page.getByTestId('year-set-save').click()
    await page.getByTestId('year-set-dialog').waitFor({ state: 'detached' })
    await page.getByTestId('go-home').click()
    await homePage(page).open('Nghị quyết nhiệm vụ năm 2022')
    // The list begins with what stood second: the first one was taken out and put at the end.
    await expect
      .poll(() => page.getByTestId('editor').innerText())
      .toMatch(
        /Chỉ tiêu kinh tế\s+Tỷ trọng công nghiệp[\s\S]*Thu nội địa[\s\S]*Tốc độ tăng trưởng GRDP/,
      )
  }, 60_000)
})
