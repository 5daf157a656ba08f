import { afterEach, beforeEach, expect, it } from 'vitest'
import { documentText } from '../../shared/document/textView.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'
import { figureParts } from './pages/figures.ts'
import { homePage } from './pages/home.ts'
import { savedDocument } from './saved.ts'

/** Sentences, the summary and frozen figures, by keys alone, in a real Electron. */

let folder: string
let running: RunningApp

beforeEach(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
  await homePage(running.page).skipFirstStart()
  await homePage(running.page).newDocument('bao-cao-ket-qua-nam', 2021)
})

afterEach(async () => {
  await running.close()
  await removeFolder(folder)
})

/** A save may take its second, and a busy machine some more. */
const SAVED = { timeout: 15_000 }

const saved = () => savedDocument(running.workspace, 'kết quả thực hiện nhiệm vụ năm 2021')

it('writes a sentence and the summary, settles the figures and lets them go again', async () => {
  const { page } = running
  const { keyboard } = page
  const parts = figureParts(page)
  const dialog = (id: string) => page.getByTestId(id)

  // "@", a name, Shift+Enter: the indicator's whole sentence.
  await page.getByTestId('editor').focus()
  await keyboard.press('Control+End')
  await keyboard.press('Enter')
  await keyboard.type('@tang truong')
  await parts.list.waitFor()
  await keyboard.press('Shift+Enter')
  await parts.list.waitFor({ state: 'detached' })
  await expect.poll(parts.line).toContain('Tốc độ tăng trưởng GRDP đạt')
  await expect.poll(async () => (await parts.lineFigures()).length).toBeGreaterThan(0)

  // A figure with the words and the arithmetic shown before it is put in.
  await keyboard.press('Enter')
  await keyboard.press('Control+F9')
  await dialog('figure-dialog').waitFor()
  await keyboard.type('grdp binh quan dau nguoi')
  await page.getByTestId('figure-form').focus()
  for (let step = 0; step < 4; step++) await keyboard.press('ArrowDown')
  await expect.poll(() => page.getByTestId('figure-sum').innerText()).toBe('63,15 : 69 = 91,52%')
  await page.getByTestId('figure-insert').focus()
  await keyboard.press('Enter')
  await dialog('figure-dialog').waitFor({ state: 'detached' })
  await expect.poll(parts.lineFigures).toEqual(['đạt 91,52% Nghị quyết'])

  // The summary, found among the commands.
  await keyboard.press('Enter')
  await keyboard.press('Control+k')
  await keyboard.type('bieu tong hop')
  await keyboard.press('Enter')
  await dialog('summary-dialog').waitFor()
  await page.getByTestId('summary-insert').focus()
  await keyboard.press('Enter')
  await dialog('summary-dialog').waitFor({ state: 'detached' })
  await expect
    .poll(() => documentText(saved()), SAVED)
    .toMatch(/Thu nội địa[\s\S]*5\.300 trở lên[\s\S]*95,51%[\s\S]*Chưa đạt/)

  // Settled, they keep what they show; the store is asked in vain.
  await keyboard.press('Control+k')
  await keyboard.type('chot so lieu')
  await keyboard.press('Enter')
  await dialog('freeze-dialog').waitFor()
  await keyboard.press('Enter')
  await expect.poll(() => saved().frozen?.on, SAVED).toBeDefined()
  const set = (value: string) =>
    page.evaluate(async (figure) => {
      const answer = await window.vanKien?.invoke('store.change', {
        change: {
          set: [
            {
              indicator: 'grdp-per-capita',
              entity: 'tinh-tra-vinh',
              period: { kind: 'year', year: 2021 },
              measure: 'actual',
              value: figure,
              comparator: '=',
              state: 'confirmed',
              source: { document: 'Số liệu thử' },
            },
          ],
          remove: [],
        },
      })
      return (answer as { ok: boolean }).ok
    }, value)
  expect(await set('72.45')).toBe(true)
  await page.getByTestId('panel-figures').focus()
  await keyboard.press('Enter')
  await page.getByTestId('figures-differs').focus()
  await keyboard.press('Enter')
  const rows = page.getByTestId('figure-row')
  await expect
    .poll(async () => (await rows.allInnerTexts()).join('\n'))
    .toContain('Kho hiện có: đạt 105% Nghị quyết')
  expect(documentText(saved())).toContain('đạt 91,52% Nghị quyết')

  // Let go, they follow the store at once.
  await page.getByTestId('figures-unfreeze').focus()
  await keyboard.press('Enter')
  await dialog('unfreeze-dialog').waitFor()
  await page.getByTestId('unfreeze').focus()
  await keyboard.press('Enter')
  await expect.poll(() => documentText(saved()), SAVED).toContain('đạt 105% Nghị quyết')
  expect(saved().frozen).toBeUndefined()
  await page.getByTestId('figures-changed').focus()
  await keyboard.press('Enter')
  await expect
    .poll(async () => (await rows.allInnerTexts()).join('\n'))
    .toContain('đạt 105% Nghị quyết')

  // A chart goes from the year's overview into the document that was open last.
  await keyboard.press('Control+k')
  await keyboard.type('kho chi tieu')
  await keyboard.press('Enter')
  await page.getByTestId('indicator-view-year').check({ force: true })
  await page.getByTestId('chart-into-document').focus()
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'Mở văn bản' }).click()
  const chart = page.getByTestId('chart')
  await expect.poll(() => chart.textContent()).toContain('Kết quả thực hiện chỉ tiêu năm')
  await expect.poll(() => chart.textContent()).toContain('Tất cả')

  // A click selects it, Enter asks what it is to show.
  await chart.getByTestId('drawing').click()
  await expect.poll(() => chart.getAttribute('data-selected')).toBe('')
  await keyboard.press('Enter')
  await dialog('chart-dialog').waitFor()
  await page.getByTestId('chart-kind').selectOption('series')
  const choices = dialog('chart-dialog').getByRole('checkbox')
  await choices.first().uncheck()
  await page.getByTestId('chart-search').fill('grdp binh quan dau nguoi')
  await choices.first().check()
  await page.getByTestId('chart-years').selectOption('2')
  await page.getByTestId('chart-done').click()
  await dialog('chart-dialog').waitFor({ state: 'detached' })
  await expect
    .poll(() => documentText(saved()), SAVED)
    .toMatch(/\[Biểu đồ: GRDP bình quân.*\]\n.*thực hiện 72,45/)

  // It follows the store; an undo takes back what the writer did, and only that.
  expect(await set('70.5')).toBe(true)
  await expect.poll(() => chart.textContent()).toContain('70,5')
  await expect.poll(() => documentText(saved()), SAVED).toContain('thực hiện 70,5')
  await page.getByTestId('editor').focus()
  await keyboard.press('Control+z')
  await expect.poll(() => chart.textContent()).toContain('Tất cả')
  await keyboard.press('Delete')
  await expect.poll(() => chart.count()).toBe(0)
  await keyboard.press('Control+z')
  await expect.poll(() => chart.count()).toBe(1)
  await editorPage(page).saved()
}, 120_000)
