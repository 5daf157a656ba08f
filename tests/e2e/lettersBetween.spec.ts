import type { CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { figure, footnote, heading, text } from '../../shared/document/build.ts'
import type { Block, FigureRef, Text, VanKienDocument } from '../../shared/document/types.ts'
import { documentOf } from '../builders/document.ts'
import { type OpenedApp, openDocuments } from './opened.ts'
import { findBar } from './pages/findBar.ts'
import { lineOf, linesOf, linesPage } from './pages/lines.ts'
import { outlinePage } from './pages/outline.ts'
import { tabsPage } from './pages/tabs.ts'
import { savedDocument } from './saved.ts'
import { composing, retyping } from './vietnameseKeys.ts'

/*
 * What a person turns to right behind letters that React has not drawn yet (letters.spec.ts):
 * buttons, bars, other documents, notes, an input method.
 */

const ref: FigureRef = {
  indicator: 'grdp-per-capita',
  period: { kind: 'own', offset: 0 },
  measure: 'target',
  form: 'valueUnit',
}
const cell = (id: string, words: string) => ({
  type: 'tableCell' as const,
  id,
  children: [text(words)],
})
const interrupted =
  'lệnh tìm hoàn-tác đậm phóng chỉ-đọc soạn soạn-đè unikey rời nhấn dán gọi chuyển'.split(' ')
const body: Block[] = [
  heading(2, 'tasks', 'Nhiệm vụ'),
  ...lineOf('số', [text('trước '), figure(ref, '71'), text(' sau')]),
  ...lineOf('chú', [text('Câu có chú thích'), footnote('Lời'), text('.')]),
  ...lineOf('kẹo', 'kẹo và kẹo'),
  { ...heading(3, 'field', 'Mục trống', { hint: 'Viết nội dung của mục' }), id: 'h-trống' },
  { ...heading(3, 'field', 'Mục sau'), id: 'h-sau' },
  {
    type: 'table',
    id: 'bảng',
    children: [{ type: 'tableRow', id: 'hàng', children: [cell('ô1', 'một'), cell('ô2', 'hai')] }],
  },
  ...lineOf('góp', [
    text('một '),
    text('hai ', { comments: ['a'] }),
    text('ba', { comments: ['a', 'b'] }),
    text(' bốn', { comments: ['b'] }),
    text(' năm'),
  ]),
  ...lineOf('đậm-sẵn', [text('đầu '), text('giữa', { bold: true }), text(' cuối')]),
  {
    type: 'targetList',
    id: 'ds',
    group: 'kinh-te',
    period: { kind: 'own', offset: 0 },
    measure: 'target',
    children: [
      { type: 'targetItem', id: 'ct', indicator: 'grdp-per-capita', children: [text('Chỉ tiêu')] },
    ],
  },
  ...interrupted.flatMap((name) => lineOf(name)),
]

const FILE = 'Giữa chữ'
const BESIDE = 'Bên cạnh'
const OTHER = 'Thẻ khác'
let run: OpenedApp
let page: Page
let cdp: CDPSession
let lines: ReturnType<typeof linesPage>
const errors: string[] = []

beforeAll(async () => {
  const period = { kind: 'year', year: 2021 } as const
  const named = (name: string, blocks: readonly Block[]) =>
    documentOf(blocks, { id: name, name, entity: 'tinh-tra-vinh', period })
  run = await openDocuments(
    named(FILE, body),
    named(BESIDE, lineOf('bên')),
    named(OTHER, lineOf('khác')),
  )
  page = run.page
  cdp = run.cdp
  lines = linesPage(page)
  page.on('pageerror', (error) => errors.push(error.message))
})
afterAll(() => run.end())
afterEach(() => expect(errors).toEqual([]))

const onDisk = (name = FILE): VanKienDocument => savedDocument(run.workspace, name)

describe('between letters', () => {
  const press = (...keys: readonly string[]) => lines.press(...keys)
  const compose = async (...steps: readonly string[]) => {
    for (const text of steps) {
      const at = text.length
      await cdp.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at })
    }
  }
  const interruptions: readonly {
    readonly name: string
    readonly act: () => Promise<void>
    readonly becomes: string
  }[] = [
    {
      name: 'lệnh',
      act: async () => {
        await press('Control+KeyK', '"xyz')
        await expect.poll(() => page.getByTestId('command-query').inputValue()).toBe('xyz')
        await press('Escape')
        await page.getByTestId('command-list').waitFor({ state: 'detached' })
      },
      becomes: 'đây ấymot|',
    },
    {
      name: 'tìm',
      act: async () => {
        await press('Control+KeyF', '"xyz')
        await expect.poll(() => findBar(page).words.inputValue()).toBe('xyz')
        await press('Escape')
        await findBar(page).words.waitFor({ state: 'detached' })
      },
      becomes: 'đây ấymot|',
    },
    { name: 'hoàn-tác', act: () => page.getByTestId('tool-undo').click(), becomes: 'đây ấy|' },
    {
      name: 'đậm',
      act: async () => {
        await page.getByTestId('tool-bold').click()
        await press('"hai')
      },
      becomes: 'đây ấymot[hai|]',
    },
    { name: 'phóng', act: () => press('Control+Equal', 'Control+Digit0'), becomes: 'đây ấymot|' },
    {
      name: 'chỉ-đọc',
      act: async () => {
        await page.getByTestId('read-only').click()
        await page.getByTestId('read-only-banner').waitFor()
        await press('"xyz')
        await page.getByTestId('read-only-end').click()
        await page.getByTestId('read-only-banner').waitFor({ state: 'detached' })
        await lines.caretAtEnd('p-chỉ-đọc')
      },
      becomes: 'đây ấymot|',
    },
    {
      name: 'soạn',
      act: async () => {
        await press('Space')
        await compose('v', 'vừ', 'vừa')
        await cdp.send('Input.insertText', { text: 'vừa' })
      },
      becomes: 'đây ấymot vừa|',
    },
    {
      name: 'soạn-đè',
      act: async () => {
        await press('Shift+ArrowLeft', 'Shift+ArrowLeft')
        await compose('v', 'vừ', 'vừa')
        await cdp.send('Input.insertText', { text: 'vừa' })
      },
      becomes: 'đây ấymvừa|',
    },
    {
      name: 'unikey',
      act: async () => {
        await press('Space')
        await retyping(cdp, 0).type('phấn')
        await press('Space')
        await composing(cdp, 0).type('đấu')
        await press('Space')
        await retyping(cdp, 0).type('nghiêng')
      },
      becomes: 'đây ấymot phấn đấu nghiêng|',
    },
  ]

  it.each(interruptions)('$name', async ({ name, act, becomes }) => {
    const id = `p-${name}`
    await lines.caretAtEnd(id)
    await press('"mot')
    await act()
    await expect.poll(async () => (await lines.shown(id)).line).toBe(becomes)
    await press('"q')
    const words = becomes.replace('|', 'q|')
    await expect.poll(async () => (await lines.shown(id)).line).toBe(words)
    await expect.poll(() => linesOf(onDisk(), id)).toBe(words.replace('|', ''))
  })

  it('over a figure and back', async () => {
    await lines.caretAtEnd('p-số')
    await press('Home', ...Array(6).fill('ArrowRight'), '"ab', 'ArrowRight', 'ArrowRight', '"cd')
    expect((await lines.shown('p-số')).line).toBe('trước ab#cd| sau')
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', '"x')
    await expect.poll(() => linesOf(onDisk(), 'p-số')).toBe('trước abx#cd sau')
  })

  it('found words stay painted where they stand', async () => {
    const painted = () =>
      page.evaluate(() =>
        ['find', 'find-current'].flatMap((name) =>
          [...(CSS.highlights.get(name) ?? [])].map(String),
        ),
      )
    await findBar(page).open()
    await press('"kẹo')
    await expect.poll(painted).toEqual(['kẹo', 'kẹo'])
    await lines.caretAtEnd('p-kẹo')
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', '"mot')
    expect(await painted()).toEqual(['kẹo', 'kẹo'])
    await press('" kẹo')
    await expect.poll(painted).toEqual(['kẹo', 'kẹo', 'kẹo'])
    expect((await lines.shown('p-kẹo')).line).toBe('kẹo vàmot kẹo| kẹo')
    await findBar(page).words.focus()
    await press('Escape')
  })

  it('words with two comments keep them', async () => {
    const parts = () => {
      const block = onDisk().body.find(({ id }) => id === 'p-góp')
      const texts = block !== undefined && 'children' in block ? (block.children as Text[]) : []
      return texts.map((part) => `${part.text} ${part.comments?.join('') ?? '-'}`)
    }
    await lines.caretAtEnd('p-góp')
    await press('Home', ...Array(9).fill('ArrowRight'), '"xin', 'ArrowLeft', '"y')
    expect((await lines.shown('p-góp')).line).toBe('một hai bxiy|na bốn năm')
    await expect.poll(parts).toEqual(['một  -', 'hai  a', 'bxiyna ab', ' bốn b', ' năm -'])
    await press(...Array(7).fill('Backspace'), '"z')
    expect((await lines.shown('p-góp')).line).toBe('một hz|na bốn năm')
    await press('Control+KeyZ', 'Control+KeyZ', '"m')
    expect((await lines.shown('p-góp')).line).toBe('một hai bxim|na bốn năm')
    await expect.poll(() => linesOf(onDisk(), 'p-góp')).toBe('một hai bximna bốn năm')
  })

  it('letters at the edges of bold words are of the words before them', async () => {
    await lines.caretAtEnd('p-đậm-sẵn')
    await press('Home', ...Array(4).fill('ArrowRight'), '"a')
    await press(...Array(4).fill('ArrowRight'), '"bc', 'Backspace', 'ArrowRight', '"d')
    expect((await lines.shown('p-đậm-sẵn')).line).toBe('đầu a[giữab] d|cuối')
    await expect.poll(() => linesOf(onDisk(), 'p-đậm-sẵn')).toBe('đầu a[giữab] dcuối')
  })

  it('a held key, and one that takes the place of the letter before', async () => {
    await lines.caretAtEnd('p-nhấn')
    for (const autoRepeat of [false, true, true, true]) {
      const key = { key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65, text: 'a', autoRepeat }
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
    }
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'a', code: 'KeyA' })
    expect((await lines.shown('p-nhấn')).line).toBe('đây ấyaaaa|')
    await page.evaluate(() => getSelection()?.modify('extend', 'backward', 'character'))
    await cdp.send('Input.insertText', { text: 'á' })
    await press('"x')
    expect((await lines.shown('p-nhấn')).line).toBe('đây ấyaaaáx|')
    await expect.poll(() => linesOf(onDisk(), 'p-nhấn')).toBe('đây ấyaaaáx')
  })

  it('a copied word is pasted behind them', async () => {
    await lines.caretAtEnd('p-dán')
    await press('"mot', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Control+KeyC', 'ArrowRight')
    await press('"x', 'Control+KeyV', '"y', 'Control+KeyX', 'Control+KeyV')
    await expect.poll(async () => (await lines.shown('p-dán')).line).toMatch(/^đây ấymotxoty/)
    await press('Shift+ArrowLeft', 'Control+KeyX', '"z')
    const now = async () => (await lines.shown('p-dán')).line
    await expect.poll(now).toMatch(/z\|$/)
    const words = (await now()).replace('|', '')
    await expect.poll(() => linesOf(onDisk(), 'p-dán')).toBe(words)
  })

  it('a target becomes free text by its first letter, a row of the outline is renamed', async () => {
    const target = page.locator('[data-block="ds"] .target-item').first()
    await target.click()
    await press('End', '" t')
    expect(await target.getAttribute('data-free')).toBe('true')
    await press('"hêm', 'Backspace', '"o')
    const list = () => JSON.stringify(onDisk().body.find(({ id }) => id === 'ds'))
    await expect.poll(list).toContain(' thêo"')
    expect(list()).toContain('"free":true')
    await lines.caretAtEnd('h-sau')
    await press('" đổi tên')
    await outlinePage(page).row('Mục sau đổi tên').waitFor()
    await press('Control+KeyZ')
    await expect.poll(() => outlinePage(page).titles()).toContain('Mục sau')
  })

  it('the list of "@" follows letters, and those taken back', async () => {
    const list = page.getByTestId('at-list')
    await lines.caretAtEnd('p-gọi')
    await press('" @')
    await list.waitFor()
    await press('"tang', 'Backspace', 'Backspace', '"ng')
    await expect.poll(() => page.getByTestId('at-row').count()).toBeGreaterThan(0)
    await press(...Array(5).fill('Backspace'))
    await list.waitFor({ state: 'detached' })
    await press('"@')
    await list.waitFor()
    await press('Escape')
    await list.waitFor({ state: 'detached' })
    await press('"tang')
    expect((await lines.shown('p-gọi')).line).toBe('đây ấy @tang|')
    await expect.poll(() => linesOf(onDisk(), 'p-gọi')).toBe('đây ấy @tang')
    expect(await list.count()).toBe(0)
  })

  it('a click on the hint below the heading begins its text', async () => {
    await lines.caretAtEnd('h-trống')
    const box = await page.locator('[data-block="h-trống"]').boundingBox()
    if (box === null) throw new Error('no heading')
    await press('"mot')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height - 4)
    await press('"hai')
    await expect
      .poll(() => onDisk().body.flatMap((one) => ('children' in one ? [one.children] : [])))
      .toEqual(expect.arrayContaining([[{ text: 'Mục trốngmot' }], [{ text: 'hai' }]]))
  })

  it('the border of a column can be dragged', async () => {
    const edge = await page.locator('[data-block="bảng"] .column-edge').first().boundingBox()
    if (edge === null) throw new Error('no edge')
    await page.locator('[data-block="bảng"] td').first().click()
    await press('End', '"mot')
    await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height / 2)
    await page.mouse.down()
    await page.mouse.move(edge.x + 60, edge.y + edge.height / 2, { steps: 4 })
    await page.mouse.up()
    const table = () => onDisk().body.find(({ id }) => id === 'bảng')
    await expect.poll(() => table()).toHaveProperty('widths')
    expect(JSON.stringify(table())).toContain('mộtmot')
  })

  it('a note is saved while its window is open', async () => {
    const note = () => JSON.stringify(onDisk().body.find(({ id }) => id === 'p-chú'))
    await page.locator('[data-block="p-chú"] [data-testid="note-mark"]').click()
    await page.getByTestId('note-words').waitFor()
    await press('Control+End', '" văn')
    await expect.poll(note).toContain('Lời văn')
    await press('" thêm', 'ArrowLeft', 'ArrowLeft')
    await expect.poll(note).toContain('Lời văn thêm')
    await press('"x', 'Enter', '"y')
    await expect.poll(note).toContain('Lời văn thx\\nyêm')
    await press('Escape')
    await page.getByTestId('note-window').waitFor({ state: 'detached' })
  })
})

