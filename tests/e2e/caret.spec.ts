import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figure, footnote, heading, paragraph, text } from '../../shared/document/build.ts'
import { parseDocumentFile } from '../../shared/document/file.ts'
import type { Block, FigureRef, Inline } from '../../shared/document/types.ts'
import { documentOf } from '../builders/document.ts'
import { type OpenedApp, openDocuments } from './opened.ts'
import { editorPage } from './pages/editor.ts'
import { composing, retyping } from './vietnameseKeys.ts'

/*
 * Where letters go: at places that the browser can't tell apart, after moves that only the browser
 * knows of, and while a word is composed. Keys in a real Electron; what counts is the saved file.
 */

const ref: FigureRef = {
  indicator: 'grdp-per-capita',
  period: { kind: 'own', offset: 0 },
  measure: 'target',
  form: 'valueUnit',
}
const number = () => figure(ref, '71')

/** A heading and the paragraph that goes on in its line; each test has a pair of its own. */
const pair = (name: string): Block[] => [
  { ...heading(3, 'field', `Tập trung ${name}`, { runIn: true, end: ':' }), id: `h-${name}` },
  { ...paragraph(`Giảm ${name} dần.`), id: `p-${name}` },
]
const line = (name: string, content: string | readonly Inline[]): Block => ({
  ...paragraph(content),
  id: `p-${name}`,
})

const pairs = 'an ba ca da em ga ha ia la ma na oa pa qua ra sa ta va'.split(' ')
const body: Block[] = [
  heading(2, 'tasks', 'Nhiệm vụ'),
  ...pairs.flatMap(pair),
  line('hai', [text('trước '), number(), text(' sau.')]),
  line('kề', [text('kề '), number(), text(''), footnote('Ghi.'), text(' nhau.')]),
  line('đầu', [text(''), number(), text(' mở đầu.')]),
  line('cuối', [text('kết bằng '), number(), text('')]),
  line('đậm', [text('đầu '), text('đậm', { bold: true }), text(' cuối.')]),
  ...['một', 'hàng', 'chuột', 'nhấp', 'nối', 'lệnh', 'phím', 'đặt', 'nhanh', 'ghép', 'nút'].map(
    (name) => line(name, `Dòng ${name} của bài.`),
  ),
  line('lâu', 'Dòng lâu của bài này.'),
  ...['trên', 'giữa', 'dưới'].map((name) => line(name, `Đoạn ${name} đây.`)),
  line('hết', 'Hết.'),
]

const FILE = 'Con trỏ.vankien'
let run: OpenedApp
let page: Page
let cdp: CDPSession

beforeAll(async () => {
  const document = documentOf(body, {
    name: 'Con trỏ',
    entity: 'tinh-tra-vinh',
    period: { kind: 'year', year: 2021 },
  })
  run = await openDocuments(document)
  page = run.page
  cdp = run.cdp
})
afterAll(() => run.end())

function saved(): readonly Block[] {
  const file = parseDocumentFile(readFileSync(join(run.workspace, FILE), 'utf8'))
  if (!file.ok) throw new Error(file.error.message)
  return file.value.body
}

/** The words of saved blocks: "#" stands for a figure, "*" for a note; bold words in brackets. */
function wordsOf(...ids: string[]): (string | undefined)[] {
  const blocks = saved()
  return ids.map((id) => {
    const block = blocks.find((one) => one.id === id)
    if (block === undefined || !('children' in block)) return undefined
    return (block.children as Inline[])
      .map((part) => {
        if ('text' in part) return part.bold === true ? `[${part.text}]` : part.text
        return part.type === 'figure' ? '#' : '*'
      })
      .join('')
  })
}

const expectWords = async (words: Readonly<Record<string, string | undefined>>): Promise<void> => {
  await page.keyboard.press('Control+KeyS')
  const ids = Object.keys(words)
  await expect.poll(() => wordsOf(...ids)).toEqual(Object.values(words))
}

/** Puts the caret into `words` of that block, `at` letters behind its start, by a click and keys. */
async function caretIn(block: string, at: number): Promise<void> {
  await page.locator(`[data-block="${block}"]`).scrollIntoViewIfNeeded()
  await editorPage(page).editor.evaluate(
    (root, { id, offset }) => {
      const element = root.querySelector(`[data-block="${id}"]`)
      const strings = element?.querySelectorAll('[data-slate-string]') ?? []
      let left = offset
      for (const string of strings) {
        const node = string.firstChild
        const length = node?.textContent?.length ?? 0
        if (node && left <= length) {
          root.focus()
          getSelection()?.collapse(node, left)
          return
        }
        left -= length
      }
      throw new Error(`no such place in ${id}`)
    },
    { id: block, offset: at },
  )
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}
const times = (count: number, key: string) => Array.from({ length: count }, () => key)

