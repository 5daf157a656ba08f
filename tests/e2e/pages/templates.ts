import type { ElectronApplication, Page } from 'playwright-core'

/** "Lưu làm mẫu" and the screen "Mẫu văn bản". */
export function templatePage(app: ElectronApplication, page: Page) {
  const items = page.getByTestId('template-item')
  const result = page.locator('[data-testid="template-result"][data-state="made"]')
  return {
    tree: page.getByTestId('template-tree'),
    rows: page.getByTestId('template-row'),
    preview: page.getByTestId('template-preview'),
    headings: (words: RegExp) =>
      page
        .getByTestId('template-preview')
        .locator('[data-kind="heading"] > span', { hasText: words }),
    changes: page.getByTestId('template-change'),
    items,
    item: (name: string) => items.filter({ hasText: name }),
    /** The window shows what would come of the choices. */
    made: () => result.waitFor(),
    toast: (words: string | RegExp) => page.getByTestId('toast').filter({ hasText: words }),
    async open(): Promise<void> {
      const back = page.getByTestId('editor-back')
      const entry = page.getByTestId('go-templates')
      await entry.or(back).first().waitFor()
      if (!(await entry.isVisible())) await back.click()
      await entry.click()
      await page.getByTestId('template-screen').waitFor()
    },
    async choose(name: string, entry: 'rename' | 'versions' | 'export' | 'remove'): Promise<void> {
      await items.filter({ hasText: name }).getByTestId('template-menu').click()
      await page.getByTestId(`template-${entry}`).click()
    },
    async saveFilesAs(path: string): Promise<void> {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, path)
    },
    /** Chooses the file in the system's dialog. */
    async import(path: string): Promise<void> {
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
      }, path)
      await page.getByTestId('template-import').click()
    },
  }
}
