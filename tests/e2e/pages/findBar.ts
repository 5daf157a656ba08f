import type { Page } from 'playwright-core'

/** The bar of find and replace. */
export function findBar(page: Page) {
  return {
    words: page.getByTestId('find-words'),
    replacement: page.getByTestId('find-replacement'),
    scope: page.getByTestId('find-scope'),
    one: page.getByTestId('replace-one'),
    all: page.getByTestId('replace-all'),
    option: (name: 'matchCase' | 'ignoreMarks' | 'wholeWord' | 'pattern') =>
      page.getByTestId(`find-${name}`),
    async open(kind: 'find' | 'replace' = 'find'): Promise<void> {
      await page.keyboard.press(kind === 'find' ? 'Control+f' : 'Control+h')
      await page.getByTestId(kind === 'find' ? 'find-bar' : 'find-replacement').waitFor()
    },
    /** "3/27", "Không thấy", or what is wrong. */
    count: () => page.getByTestId('find-count').innerText(),
  }
}
