import type { Page } from 'playwright-core'

/** The table "Kho chỉ tiêu". */
export function indicatorPage(page: Page) {
  const cell = (indicator: string, period: string, measure: string) =>
    page.locator(`[data-cell="${indicator}|${period}|${measure}"]`)
  return {
    cell,
    grid: page.locator('.grid-sheet'),
    async open(): Promise<void> {
      await page.getByTestId('go-indicators').click()
      await page.getByTestId('indicator-screen').waitFor()
    },
    async search(words: string): Promise<void> {
      await page.getByTestId('indicator-filter').fill(words)
    },
    /** Scrolls until the cell is drawn: only what is in sight is in the page. */
    async show(indicator: string, period: string, measure: string): Promise<void> {
      const wanted = `[data-cell="${indicator}|${period}|${measure}"]`
      await page.evaluate(async (wanted) => {
        const box = document.querySelector('.grid')
        if (box === null || document.querySelector(wanted) !== null) return
        for (let left = 0; left <= box.scrollWidth; left += 200) {
          for (let top = 0; top <= box.scrollHeight; top += 300) {
            box.scrollTo(left, top)
            await new Promise((done) => requestAnimationFrame(done))
            await new Promise((done) => requestAnimationFrame(done))
            const found = document.querySelector(wanted)
            if (found !== null) {
              found.scrollIntoView({ block: 'center', inline: 'center' })
              return
            }
          }
        }
      }, wanted)
      await cell(indicator, period, measure).waitFor()
    },
    /** What the cell shows. */
    words: (indicator: string, period: string, measure: string) =>
      cell(indicator, period, measure).innerText(),
    /** Types a figure into the cell and leaves it with Enter. */
    async change(target: ReturnType<typeof cell>, words: string): Promise<void> {
      await target.dblclick()
      await page.getByTestId('indicator-input').fill(words)
      await page.keyboard.press('Enter')
    },
    /** Number of indicators that a filter has. */
    count: (filter: string) =>
      page
        .getByTestId(`indicator-filter-${filter}`)
        .locator('xpath=..')
        .locator('.filter-count')
        .innerText(),
    /** Figures that the host has not answered for. */
    pending: async () => Number(await page.locator('.grid').getAttribute('data-pending')),
    stats: () => page.getByTestId('indicator-stats').innerText(),
    status: () => page.getByTestId('indicator-status').innerText(),
  }
}
