import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { serializeDocument } from '../../shared/document/file.ts'
import { recognizeText } from '../../shared/recognize/recognizeText.ts'
import { longText } from '../builders/longText.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'
import { findBar } from './pages/findBar.ts'
import { homePage } from './pages/home.ts'

/** Far moves in a document of 27,000 words that was just opened: its heights are only estimated. */

let folder: string
let running: RunningApp
const errors: string[] = []

beforeEach(async () => {
  folder = await temporaryFolder()
  const read = recognizeText(longText(27_000))
  const document = read.ok ? read.value.documents[0]?.document : undefined
  if (document === undefined) throw new Error('no long document')
  await mkdir(join(folder, 'workspace'))
  const named = { ...document, name: 'Văn bản dài' }
  await writeFile(join(folder, 'workspace', 'Văn bản dài.vankien'), serializeDocument(named))
  running = await launchApp({ folder })
  errors.length = 0
  running.page.on('pageerror', (error) => errors.push(error.message))
  await homePage(running.page).skipFirstStart()
  await running.page.getByTestId('document-row').first().getByText('Văn bản dài').click()
  await editorPage(running.page).editor.waitFor()
})

afterEach(async () => {
  await running.close()
  await removeFolder(folder)
})

/**
 * Pixels by which the cursor, or the words found, stand outside the window of the page, once
 * they have stood still for ten frames.
 */
async function outside(what: 'cursor' | 'found' = 'cursor'): Promise<number> {
  return running.page.evaluate(async (kind) => {
    const boxNow = (): DOMRect | undefined => {
      const [found] = [...(CSS.highlights.get('find-current') ?? [])]
      if (kind === 'found')
        return found instanceof Range ? found.getBoundingClientRect() : undefined
      const range = getSelection()?.getRangeAt(0).cloneRange()
      range?.setStart(range.endContainer, range.endOffset)
      return (
        range?.getClientRects()[0] ?? range?.endContainer.parentElement?.getBoundingClientRect()
      )
    }
    let [last, still] = [Number.NaN, 0]
    while (still < 10) {
      await new Promise(requestAnimationFrame)
      const top = boxNow()?.top ?? Number.NaN
      still = top === last ? still + 1 : 0
      last = top
    }
    const [box, view] = [boxNow(), document.querySelector('.page-scroll')?.getBoundingClientRect()]
    if (box === undefined || view === undefined) return Number.NaN
    return Math.round(Math.max(0, view.top - box.top, box.bottom - view.bottom))
  }, what)
}

it.each(['Control+End', 'Control+Home', 'Control+Shift+End', 'PageDown'])(
  '%s shows the cursor at once',
  async (keys) => {
    const { page } = running
    await page.keyboard.press(keys)
    expect(await outside()).toBe(0)
    await page.keyboard.press('Control+Home')
    expect(await outside()).toBe(0)
    for (let at = 0; at < 3; at++) await page.keyboard.press('PageDown')
    expect(await outside()).toBe(0)
    await page.keyboard.press('Control+End')
    expect(await outside()).toBe(0)
    // Signature and notes stand behind the text: the cursor has nothing to do there.
    for (let at = 0; at < 3; at++) await page.keyboard.press('PageDown')
    expect(await outside()).toBe(0)
    expect(errors).toEqual([])
  },
  60_000,
)

it('a place far away, a page and a section stand where they are seen', async () => {
  const { page } = running
  const find = findBar(page)
  await page.getByTestId('page-count').waitFor({ timeout: 20_000 })
  await page.keyboard.press('Control+g')
  await page.getByTestId('go-to-words').fill('trang 40')
  await page.keyboard.press('Enter')
  await page.getByTestId('go-to-dialog').waitFor({ state: 'detached' })
  expect(await outside()).toBe(0)
  await expect.poll(() => page.getByTestId('page-count').innerText()).toMatch(/^Trang 40\//)
  await page.keyboard.press('Control+Home')
  const rows = page.getByTestId('outline-row')
  await rows.nth(10).click()
  expect(await outside()).toBe(0)
  await page.keyboard.press('Control+Home')
  await find.open()
  await find.words.fill('Kiểm tra, giám sát')
  await expect.poll(find.count).toMatch(/^1\//)
  await find.words.press('Shift+Enter')
  await expect.poll(find.count).toMatch(/^(\d+)\/\1/)
  expect(await outside('found')).toBe(0)
  expect(errors).toEqual([])
}, 90_000)

it('another tab right behind "Đi tới" is no fault', async () => {
  const { page } = running
  await editorPage(page).back()
  await homePage(page).newDocument('nghi-quyet-nam', 2031)
  for (let at = 0; at < 4; at++) {
    await page.keyboard.press('Control+g')
    await page.getByTestId('go-to-words').waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Tab')
    await page.evaluate(async () => {
      for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame)
    })
  }
  expect(errors).toEqual([])
}, 60_000)

it('a text that was emptied is one page at once', async () => {
  const { page } = running
  await page.getByTestId('page-count').waitFor({ timeout: 20_000 })
  await page.keyboard.press('Control+End')
  await expect.poll(() => page.locator('.page-mark').count()).toBeGreaterThan(0)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect
    .poll(() => page.getByTestId('page-count').innerText(), { timeout: 600, interval: 20 })
    .toBe('Trang 1/1')
  await expect.poll(() => page.locator('.page-mark').count(), { timeout: 400 }).toBe(0)
}, 60_000)
