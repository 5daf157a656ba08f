import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeXlsx } from '../../electron/excel/writeXlsx.ts'
import { largeStore } from '../builders/largeStore.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { longTasks } from './longTasks.ts'
import { exchangePage } from './pages/exchange.ts'
import { homePage } from './pages/home.ts'
import { indicatorPage } from './pages/indicators.ts'

/** A sheet of 2,000 rows in the preview: nothing holds the window up. */

const ENTITY = 'tinh-tra-vinh'
const ROWS = 2000

let folder: string
let running: RunningApp
let excel: ReturnType<typeof exchangePage>

beforeAll(async () => {
  folder = await temporaryFolder()
  const data = join(folder, 'workspace', '.van-kien')
  await mkdir(data, { recursive: true })
  const store = largeStore(ROWS, [2024, 2025], ENTITY)
  await writeFile(
    join(data, 'indicators.json'),
    JSON.stringify({ version: 2, data: { store, journal: { bytes: 0, mark: '' } } }),
  )
  const rows = store.indicators.map(({ name, unit }, at) => [
    // Every tenth name is only near: the person decides.
    at % 10 === 0 ? `${name} toàn tỉnh` : name,
    unit,
    { number: String(at % 90) },
    { number: String((at % 90) + 1) },
  ])
  await writeFile(
    join(folder, 'lon.xlsx'),
    writeXlsx([
      {
        name: 'Biểu lớn',
        rows: [['Chỉ tiêu', 'ĐVT', 'Năm 2025 - Chỉ tiêu', 'Năm 2026 - Thực hiện'], ...rows],
      },
    ]),
  )
  running = await launchApp({ folder })
  await homePage(running.page).skipFirstStart()
  excel = exchangePage(running.app, running.page)
  await indicatorPage(running.page).open()
  await running.page.locator('.filter-count').first().filter({ hasText: '2000' }).waitFor()
}, 60_000)

afterAll(async () => {
  await running.close()
  await removeFolder(folder)
})

it('scrolls in frames, and draws only what is in sight', async () => {
  const { page } = running
  const opening = await longTasks(page, 'opening the preview', async () => {
    if (await excel.list.isVisible()) {
      await page.keyboard.press('Escape')
      await excel.list.waitFor({ state: 'detached' })
    }
    await excel.import(join(folder, 'lon.xlsx'))
    await excel.list.waitFor()
  })
  expect(Math.max(0, ...opening)).toBeLessThan(200)
  expect((await excel.summaries()).join()).toMatch(/2000 dòng: .*200 dòng chưa rõ/)
  let drawn = 0
  const scrolling = await longTasks(page, 'scrolling the preview', async () => {
    drawn = await page.evaluate(async () => {
      const box = document.querySelector('.import-list')
      if (box === null) return 0
      let most = 0
      for (let at = 0; at < box.scrollHeight; at += Math.ceil(box.scrollHeight / 150)) {
        box.scrollTop = at
        await new Promise((done) => requestAnimationFrame(done))
        most = Math.max(most, document.querySelectorAll('.import-row').length)
      }
      box.scrollTop = 0
      return most
    })
  })
  expect(drawn).toBeGreaterThan(10)
  expect(drawn).toBeLessThan(80)
  expect(scrolling).toEqual([])
}, 120_000)

it('is walked through, ticked, filtered and searched as fast as keys come', async () => {
  const { page } = running
  const tasks = await longTasks(page, 'keys in the preview', async () => {
    await excel.list.focus()
    for (let at = 0; at < 30; at++) await page.keyboard.press('ArrowDown')
    for (let at = 0; at < 10; at++) await page.keyboard.press('Space')
    await page.getByTestId('import-filter-unsure').click()
    await page.getByTestId('import-filter-all').click()
    await page.getByTestId('import-search').pressSequentially('ho ngheo')
    await page.getByTestId('import-search').fill('')
  })
  expect(tasks).toEqual([])
}, 120_000)

it('shows a choice for a row, and writes everything in one batch', async () => {
  const { page } = running
  const before = await excel.write.innerText()
  await page.getByTestId('import-filter-unsure').click()
  const row = excel.rows.first()
  const words = await row.innerText()
  await row.getByTestId('import-check').click()
  await expect.poll(() => excel.rows.first().innerText()).not.toBe(words)
  await expect.poll(() => excel.write.innerText()).not.toBe(before)
  const count = /\d+/.exec(await excel.write.innerText())?.[0]
  await excel.write.click()
  await excel.toast(`Đã ghi ${count} số liệu`).waitFor()
}, 120_000)
