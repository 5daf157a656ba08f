import { figure } from '../document/build.ts'
import { type RelativePeriod, resolvePeriod } from '../document/period.ts'
import type { FigureRef, Inline } from '../document/types.ts'
import type { Measure } from '../indicators/types.ts'
import { assertNever } from '../result.ts'
import { applySpelling } from '../text/spelling.ts'
import { type FigureContext, observe, shiftPeriod } from './lookup.ts'
import { type PatternField, type PatternPart, parsePattern } from './patternSyntax.ts'
import { figureWords, GAP } from './words.ts'

/** Whose sentence it is, and of when. */
export interface Sentence {
  readonly indicator: string
  /** Absent: the document's own entity. */
  readonly entity?: string
  readonly period: RelativePeriod
  readonly measure: Measure
}

interface Rendered {
  readonly inlines: Inline[]
  readonly gap: boolean
}

/**
 * A sentence pattern as inlines: words and figures (references, with their words computed). A
 * broken pattern gives one visible gap, as a missing figure does.
 */
export function renderPattern(
  pattern: string,
  sentence: Sentence,
  context: FigureContext,
): Inline[] {
  const parts = parsePattern(pattern)
  if (!parts.ok) return [{ text: GAP }]
  const { inlines } = renderParts(parts.value, sentence, context)
  const merged = mergeWords(inlines)
  return merged.length > 0 ? merged : [{ text: GAP }]
}

function renderParts(
  parts: readonly PatternPart[],
  sentence: Sentence,
  context: FigureContext,
): Rendered {
  const inlines: Inline[] = []
  let gap = false
  for (const part of parts) {
    switch (part.kind) {
      case 'words':
        inlines.push({
          text: context.spelling ? applySpelling(part.words, context.spelling) : part.words,
        })
        break
      case 'field': {
        const words = fieldWords(part.field, sentence, context)
        gap ||= words === undefined
        inlines.push({ text: words ?? GAP })
        break
      }
      case 'figure': {
        const ref: FigureRef = {
          indicator: part.code ?? sentence.indicator,
          ...(sentence.entity !== undefined && { entity: sentence.entity }),
          period: shiftPeriod(sentence.period, part.offset),
          measure: part.measure ?? sentence.measure,
          form: part.form,
        }
        const words = figureWords(ref, context)
        gap ||= words === undefined
        const node = figure(ref, words ?? GAP)
        inlines.push(words === undefined ? { ...node, missing: true } : node)
        break
      }
      case 'optional': {
        const inner = renderParts(part.parts, sentence, context)
        if (!inner.gap) inlines.push(...inner.inlines)
        break
      }
      default:
        return assertNever(part)
    }
  }
  return { inlines, gap }
}

function fieldWords(
  field: PatternField,
  sentence: Sentence,
  context: FigureContext,
): string | undefined {
  const period = resolvePeriod(sentence.period, context.period)
  const year = period.kind === 'year' ? period.year : period.to
  switch (field) {
    case 'year':
      return String(year)
    case 'lastYear':
      return String(year - 1)
    case 'nextYear':
      return String(year + 1)
    case 'term':
      return period.kind === 'term' ? `${period.from} - ${period.to}` : undefined
    case 'text': {
      const indicator = context.store.indicators.get(sentence.indicator)
      const { measure } = sentence
      const entity = sentence.entity ?? context.entity
      return indicator && observe(context, { indicator, entity, period, measure })?.text
    }
    default:
      return assertNever(field)
  }
}

/** Neighbouring words without marks become one text. */
function mergeWords(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = []
  for (const inline of inlines) {
    const last = merged.at(-1)
    if (last && !('type' in last) && !('type' in inline)) {
      merged[merged.length - 1] = { text: last.text + inline.text }
    } else merged.push(inline)
  }
  return merged
}
