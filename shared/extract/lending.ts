import type { Statement } from './statements.ts'
import { thingAndPredicate } from './subjects.ts'
import type { Quantity } from './types.ts'

/** Figures of one list that share words: what only the last one says holds for those before it. */

/** "10 bác sĩ và 30 giường bệnh trên 1 vạn dân": the first counts by the rate of the second. */
export function lendRates(text: string, statements: Statement[]): void {
  statements.forEach((one, at) => {
    const next = statements[at + 1]
    const rate = next?.quantity.unit.match(/\/vạn dân$/u)?.[0]
    if (next?.clause.link !== 'and' || rate === undefined) return
    const between = text.slice(one.quantity.end, next.quantity.start)
    if (one.quantity.unit.includes('/') || !/^\s+và\s+$/u.test(between)) return
    const unit = `${one.quantity.unit}${rate}`
    statements[at] = { ...one, name: unit, quantity: { ...one.quantity, unit } }
  })
}

/** "70% hộ ở phố, 60% hộ ở quê có nước máy": the first takes what the last says. */
export function lendPredicates(text: string, statements: Statement[]): void {
  for (let at = statements.length - 2; at >= 0; at--) {
    const one = statements[at]
    const next = statements[at + 1]
    if (one === undefined || next === undefined || one.kind !== 'main' || next.kind !== 'main')
      continue
    const near =
      next.clause.link === 'part' || next.clause.link === 'and' || next.clause.link === 'comma'
    const alike =
      one.subject.behind && next.subject.behind && one.quantity.unit === next.quantity.unit
    if (!near || !alike || !/^%/.test(one.quantity.unit) || one.clause.host !== next.clause.host)
      continue
    if (next.subject.isPredicate || thingAndPredicate(one.name)[1] !== '') continue
    const predicate = thingAndPredicate(next.name)[1]
    if (predicate === '') continue
    const comparator = sharedBound(text, one.quantity, next.quantity)
    const quantity = comparator === undefined ? one.quantity : { ...one.quantity, comparator }
    statements[at] = { ...one, quantity, name: `${one.name} ${predicate}` }
  }
}

/** "90% xã và 95% cơ quan, đơn vị trở lên đạt ...": one bound governs both. */
function sharedBound(
  text: string,
  one: Quantity,
  next: Quantity,
): Quantity['comparator'] | undefined {
  if (one.comparator !== '=' || next.comparator === '=' || next.comparator === 'range')
    return undefined
  const own = text.slice(next.start, next.end)
  const stands = /^[\d.,]+\s*%?$/u.test(own.trim())
  return stands ? next.comparator : undefined
}
