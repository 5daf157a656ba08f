import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Fault {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[]
}

/**
 * What the accessibility checker holds against the page as it stands, serious or worse; `besides`
 * leaves out what has been looked at already, for a long text takes its time.
 */
export async function seriousFaults(
  page: Page,
  besides: readonly string[] = [],
): Promise<string[]> {
  await page.evaluate(source)
  const faults = await page.evaluate(async (left) => {
    const { axe } = window as unknown as {
      axe: { run(context: object): Promise<{ violations: Fault[] }> }
    }
    const exclude = left.map((selector) => [selector])
    const context = exclude.length > 0 ? { exclude } : document
    return (await axe.run(context)).violations
  }, besides)
  return faults
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) =>
        [id, JSON.stringify(target), failureSummary.split('\n').at(1)?.trim()].join(' '),
      ),
    )
}
