import type { Period } from '../../shared/document/period.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Given } from './command.ts'
import { USAGE } from './runCli.ts'

/** The year of `--year`, or of another option; undefined when not given. Failure: wrong usage. */
export function yearOption(
  given: Given,
  option: 'year' | 'to-year' = 'year',
): Result<number | undefined> {
  const text = given.text(option)
  if (text === undefined) return ok(undefined)
  const year = Number(text)
  if (!/^\d{4}$/.test(text) || year < 1900 || year > 2200) {
    return fail(USAGE, `Năm không đúng: ${text}. Hãy ghi bốn chữ số, ví dụ --${option} 2026.`)
  }
  return ok(year)
}

/** The term of `--term 2020-2025`; undefined when not given. Failure: wrong usage. */
export function termOption(given: Given): Result<Period | undefined> {
  const text = given.text('term')
  if (text === undefined) return ok(undefined)
  const [, from, to] = /^(\d{4})\s*-\s*(\d{4})$/.exec(text) ?? []
  if (from === undefined || to === undefined || Number(from) >= Number(to)) {
    return fail(USAGE, `Nhiệm kỳ không đúng: ${text}. Hãy ghi như --term 2020-2025.`)
  }
  return ok({ kind: 'term', from: Number(from), to: Number(to) })
}
