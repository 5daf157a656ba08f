import type { Page } from 'playwright-core'

/** A person without a mouse: keys alone, and every step ends with the keyboard somewhere. */
export function keyboardOf(page: Page) {
  const focused = () =>
    page.evaluate(() => {
      const here = document.activeElement
      if (here === null || here === document.body) return ''
      return here.getAttribute('data-testid') ?? here.tagName.toLowerCase()
    })
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  return {
    focused,
    press,
    /** Where the keyboard stands half a second later, when the screen has been drawn anew. */
    async kept(): Promise<string> {
      await page.evaluate(() => new Promise((done) => setTimeout(done, 500)))
      return focused()
    },
    type: (words: string) => page.keyboard.type(words),
    /** Tab until the part with that test id has the keyboard. */
    async tabTo(testId: string): Promise<void> {
      const passed: string[] = []
      for (let step = 0; step < 60; step++) {
        const here = await focused()
        if (here === testId) return
        passed.push(here)
        await press('Tab')
      }
      throw new Error(`Tab does not reach ${testId}: ${passed.join(' ')}`)
    },
    /** Chooses a command (a section, a document) by its name. */
    async choose(name: string): Promise<void> {
      await press('Control+k')
      await page.getByTestId('command-list').waitFor()
      await page.keyboard.type(name)
      await page.getByTestId('command-row').first().waitFor()
      await press('Enter')
      await page.getByTestId('command-list').waitFor({ state: 'detached' })
    },
  }
}
