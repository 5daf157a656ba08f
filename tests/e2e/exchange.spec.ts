import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readTableFile } from '../../electron/excel/readTableFile.ts'
import { writeXlsx } from '../../electron/excel/writeXlsx.ts'
import { cellText } from '../../shared/exchange/sheet.ts'
import type { WrittenCell } from '../../shared/exchange/writtenSheet.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { exchangePage } from './pages/exchange.ts'
import { homePage } from './pages/home.ts'
import { indicatorPage } from './pages/indicators.ts'

/** "Excel" both ways, as a person does it, in a real Electron. */

const program = resolve(import.meta.dirname, '../../out/cli/van-kien.js')
const hasCalc = existsSync('/usr/lib/libreoffice/program/libsclo.so')

let folder: string
let running: RunningApp
let excel: ReturnType<typeof exchangePage>
let grid: ReturnType<typeof indicatorPage>

beforeEach(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  await homePage(running.page).skipFirstStart()
  excel = exchangePage(running.app, running.page)
  grid = indicatorPage(running.page)
  await grid.open()
})

afterEach(async () => {
  await running.close()
  await removeFolder(folder)
})

const keys = () => running.page.keyboard
const number = (value: string): WrittenCell => ({ number: value })
const file = (name: string) => join(folder, name)

async function workbook(name: string, rows: readonly (readonly WrittenCell[])[]): Promise<string> {
  await writeFile(file(name), writeXlsx([{ name: 'Kinh tế', rows }]))
  return file(name)
}

/** One sure row that changes a figure, one that is new, one whose name nobody knows. */
const report = [
  ['BIỂU SỐ LIỆU CỦA SỞ'],
  ['STT', 'Chỉ tiêu', 'ĐVT', 'Năm 2021 - Thực hiện'],
  [number('1'), 'Tốc độ tăng trưởng GRDP', '%', number('-3.5')],
  [number('2'), 'GRDP bình quân đầu người', 'nghìn đồng/người', number('64000')],
  [number('3'), 'Nhịp tăng của khối dịch vụ', '%', number('5.25')],
]

