import type { Page } from 'playwright-core'

/** The strip of open documents and two documents side by side. */
export function tabsPage(page: Page) {
  const tabs = page.getByTestId('tab')
  const pane = (side: 'main' | 'beside') => page.locator(`.pane-page[data-side="${side}"]`)
  return {
    tabs,
    active: page.locator('[data-testid="tab"][data-active]'),
    tab: (name: string) => tabs.filter({ hasText: name }),
    pane,
    text: (side: 'main' | 'beside') => pane(side).getByTestId('editor'),
    names: () => tabs.locator('.tab-name').allTextContents(),
    /** From the list of documents to the text of one. */
    async openFromHome(name: string): Promise<void> {
      const back = page.getByTestId('editor-back')
      if (!(await page.getByTestId('home-new').isVisible())) await back.click()
      await page.getByTestId('document-row').filter({ hasText: name }).getByText(name).click()
      await page.locator('[data-testid="tab"][data-active]').filter({ hasText: name }).waitFor()
      await page.getByTestId('editor').waitFor()
    },
    /** Another document at the right of the one on the screen. */
    async openBeside(name: string): Promise<void> {
      await page.keyboard.press('Control+Alt+KeyB')
      await page.getByTestId('beside-choice').filter({ hasText: name }).click()
      await pane('beside').getByTestId('editor').waitFor()
    },
  }
}
