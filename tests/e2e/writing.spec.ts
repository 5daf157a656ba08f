import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Table } from '../../shared/document/types.ts'
import { lineText } from '../../shared/document/walk.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'
import { homePage } from './pages/home.ts'
import { savedDocument } from './saved.ts'

/** Typed markers and tables, in a real Electron. */

let folder: string
let running: RunningApp

beforeEach(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  await homePage(running.page).skipFirstStart()
  await homePage(running.page).newDocument('nghi-quyet-nam', 2031)
  const { page } = running
  await editorPage(page).editor.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+n')
})

afterEach(async () => {
  await running.close()
  await removeFolder(folder)
})

/** The last blocks as a person sees them: kind, marker, words. */
async function lastBlocks(count: number): Promise<string[]> {
  return editorPage(running.page).editor.evaluate(
    (editor, last) =>
      [...editor.querySelectorAll<HTMLElement>('.block')].slice(-last).map((block) => {
        const words = (block.textContent ?? '').replace(/\uFEFF/g, '')
        return [block.classList.item(1), block.dataset.marker ?? '', words].join('|')
      }),
    count,
  )
}

function savedTable(): Table | undefined {
  const { body } = savedDocument(running.workspace, '2031.vankien')
  return body.find((block) => block.type === 'table')
}

it('makes blocks of typed markers, and gives the typed characters back', async () => {
  const { page } = running
  await page.keyboard.type('- Y mot')
  await page.keyboard.press('Enter')
  await page.keyboard.type('+ "Y con"')
  await expect.poll(() => lastBlocks(2)).toEqual(['bullet|-|Y mot', 'bullet|+|“Y con”'])
  for (let at = 0; at < 3; at++) await page.keyboard.press('Enter')
  await page.keyboard.type('a) ')
  await expect.poll(() => lastBlocks(1)).toEqual(['item|a)|'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => lastBlocks(1)).toEqual(['paragraph||a) '])
  for (let at = 0; at < 3; at++) await page.keyboard.press('Backspace')
  await page.keyboard.type('- ')
  await expect.poll(() => lastBlocks(1)).toEqual(['bullet|-|'])
  await page.keyboard.press('Backspace')
  await expect.poll(() => lastBlocks(1)).toEqual(['paragraph||- '])
}, 60_000)

it('leaves words that are composed or retyped alone', async () => {
  const { page } = running
  // UniKey: Backspace and the letters again, as fast as it can, right behind a marker.
  await page.keyboard.type('- D')
  await page.keyboard.press('Backspace')
  await page.keyboard.insertText('Đ')
  await page.keyboard.type('a')
  await page.keyboard.press('Backspace')
  await page.keyboard.insertText('ả')
  await page.keyboard.type('ng')
  await expect.poll(() => lastBlocks(1)).toEqual(['bullet|-|Đảng'])
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const cdp = await page.context().newCDPSession(page)
  for (const text of ['-', '- ', '- v']) {
    const at = text.length
    await cdp.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at })
  }
  await cdp.send('Input.insertText', { text: '- vững' })
  await expect.poll(() => lastBlocks(1)).toEqual(['paragraph||- vững'])
}, 60_000)

it('a table is made, filled, merged and widened', async () => {
  const { page } = running
  await page.getByTestId('insert-menu').click()
  await page.getByTestId('insert-table').click()
  await page.getByTestId('table-rows').fill('2')
  await page.getByTestId('table-columns').fill('3')
  await page.keyboard.press('Enter')
  await page.getByTestId('table-menu').waitFor()
  const cells = page.locator('.table td')
  for (const words of ['a', 'b', 'c', 'd', 'e', 'f']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  // Tab in the last cell has begun a third row; up goes to the cell above.
  await expect.poll(() => cells.count()).toBe(9)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('x')
  await expect.poll(() => cells.nth(3).innerText()).toContain('x')
  await cells.nth(0).click()
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => page.locator('td[data-covered]').count()).toBe(2)
  await cells.nth(0).click({ button: 'right' })
  await page.getByTestId('context-menu').getByTestId('table-mergeCells').click()
  await expect.poll(() => cells.count()).toBe(8)
  await page.getByTestId('table-menu').click()
  await page.getByTestId('table-alignCenter').click()
  const edge = await page.locator('.column-edge').first().boundingBox()
  if (edge === null) throw new Error('no column edge is shown')
  await page.mouse.move(edge.x + 4, edge.y + 10)
  await page.mouse.down()
  await page.mouse.move(edge.x + 84, edge.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => savedTable()?.widths?.length).toBe(3)
  const table = savedTable()
  const [first, second] = table?.widths ?? []
  expect(first ?? 0).toBeGreaterThan((second ?? 0) + 20)
  const [merged] = table?.children[0]?.children ?? []
  expect(merged).toMatchObject({ rowSpan: 2, align: 'center' })
  expect(lineText(merged?.children ?? [])).toMatch(/^a\n/)
}, 60_000)

it('a selection that enters a table marks whole rows, and takes just them', async () => {
  const { page } = running
  await page.keyboard.type('Trước bảng')
  await page.getByTestId('insert-menu').click()
  await page.getByTestId('insert-table').click()
  await page.getByTestId('table-rows').fill('3')
  await page.getByTestId('table-columns').fill('2')
  await page.keyboard.press('Enter')
  await page.getByTestId('table-menu').waitFor()
  const cells = page.locator('.table td')
  const covered = page.locator('td[data-covered]')
  for (const words of ['a', 'b', 'c', 'd', 'e']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('f')
  const line = page.locator('.block', { hasText: 'Trước bảng' })
  await line.click()
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => covered.count()).toBe(2)
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => covered.allInnerTexts()).toEqual(['a', 'b', 'c', 'd'])
  await page.keyboard.press('Delete')
  await expect.poll(() => cells.allInnerTexts()).toEqual(['e', 'f'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => cells.count()).toBe(6)
  // A drag that begins in what is selected would move it.
  await cells.nth(5).click()
  await expect.poll(() => covered.count()).toBe(0)
  const [from, to] = [await line.boundingBox(), await cells.nth(2).boundingBox()]
  if (from === null || to === null) throw new Error('the line or the table is not in sight')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 12, to.y + to.height / 2, { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => covered.allInnerTexts()).toEqual(['a', 'b', 'c', 'd'])
}, 60_000)
