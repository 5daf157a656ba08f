import type { Page } from 'playwright-core'

/** The editor: the page, its figures, saving and exporting. */
export function editorPage(page: Page) {
  const editor = page.getByTestId('editor')
  return {
    editor,
    figures: editor.getByTestId('figure'),
    /** Puts the caret at the end of the first block that holds `words`. */
    async caretAfter(words: string): Promise<void> {
      await editor.getByText(words).first().click()
      await page.keyboard.press('End')
    },
    async saved(): Promise<void> {
      await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor()
    },
    async back(): Promise<void> {
      await page.getByTestId('editor-back').click()
      await page.getByTestId('home-new').waitFor()
    },
    async export(format: 'docx' | 'pdf'): Promise<void> {
      await page.getByTestId(`export-${format}`).click()
    },
  }
}
