import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  bullet,
  figure,
  footnote,
  heading,
  item,
  paragraph,
  text,
} from '../../shared/document/build.ts'
import { documentText } from '../../shared/document/textView.ts'
import type { Block, FigureRef } from '../../shared/document/types.ts'
import { documentOf } from '../builders/document.ts'
import { type OpenedApp, openDocuments } from './opened.ts'
import { editorPage } from './pages/editor.ts'
import { savedDocument } from './saved.ts'
import { composing, retyping, type Typist, words } from './vietnameseKeys.ts'

/*
 * Thirty Vietnamese words in every place where a person writes, both ways in which input methods
 * send them, at 0 to 5 ms a key, while the document is saved and its figures change under way.
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

/** Every place has a word of its own, behind which is typed. */
const body: Block[] = [
  heading(2, 'tasks', 'Nơi-đề-mục'),
  paragraph('Nơi-đoạn'),
  bullet(1, 'Nơi-gạch'),
  bullet(2, 'Nơi-cộng'),
  item(4, 'Nơi-tiết'),
  paragraph([text('Trước số '), figure(ref, '71 triệu đồng'), text('Nơi-sau-số')]),
  paragraph([text('Nơi-trước-số'), figure(ref, '71 triệu đồng'), text(' hết.')]),
  paragraph([text('Nơi-trước-chú-thích'), footnote('Chú thích.'), text(' hết.')]),
  paragraph([text('đầu '), text('Nơi-đậm', { bold: true }), text(' cuối.')]),
  heading(3, 'field', 'Nơi-liền-dòng', { runIn: true, end: ':' }),
  paragraph('Nơi-sau-liền-dòng'),
  {
    type: 'targetList',
    id: 'ds',
    group: 'kinh-te',
    period: { kind: 'own', offset: 0 },
    measure: 'target',
    children: [
      {
        type: 'targetItem',
        id: 'ct',
        indicator: 'grdp-per-capita',
        free: true,
        children: [text('Nơi-chỉ-tiêu')],
      },
    ],
  },
  {
    type: 'table',
    id: 'bang',
    children: [
      {
        type: 'tableRow',
        id: 'h1',
        head: true,
        children: [cell('o1', 'Nơi-đầu-bảng'), cell('o2', 'b')],
      },
      { type: 'tableRow', id: 'h2', children: [cell('o3', 'Nơi-ô'), cell('o4', 'd')] },
    ],
  },
  paragraph('Hết.'),
]

const places = [...JSON.stringify(body).matchAll(/Nơi-[\p{L}-]+/gu)].map(([place]) => place)

const FILE = 'Gõ thử.vankien'
let run: OpenedApp

beforeAll(async () => {
  const document = documentOf(body, {
    name: 'Gõ thử',
    entity: 'tinh-tra-vinh',
    period: { kind: 'year', year: 2021 },
  })
  run = await openDocuments(document)
})
afterAll(() => run.end())

interface Bridge {
  invoke(method: string, payload: object): Promise<{ ok: boolean }>
}
declare const window: { vanKien: Bridge }

/** A figure of the document changes in the store again and again, as from another window. */
async function changeFigures(page: Page): Promise<() => Promise<void>> {
  let going = true
  const changing = (async () => {
    for (let turn = 0; going; turn++) {
      await page.evaluate(
        (value) => {
          const observation = {
            indicator: 'grdp-per-capita',
            entity: 'tinh-tra-vinh',
            period: { kind: 'year', year: 2021 },
            measure: 'target',
            value,
            comparator: '=',
            state: 'confirmed',
            source: { document: 'thử' },
          }
          return window.vanKien.invoke('store.change', {
            change: { set: [observation], remove: [] },
          })
        },
        String(70 + (turn % 9)),
      )
      await new Promise((resume) => setTimeout(resume, 150))
    }
  })()
  return async () => {
    going = false
    await changing
  }
}

async function typeWords(page: Page, typist: Typist): Promise<void> {
  for (const word of words) {
    await page.keyboard.press('Space')
    await typist.type(word)
  }
}

function savedText(): string {
  const saved = savedDocument(run.workspace, FILE)
  return `${documentText(saved)} ${JSON.stringify(saved.body)}`
}

describe('Vietnamese typed', () => {
  it('has thirty words', () => {
    expect(words).toHaveLength(30)
    expect(places).toHaveLength(14)
  })

  for (const way of ['composing', 'retyping'] as const) {
    it.each(places)(`behind "%s" by ${way}`, async (place) => {
      const { page } = run
      const cdp = await page.context().newCDPSession(page)
      const typist = way === 'composing' ? composing(cdp, 5) : retyping(cdp, 5)
      const { editor, saved } = editorPage(page)
      const stop = await changeFigures(page)
      // The caret goes right behind the word, wherever it stands in its line.
      await editor.getByText(place).first().click()
      await editor.evaluate((root, sought) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(sought) ?? -1
          if (at >= 0) getSelection()?.collapse(node, at + sought.length)
        }
      }, place)
      await typeWords(page, typist)
      await stop()
      await saved()
      // The second way's words stand before those of the first.
      const times = way === 'composing' ? 1 : 2
      const expected = `${place}${` ${words.join(' ')}`.repeat(times)}`
      await expect.poll(savedText).toContain(expected)
      await expect.poll(() => editor.innerText()).toContain(expected)
    })
  }

  it.each(['composing', 'retyping'] as const)('in the window of a note by %s', async (way) => {
    const { page } = run
    const cdp = await page.context().newCDPSession(page)
    const typist = way === 'composing' ? composing(cdp, 5) : retyping(cdp, 5)
    await page.getByTestId('note-mark').first().click()
    await page.getByTestId('note-words').waitFor()
    await page.keyboard.press('Control+End')
    const stop = await changeFigures(page)
    await typeWords(page, typist)
    await stop()
    await page.keyboard.press('Escape')
    await editorPage(page).saved()
    const times = way === 'composing' ? 1 : 2
    await expect.poll(savedText).toContain(`Chú thích.${` ${words.join(' ')}`.repeat(times)}`)
  })
})
