import type { Page } from 'playwright-core'

/** What stands around figures and notes in the line. */
export function figureParts(page: Page) {
  /** The line with the cursor: its words, and those of its figures alone. */
  const here = () =>
    page.evaluate(() => {
      const node = window.getSelection()?.anchorNode
      const element = node instanceof Element ? node : node?.parentElement
      const line = element?.closest('[data-slate-node="element"]:not([data-slate-inline])')
      const words = (one: Element) => one.textContent?.replace(/\uFEFF/g, '').trim() ?? ''
      return {
        words: line ? words(line) : undefined,
        figures: [...(line?.querySelectorAll('[data-figure]') ?? [])].map(words),
      }
    })
  return {
    /** The list that "@" opens, and its chosen row. */
    list: page.getByTestId('at-list'),
    chosen: page.locator('[data-testid="at-row"][aria-selected="true"]'),
    offer: page.getByTestId('offer'),
    card: page.getByTestId('figure-card'),
    line: async () => (await here()).words,
    lineFigures: async () => (await here()).figures,
  }
}
