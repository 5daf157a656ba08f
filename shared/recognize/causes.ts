import type { Role } from '../document/roles.ts'
import type { Heading } from '../document/types.ts'
import { lineText } from '../document/walk.ts'
import { titleKey } from './roleWords.ts'

/**
 * "Nguyên nhân" alone does not say of what. Its own subsections say it, or else the section in
 * front of it: after "Hạn chế" they are the causes of the shortcomings.
 */
export function settleCauses(headings: readonly Heading[]): void {
  headings.forEach((heading, index) => {
    if (!heading.role.startsWith('causes') || !/^nguyen nhan$/.test(keyOf(heading))) return
    const below = sectionBelow(headings, index)
    const named = new Set(below.map(namedCause))
    const own = roleFrom(named)
    heading.role = own ?? roleBefore(headings, index) ?? heading.role
    if (own !== undefined) return
    for (const each of below) if (each.role.startsWith('causes')) each.role = heading.role
  })
}

function keyOf(heading: Heading): string {
  return titleKey(lineText(heading.children))
}

function sectionBelow(headings: readonly Heading[], index: number): Heading[] {
  const level = headings[index]?.level ?? 1
  const below: Heading[] = []
  for (let at = index + 1; at < headings.length; at++) {
    const heading = headings[at]
    if (heading === undefined || heading.level <= level) break
    below.push(heading)
  }
  return below
}

/** What a title such as "Nguyên nhân hạn chế" says its causes are of. */
function namedCause(heading: Heading): Role | undefined {
  const key = keyOf(heading)
  if (!key.includes('nguyen nhan')) return undefined
  if (/han che|yeu kem|khuyet diem|ton tai|chua dat/.test(key)) return 'causes-shortcomings'
  return /thanh tuu|dat duoc|ket qua|uu diem|thanh cong/.test(key)
    ? 'causes-achievements'
    : undefined
}

function roleFrom(named: ReadonlySet<Role | undefined>): Role | undefined {
  const achieved = named.has('causes-achievements')
  const short = named.has('causes-shortcomings')
  if (achieved && short) return 'causes'
  if (achieved) return 'causes-achievements'
  return short ? 'causes-shortcomings' : undefined
}

/** The section of the same level right in front. */
function roleBefore(headings: readonly Heading[], index: number): Role | undefined {
  const level = headings[index]?.level ?? 1
  for (let at = index - 1; at >= 0; at--) {
    const heading = headings[at]
    if (heading === undefined || heading.level < level) return undefined
    if (heading.level > level) continue
    if (heading.role === 'shortcomings') return 'causes-shortcomings'
    return heading.role === 'achievements' ? 'causes-achievements' : undefined
  }
  return undefined
}
