import type { Page } from 'playwright-core'

/** The review of a document made from last year's: marks, panel, card, warning. */
export function reviewPage(page: Page) {
  const dialog = page.getByTestId('review-dialog')
  return {
    button: page.getByTestId('panel-review'),
    list: page.getByTestId('review-list'),
    rows: page.getByTestId('review-row'),
    active: page.locator('.review-row[aria-selected="true"]'),
    state: page.getByTestId('review-state'),
    done: page.getByTestId('review-done'),
    diff: page.getByTestId('review-diff'),
    dialog,
    left: page.getByTestId('review-left'),
    /** States of the blocks as the margin shows them, from the top. */
    lines(): Promise<(string | undefined)[]> {
      return page
        .locator('.review-line')
        .evaluateAll((lines) => lines.map((line) => (line as HTMLElement).dataset.state))
    },
    /** The painted words, as the browser holds them. */
    painted(): Promise<string[]> {
      return page.evaluate(() =>
        ['review-number', 'review-question'].flatMap((name) =>
          [...(CSS.highlights.get(name) ?? [])].map(String).filter((words) => words !== ''),
        ),
      )
    },
    /** Words of the block with the cursor. */
    atCursor(): Promise<string> {
      return page.evaluate(
        () => getSelection()?.anchorNode?.parentElement?.closest('[data-block]')?.textContent ?? '',
      )
    },
  }
}
