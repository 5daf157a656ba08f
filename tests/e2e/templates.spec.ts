import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { seriousFaults } from './pages/axe.ts'
import { editorPage } from './pages/editor.ts'
import { homePage } from './pages/home.ts'
import { keyboardOf } from './pages/keyboard.ts'
import { templatePage } from './pages/templates.ts'

/* The office's own templates in a real Electron: one document becomes a template, the next year's
 * document comes of it and improves it, versions, files in and out. Steps of one story. */

let folder: string
let running: RunningApp
let templates: ReturnType<typeof templatePage>
let keys: ReturnType<typeof keyboardOf>

beforeAll(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  await homePage(running.page).skipFirstStart()
  templates = templatePage(running.app, running.page)
  keys = keyboardOf(running.page)
}, 60_000)

afterAll(async () => {
  await running.close()
  await removeFolder(folder)
})

const NAME = 'Nghị quyết của ta'
const page = () => running.page
const shown = (testId: string) => page().getByTestId(testId).first().waitFor()
const file = (name: string) => join(folder, name)

describe('a document saved as a template, with the keyboard alone', () => {
  it('shows how the next year’s document would begin', async () => {
    await templates.open()
    await shown('template-empty')
    expect(await seriousFaults(page())).toEqual([])
    await page().getByTestId('go-home').click()
    await homePage(page()).open('Nghị quyết nhiệm vụ năm 2022')
    await keys.choose('lưu làm mẫu')
    await templates.made()
    expect(await keys.focused()).toBe('template-tree')
    const words = await templates.preview.innerText()
    expect(words).toContain('năm 2023')
    expect(words).not.toMatch(/năm 2022 (?!so)/)
    expect(await seriousFaults(page(), ['.page-text', '.outline-list', '.toolbar'])).toEqual([])
  })

  it('takes a choice for a section, and its hint', async () => {
    const row = templates.rows.filter({ hasText: /Mục tiêu/ }).first()
    const at = await row.evaluate((one) => [...(one.parentElement?.children ?? [])].indexOf(one))
    await keys.press('Home', ...Array<string>(at).fill('ArrowDown'))
    expect(await row.getAttribute('aria-selected')).toBe('true')
    await templates.headings(/Mục tiêu$/).waitFor()
    await keys.press('4')
    await page().locator('[data-testid="template-row"][data-choice="drop"]').first().waitFor()
    await templates.headings(/Mục tiêu$/).waitFor({ state: 'detached' })
    await keys.press('2')
    await templates.headings(/Mục tiêu$/).waitFor()
    await keys.tabTo('template-hint')
    await keys.press('Control+a')
    await keys.type('Viet mot cau cua ta.')
    await templates.preview.getByText('Viet mot cau cua ta.').waitFor()
  })

  it('is saved under its name', async () => {
    await page().getByTestId('template-name').fill(NAME)
    await templates.made()
    await keys.press('Control+Enter')
    await templates.toast(`Đã lưu mẫu “${NAME}”`).waitFor()
    await page().getByTestId('template-window').waitFor({ state: 'detached' })
    const saved = JSON.parse(
      await readFile(
        join(running.workspace, '.van-kien/templates/mau-nghi-quyet-cua-ta.json'),
        'utf8',
      ),
    ) as { version: number; name: string; blocks: { type: string }[] }
    expect(saved).toMatchObject({ version: 2, name: NAME })
    expect(saved.blocks.filter(({ type }) => type === 'targetList').length).toBeGreaterThan(2)
  })
})

describe('the document of the next year from it', () => {
  it('has the years, hints and targets of its own', async () => {
    await templates.toast('Đã lưu mẫu').getByRole('button', { name: 'Tạo văn bản' }).click()
    await shown('new-dialog')
    const own = page().getByTestId('template-mau-nghi-quyet-cua-ta').locator('input')
    expect(await own.isChecked()).toBe(true)
    await page().getByTestId('new-year').fill('2021')
    await page().getByTestId('new-create').click()
    const editor = editorPage(page())
    await editor.editor.getByText('CHỈ TIÊU').first().waitFor()
    expect(await editor.figures.count()).toBeGreaterThan(20)
    await editor.editor.locator('[data-placeholder="Viet mot cau cua ta."]').first().waitFor()
  })

  it('improves the template by what it has otherwise', async () => {
    const editor = editorPage(page())
    await editor.caretAfter('TỔ CHỨC THỰC HIỆN')
    await keys.type(' VA KIEM TRA')
    await editor.saved()
    await keys.choose('cập nhật mẫu')
    await templates.made()
    const renamed = templates.changes.filter({ hasText: 'Đổi tên mục' })
    await renamed.getByText('TỔ CHỨC THỰC HIỆN VA KIEM TRA').waitFor()
    expect(await templates.changes.count()).toBe(1)
    expect(await renamed.locator('input').isChecked()).toBe(true)
    expect(await seriousFaults(page(), ['.page-text', '.outline-list', '.toolbar'])).toEqual([])
    await keys.press('Control+Enter')
    await templates.toast('Đã lưu bản 2').waitFor()
  })
})

describe('the screen of templates', () => {
  it('lists the versions and brings one back without losing the present one', async () => {
    await templates.open()
    await templates.item(NAME).getByText('bản 2').waitFor()
    await templates.choose(NAME, 'versions')
    await shown('template-version')
    expect(await page().getByTestId('template-version').count()).toBe(2)
    await page().getByTestId('template-restore').click()
    await templates.item(NAME).getByText('bản 3').waitFor()
    expect(await seriousFaults(page())).toEqual([])
  })

  it('writes a file that comes in again, asked about when it is another one', async () => {
    const path = file('mẫu.vkmau')
    await templates.saveFilesAs(path)
    await templates.choose(NAME, 'export')
    await templates.toast('Đã xuất tệp mẫu văn bản').waitFor()
    await templates.import(path)
    await templates.toast('đã có và giống hệt').waitFor()
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace(`"${NAME}"`, '"Của sở"'))
    await templates.import(path)
    await shown('template-same-dialog')
    await page().getByTestId('template-keep-both').click()
    await templates.item('Của sở').waitFor()
    await templates.item(NAME).waitFor()
  })

  it('refuses a broken and a hostile file with the reason and the place', async () => {
    const path = file('hỏng.vkmau')
    await writeFile(path, '{"format":')
    await templates.import(path)
    await templates.toast('bị hỏng').waitFor()
    await writeFile(
      path,
      JSON.stringify({ format: 'van-kien-template', version: 2, name: 'x\u202ey' }),
    )
    await templates.import(path)
    await templates.toast('đảo chiều chữ. Chỗ sai: tên mẫu').waitFor()
  })

  it('removes one, and takes that back', async () => {
    await templates.choose('Của sở', 'remove')
    await templates.item('Của sở').waitFor({ state: 'detached' })
    await templates.toast('Đã xoá mẫu').getByRole('button', { name: 'Hoàn tác' }).click()
    await templates.item('Của sở').waitFor()
  })
})
