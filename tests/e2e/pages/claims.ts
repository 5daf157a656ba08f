import type { Page } from 'playwright-core'

/** The check of claims: lines under the words, card, panel. */
export function claimsPage(page: Page) {
  return {
    rows: page.getByTestId('claim-row'),
    decided: page.getByTestId('claim-decided'),
    card: page.getByTestId('claim-card'),
    status: page.getByTestId('claims-status'),
    /** The underlined words, as the browser holds them. */
    marks(): Promise<string[]> {
      return page.evaluate(() =>
        ['claim-error', 'claim-question'].flatMap((name) =>
          [...(CSS.highlights.get(name) ?? [])].map(String).filter((words) => words !== ''),
        ),
      )
    },
    /** Name of the button with the keyboard. */
    focused(): Promise<string | null> {
      return page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null)
    },
  }
}