describe('an import', () => {
  it('shows first, writes what is ticked in one step, and is taken back in one', async () => {
    const { page } = running
    const before = await grid.words('grdp-growth', '2021', 'actual')
    await excel.import(await workbook('bieu.xlsx', report))
    await excel.list.waitFor()
    expect(await excel.summaries()).toEqual([
      expect.stringMatching(/^Kinh tế\s+3 dòng: 2 số đổi; 1 dòng chưa rõ$/),
    ])
    expect(await excel.state('GRDP bình quân')).toBe('Đổi')
    await excel.row('GRDP bình quân').click()
    await expect
      .poll(() => page.getByTestId('import-note').allInnerTexts())
      .toEqual(['Đổi 64.000 nghìn đồng/người thành 64 triệu đồng/người.'])
    // What nobody has linked is not ticked, and the store knows nothing of it yet.
    expect(await excel.write.innerText()).toBe('Ghi 2 số liệu')
    expect(await grid.words('grdp-growth', '2021', 'actual')).toBe(before)

    // By the keyboard alone: search the indicator of the last row, choose it.
    await excel.list.focus()
    await keys().press('End')
    await keys().press('/')
    await keys().type('tang truong khu vuc iii')
    await keys().press('Enter')
    await expect.poll(() => excel.state('Nhịp tăng')).toMatch(/Mới|Đổi/)
    await expect.poll(() => excel.write.innerText()).toBe('Ghi 3 số liệu')
    await keys().press('Control+Enter')
    await excel.toast('Đã ghi 3 số liệu').waitFor()
    await expect.poll(() => grid.words('grdp-growth', '2021', 'actual')).toBe('âm 3,5')
    expect(await grid.words('growth-sector-3', '2021', 'actual')).toBe('5,25')

    await excel.toast('Đã ghi').getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(() => grid.words('grdp-growth', '2021', 'actual')).toBe(before)
    expect(await grid.words('growth-sector-3', '2021', 'actual')).toBe('âm 2,54')

    // The row's words are remembered for the next file.
    await excel.import(await workbook('bieu-sau.xlsx', report))
    await expect.poll(() => excel.row('Nhịp tăng').innerText()).toContain('như lần nhập trước')
    expect(await excel.write.innerText()).toBe('Ghi 3 số liệu')
    await keys().press('Escape')
    await expect.poll(() => page.getByTestId('import-pane').count()).toBe(0)
  }, 90_000)

  it('makes a new indicator with its figures, and undoes both', async () => {
    const { page } = running
    await excel.import(
      await workbook('moi.xlsx', [
        ['Chỉ tiêu', 'ĐVT', 'Năm 2021 - Thực hiện'],
        ['Tốc độ tăng trưởng GRDP', '%', number('-3.92')],
        ['Số trạm sạc xe điện', 'trạm', number('14')],
      ]),
    )
    await excel.row('trạm sạc').click()
    await excel.list.focus()
    await keys().press('n')
    await page.getByTestId('import-make').click()
    await expect.poll(() => excel.state('trạm sạc')).toBe('Mới')
    // Escape asks: what was chosen is not lost by one key.
    await keys().press('Escape')
    await page.getByTestId('import-stay').click()
    await excel.write.click()
    await excel.toast('Đã ghi 1 số liệu').waitFor()
    await grid.search('tram sac')
    await expect.poll(() => grid.words('so-tram-sac-xe-dien', '2021', 'actual')).toBe('14')
    await page.getByTestId('indicator-undo').click()
    await page.getByTestId('indicator-empty').waitFor()
  }, 90_000)

  it('leaves conflicts and odd figures to the person; columns can be put right', async () => {
    const { page } = running
    await excel.import(
      await workbook('cot.xlsx', [
        ['Chỉ tiêu', 'ĐVT', '2021'],
        ['Tốc độ tăng trưởng GRDP', '%', number('-3.1')],
        ['Tốc độ tăng trưởng GRDP', '%', number('-3.2')],
        ['GRDP bình quân đầu người', 'triệu đồng/người', number('6315')],
      ]),
    )
    await page.getByTestId('import-column').filter({ hasText: 'Cột C' }).waitFor()
    await page.getByTestId('import-measure').selectOption('actual')
    await expect.poll(() => excel.rows.count()).toBe(3)
    expect(await excel.write.innerText()).toBe('Ghi 0 số liệu')
    expect(await excel.row('GRDP bình quân').innerText()).toContain('gấp 100 lần số cũ')
    const twice = excel.row('Mâu thuẫn')
    await twice.nth(0).getByTestId('import-check').click()
    await expect.poll(() => excel.write.innerText()).toBe('Ghi 1 số liệu')
    await twice.nth(1).getByTestId('import-check').click()
    await expect.poll(() => excel.write.innerText()).toBe('Ghi 1 số liệu')
    await page.getByTestId('import-filter-changed').click()
    await expect.poll(() => excel.rows.count()).toBe(1)
    await page.getByTestId('import-filter-conflict').click()
    await excel.write.click()
    await expect.poll(() => grid.words('grdp-growth', '2021', 'actual')).toBe('âm 3,2')
  }, 90_000)

  it('keeps what another one wrote meanwhile, and shows both values', async () => {
    const { page } = running
    await excel.import(await workbook('sau.xlsx', report))
    await excel.list.waitFor()
    await page.evaluate(() => {
      const figure = {
        ...{ indicator: 'grdp-growth', entity: 'tinh-tra-vinh', measure: 'actual' },
        ...{ period: { kind: 'year', year: 2021 }, value: '5.5', comparator: '=' },
        ...{ state: 'draft', source: { document: 'Số liệu thử' } },
      }
      // The other one is first, and this window has not heard of it when it writes.
      void window.vanKien?.invoke('store.change', { change: { set: [figure], remove: [] } })
      document.querySelector<HTMLElement>('[data-testid="import-write"]')?.click()
    })
    const told = page.getByTestId('import-conflicts')
    await expect.poll(() => told.innerText()).toMatch(/Kho: 5,5% · Tệp: âm 3,5%/)
    await expect.poll(() => grid.words('grdp-growth', '2021', 'actual')).toBe('5,5')
    expect(await grid.words('grdp-per-capita', '2021', 'actual')).toBe('64')
    await told.getByRole('checkbox').check()
    await page.getByTestId('import-conflicts-write').click()
    await expect.poll(() => grid.words('grdp-growth', '2021', 'actual')).toBe('âm 3,5')
  }, 90_000)

  it('says why a file can’t be read', async () => {
    const { page } = running
    const told = async (name: string, data: Uint8Array | string): Promise<string> => {
      await writeFile(file(name), data)
      await excel.import(file(name))
      const words = await page.getByTestId('import-failed').innerText()
      await page.getByTestId('import-close').click()
      return words
    }
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await told('cu.xls', old)).toContain('.xls')
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await told('khoa.xlsx', locked)).toContain('có mật khẩu')
    expect(await told('rong.xlsx', '')).toContain('Tệp rỗng')
    expect(await told('hong.xlsx', 'PK hỏng')).toMatch(/\p{L}{3}/u)
  }, 90_000)

  it.skipIf(!hasCalc)(
    'reads what LibreOffice has written, dropped on the screen',
    async () => {
      const { page } = running
      const csv = 'STT,Chỉ tiêu,ĐVT,Năm 2021 - Thực hiện\n1,Tốc độ tăng trưởng GRDP,%,-3.75\n'
      await writeFile(file('so.csv'), csv)
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${file('profile-calc')}`,
          ...['--headless', '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033'],
          ...['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', folder, file('so.csv')],
        ],
        { stdio: 'ignore', timeout: 60_000 },
      )
      const data = (await readFile(file('so.xlsx'))).toString('base64')
      await page.evaluate(async (data) => {
        const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0))
        const moved = new DataTransfer()
        moved.items.add(new File([bytes], 'so.xlsx'))
        const screen = document.querySelector('[data-testid="indicator-screen"]')
        for (const kind of ['dragover', 'drop']) {
          screen?.dispatchEvent(
            new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: moved }),
          )
        }
      }, data)
      await excel.list.waitFor()
      expect(await excel.row('GRDP').innerText()).toContain('âm 3,75')
    },
    120_000,
  )
})

describe('files made', () => {
  it('are a form that comes back filled, each figure in its place', async () => {
    const { page } = running
    await excel.openForm()
    await page.getByTestId('form-department').fill('Sở Tài chính')
    await page.getByTestId('form-title').fill('Biểu thu thập năm 2021')
    // All that the table shows are ticked at first.
    await page.getByTestId('form-none').click()
    await page.getByTestId('form-make').click()
    await expect
      .poll(() => page.getByTestId('form-problem').innerText())
      .toBe('Hãy chọn ít nhất một chỉ tiêu.')
    await page.getByTestId('form-search').fill('grdp')
    await page.getByTestId('form-grdp-growth').check()
    await page.getByTestId('form-grdp-per-capita').check()
    for (const box of await page.locator('[data-testid^="form-period-"]:checked').all()) {
      await box.uncheck()
    }
    await page.getByTestId('form-period-2021').check()
    await excel.saveAs(file('mau.xlsx'))
    await page.getByTestId('form-make').click()
    await excel.toast('Đã xuất tệp Excel').waitFor()

    const book = readTableFile('mau.xlsx', await readFile(file('mau.xlsx')))
    if (!book.ok) throw new Error(book.error.message)
    const [sheet] = book.value.sheets
    if (sheet === undefined) throw new Error('no sheet')
    // As a department fills it in: the titles are its own, the hidden keys stay.
    const filled = sheet.rows.map(({ row, cells }) => {
      const out: WrittenCell[] = []
      for (const cell of cells) out[cell.column] = cellText(cell)
      const code = out[0]
      if (code === 'grdp-growth') out[4] = number('-3.3')
      if (code === 'grdp-per-capita') out[4] = number('65.5')
      return { row, cells: Array.from(out, (one) => one ?? '') }
    })
    const rows: WrittenCell[][] = []
    for (const { row, cells } of filled) rows[row] = cells
    await writeFile(
      file('da-dien.xlsx'),
      writeXlsx([{ name: 'Của Sở', rows: Array.from(rows, (one) => one ?? []) }]),
    )
    await excel.import(file('da-dien.xlsx'))
    await excel.list.waitFor()
    expect((await excel.summaries()).join()).toMatch(/2 dòng: 2 số đổi$/)
    await excel.write.click()
    await expect.poll(() => grid.words('grdp-growth', '2021', 'actual')).toBe('âm 3,3')
    expect(await grid.words('grdp-per-capita', '2021', 'actual')).toBe('65,5')
  }, 90_000)

  it('are the table as it is shown and the whole store, which the command line reads', async () => {
    const { page } = running
    await grid.change(grid.cell('grdp-growth', '2021', 'actual'), '-4,5')
    await expect.poll(() => grid.words('grdp-growth', '2021', 'actual')).toBe('âm 4,5')
    await grid.search('tang truong grdp')
    await excel.openExport()
    await excel.saveAs(file('bang.xlsx'))
    await page.getByTestId('table-export-start').click()
    await excel.toast('Đã xuất tệp Excel').first().waitFor()
    const book = readTableFile('bang.xlsx', await readFile(file('bang.xlsx')))
    if (!book.ok) throw new Error(book.error.message)
    const words = book.value.sheets.flatMap(({ rows }) =>
      rows.map(({ cells }) => cells.map(cellText)),
    )
    expect(words.flat()).toContain('Tốc độ tăng trưởng GRDP')
    expect(words.flat()).toContain('-4,5')
    expect(words.flat()).not.toContain('GRDP bình quân đầu người')

    await excel.openExport()
    await page.getByTestId('table-export-store').check()
    await page.getByTestId('table-export-format').selectOption('csv')
    await excel.saveAs(file('kho.csv'))
    await page.getByTestId('table-export-start').click()
    await excel.toast('Đã xuất tệp CSV').waitFor()
    // Against the store that everyone starts with, just the change is a change.
    await mkdir(file('kho'))
    for (const name of ['bang.xlsx', 'kho.csv']) {
      const told = spawnSync(
        process.execPath,
        [program, 'store', 'import', file(name), '--store', file('kho'), '--dry-run'],
        { encoding: 'utf8' },
      )
      expect(`${told.stdout}${told.stderr}`).toContain('Chạy thử: 1 số liệu sẽ được ghi.')
    }
  }, 90_000)
})
