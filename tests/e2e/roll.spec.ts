import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { documentText } from '../../shared/document/textView.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { seriousFaults } from './pages/axe.ts'
import { homePage } from './pages/home.ts'
import { savedDocument, savedWith } from './saved.ts'

/** Next year's document from last year's, by the keyboard alone, in a real Electron; and in a browser. */

const TEXT = `TỈNH ỦY TRÀ VINH
*
Số 04-NQ/TU

Trà Vinh, ngày 15 tháng 12 năm 2020

NGHỊ QUYẾT
về nhiệm vụ năm 2021

I- DỰ BÁO TÌNH HÌNH
Năm 2021, cả nước bước vào thời kỳ mới; mạng lưới thư viện thôn ấp còn mỏng.
Tầm nhìn đến năm 2045 của ngành thư viện vẫn được giữ vững.
II- MỤC TIÊU, CHỈ TIÊU
1. Các chỉ tiêu chủ yếu
1.1. Chỉ tiêu kinh tế
- Tốc độ tăng trưởng GRDP đạt 11% trở lên.
1.2. Chỉ tiêu xã hội
- Tỷ lệ thất nghiệp dưới 2,5%.
III- TỔ CHỨC THỰC HIỆN
Cuối năm 2021, các cấp ủy báo cáo kết quả 37 thư viện lưu động.
`

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
  await writeFile(join(folder, 'nghi-quyet-2021.txt'), TEXT)
})

afterEach(() => removeFolder(folder))

const shown = (page: Page) =>
  page.locator('[data-testid="roll-preview"][data-state="shown"]').waitFor()
const year = (page: Page, words: string) =>
  page.getByTestId('roll-year').filter({ hasText: words }).first()

/** The draft of 2022 on the disk; it has the sentence that only the text of 2021 has. */
function draftIn(workspace: string) {
  const files = savedWith(workspace, 'thư viện lưu động').filter((name) =>
    savedWith(workspace, 'rolledFrom').includes(name),
  )
  expect(files).toHaveLength(1)
  return savedDocument(workspace, files[0] ?? '')
}

it('goes from the list to the draft by keys: a year turned, the figures of the store in it', async () => {
  const running: RunningApp = await launchApp({ folder })
  const { page, workspace } = running
  const press = (...keys: string[]) =>
    keys.reduce<Promise<void>>(
      (done, key) => done.then(() => page.keyboard.press(key)),
      Promise.resolve(),
    )
  try {
    await homePage(page).skipFirstStart()
    await running.app.evaluate(
      ({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
      },
      join(folder, 'nghi-quyet-2021.txt'),
    )

    await page.getByTestId('home-roll').focus()
    await press('Enter')
    await page.getByTestId('roll-source-option').first().waitFor()
    expect(await seriousFaults(page)).toEqual([])
    // Behind the field stands the button that brings a file in.
    await press('Tab', 'Enter')
    await shown(page)
    if ((await page.getByTestId('import-notes').count()) > 0) await press('Escape')
    expect(await page.getByTestId('roll-made-name').innerText()).toBe(
      'Nghị quyết về nhiệm vụ năm 2022',
    )
    // The sample of the same kind and year is told.
    expect(await page.getByTestId('roll-there').innerText()).toContain('Đã có văn bản năm 2022')
    expect(await year(page, 'Tầm nhìn').getAttribute('data-moves')).toBe('false')
    expect(await year(page, 'Cuối năm').getAttribute('data-moves')).toBe('true')
    expect(await seriousFaults(page)).toEqual([])

    await page.getByTestId('roll-filter-moves').focus()
    await press('Enter')
    await press('Tab', 'Tab')
    await page.keyboard.type('bao cao')
    await press('Tab', 'Space')
    await expect.poll(() => year(page, 'Cuối năm').getAttribute('data-moves')).toBe('false')
    expect(await year(page, 'Cuối năm').innerText()).toContain('Bạn đã chọn')
    await press('Control+Enter')
    await page.getByTestId('editor').waitFor()

    const draft = draftIn(workspace)
    expect(draft.period).toEqual({ kind: 'year', year: 2022 })
    expect(draft.rolledFrom).toMatchObject({ name: 'Nghị quyết về nhiệm vụ năm 2021' })
    expect(draft.parts.number).toBeUndefined()
    expect(draft.parts.title).toBe('về nhiệm vụ năm 2022')
    const text = documentText(draft)
    expect(text).toContain('Năm 2022, cả nước')
    expect(text).toContain('đến năm 2045')
    expect(text).toContain('Cuối năm 2021')
    // What the store holds of 2022.
    expect(text).toMatch(/GRDP.*10 - 11%/)
    expect(text).toMatch(/thất nghiệp dưới 2,8%/)
    const told = draft.body.flatMap(({ origin }) => origin?.numbers ?? [])
    expect(told).toContain('37')

    const undo = { name: 'Xoá văn bản vừa tạo' }
    await page.getByTestId('toast').getByRole('button', undo).click()
    await page.getByTestId('home-roll').waitFor()
    await expect.poll(() => savedWith(workspace, 'rolledFrom')).toEqual([])
  } finally {
    await running.close()
  }
})

it('makes it in a browser too, with the number proposed from the register', async () => {
  const program = resolve(import.meta.dirname, '../../out/cli/van-kien.js')
  const workspace = join(folder, 'workspace')
  const server: ChildProcess = spawn(
    process.execPath,
    [program, 'serve', '--workspace', workspace],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const address = await new Promise<string>((found) => {
    server.stdout?.on('data', (data) => {
      const match = /http:\/\/\S+/.exec(String(data))
      if (match) found(match[0])
    })
  })
  const file = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((one) => existsSync(one))
  const browser = await chromium.launch({
    ...(file === undefined ? {} : { executablePath: file }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(address)
    await homePage(page).skipFirstStart()
    await page.getByTestId('home-roll').click()
    await page.getByTestId('roll-file-input').setInputFiles(join(folder, 'nghi-quyet-2021.txt'))
    await shown(page)
    if ((await page.getByTestId('import-notes').count()) > 0) await page.keyboard.press('Escape')
    expect(await page.getByTestId('roll-number').innerText()).toContain('04-NQ/TU')
    await page.getByTestId('roll-number').getByRole('checkbox').check()
    await page.getByTestId('roll-keep-structure').click()
    await expect.poll(() => page.getByTestId('roll-tab-numbers').innerText()).toContain('Không còn')
    await page.getByTestId('roll-make').click()
    await page.getByTestId('editor').waitFor()
    const draft = savedDocument(workspace, savedWith(workspace, 'rolledFrom')[0] ?? '')
    expect(draft.parts.number).toBe('05')
    expect(documentText(draft)).not.toContain('thư viện lưu động')

    // The choice is remembered for the next document of the kind.
    await page.goto(`${new URL(page.url()).origin}/#/`)
    await page.getByTestId('home-roll').click()
    await page.getByTestId('roll-source-search').fill('nhiem vu nam 2021')
    await page.keyboard.press('Enter')
    await shown(page)
    expect(await page.getByTestId('roll-keep-structure').getByRole('radio').isChecked()).toBe(true)
  } finally {
    await browser.close()
    const ended = once(server, 'exit')
    server.kill()
    await ended
  }
})