describe('between a run-in heading and its paragraph', () => {
  const title = (name: string) => `Tập trung ${name}`
  const rest = (name: string) => `Giảm ${name} dần.`
  /** The two places look the same to the browser. */
  const toParagraph = async (name: string) => {
    await caretIn(`p-${name}`, 2)
    await press('ArrowLeft', 'ArrowLeft')
  }
  const toHeading = async (name: string) => {
    await toParagraph(name)
    await press('ArrowLeft')
  }
  const expectPair = (name: string, words: string | undefined, after: string | undefined) =>
    expectWords({ [`h-${name}`]: words, [`p-${name}`]: after })

  it('letters at the start of the paragraph stay in it', async () => {
    await toParagraph('an')
    await page.keyboard.type('moi ')
    await expectPair('an', title('an'), `moi ${rest('an')}`)
  })

  it('so they do when the caret comes from the heading', async () => {
    await caretIn('h-ba', title('ba').length - 1)
    await press('ArrowRight', 'ArrowRight')
    await page.keyboard.type('moi ')
    await expectPair('ba', title('ba'), `moi ${rest('ba')}`)
  })

  it('letters at the end of the heading stay in it', async () => {
    await toHeading('ca')
    await page.keyboard.type(' moi')
    await expectPair('ca', `${title('ca')} moi`, rest('ca'))
  })

  it('accented letters and retyped ones', async () => {
    const typist = retyping(cdp, 0)
    await toParagraph('da')
    await typist.type('được')
    await page.keyboard.insertText(' ữ')
    await press('Space')
    await expectPair('da', title('da'), `được ữ ${rest('da')}`)
    await caretIn('h-da', title('da').length)
    await press('Space')
    await typist.type('phấn')
    await expectPair('da', `${title('da')} phấn`, `được ữ ${rest('da')}`)
  })

  it('composed words', async () => {
    const typist = composing(cdp, 0)
    await toParagraph('em')
    await typist.type('vừa')
    await press('Space')
    await expectPair('em', title('em'), `vừa ${rest('em')}`)
    await toHeading('ga')
    await press('Space')
    await typist.type('vừa')
    await expectPair('ga', `${title('ga')} vừa`, rest('ga'))
  })

  it('a click on the first letter of the paragraph puts the caret in front of it', async () => {
    await page.locator('[data-block="p-ta"]').scrollIntoViewIfNeeded()
    const first = await page.evaluate(() => {
      const range = document.createRange()
      const words = document.querySelector('[data-block="p-ta"] [data-slate-string]')?.firstChild
      if (!words) throw new Error('no words')
      range.setEnd(words, 1)
      range.setStart(words, 0)
      const { left, top, height } = range.getBoundingClientRect()
      return { x: left + 2, y: top + height / 2 }
    })
    await page.mouse.click(first.x, first.y)
    await page.keyboard.type('moi ')
    await expectPair('ta', title('ta'), `moi ${rest('ta')}`)
  })

  it('an unfinished word is shown where it will stand', async () => {
    await toParagraph('va')
    for (const text of ['v', 'vừ', 'vừa']) {
      const at = text.length
      await cdp.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at })
      const shown = await page.locator('[data-block="p-va"]').textContent()
      expect(shown).toBe(`${text}${rest('va')}`)
    }
    await cdp.send('Input.insertText', { text: 'vừa' })
    await expectPair('va', title('va'), `vừa${rest('va')}`)
  })

  it('Backspace and Delete go over the border first, then take a letter', async () => {
    await toParagraph('ha')
    await press('Backspace', 'Backspace')
    await expectPair('ha', title('ha').slice(0, -1), rest('ha'))
    await toHeading('ia')
    await press('Delete', 'Delete')
    await expectPair('ia', title('ia'), rest('ia').slice(1))
    await toParagraph('ia')
    await page.keyboard.type('G')
    await press('Delete')
    await expectPair('ia', title('ia'), `G${rest('ia').slice(2)}`)
  })

  it('Enter at either place begins a line of its own', async () => {
    const runIn = (name: string) => saved().find(({ id }) => id === `h-${name}`)
    const follows = (name: string) => {
      const blocks = saved()
      return blocks[blocks.findIndex(({ id }) => id === `h-${name}`) + 1]?.id
    }
    for (const [name, go] of [
      ['la', toHeading],
      ['ma', toParagraph],
    ] as const) {
      await go(name)
      await press('Enter')
      await page.keyboard.type('Nay ')
      await expectPair(name, title(name), `Nay ${rest(name)}`)
      expect(runIn(name)).not.toHaveProperty('runIn')
      expect(follows(name)).toBe(`p-${name}`)
    }
  })

  it('a selection that begins with the paragraph leaves the heading alone', async () => {
    await caretIn('p-na', 4)
    await press(...times(4, 'Shift+ArrowLeft'))
    await page.keyboard.type('Tang')
    await expectPair('na', title('na'), `Tang${rest('na').slice(4)}`)
    await toParagraph('oa')
    await press(...times(4, 'Shift+ArrowRight'), 'Delete')
    await expectPair('oa', title('oa'), rest('oa').slice(4))
    await toParagraph('pa')
    await press(...times(4, 'Shift+ArrowRight'))
    await composing(cdp, 0).type('vừa')
    await expectPair('pa', title('pa'), `vừa${rest('pa').slice(4)}`)
  })

  it('a selection that ends with the heading leaves the paragraph alone', async () => {
    await caretIn('h-qua', title('qua').length - 3)
    await press(...times(3, 'Shift+ArrowRight'))
    await page.keyboard.type('xa')
    await expectPair('qua', `${title('qua').slice(0, -3)}xa`, rest('qua'))
    await toHeading('ra')
    await press(...times(2, 'Shift+ArrowLeft'), 'Backspace')
    await expectPair('ra', title('ra').slice(0, -2), rest('ra'))
    // Over the border, which is a step of its own: what is marked of each is deleted, nothing joined.
    await caretIn('h-sa', title('sa').length - 2)
    await press(...times(4, 'Shift+ArrowRight'), 'Delete')
    await expectPair('sa', title('sa').slice(0, -2), rest('sa').slice(1))
  })
})

