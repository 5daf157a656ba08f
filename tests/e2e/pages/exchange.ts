import type { ElectronApplication, Page } from 'playwright-core'

/** "Excel" of the table "Kho chỉ tiêu": the preview of a file, exports, blank forms. */
export function exchangePage(app: ElectronApplication, page: Page) {
  const choose = async (entry: 'import' | 'export' | 'form'): Promise<void> => {
    await page.getByTestId('excel-menu').click()
    await page.getByTestId(`excel-${entry}`).click()
  }
  const rows = page.getByTestId('import-row')
  return {
    rows,
    list: page.getByTestId('import-list'),
    write: page.getByTestId('import-write'),
    row: (words: string) => rows.filter({ hasText: words }),
    /** Chooses the file in the system's dialog. */
    async import(path: string): Promise<void> {
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
      }, path)
      await choose('import')
    },
    async saveAs(path: string): Promise<void> {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, path)
    },
    openExport: () => choose('export'),
    openForm: () => choose('form'),
    /** The sentence of each sheet. */
    summaries: () => page.getByTestId('import-sheet').allInnerTexts(),
    state: (words: string) =>
      rows.filter({ hasText: words }).first().getByTestId('import-state').innerText(),
    toast: (words: string | RegExp) => page.getByTestId('toast').filter({ hasText: words }),
  }
}
