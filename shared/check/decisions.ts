import type { CheckDecision } from '../document/checkDecisions.ts'
import type { VanKienDocument } from '../document/types.ts'
import type { Finding } from './types.ts'

/** The findings that nobody has decided yet. */
export function undecided(
  findings: readonly Finding[],
  { checks = [] }: Pick<VanKienDocument, 'checks'>,
): Finding[] {
  const known = new Set(checks.map(({ key }) => key))
  return findings.filter(({ key }) => !known.has(key))
}

/** The decisions with a new one; one made before of the same finding gives way to it. */
export function withDecision(
  checks: readonly CheckDecision[],
  decision: CheckDecision,
): CheckDecision[] {
  return [...checks.filter(({ key }) => key !== decision.key), decision]
}