describe('beside figures, notes and bold words', () => {
  it('Ctrl+A at a selected figure marks the whole text, not the window', async () => {
    await page.locator('[data-block="p-hai"] [data-testid="figure"]').click()
    await press('Escape', 'Control+KeyA')
    await expect
      .poll(() => page.getByTestId('word-count').innerText())
      .toMatch(/^Đang chọn (\d+)\/\1 chữ$/)
    const shown = await page.evaluate(() => getSelection()?.toString())
    expect(shown).toMatch(/^Nhiệm vụ[\s\S]*Hết\.$/)
  })

  it('before and behind a figure', async () => {
    await caretIn('p-hai', 5)
    await press('ArrowRight')
    await page.keyboard.type('ab ')
    await press('ArrowRight', 'ArrowRight')
    await page.keyboard.type('cd')
    await expectWords({ 'p-hai': 'trước ab #cd sau.' })
  })

  it('between a figure and a note', async () => {
    await caretIn('p-kề', 2)
    await press(...times(3, 'ArrowRight'))
    await page.keyboard.type('ab')
    await expectWords({ 'p-kề': 'kề #ab* nhau.' })
    await press('Home')
    await page.keyboard.type('x')
    await expectWords({ 'p-kề': 'xkề #ab* nhau.' })
  })

  it('before the first and behind the last figure of a line', async () => {
    await caretIn('p-đầu', 1)
    await press('Home')
    await page.keyboard.type('ab')
    await expectWords({ 'p-đầu': 'ab# mở đầu.' })
    await caretIn('p-cuối', 1)
    await press('End')
    await page.keyboard.type('ab')
    await expectWords({ 'p-cuối': 'kết bằng #ab' })
  })

  it('at the borders of bold words, as the letter before', async () => {
    await caretIn('p-đậm', 3)
    await press('ArrowRight')
    await page.keyboard.type('a')
    await press(...times(3, 'ArrowRight'))
    await page.keyboard.type('b')
    await expectWords({ 'p-đậm': 'đầu a[đậmb] cuối.' })
  })
})

