import type { Browser, CDPSession, Page } from 'playwright-core'
import type { EditorSample } from './samples.ts'
import type { Subject } from './subjects.ts'
import { keyWork, markKeys, traceCategories } from './trace.ts'
import { pressKey, putCaret, typeKeys, WORDS } from './typing.ts'

/** What was measured of one page, all rounds together; ms. */
export interface Measured {
  /** Work of each letter. */
  readonly letters: number[]
  readonly enters: number[]
  readonly openings: number[]
  /** Longest single task while letters were typed, and in the second of rest behind them. */
  longestTask: number
}

export function nothingMeasured(): Measured {
  return { letters: [], enters: [], openings: [], longestTask: 0 }
}

export interface Opened {
  readonly page: Page
  readonly cdp: CDPSession
  readonly subject: Subject
  /** Milliseconds from the click to the first letter that stands in the text and is laid out. */
  readonly opening: number
}

/** Opens the sample in a window of its own and types the first letter as soon as it is taken. */
export async function open(
  browser: Browser,
  subject: Subject,
  sample: EditorSample,
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  page.setDefaultTimeout(120_000)
  await markKeys(page)
  const click = await subject.goTo(page, sample)
  await click.evaluate((element, editor) => {
    const bench = { clicked: 0, taken: 0 }
    Object.assign(window, { bench })
    element.addEventListener('click', () => {
      bench.clicked = performance.now()
    })
    new MutationObserver((changes) => {
      const typed = changes.some(
        ({ type, target }) =>
          type === 'characterData' && target.parentElement?.closest(editor) !== null,
      )
      if (!typed || bench.taken > 0) return
      bench.taken = -1
      requestAnimationFrame(() =>
        setTimeout(() => Object.assign(bench, { taken: performance.now() })),
      )
    }).observe(document, { subtree: true, characterData: true })
  }, subject.editor)
  const cdp = await page.context().newCDPSession(page)
  await click.click()
  await page.locator(subject.editor).waitFor()
  let times = { clicked: 0, taken: 0 }
  while (times.taken <= 0) {
    if (times.taken === 0) await pressKey(cdp, 'x')
    times = await page.evaluate(() => (window as unknown as { bench: typeof times }).bench)
  }
  // In all pages alike over the text.
  await page.mouse.move(680, 400)
  return { page, cdp, subject, opening: times.taken - times.clicked }
}

/** One round: letters at every place, Enter in the middle. */
export async function measureRound(
  browser: Browser,
  { page, cdp, subject }: Opened,
  sample: EditorSample,
  result: Measured,
): Promise<void> {
  await page.bringToFront()
  for (const [at, place] of sample.places.entries()) {
    await putCaret(page, subject.editor, place)
    await typeKeys(cdp, page, [...'abc '])
    await browser.startTracing(page, { categories: traceCategories })
    await typeKeys(cdp, page, [...WORDS])
    if (at === 0) await page.waitForTimeout(REST)
    const { perKey, longestTask } = keyWork(await browser.stopTracing())
    // The last letter's window holds the rest behind it.
    result.letters.push(...perKey.slice(0, -1))
    result.longestTask = Math.max(result.longestTask, longestTask)
  }
  await putCaret(page, subject.editor, sample.breaking)
  await browser.startTracing(page, { categories: traceCategories })
  await typeKeys(cdp, page, BREAKS)
  const { perKey } = keyWork(await browser.stopTracing())
  result.enters.push(...perKey.filter((_, at) => BREAKS[at] === 'Enter'))
}

const BREAKS = ['Enter', 'a', 'Enter', 'b', 'Enter', 'c', 'Enter', 'd']

/** Long enough for the lists beside the page and for a save. */
const REST = 1600
