import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { largeStore } from '../builders/largeStore.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { longTasks } from './longTasks.ts'
import { homePage } from './pages/home.ts'
import { indicatorPage } from './pages/indicators.ts'

/** The table with 2,000 indicators and 24 columns: nothing holds the window up. */

const YEARS = Array.from({ length: 12 }, (_, at) => 2015 + at)
/** For what takes its time on a machine that does other things as well. */
const PATIENCE = { timeout: 20_000 }

let folder: string
let running: RunningApp
let grid: ReturnType<typeof indicatorPage>

beforeAll(async () => {
  folder = await temporaryFolder()
  const data = join(folder, 'workspace', '.van-kien')
  await mkdir(data, { recursive: true })
  const store = largeStore(2000, YEARS, 'tinh-tra-vinh')
  await writeFile(
    join(data, 'indicators.json'),
    JSON.stringify({ version: 2, data: { store, journal: { bytes: 0, mark: '' } } }),
  )
  running = await launchApp({ folder })
  await homePage(running.page).skipFirstStart()
  grid = indicatorPage(running.page)
  await grid.open()
  await grid.cell('thu-0', '2026', 'actual').waitFor()
  // The counts of the filters are there: nothing goes on in the background any more.
  await running.page.locator('.filter-count').first().filter({ hasText: '2000' }).waitFor()
}, 60_000)

afterAll(async () => {
  await running.close()
  await removeFolder(folder)
})

/** Scrolls the table through, one step a frame; answers how many cells were drawn at most. */
async function scrollThrough(way: 'down' | 'right'): Promise<number> {
  return running.page.evaluate(async (way) => {
    const box = document.querySelector('.grid')
    if (box === null) return 0
    let most = 0
    const end =
      way === 'down' ? box.scrollHeight - box.clientHeight : box.scrollWidth - box.clientWidth
    const step = way === 'down' ? Math.ceil(end / 150) : 40
    for (let at = 0; at <= end; at += step) {
      if (way === 'down') box.scrollTop = at
      else box.scrollLeft = at
      await new Promise((done) => requestAnimationFrame(done))
      most = Math.max(most, document.querySelectorAll('.grid-cell').length)
    }
    box.scrollTop = 0
    return most
  }, way)
}

it('scrolls down and right in frames, and draws only what is in sight', async () => {
  const drawn: number[] = []
  const tasks = await longTasks(running.page, 'scrolling', async () => {
    drawn.push(await scrollThrough('down'), await scrollThrough('right'))
  })
  expect(tasks).toEqual([])
  // 2,000 rows of 24 figures would be 48,000.
  expect(Math.max(...drawn)).toBeGreaterThan(100)
  expect(Math.max(...drawn)).toBeLessThan(900)
}, 120_000)

it('takes figures as fast as they are typed', async () => {
  const { keyboard } = running.page
  await grid.show('thu-3', '2020', 'target')
  await grid.cell('thu-3', '2020', 'target').click()
  let value = 100
  const tasks = await longTasks(running.page, 'typing figures', async () => {
    for (let at = 0; at < 15; at++) {
      await keyboard.type(String(value++))
      await keyboard.press('Enter')
    }
    await expect.poll(() => grid.pending(), PATIENCE).toBe(0)
  })
  expect(tasks).toEqual([])
  await grid.show('thu-3', '2020', 'target')
  await expect.poll(() => grid.words('thu-3', '2020', 'target'), PATIENCE).toMatch(/^1\d\d$/)
}, 120_000)

it('moves, selects all and fills a column without holding the window up', async () => {
  const { keyboard } = running.page
  await grid.show('thu-3', '2020', 'target')
  await grid.cell('thu-3', '2020', 'target').click()
  const tasks = await longTasks(running.page, 'moving and selecting', async () => {
    for (let at = 0; at < 40; at++) await keyboard.press('ArrowDown')
    for (let at = 0; at < 12; at++) await keyboard.press('ArrowRight')
    await keyboard.press('Control+End')
    await keyboard.press('Control+Home')
    await keyboard.press('Control+a')
    await expect.poll(() => grid.stats(), PATIENCE).toContain('Đếm: 48.000')
    await keyboard.press('ArrowDown')
  })
  expect(tasks).toEqual([])
}, 120_000)

it('finds indicators as one types', async () => {
  const tasks = await longTasks(running.page, 'searching', async () => {
    await grid.search('')
    await running.page.getByTestId('indicator-filter').pressSequentially('ty le ho ngheo')
    await expect
      .poll(() => running.page.locator('.grid-name').nth(2).innerText())
      .toMatch(/hộ nghèo/)
    await grid.search('')
  })
  expect(tasks).toEqual([])
}, 120_000)