describe('what the browser has selected by itself', () => {
  /** Ctrl+B at once, before Slate has heard of the selection. */
  const bold = async (name: string, words: string) => {
    await press('Control+KeyB')
    await expectWords({ [`p-${name}`]: words })
  }

  it('by Shift and arrows, by letters and by words', async () => {
    await caretIn('p-một', 5)
    await press(...times(3, 'Shift+ArrowRight'))
    await bold('một', 'Dòng [một] của bài.')
    await caretIn('p-hàng', 0)
    await press('Control+Shift+ArrowRight')
    await press('Shift+End')
    await bold('hàng', '[Dòng hàng của bài.]')
  })

  it('by the mouse: twice pressed, dragged, pressed with Shift', async () => {
    const box = async (name: string) => {
      const found = await page.locator(`[data-block="p-${name}"] [data-slate-string]`).boundingBox()
      if (found === null) throw new Error(`${name} is not shown`)
      return { left: found.x, right: found.x + found.width, y: found.y + found.height / 2 }
    }
    await caretIn('p-chuột', 0)
    const one = await box('chuột')
    await page.mouse.dblclick(one.left + 3, one.y)
    await press('Shift+ArrowRight')
    await page.keyboard.type('H')
    await expectWords({ 'p-chuột': 'Hchuột của bài.' })
    await caretIn('p-nhấp', 0)
    const two = await box('nhấp')
    await page.mouse.move(two.left + 1, two.y)
    await page.mouse.down()
    await page.mouse.move(two.right + 20, two.y, { steps: 3 })
    await page.mouse.up()
    await bold('nhấp', '[Dòng nhấp của bài.]')
    await caretIn('p-nối', 0)
    const three = await box('nối')
    await page.keyboard.down('Shift')
    await page.mouse.click(three.right + 20, three.y)
    await page.keyboard.up('Shift')
    await bold('nối', '[Dòng nối của bài.]')
  })

  it('by a program that helps to read', async () => {
    await caretIn('p-lệnh', 0)
    await page.evaluate(() => {
      const at = getSelection()
      const node = at?.anchorNode
      if (at && node) at.setBaseAndExtent(node, 0, node, 4)
    })
    await bold('lệnh', '[Dòng] lệnh của bài.')
  })

  it('by Shift and arrows on a slow machine: no step is lost', async () => {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 12 })
    const marked: string[] = []
    for (let round = 0; round < 12; round++) {
      await caretIn('p-lâu', round)
      await press(...times(4, 'Shift+ArrowRight'))
      marked.push(await page.evaluate(() => getSelection()?.toString() ?? ''))
    }
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    const words = 'Dòng lâu của bài này.'
    expect(marked).toEqual(marked.map((_, round) => words.slice(round, round + 4)))
  })

  it('and nothing that the editor has just moved, however quick the keys', async () => {
    await caretIn('p-nhanh', 4)
    const key = (name: string, code: number, text?: string) => {
      const event = { key: name, code: name, windowsVirtualKeyCode: code }
      return [
        cdp.send('Input.dispatchKeyEvent', {
          type: 'keyDown',
          ...event,
          ...(text !== undefined && { text }),
        }),
        cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
      ]
    }
    const sent: Promise<unknown>[] = []
    // Each letter goes in front of the one before: all stand in the order of the alphabet.
    for (const letter of 'zyxwvutsrqponmlkjihgfedcba') {
      sent.push(...key(letter, letter.toUpperCase().charCodeAt(0), letter), ...key('ArrowLeft', 37))
    }
    sent.push(...key('End', 35), ...key('ArrowLeft', 37), ...key('x', 88, 'x'))
    await Promise.all(sent)
    await expectWords({ 'p-nhanh': 'Dòngabcdefghijklmnopqrstuvwxyz nhanh của bàix.' })
  })
})

describe('while a word is composed', () => {
  const compose = async (...steps: readonly string[]) => {
    for (const text of steps) {
      const at = text.length
      await cdp.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at })
    }
  }

  it('commands do nothing to the text under it', async () => {
    await caretIn('p-ghép', 4)
    await page.keyboard.type(' mot')
    await press('Space')
    await compose('v', 'vừ')
    await press('Control+KeyZ', 'Control+KeyB', 'Control+KeyY', 'Alt+Shift+ArrowUp')
    await compose('vừa')
    await cdp.send('Input.insertText', { text: 'vừa' })
    await expectWords({ 'p-ghép': 'Dòng mot vừa ghép của bài.' })
    await press('Control+KeyZ')
    await expect.poll(() => wordsOf('p-ghép')[0]).not.toContain('vừa')
  })

  it('a click on a button ends the word first', async () => {
    await caretIn('p-nút', 4)
    await press('Space')
    await compose('v', 'vừ')
    await page.getByTestId('tool-bold').click()
    await page.keyboard.type('xa')
    await expectWords({ 'p-nút': 'Dòng vừ[xa] nút của bài.' })
  })

  it('a word over a selection of several blocks is one step', async () => {
    await caretIn('p-trên', 4)
    await press('Shift+ArrowDown', 'Shift+ArrowDown')
    await compose('v', 'vừ', 'vừa')
    await cdp.send('Input.insertText', { text: 'vừa' })
    await expectWords({ 'p-trên': 'Đoạnvừa dưới đây.', 'p-giữa': undefined })
    await press('Control+KeyZ')
    await expectWords({
      'p-trên': 'Đoạn trên đây.',
      'p-giữa': 'Đoạn giữa đây.',
      'p-dưới': 'Đoạn dưới đây.',
    })
  })
})
