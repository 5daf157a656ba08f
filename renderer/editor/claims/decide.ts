import { withDecision } from '../../../shared/check/decisions.ts'
import type { CheckDecision } from '../../../shared/document/checkDecisions.ts'
import { normalizeText } from '../../../shared/text/normalize.ts'
import { userName } from '../comments/userName.ts'
import type { DocumentSession } from '../session.ts'
import type { Claim } from './claims.ts'

const MOST_REASON = 500

/** Keeps in the document what a person decided of a finding. */
export function decide(
  { meta }: DocumentSession,
  key: string,
  decision: CheckDecision['decision'],
  reason: string,
  who = userName(),
): void {
  const { checks = [], ...rest } = meta.get()
  const made: CheckDecision = {
    key,
    decision,
    reason: normalizeText(reason).trim().slice(0, MOST_REASON),
    who: who || 'Không rõ',
    when: new Date().toISOString(),
  }
  meta.set({ ...rest, checks: withDecision(checks, made) })
}

/** The finding is asked again. */
export function takeBack({ meta }: DocumentSession, key: string): void {
  const { checks = [], ...rest } = meta.get()
  const left = checks.filter((one) => one.key !== key)
  meta.set(left.length > 0 ? { ...rest, checks: left } : rest)
}

export interface DecidedClaim {
  readonly claim: Claim
  readonly decision: CheckDecision
}

export interface SortedClaims {
  /** Nobody has decided them yet. */
  readonly errors: readonly Claim[]
  readonly questions: readonly Claim[]
  readonly decided: readonly DecidedClaim[]
}

let last:
  | { claims: readonly Claim[]; checks: readonly CheckDecision[] | undefined; sorted: SortedClaims }
  | undefined

/** The findings by what is to be done with them. */
export function sortClaims(
  claims: readonly Claim[],
  checks: readonly CheckDecision[] | undefined,
): SortedClaims {
  if (last?.claims === claims && last.checks === checks) return last.sorted
  const decisions = new Map(checks?.map((one) => [one.key, one]))
  const errors: Claim[] = []
  const questions: Claim[] = []
  const decided: DecidedClaim[] = []
  for (const claim of claims) {
    const decision = decisions.get(claim.finding.key)
    if (decision !== undefined) decided.push({ claim, decision })
    else if (claim.finding.severity === 'error') errors.push(claim)
    else questions.push(claim)
  }
  const sorted = { errors, questions, decided }
  last = { claims, checks, sorted }
  return sorted
}
