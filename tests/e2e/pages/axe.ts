import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Fault {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[]
}

/** What the accessibility checker holds against the page as it stands, serious or worse. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const faults = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: Fault[] }> }
    }
    return (await axe.run()).violations
  })
  return faults
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) =>
        [id, JSON.stringify(target), failureSummary.split('\n').at(1)?.trim()].join(' '),
      ),
    )
}
