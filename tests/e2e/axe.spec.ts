import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { seriousFaults } from './pages/axe.ts'
import { homePage } from './pages/home.ts'

/*
 * The accessibility checker finds no serious fault on any screen, in any panel, dialog or menu,
 * in light and in dark. Contrast, names, roles and the order of headings are its business; what
 * the keyboard reaches is keyboard.spec.ts's.
 */

const RESOLUTION = 'Nghị quyết nhiệm vụ năm 2022'

let folder: string
let running: RunningApp

beforeAll(async () => {
  folder = await temporaryFolder()
  running = await launchApp({ folder })
}, 60_000)

afterAll(async () => {
  await running.close()
  await removeFolder(folder)
})

const page = () => running.page
const shown = (testId: string) => page().getByTestId(testId).first().waitFor()

async function choose(command: string): Promise<void> {
  await page().keyboard.press('Control+k')
  await page().getByTestId('command-query').fill(command)
  await page().keyboard.press('Enter')
  await page().getByTestId('command-list').waitFor({ state: 'detached' })
}

async function closed(testId: string): Promise<void> {
  await page().keyboard.press('Escape')
  await page().getByTestId(testId).waitFor({ state: 'detached' })
}

const faults = () => seriousFaults(page())
/** Of what stands around or over the text, which is looked at once. */
const faultsAround = () => seriousFaults(page(), ['.page-text', '.outline-list'])

it('the checker itself sees a fault', async () => {
  await page().evaluate(() => {
    const picture = document.createElement('button')
    picture.id = 'nameless'
    document.body.append(picture)
  })
  expect(await faults()).toEqual([expect.stringContaining('button-name')])
  await page().evaluate(() => document.getElementById('nameless')?.remove())
})

it('the first start', async () => {
  await shown('first-start')
  expect(await faults()).toEqual([])
  await homePage(page()).skipFirstStart()
})

describe.each([
  ['light', 'Nền sáng'],
  ['dark', 'Nền tối'],
])('in %s', (theme, command) => {
  beforeAll(async () => {
    await choose(command)
    await page().locator(`html[data-theme="${theme}"]`).waitFor()
  })

  it('the documents, and a file that is broken', async () => {
    await writeFile(join(running.workspace, 'Hỏng.vankien'), 'không phải văn bản')
    await page().getByTestId('go-indicators').click()
    await page().getByTestId('go-home').click()
    await page().locator('[data-testid="document-row"][data-broken]').waitFor()
    expect(await faults()).toEqual([])
    await rm(join(running.workspace, 'Hỏng.vankien'))
    await page().getByTestId('home-search').fill('không có văn bản nào như thế')
    expect(await faults()).toEqual([])
    await page().getByTestId('home-search').fill('')
  })

  it('the table of indicators and the settings', async () => {
    await page().getByTestId('go-indicators').click()
    await shown('indicator-screen')
    expect(await faults()).toEqual([])
    await page().getByTestId('indicator-view-year').check({ force: true })
    await page().getByTestId('year-set').click()
    await shown('year-set-row')
    expect(await faults(), 'the set of a year').toEqual([])
    await closed('year-set-dialog')
    await page().getByTestId('go-settings').click()
    await shown('settings-screen')
    expect(await faults()).toEqual([])
    await page().getByTestId('go-home').click()
  })

  it('a new document, the commands and the keys', async () => {
    for (const [keys, testId] of [
      ['Control+n', 'new-dialog'],
      ['Control+k', 'command-list'],
      ['F1', 'key-sheet'],
    ] as const) {
      await page().keyboard.press(keys)
      await shown(testId)
      expect(await faults(), testId).toEqual([])
      await closed(testId)
    }
  })

  it('the editor, its panels, menus and bars', async () => {
    await homePage(page()).open(RESOLUTION)
    expect(await faults()).toEqual([])
    for (const panel of ['parts', 'figures', 'indicators', 'claims', 'comments']) {
      await page().getByTestId(`panel-${panel}`).click()
      await page().locator(`.side-panel[data-panel="${panel}"]`).waitFor()
      expect(await faultsAround(), panel).toEqual([])
      await page().getByTestId(`panel-${panel}`).click()
    }
    for (const menu of ['style-menu', 'insert-menu', 'zoom-menu']) {
      await page().getByTestId(menu).click()
      await page().getByRole('menu').waitFor()
      expect(await faultsAround(), menu).toEqual([])
      await page().keyboard.press('Escape')
      await page().getByRole('menu').waitFor({ state: 'detached' })
    }
    const card = page().getByTestId('figure-card')
    // Scrolling closes the card, and a click may scroll to the figure first.
    await expect
      .poll(async () => {
        await page().getByTestId('figure').first().click()
        return card.count()
      })
      .toBe(1)
    expect(await faultsAround(), 'card').toEqual([])
    await page().keyboard.press('Escape')
    await choose('tìm và thay thế')
    await shown('find-bar')
    await page().getByTestId('find-words').fill('phát triển')
    expect(await faultsAround(), 'find').toEqual([])
    await closed('find-bar')
  })

  it('the dialogs over the page', async () => {
    for (const [command, testId] of [
      ['Số liệu từ kho', 'figure-dialog'],
      ['Danh sách chỉ tiêu', 'targets-dialog'],
      ['Chú thích cuối trang', 'note-window'],
      ['Đếm chữ', 'counts-dialog'],
    ] as const) {
      await choose(command)
      await shown(testId)
      expect(await faultsAround(), testId).toEqual([])
      await closed(testId)
    }
  })

  it('a document that cannot be opened', async () => {
    await page().evaluate(() => {
      location.hash = '#/document/kh%C3%B4ng%20c%C3%B3.vankien'
    })
    await page().getByRole('heading', { name: 'Không mở được văn bản' }).waitFor()
    expect(await faults()).toEqual([])
    await page().getByTestId('editor-back').click()
    await shown('home-new')
  })
})

it('a document that cannot be saved', async () => {
  await homePage(page()).open(RESOLUTION)
  await rename(running.workspace, `${running.workspace}-away`)
  await page().getByTestId('editor').click()
  await page().keyboard.type('chữ chưa lưu')
  await shown('save-banner')
  expect(await faultsAround()).toEqual([])
  await rename(`${running.workspace}-away`, running.workspace)
  await page().locator('[data-testid="save-state"][data-state="saved"]').waitFor()
}, 60_000)

it('no document at all', async () => {
  const tabs = page().getByTestId('tab')
  for (let left = await tabs.count(); left > 0; left--) {
    await tabs.first().locator('.tab-close').click()
    await expect.poll(() => tabs.count()).toBe(left - 1)
  }
  await shown('home-new')
  for (const file of await readdir(running.workspace)) {
    if (file.endsWith('.vankien')) await rm(join(running.workspace, file))
  }
  await page().getByTestId('go-indicators').click()
  await page().getByTestId('go-home').click()
  await shown('home-empty')
  expect(await faults()).toEqual([])
}, 60_000)
