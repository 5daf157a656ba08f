import type { CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { heading } from '../../shared/document/build.ts'
import type { Block } from '../../shared/document/types.ts'
import { documentOf } from '../builders/document.ts'
import { type OpenedApp, openDocuments } from './opened.ts'
import { editorPage } from './pages/editor.ts'
import { lineOf, linesOf, linesPage, type Shown, START } from './pages/lines.ts'
import { savedDocument } from './saved.ts'

/*
 * Letters typed on go to the screen without React, which draws them a quarter of a second later
 * (renderer/README.md, decision 3). Whatever keys come in between: the words on the screen, the
 * place of the caret and the file are the same.
 */

interface Case {
  readonly name: string
  /** Pressed right behind "đây ấy", one after the other; what begins with a quotation mark is typed. */
  readonly keys: readonly string[]
  /** The line in the end: "|" is the caret, "↵" a soft break, brackets stand for bold. */
  readonly becomes: string
}

const cases: readonly Case[] = [
  { name: 'letters', keys: ['"mot hai'], becomes: 'đây ấymot hai|' },
  { name: 'Home', keys: ['"mot', 'Home', '"x'], becomes: 'x|đây ấymot' },
  { name: 'arrows', keys: ['"mot', 'ArrowLeft', 'ArrowLeft', '"x'], becomes: 'đây ấymx|ot' },
  { name: 'Home, End', keys: ['"mot', 'Home', '"x', 'End', '"y'], becomes: 'xđây ấymoty|' },
  {
    name: 'Shift and arrows',
    keys: ['"mot', 'Shift+ArrowLeft', 'Shift+ArrowLeft', '"x'],
    becomes: 'đây ấymx|',
  },
  {
    name: 'words by Ctrl and Shift',
    keys: ['" mot', 'Control+Shift+ArrowLeft', '"x'],
    becomes: 'đây ấy x|',
  },
  { name: 'undo', keys: ['"mot', 'Control+KeyZ'], becomes: 'đây ấy|' },
  { name: 'undo and redo', keys: ['"mot', 'Control+KeyZ', 'Control+KeyY'], becomes: 'đây ấymot|' },
  {
    name: 'undo, letters',
    keys: ['"mot', 'Control+KeyZ', '"hai', 'Control+KeyZ', '"ba'],
    becomes: 'đây ấyba|',
  },
  { name: 'bold', keys: ['"mot', 'Control+KeyB', '"hai', '"ba'], becomes: 'đây ấymot[haiba|]' },
  {
    name: 'bold and back',
    keys: ['"mot', 'Control+KeyB', '"hai', 'Control+KeyB', '"ba'],
    becomes: 'đây ấymot[hai]ba|',
  },
  {
    name: 'bold taken back at once',
    keys: ['"mot', 'Control+KeyB', 'Control+KeyB', '"ba'],
    becomes: 'đây ấymotba|',
  },
  { name: 'Enter', keys: ['"mot', 'Enter', '"hai'], becomes: 'đây ấymot\nhai|' },
  {
    name: 'Enter and Backspace',
    keys: ['"mot', 'Enter', '"hai', 'Home', 'Backspace', '"x'],
    becomes: 'đây ấymotx|hai',
  },
  { name: 'a soft break', keys: ['"mot', 'Shift+Enter'], becomes: 'đây ấymot↵|' },
  { name: 'a soft break, letters', keys: ['Shift+Enter', '"hai'], becomes: 'đây ấy↵hai|' },
  {
    name: 'a soft break, letters taken back',
    keys: ['Shift+Enter', '"hai', 'Backspace', 'Backspace', 'Backspace'],
    becomes: 'đây ấy↵|',
  },
  {
    name: 'letters in front of a soft break at the end',
    keys: ['Shift+Enter', 'ArrowLeft', '"mot'],
    becomes: 'đây ấymot|↵',
  },
  {
    name: 'a soft break taken back',
    keys: ['Shift+Enter', 'Backspace', '"mot'],
    becomes: 'đây ấymot|',
  },
  { name: 'Backspace', keys: ['"mot', 'Backspace', 'Backspace', '"x'], becomes: 'đây ấymx|' },
  {
    name: 'all taken back',
    keys: ['Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace'],
    becomes: '|',
  },
  {
    name: 'all taken back, letters',
    keys: ['"x', 'Control+Backspace', 'Control+Backspace', '"mot'],
    becomes: 'mot|',
  },
  { name: 'Ctrl+Backspace', keys: ['" mot', 'Control+Backspace', '"x'], becomes: 'đây ấy x|' },
  { name: 'Delete', keys: ['"mot', 'Home', 'Delete', 'Delete', '"x'], becomes: 'x|y ấymot' },
  {
    name: 'Delete inside',
    keys: ['"mot', 'ArrowLeft', 'ArrowLeft', 'Delete', '"x'],
    becomes: 'đây ấymx|t',
  },
  {
    name: 'Ctrl+Delete',
    keys: ['ArrowLeft', 'ArrowLeft', '"x', 'Control+Delete'],
    becomes: 'đây x|',
  },
  {
    name: 'the last letter deleted',
    keys: ['"m', 'ArrowLeft', 'Delete', '"x'],
    becomes: 'đây ấyx|',
  },
  { name: 'spaces at the end', keys: ['"mot', '"   ', '"x'], becomes: 'đây ấymot   x|' },
  { name: 'spaces only', keys: ['"  '], becomes: 'đây ấy  |' },
  { name: 'quotes', keys: ['" "mot" hai'], becomes: 'đây ấy “mot” hai|' },
  {
    name: 'Tab',
    keys: ['"mot', 'Enter', '"hai', 'Tab', 'Shift+Tab', '"x'],
    becomes: 'đây ấymot\nhaix|',
  },
  { name: 'emoji', keys: ['"a😀b', 'Backspace', 'Backspace', '"c'], becomes: 'đây ấyac|' },
  {
    name: 'a mark typed behind its letter',
    keys: ['"e', '"\u0302', '"\u0301', '"n'],
    becomes: 'đây ấyến|',
  },
  {
    name: 'off the text by keys and back',
    keys: ['"mot', 'ArrowDown', 'ArrowUp', 'End', '"x'],
    becomes: 'đây ấymotx|',
  },
  {
    name: 'the whole line over',
    keys: ['"mot', 'Shift+Home', '"x', '"y'],
    becomes: 'xy|',
  },
]

const body: Block[] = [
  heading(2, 'tasks', 'Nhiệm vụ'),
  ...['ngắn', 'cuộn', 'khuất', 'mép'].flatMap((name) => lineOf(name)),
  ...cases.flatMap((_, at) => lineOf(String(at))),
  ...lineOf('cuối'),
]

const FILE = 'Chữ gõ'
let run: OpenedApp
let page: Page
let cdp: CDPSession
let lines: ReturnType<typeof linesPage>
const errors: string[] = []

beforeAll(async () => {
  run = await openDocuments(documentOf(body, { name: FILE }))
  page = run.page
  cdp = run.cdp
  lines = linesPage(page)
  page.on('pageerror', (error) => errors.push(error.message))
})
afterAll(() => run.end())
afterEach(() => expect(errors).toEqual([]))

const onDisk = () => savedDocument(run.workspace, FILE)

describe('right behind letters', () => {
  const early = new Map<string, Shown>()

  it.each(cases.map((one, at) => ({ ...one, id: `p-${at}` })))('$name', async (one) => {
    await lines.caretAtEnd(one.id)
    await lines.press(...one.keys)
    expect((await lines.shown(one.id)).line).toBe(one.becomes)
    await lines.press('"q')
    const now = await lines.shown(one.id)
    early.set(one.id, now)
    expect(now.line).toBe(one.becomes.replace('|', 'q|'))
  })

  it('React draws the same, and the file has it', async () => {
    await lines.caretAtEnd('p-cuối')
    await editorPage(page).saved()
    for (const [at, { becomes }] of cases.entries()) {
      const id = `p-${at}`
      const words = becomes.replace('|', 'q')
      expect(await lines.shown(id)).toEqual({ ...early.get(id), line: words })
      await expect.poll(() => linesOf(onDisk(), id)).toBe(words)
    }
  })
})

describe('the page', () => {
  const scrollBy = (by: number) =>
    page.getByTestId('page-scroll').evaluate((scroll, pixels) => {
      scroll.scrollTop += pixels
      return scroll.scrollTop
    }, by)

  it('stays where it is scrolled right behind a letter', async () => {
    await lines.caretAtEnd('p-cuộn')
    await lines.press('"mot')
    const top = await scrollBy(-300)
    await editorPage(page).saved()
    expect(await scrollBy(0)).toBe(top)
  })

  it('brings the caret into sight with the next letter', async () => {
    await lines.caretAtEnd('p-khuất')
    await lines.press('"mot')
    for (const by of [-900, 1500]) {
      await scrollBy(by)
      await lines.press('"x')
      const { top, bottom, from, to } = await lines.caretPlace()
      expect(top).toBeGreaterThanOrEqual(from)
      expect(bottom).toBeLessThan(to + 1)
    }
  })

  it('follows lines that grow at the bottom edge', async () => {
    await lines.caretAtEnd('p-mép')
    await lines.press('"mot')
    const { bottom, to } = await lines.caretPlace()
    await scrollBy(bottom - to + 2)
    for (let row = 0; row < 4; row++) {
      await page.keyboard.type(' bảy chữ dài thêm một dòng nữa cho đến hết lề giấy')
      const place = await lines.caretPlace()
      expect(place.bottom).toBeLessThan(place.to + 1)
    }
  })
})

/** Counts how often React has drawn anything, from the next loading of the page on. */
function countCommits(): void {
  const counted = { commits: 0 }
  Object.assign(window, {
    counted,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      checkDCE: () => {},
      inject: () => 1,
      onCommitFiberUnmount: () => {},
      onCommitFiberRoot: () => {
        counted.commits++
      },
    },
  })
}

