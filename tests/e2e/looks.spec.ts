import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { homePage } from './pages/home.ts'

/*
 * Nothing is cut off: on the small screens of offices, in narrow windows and on those screens at
 * 200% (683 x 384 pixels of the page) only lists and the page itself scroll.
 */

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

async function resize(width: number, height: number): Promise<void> {
  await running.app.evaluate(
    ({ BrowserWindow }, [w = 0, h = 0]) => {
      BrowserWindow.getAllWindows()[0]?.setMinimumSize(320, 200)
      BrowserWindow.getAllWindows()[0]?.setContentSize(w, h)
    },
    [width, height],
  )
  await page().waitForFunction((wanted) => innerWidth === wanted, width)
}

/** Parts of the shell that are wider than their room, and buttons out of the window. */
async function cutOff(): Promise<string[]> {
  return page().evaluate(() => {
    const parts =
      '.frame, .title-bar, .toolbar, .workbench, .status-bar, .screen, .screen-head, .modal'
    const wide = [...document.querySelectorAll(parts)]
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .map((part) => `${part.className}: ${part.scrollWidth} in ${part.clientWidth}`)
    const bars = '.title-bar, .toolbar, .screen-head, .modal-head, .modal-foot, .status-bar'
    const out = [...document.querySelectorAll(bars)]
      .flatMap((bar) => [...bar.querySelectorAll('button')])
      .filter((button) => button.checkVisibility() && !button.closest('.tab-strip'))
      .filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect()
        return left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1
      })
      .map((button) => `${button.ariaLabel ?? button.textContent} lies outside`)
    return [...wide, ...out]
  })
}

it('the first start at 200%', async () => {
  await page().getByTestId('first-start').waitFor()
  await resize(683, 384)
  expect(await cutOff()).toEqual([])
  await homePage(page()).skipFirstStart()
})

describe.each([
  [1366, 768],
  [1280, 640],
  [1024, 640],
  [860, 600],
  [683, 384],
])('at %i x %i', (width, height) => {
  beforeAll(() => resize(width, height))

  it('the screens', async () => {
    for (const [place, sign] of [
      ['go-indicators', 'indicator-screen'],
      ['go-settings', 'settings-screen'],
      ['go-home', 'home-new'],
    ] as const) {
      await page().getByTestId(place).click()
      await page().getByTestId(sign).waitFor()
      expect(await cutOff(), sign).toEqual([])
    }
    await page().getByTestId('home-new').click()
    await page().getByTestId('new-dialog').waitFor()
    expect(await cutOff(), 'new-dialog').toEqual([])
    await page().keyboard.press('Escape')
    await page().getByTestId('new-dialog').waitFor({ state: 'detached' })
  })

  it('the editor, in the text and in a table', async () => {
    await homePage(page()).open('Nghị quyết nhiệm vụ năm 2022')
    expect(await cutOff(), 'text').toEqual([])
    await page().getByTestId('insert-menu').click()
    await page().getByTestId('insert-table').click()
    await page().getByTestId('table-insert').click()
    await page().getByTestId('table-menu').waitFor()
    expect(await cutOff(), 'table').toEqual([])
    await page().keyboard.press('Control+z')
    for (const panel of ['parts', 'comments']) {
      await page().getByTestId(`panel-${panel}`).click()
      await page().locator('.side-panel').waitFor()
      expect(await cutOff(), panel).toEqual([])
      await page().getByTestId(`panel-${panel}`).click()
    }
    await page().getByTestId('editor-back').click()
    await page().getByTestId('home-new').waitFor()
  }, 60_000)
})
