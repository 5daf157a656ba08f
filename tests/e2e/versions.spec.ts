import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { documentText } from '../../shared/document/textView.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { seriousFaults } from './pages/axe.ts'
import { editorPage } from './pages/editor.ts'
import { homePage } from './pages/home.ts'
import { comparePage, versionsPage } from './pages/versions.ts'
import { savedDocument } from './saved.ts'

/** How a text was before, and what differs between two of them, in a real Electron. */

const FILLER = Array.from(
  { length: 30 },
  (_, at) => `- Việc thứ ${at + 1} của chi bộ trong quý được giao cho một đồng chí theo dõi.`,
).join('\n')

const TEXT = `TỈNH ỦY MẪU
*
Số 09-BC/TU

Mẫu, ngày 05 tháng 12 năm 2026

BÁO CÁO
kết quả năm 2026

I- KẾT QUẢ
Sản lượng lúa đạt 120.000 tấn, tăng so với cùng kỳ.
${FILLER}
II- THƯƠNG MẠI
Các chợ đầu mối hoạt động ổn định.
III- NHIỆM VỤ
Các chi bộ thực hiện tốt Báo cáo này.
`

let folder: string
let running: RunningApp
let page: Page

beforeEach(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  page = running.page
  await homePage(page).skipFirstStart()
  const source = join(folder, 'bao-cao.txt')
  await writeFile(source, TEXT)
  await running.app.evaluate(
    ({ dialog }, { path, out }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: out })
    },
    { path: source, out: join(folder, 'ra.docx') },
  )
  await homePage(page).openFile()
  await page.getByTestId('editor').waitFor()
  const notes = page.getByTestId('import-notes')
  if ((await notes.count()) > 0) await page.keyboard.press('Escape')
})

afterEach(async () => {
  await running.close()
  await removeFolder(folder)
})

const onDisk = () => documentText(savedDocument(running.workspace, 'kết quả năm 2026'))

async function typeBehind(words: string, more: string): Promise<void> {
  await editorPage(page).caretAfter(words)
  await page.keyboard.insertText(more)
  await expect.poll(onDisk).toContain(more.trim())
  await editorPage(page).saved()
}

it('keeps versions, shows what has changed since, and brings one back without losing the present', async () => {
  const versions = versionsPage(page)
  const compare = comparePage(page)
  await versions.keep('Bản gửi góp ý')
  await typeBehind('Sản lượng lúa', ' Bình quân mỗi xã 1.500 tấn.')
  await typeBehind('Các chi bộ thực hiện', ' Báo cáo trước ngày 15.')

  await versions.open()
  expect(await versions.titles()).toContain('Bản gửi góp ý')
  await versions.rows.filter({ hasText: 'Bản gửi góp ý' }).click()
  expect(await seriousFaults(page)).toEqual([])

  // What differs, from one change to the next by keys, in both views.
  await page.getByTestId('version-compare').click()
  await compare.list.waitFor()
  await expect.poll(() => compare.count.innerText()).toBe('2 thay đổi')
  expect(await compare.marked('ins')).toContain('Bình quân mỗi xã 1.500 tấn.')
  await page.keyboard.press('F7')
  await page.keyboard.press('F7')
  expect(await compare.count.innerText()).toBe('2/2')
  await expect.poll(compare.nowInSight).toBe(true)
  expect(await compare.marked('ins')).toContain('Báo cáo trước ngày 15.')
  await compare.view('two')
  await expect.poll(compare.nowInSight).toBe(true)
  expect(await compare.list.locator('[data-side="before"] ins').count()).toBe(0)
  await page.keyboard.press('Shift+F7')
  await expect.poll(() => compare.marked('ins')).toContain('Bình quân mỗi xã 1.500 tấn.')
  expect(await seriousFaults(page)).toEqual([])

  // Escape leads back to the versions, and from there to the text.
  await page.keyboard.press('Escape')
  await compare.list.waitFor({ state: 'detached' })
  await page.getByTestId('version-restore').click()
  await page.getByTestId('versions-dialog').waitFor({ state: 'detached' })
  await expect.poll(onDisk).not.toContain('1.500 tấn')
  await page.getByTestId('toast').getByText('Hoàn tác').click()
  await expect.poll(onDisk).toContain('1.500 tấn')

  // Brought back once more, and taken back as one step of the text.
  await versions.open()
  expect(await versions.titles()).toContain('Trước khi khôi phục bản cũ')
  await versions.rows.filter({ hasText: 'Bản gửi góp ý' }).click()
  await page.getByTestId('version-restore').click()
  await expect.poll(onDisk).not.toContain('1.500 tấn')
  await page.getByTestId('editor').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(onDisk).toContain('1.500 tấn')
  expect(onDisk()).toContain('trước ngày 15')
  // What the message said is no longer so.
  await expect.poll(() => page.getByTestId('toast').getByText('Đã khôi phục').count()).toBe(0)
}, 90_000)

it('counts drafts, forgives a removal, tells broken files, and compares documents', async () => {
  const versions = versionsPage(page)
  const compare = comparePage(page)
  await editorPage(page).export('docx')
  await expect.poll(() => existsSync(join(folder, 'ra.docx'))).toBe(true)
  await page.getByTestId('toast').getByText('Đã xuất tệp Word').waitFor()
  await versions.keep('Bản nháp')
  const root = join(running.workspace, '.van-kien', 'versions')
  const [id = ''] = await readdir(root)
  await writeFile(join(root, id, '20260101-080000-aaaaaa.json'), '{"format"')

  await versions.open()
  expect(await versions.titles()).toContain('Dự thảo lần 1')
  expect(await page.getByTestId('versions-trouble').innerText()).toContain('1 phiên bản bị hỏng')
  await versions.rows.filter({ hasText: 'Bản nháp' }).click()
  await page.getByTestId('version-remove').click()
  await expect.poll(versions.titles).not.toContain('Bản nháp')
  await page.getByTestId('toast').getByText('Hoàn tác').click()
  await expect.poll(versions.titles).toContain('Bản nháp')
  await page.keyboard.press('Escape')
  await page.getByTestId('versions-dialog').waitFor({ state: 'detached' })

  // With the last draft, unless something else is chosen.
  await typeBehind('Các chợ đầu mối', ' Doanh thu 3.200 tỷ đồng.')
  await page.keyboard.press('Control+Alt+s')
  await compare.list.waitFor()
  await expect.poll(() => compare.count.innerText()).toBe('1 thay đổi')
  await page.keyboard.press('F7')
  await expect.poll(() => compare.marked('ins')).toContain('3.200 tỷ đồng')
  await running.app.evaluate(
    ({ dialog }, out) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: out })
    },
    join(folder, 'so sánh.docx'),
  )
  await page.getByTestId('compare-docx').click()
  await expect.poll(() => existsSync(join(folder, 'so sánh.docx'))).toBe(true)
  await page.getByTestId('export-progress').waitFor({ state: 'detached' })

  await compare.choose('before', 'Nghị quyết nhiệm vụ năm 2022')
  await compare.list.waitFor()
  await expect.poll(() => compare.marked('del')).not.toBe('')
  await page.getByTestId('compare-swap').click()
  await expect.poll(() => compare.marked('ins')).toContain('2022')
  await page.getByTestId('compare-open').click()
  await compare.list.waitFor({ state: 'detached' })
  await expect
    .poll(() => page.locator('.tab[data-active]').innerText())
    .toContain('Nghị quyết nhiệm vụ')
}, 90_000)