it('goes without React: the same string on the screen, one change of it a letter', async () => {
  await editorPage(page).saved()
  await page.addInitScript(countCommits)
  await page.reload()
  await page.getByTestId('editor').first().waitFor()
  await lines.caretAtEnd('p-ngắn')
  // The first letter changes what can be undone and what is told of saving.
  await lines.press('"a')
  const LETTERS = 'chữ gõ liền nhau không nghỉ một nhịp nào hết'
  await page.evaluate(watchLine, 'p-ngắn')
  const keys = [...LETTERS].flatMap((letter) => {
    const key = { key: letter, windowsVirtualKeyCode: 231, text: letter }
    return [
      cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
      cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    ]
  })
  await Promise.all(keys)
  const seen = await page.evaluate(() => (window as unknown as { seen: () => Seen }).seen())
  expect(seen.line).toBe(`${START}a${LETTERS}`)
  expect(seen.behindKeys).toEqual(
    [...LETTERS].map((_, at) => `${START}a${LETTERS.slice(0, at + 1)}`),
  )
  expect(seen.kinds).toEqual([...LETTERS].map(() => 'characterData'))
  expect(seen.commits).toBeLessThan(LETTERS.length / 4)
  // React draws them when they rest, and has nothing to change.
  const later = () => page.evaluate(() => (window as unknown as { seen: () => Seen }).seen())
  await expect.poll(async () => (await later()).commits).toBeGreaterThan(seen.commits)
  await editorPage(page).saved()
  expect((await later()).kinds).toEqual(seen.kinds)
})

interface Seen {
  readonly line: string
  /** The string on the screen right behind each key. */
  readonly behindKeys: readonly string[]
  readonly kinds: readonly string[]
  readonly commits: number
}

/** Runs in the window. */
function watchLine(id: string): void {
  const line = document.querySelector(`[data-block="${id}"]`)
  const words = line?.querySelector('[data-slate-string]')?.firstChild
  const { counted } = window as unknown as { counted: { commits: number } }
  if (!line || !words) throw new Error('no line')
  const kinds: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { type } of records) kinds.push(type)
  })
  observer.observe(line, { subtree: true, childList: true, characterData: true })
  const behindKeys: string[] = []
  window.addEventListener('keyup', () => behindKeys.push(words.textContent ?? ''), true)
  const before = counted.commits
  const seen = (): Seen => ({
    line: words.isConnected ? (words.textContent ?? '') : '',
    behindKeys,
    kinds,
    commits: counted.commits - before,
  })
  Object.assign(window, { seen })
}
