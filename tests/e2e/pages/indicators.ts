import type { Page } from 'playwright-core'

/** The table "Kho chỉ tiêu". */
export function indicatorPage(page: Page) {
  const cell = (indicator: string, period: string, measure: string) =>
    page.locator(`[data-cell="${indicator}|${period}|${measure}"]`)
  return {
    cell,
    async open(): Promise<void> {
      await page.getByTestId('go-indicators').click()
      await page.getByTestId('indicator-screen').waitFor()
    },
    async search(words: string): Promise<void> {
      await page.getByTestId('indicator-filter').fill(words)
    },
    /** Types a figure into the cell and leaves it with Enter. */
    async change(target: ReturnType<typeof cell>, words: string): Promise<void> {
      await target.dblclick()
      await page.getByTestId('indicator-input').fill(words)
      await page.keyboard.press('Enter')
    },
  }
}
