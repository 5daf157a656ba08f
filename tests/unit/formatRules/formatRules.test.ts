import { describe, expect, it } from 'vitest'
import { formatRules } from '../../../shared/formatRules/formatRules.ts'
import { mmToPoints, mmToTwips } from '../../../shared/formatRules/units.ts'

interface Leaf {
  path: string
  value: unknown
  rule: string
  certainty: string
}

function leaves(node: object, path = ''): Leaf[] {
  if ('certainty' in node) return [{ ...(node as Omit<Leaf, 'path'>), path }]
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leaves(value, `${path}/${key}`) : [],
  )
}

describe('the table of format rules', () => {
  it.each(['HD05', 'HD36'] as const)(
    'says for every value of %s where it comes from',
    (guideline) => {
      const all = leaves(formatRules(guideline))
      expect(all.length).toBeGreaterThan(55)
      for (const leaf of all) {
        expect(leaf.rule, leaf.path).not.toBe('')
        expect(['confirmed', 'confirmed-2018', 'single-source', 'inference']).toContain(
          leaf.certainty,
        )
        if (leaf.certainty !== 'inference') expect(leaf.rule, leaf.path).toMatch(/HD(36|05)/)
      }
    },
  )

  it('never claims more for 2018 than the text of 2018', () => {
    const certainties = new Set(leaves(formatRules('HD36')).map((leaf) => leaf.certainty))
    expect(certainties).toEqual(new Set(['confirmed-2018', 'inference']))
  })

  it('differs between the guidelines only where HD05 is known to differ', () => {
    const old = new Map(leaves(formatRules('HD36')).map((leaf) => [leaf.path, leaf.value]))
    const changed = leaves(formatRules('HD05'))
      .filter((leaf) => JSON.stringify(old.get(leaf.path)) !== JSON.stringify(leaf.value))
      .map((leaf) => leaf.path)
    expect(changed.sort()).toEqual([
      '/body/lineSpacingRange',
      '/closing/recipientEnd',
      '/parts/typistMark',
      '/wording/addressee',
    ])
  })

  it('keeps the values inside their ranges and the columns inside the margins', () => {
    for (const guideline of ['HD05', 'HD36'] as const) {
      const rules = formatRules(guideline)
      const [least, most] = rules.body.lineSpacingRange.value
      expect(rules.body.lineSpacing.value).toBeGreaterThanOrEqual(least)
      expect(rules.body.lineSpacing.value).toBeLessThanOrEqual(most ?? Infinity)
      for (const part of Object.values(rules.parts)) {
        const [small, large] = part.value.sizeRange ?? [part.value.size, part.value.size]
        expect(part.value.size).toBeGreaterThanOrEqual(small)
        expect(part.value.size).toBeLessThanOrEqual(large)
      }
      const { size, margins } = rules.page
      const width = size.value.width - margins.value.left - margins.value.right
      expect(width).toBe(165)
      for (const columns of [rules.firstPage.columns, rules.closing.columns])
        expect(columns.value[0] + columns.value[1]).toBe(width)
      expect(mmToPoints(rules.firstPage.columns.value[1])).toBeGreaterThan(
        rules.firstPage.headingLine.value.length,
      )
    }
  })

  it('converts lengths', () => {
    expect(mmToPoints(25.4)).toBeCloseTo(72)
    expect(mmToTwips(210)).toBe(11906)
    expect(mmToTwips(297)).toBe(16838)
  })
})
