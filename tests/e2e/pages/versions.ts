import type { Page } from 'playwright-core'

/** The window of versions, and that of comparing. */
export function versionsPage(page: Page) {
  const rows = page.getByTestId('version-row')
  return {
    rows,
    async open(): Promise<void> {
      await page.keyboard.press('Control+Alt+h')
      await page.getByTestId('versions-dialog').waitFor()
      await rows.first().waitFor()
    },
    /** "Lưu phiên bản…" by its keys. */
    async keep(name: string): Promise<void> {
      await page.keyboard.press('Control+Shift+s')
      await page.getByTestId('version-name').fill(name)
      await page.keyboard.press('Enter')
      await page.getByTestId('toast').getByText(`Đã lưu phiên bản “${name}”.`).waitFor()
    },
    /** Each version as it reads in the list, the latest first. */
    async titles(): Promise<string[]> {
      return rows.locator('.version-name').allInnerTexts()
    },
  }
}

export function comparePage(page: Page) {
  const list = page.getByTestId('compare-list')
  const words = (tag: 'ins' | 'del') => list.locator(tag).allInnerTexts()
  return {
    list,
    /** What stands beside the arrows: "3 thay đổi", "1/3". */
    count: page.getByTestId('compare-count'),
    figures: page.getByTestId('compare-figure'),
    moves: page.getByTestId('compare-move'),
    /** Words marked as put in, or as taken out. */
    marked: async (tag: 'ins' | 'del'): Promise<string> => (await words(tag)).join(' '),
    filter: (name: string) => page.getByTestId(`compare-filter-${name}`).click(),
    view: (name: 'one' | 'two') => page.getByTestId(`compare-view-${name}`).click(),
    /** Is the change that the person stands at in sight? */
    async nowInSight(): Promise<boolean> {
      return page.locator('.compare-list [data-now]').evaluateAll((all) => {
        const box = document.querySelector('.compare-list')?.getBoundingClientRect()
        return all.some((one) => {
          const { top, bottom } = one.getBoundingClientRect()
          return box !== undefined && bottom > box.top && top < box.bottom
        })
      })
    },
    async choose(side: 'before' | 'after', name: string): Promise<void> {
      await page.getByTestId(`compare-document-${side}`).click()
      await page.getByTestId('compare-choose-choice').filter({ hasText: name }).first().click()
      await page.getByTestId('compare-choose').waitFor({ state: 'detached' })
    },
  }
}
