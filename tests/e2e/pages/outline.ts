import type { Locator, Page } from 'playwright-core'

/** The outline beside the page. */
export function outlinePage(page: Page) {
  const tree = page.getByTestId('outline-tree')
  const rows = page.getByTestId('outline-row')
  return {
    tree,
    rows,
    row: (title: string): Locator => rows.filter({ hasText: title }).first(),
    search: page.getByTestId('outline-search'),
    /** Titles of the rows that are drawn, in order. */
    titles: (): Promise<string[]> => rows.locator('.outline-title').allTextContents(),
    /** Level of the row as screen readers hear it. */
    level: (title: string): Promise<string | null> =>
      rows.filter({ hasText: title }).first().getAttribute('aria-level'),
    /** Gives the keyboard to a row. */
    async choose(title: string): Promise<void> {
      await rows.filter({ hasText: title }).first().focus()
      await page
        .locator('[data-testid="outline-row"][aria-selected="true"]', { hasText: title })
        .waitFor()
    },
    /** Takes the last change back, in the text. */
    async undo(): Promise<void> {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+z')
    },
    async filter(state: string): Promise<void> {
      await page.getByTestId('outline-filters').click()
      await page.getByTestId(`outline-filter-${state}`).click()
    },
    /** Drags a row to just under (or above) another one, `right` pixels to the side. */
    async drag(title: string, to: string, edge: 'above' | 'below', right = 0): Promise<void> {
      const from = await rows.filter({ hasText: title }).first().boundingBox()
      const target = await rows.filter({ hasText: to }).first().boundingBox()
      if (from === null || target === null) throw new Error('rows out of sight')
      const x = from.x + 60
      await page.mouse.move(x, from.y + from.height / 2)
      await page.mouse.down()
      await page.mouse.move(x, from.y + from.height / 2 + 12, { steps: 3 })
      const y = edge === 'above' ? target.y + 3 : target.y + target.height - 3
      await page.mouse.move(x + right, y, { steps: 5 })
      await page.locator('.outline-drop').waitFor()
    },
  }
}
