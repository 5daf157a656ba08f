import { type FigureForm, figureFormSchema } from '../document/types.ts'
import { type Measure, measureSchema } from '../indicators/types.ts'
import { fail, ok, type Result } from '../result.ts'

/** A sentence pattern taken apart; the syntax is explained in this folder's README. */
export type PatternPart =
  | { readonly kind: 'words'; readonly words: string }
  | {
      readonly kind: 'figure'
      /** Absent: the indicator whose sentence it is. */
      readonly code?: string
      readonly form: FigureForm
      readonly measure?: Measure
      readonly offset: number
    }
  | { readonly kind: 'field'; readonly field: PatternField }
  | { readonly kind: 'optional'; readonly parts: readonly PatternPart[] }

const patternFields = ['year', 'lastYear', 'nextYear', 'term', 'text'] as const
export type PatternField = (typeof patternFields)[number]

const FIGURE = /^([a-z0-9-]*)(?::(\w+))?(?:@([a-z]+)?([+-]\d+)?)?$/

function readBraces(inside: string): PatternPart | undefined {
  if (inside.startsWith('.')) {
    const field = patternFields.find((one) => one === inside.slice(1))
    return field && { kind: 'field', field }
  }
  const match = FIGURE.exec(inside)
  if (!match) return undefined
  const [, code, formName, measureName, offset] = match
  const form = figureFormSchema.safeParse(formName ?? 'bounded')
  const measure = measureSchema.optional().safeParse(measureName)
  if (!form.success || !measure.success) return undefined
  return {
    kind: 'figure',
    ...(code && { code }),
    form: form.data,
    ...(measure.data && { measure: measure.data }),
    offset: Number(offset ?? 0),
  }
}

/** Failure `pattern-invalid`: unclosed or unknown braces, unbalanced brackets. */
export function parsePattern(pattern: string): Result<readonly PatternPart[]> {
  const invalid = fail('pattern-invalid', `Mẫu câu không hợp lệ: “${pattern}”.`)
  const stack: PatternPart[][] = [[]]
  for (const token of pattern.match(/\{[^{}]*\}|[[\]]|[^{}[\]]+|[{}]/g) ?? []) {
    const parts = stack.at(-1)
    if (!parts) return invalid
    if (token === '[') stack.push([])
    else if (token === ']') {
      stack.pop()
      const outer = stack.at(-1)
      if (!outer) return invalid
      outer.push({ kind: 'optional', parts })
    } else if (token === '{' || token === '}') return invalid
    else if (token.startsWith('{')) {
      const part = readBraces(token.slice(1, -1))
      if (!part) return invalid
      parts.push(part)
    } else parts.push({ kind: 'words', words: token })
  }
  const [parts] = stack
  return stack.length === 1 && parts ? ok(parts) : invalid
}
