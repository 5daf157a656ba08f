import type { Browser, CDPSession, Page } from 'playwright-core'
import type { EditorSample } from './samples.ts'
import { wholeEditor } from './subjects.ts'
import { pressKey, putCaret } from './typing.ts'

/**
 * An hour of writing without its pauses: words with composed letters, corrections as UniKey sends
 * them, paragraphs, undo, and now and then a rest in which the lists are computed and the document
 * is saved. Memory is read after the browser has collected what nobody holds.
 */

/** Keys of an hour: 200 a minute. */
const KEYS = 12_000
const STRETCHES = 6
const PARAGRAPH = 240

const SENTENCE = [...'tổng sản phẩm tăng khá so với cùng kỳ năm trước, '.normalize('NFC')]

export interface Memory {
  readonly keys: number
  /** Megabytes of the script's heap. */
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

/** What the page holds at the start, and after each of the stretches. */
export async function soak(browser: Browser, sample: EditorSample): Promise<Memory[]> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  page.setDefaultTimeout(120_000)
  try {
    const click = await wholeEditor.goTo(page, sample)
    await click.click()
    await page.locator(wholeEditor.editor).waitFor()
    const cdp = await page.context().newCDPSession(page)
    const found: Memory[] = []
    for (let stretch = 0; stretch <= STRETCHES; stretch++) {
      const place = sample.places[stretch % sample.places.length]
      if (place !== undefined) await putCaret(page, wholeEditor.editor, place)
      // The first stretch is short: it only warms up what is made once.
      await write(cdp, page, stretch === 0 ? PARAGRAPH : KEYS / STRETCHES)
      found.push(await memoryOf(cdp, page, stretch * (KEYS / STRETCHES)))
    }
    return found
  } finally {
    await page.close()
  }
}

async function write(cdp: CDPSession, page: Page, keys: number): Promise<void> {
  for (let at = 0; at < keys; at++) {
    const letter = SENTENCE[at % SENTENCE.length] ?? ' '
    if (at % PARAGRAPH === PARAGRAPH - 1) await pressKey(cdp, 'Enter')
    else if (at % 400 === 399) await pressKey(cdp, 'Ctrl+z')
    else if (at % 9 === 8) {
      // The syllable gets its tone: the letter is taken back and typed anew.
      await pressKey(cdp, 'Backspace')
      await pressKey(cdp, letter)
    } else await pressKey(cdp, letter)
    if (at % 1000 === 999) await page.waitForTimeout(REST)
  }
}

/** Lists, save, pages: all that waits for a rest. */
const REST = 2500

async function memoryOf(cdp: CDPSession, page: Page, keys: number): Promise<Memory> {
  await page.waitForTimeout(REST)
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  return { keys, heap: usedSize / 2 ** 20, nodes, listeners: jsEventListeners }
}

/**
 * Megabytes that the second half of the hour may add to what the first half left: the words
 * written and their undo steps take a fraction of it.
 */
const MOST_GROWTH = 8
/** Of nodes and listeners, which the new paragraphs add to. */
const MOST_SHARE = 1.1

/** Prints what was found; false when memory keeps growing. */
export function reportSoak(found: readonly Memory[]): boolean {
  console.log('\nAn hour of writing in the longest document')
  console.table(found.map((one) => ({ ...one, heap: Math.round(one.heap * 10) / 10 })))
  const [middle, last] = [found[STRETCHES / 2], found.at(-1)]
  if (middle === undefined || last === undefined) return false
  const growth = last.heap - middle.heap
  const checks = [
    { name: 'heap in the second half, MB', value: growth, most: MOST_GROWTH },
    { name: 'nodes to the middle', value: last.nodes / middle.nodes, most: MOST_SHARE },
    { name: 'listeners to the middle', value: last.listeners / middle.listeners, most: MOST_SHARE },
  ]
  for (const { name, value, most } of checks) {
    const kept = value <= most
    console.log(
      `${kept ? '✓' : '✗ MISSED:'} ${name}: ${Math.round(value * 100) / 100} (at most ${most})`,
    )
  }
  return checks.every(({ value, most }) => value <= most)
}
