import type { Page } from 'playwright-core'

/** Commented words, and the panel of comments. */
export function commentsPage(page: Page) {
  const threads = page.getByTestId('comment-thread')
  const tied = page.getByTestId('editor').locator('[data-comments]')
  return {
    threads,
    active: page.locator('[data-testid="comment-thread"][aria-current]'),
    /** The commented words, text by text. */
    words: () => tied.allTextContents(),
    /** Selects `count` letters behind the first `skip` ones of the line with the cursor. */
    async select(skip: number, count: number): Promise<void> {
      await page.keyboard.press('Home')
      for (let at = 0; at < skip; at++) await page.keyboard.press('ArrowRight')
      for (let at = 0; at < count; at++) await page.keyboard.press('Shift+ArrowRight')
    },
    /** Comments on what is selected; `name` where it is asked for. */
    async write(words: string, name?: string): Promise<void> {
      await page.keyboard.press('Control+Alt+KeyM')
      await page.getByTestId('comment-words').waitFor()
      if (name !== undefined) {
        await page.keyboard.insertText(name)
        await page.keyboard.press('Tab')
      }
      await page.keyboard.insertText(words)
      await page.keyboard.press('Control+Enter')
      await page.getByTestId('comment-words').waitFor({ state: 'detached' })
    },
    /** From the text to the active thread in the panel. */
    async toPanel(): Promise<void> {
      await page.keyboard.press('F6')
      await page.locator('.side-panel :focus').waitFor()
    },
  }
}