it('another document in a tab: letters and caret are those of before', async () => {
  const tabs = tabsPage(page)
  await lines.caretAtEnd('p-chuyển')
  await lines.press('"mot')
  await tabs.openFromHome(OTHER)
  await lines.caretAtEnd('p-khác')
  await lines.press('"mot', 'Control+Tab')
  await tabs.active.filter({ hasText: FILE }).waitFor()
  await page.locator('[data-block="p-chuyển"]').waitFor()
  await expect.poll(async () => (await lines.shown('p-chuyển')).line).toBe('đây ấymot|')
  await lines.press('"hai', 'ArrowLeft', '"x')
  expect((await lines.shown('p-chuyển')).line).toBe('đây ấymothax|i')
  await expect.poll(() => linesOf(onDisk(), 'p-chuyển')).toBe('đây ấymothaxi')
  await expect.poll(() => linesOf(onDisk(OTHER), 'p-khác')).toBe('đây ấymot')
})

it('two documents side by side: each keeps its letters and its caret', async () => {
  const { openBeside, pane, text } = tabsPage(page)
  await openBeside(BESIDE)
  await pane('beside').getByTestId('pane-read-only').click()
  await expect.poll(() => text('beside').getAttribute('contenteditable')).toBe('true')
  const hops = ['p-rời', 'p-bên', 'p-rời', 'p-bên']
  for (const id of hops) {
    await page.locator(`[data-block="${id}"]`).click()
    await lines.press('End', '"mot', 'ArrowLeft', '"x')
    expect((await lines.shown(id)).line).toMatch(/mox\|t$/)
  }
  await expect.poll(() => linesOf(onDisk(BESIDE), 'p-bên')).toBe('đây ấymoxtmoxt')
  await expect.poll(() => linesOf(onDisk(), 'p-rời')).toBe('đây ấymoxtmoxt')
  expect((await lines.shown('p-bên')).line).toBe('đây ấymoxtmox|t')
  expect((await lines.shown('p-rời')).line).toBe('đây ấymoxtmoxt')
})
