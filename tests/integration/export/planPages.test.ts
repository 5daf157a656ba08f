import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exportDocument } from '../../../electron/export/exportDocument.ts'
import { planPages } from '../../../electron/export/planPages.ts'
import type { Block, Inline } from '../../../shared/document/types.ts'
import { linesOf } from '../../../shared/document/walk.ts'
import { type PagePlace, pagePlaces } from '../../../shared/print/pagePlaces.ts'
import { exportCases } from './exportCases.ts'
import { describeWith, pdfPages, temporaryFolder } from './tools.ts'

/** The first letters of the text at a place, blanks left out. */
function lettersAt(body: readonly Block[], { id, skip }: PagePlace): string {
  for (const block of body) {
    if (block.type === 'divider' && block.id === id) return block.text.replace(/\s/g, '')
    const inside = [block, ...('children' in block ? block.children : [])]
    const holder = inside.find((node) => 'id' in node && node.id === id)
    if (holder === undefined) continue
    const lines =
      holder === block
        ? [...linesOf(block)]
        : 'children' in holder
          ? holder.children.map((child) =>
              'type' in child && child.type === 'tableCell' ? child.children : [child as Inline],
            )
          : []
    const words = lines
      .flat()
      .map((inline) => ('shown' in inline ? inline.shown : 'text' in inline ? inline.text : ''))
      .join('')
    return words.replace(/\s/g, '').slice(skip, skip + 12)
  }
  return ''
}

/** Note marks may stand anywhere between the letters. */
function withNoteMarks(letters: string): RegExp {
  const escaped = [...letters].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&'))
  return new RegExp(escaped.join('\\d{0,3}'))
}

describeWith(['pdftotext'], 'the page plan', async () => {
  const cases = await exportCases()

  it.each(cases)('begins the pages of $name where its PDF does', async ({ name, document }) => {
    const plan = await planPages(document)
    const pdf = await exportDocument(document, 'pdf', { now: new Date(0) })
    if (!plan.ok || !pdf.ok) throw new Error('no pages')
    const file = join(temporaryFolder(), `${name}.pdf`)
    writeFileSync(file, pdf.value)
    const printed = pdfPages(file).map((page) => page.replace(/\s/g, ''))
    expect(plan.value.pages).toBe(printed.length)
    expect(plan.value.starts).toHaveLength(printed.length - 1)
    const places = pagePlaces(document.body, plan.value.starts)
    for (const place of places) {
      // In front of the text stand the page's number, a block's marker, a table's head rows.
      const page = printed[place.page - 1]?.replace(/^\d+/, '') ?? ''
      const letters = lettersAt(document.body, place)
      expect(letters, JSON.stringify(place)).not.toBe('')
      const at = page.search(withNoteMarks(letters))
      const head = `${name}, page ${place.page}: ${letters} in ${page.slice(0, 60)}`
      expect(at, head).toBeGreaterThanOrEqual(0)
      expect(at, head).toBeLessThan(place.skip > 0 ? 1 : 80)
    }
    const without = plan.value.starts.filter(({ at }) => at === undefined)
    expect(places.length + without.length).toBe(printed.length - 1)
  })
})
