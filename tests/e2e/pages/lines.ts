import type { Page } from 'playwright-core'
import { paragraph } from '../../../shared/document/build.ts'
import type { Block, Inline, VanKienDocument } from '../../../shared/document/types.ts'

/** What stands on the screen from one block up to the next one whose id begins with "end-". */
export interface Shown {
  /** Its words: "|" is the caret, "#" a figure or a note, "↵" a soft break, brackets are bold. */
  readonly line: string
  /** As it is drawn. */
  readonly html: string
}

export const START = 'đây ấy'

/** A paragraph "p-name" and the end of what it becomes. */
export function lineOf(name: string, content: string | readonly Inline[] = START): Block[] {
  return [
    { ...paragraph(content), id: `p-${name}` },
    { ...paragraph('~'), id: `end-${name}` },
  ]
}

/** Lines of the text as the screen has them, caret included. */
export function linesPage(page: Page) {
  return {
    shown: (from: string): Promise<Shown> => page.evaluate(shownFrom, from),
    /** Puts the caret behind the last words of a block, as a click does. */
    async caretAtEnd(block: string): Promise<void> {
      const line = page.locator(`[data-block="${block}"]`)
      await line.scrollIntoViewIfNeeded()
      await line.evaluate((element) => {
        const words = [...element.querySelectorAll('[data-slate-string]')].at(-1)?.firstChild
        if (!words) throw new Error('no words')
        element.closest<HTMLElement>('[data-testid="editor"]')?.focus()
        getSelection()?.collapse(words, words.textContent?.length)
      })
    },
    /** Keys one after the other; what begins with a quotation mark is typed. */
    async press(...keys: readonly string[]): Promise<void> {
      for (const key of keys) {
        if (key.startsWith('"')) await page.keyboard.type(key.slice(1))
        else await page.keyboard.press(key)
      }
    },
    /** Where the caret is drawn, in the window, and what the page shows of the text. */
    caretPlace: () =>
      page.evaluate(() => {
        const caret = getSelection()?.getRangeAt(0).getBoundingClientRect()
        const view = document.querySelector('.page-scroll')?.getBoundingClientRect()
        if (!caret || !view) throw new Error('no caret')
        return { top: caret.top, bottom: caret.bottom, from: view.top, to: view.bottom }
      }),
  }
}

/** Runs in the window. */
function shownFrom(id: string): Shown {
  const blocks = [...document.querySelectorAll<HTMLElement>('.page-text [data-block]')]
  const rest = blocks.slice(blocks.findIndex((block) => block.dataset.block === id))
  const own = rest.slice(
    0,
    rest.findIndex((block) => block.dataset.block?.startsWith('end-')),
  )
  const { anchorNode = null, anchorOffset = 0 } = getSelection() ?? {}

  const wordsOf = (block: HTMLElement): string => {
    const strings = [...block.querySelectorAll('[data-slate-string], [data-slate-zero-width]')]
    const parts = strings.map((string, at) => {
      const isEmpty = string.hasAttribute('data-slate-zero-width')
      let words = isEmpty ? '' : (string.textContent ?? '')
      // A break at the end is drawn twice.
      if (at === strings.length - 1) words = words.replace(/\n$/, '')
      if (anchorNode !== null && string.contains(anchorNode)) {
        const offset = isEmpty ? 0 : anchorOffset
        words = `${words.slice(0, offset)}|${words.slice(offset)}`
      }
      if (string.closest('[data-slate-void]')) return `#${words}`
      return string.closest('.bold') && words !== '' ? `[${words}]` : words
    })
    return parts.join('').replaceAll('][', '').replaceAll('\n', '↵')
  }
  return {
    line: own.map(wordsOf).join('\n'),
    html: own.map((block) => block.outerHTML).join('\n'),
  }
}

/** The same lines of a document. */
export function linesOf({ body }: VanKienDocument, from: string): string {
  const rest = body.slice(body.findIndex(({ id }) => id === from))
  const end = rest.findIndex(({ id }) => id.startsWith('end-'))
  return rest
    .slice(0, end)
    .map((block) => wordsOf(block).replaceAll('\n', '↵'))
    .join('\n')
}

function wordsOf(block: Block): string {
  const inlines = 'children' in block ? (block.children as readonly Inline[]) : []
  return inlines
    .map((part) => {
      if (!('text' in part)) return '#'
      return part.bold === true && part.text !== '' ? `[${part.text}]` : part.text
    })
    .join('')
}
