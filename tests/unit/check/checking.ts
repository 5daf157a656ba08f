import { checkClaims } from '../../../shared/check/checkClaims.ts'
import type { CheckContext } from '../../../shared/check/goals.ts'
import type { Finding, RuleName } from '../../../shared/check/types.ts'
import { bullet, footnote, heading, paragraph, text } from '../../../shared/document/build.ts'
import type { Block, Inline, VanKienDocument } from '../../../shared/document/types.ts'
import { documentOf } from '../../builders/document.ts'

/** Paragraphs of the given words; "[[…]]" is a footnote at its place. */
export function bodyOf(...lines: readonly string[]): Block[] {
  return lines.map((line) => paragraph(inlinesOf(line)))
}

function inlinesOf(line: string): Inline[] {
  return line
    .split(/(\[\[.*?\]\])/u)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('[[') ? footnote(part.slice(2, -2)) : text(part)))
}

export function check(...lines: readonly string[]): Finding[] {
  return checkClaims(documentOf(bodyOf(...lines)))
}

export function rules(...lines: readonly string[]): RuleName[] {
  return check(...lines).map(({ rule }) => rule)
}

/** A report of `year` with the targets of the next one. */
export function reportOf(
  year: number,
  results: readonly string[],
  targets: readonly string[],
  rest: Partial<VanKienDocument> = {},
): VanKienDocument {
  return documentOf(
    [
      heading(2, 'achievements', `Kết quả năm ${year}`),
      ...bodyOf(...results),
      heading(2, 'targets', `Các chỉ tiêu năm ${year + 1}`),
      ...targets.map((line) => bullet(1, line)),
    ],
    { period: { kind: 'year', year }, ...rest },
  )
}

export function rulesOf(document: VanKienDocument, context?: CheckContext): RuleName[] {
  return checkClaims(document, context).map(({ rule }) => rule)
}
