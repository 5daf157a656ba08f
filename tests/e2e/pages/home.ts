import type { Page } from 'playwright-core'

/** The home screen: documents of the workspace, new document, opening. */
export function homePage(page: Page) {
  const rows = page.getByTestId('document-row')
  return {
    rows,
    /** Passes the short page of the first start. */
    async skipFirstStart(): Promise<void> {
      await page.getByTestId('first-start-skip').click()
      await page.getByTestId('home-new').waitFor()
    },
    async newDocument(template: string, year: number): Promise<void> {
      await page.getByTestId('home-new').click()
      await page.getByTestId(`template-${template}`).click()
      await page.getByTestId('new-year').fill(String(year))
      await page.getByTestId('new-create').click()
      await page.getByTestId('editor').waitFor()
    },
    async openFile(): Promise<void> {
      await page.getByTestId('home-open').click()
    },
    /** From another screen too: a start shows the document that was left last. */
    async open(name: string): Promise<void> {
      const back = page.getByTestId('editor-back')
      const list = page.getByTestId('home-new')
      await list.or(back).first().waitFor()
      if (!(await list.isVisible())) await back.click()
      await rows.filter({ hasText: name }).first().getByText(name).click()
      await page.getByTestId('editor').waitFor()
    },
  }
}
