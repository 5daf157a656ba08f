import type { FigureForm, FigureRef } from '../document/types.ts'
import type { Indicator, Observation } from '../indicators/types.ts'
import { assertNever } from '../result.ts'
import {
  achieved,
  achievedOf,
  against,
  average,
  change,
  exceeded,
  points,
  standing,
  times,
} from './comparison.ts'
import type { FigureAnswer } from './figureAnswer.ts'
import { type FigureContext, observe, type ResolvedRef, resolveRef } from './lookup.ts'
import { rank } from './rank.ts'
import { withUnit, writeNumber } from './vietnameseNumber.ts'

/** What stands in the text for a figure that the store does not hold. */
export const GAP = '[chưa có số liệu]'

/** The words of a figure, or undefined for a gap. */
export function figureWords(ref: FigureRef, context: FigureContext): string | undefined {
  return figureAnswer(ref, context).words
}

/** The words of a figure with how they were computed, or what it lacks. */
export function figureAnswer(ref: FigureRef, context: FigureContext): FigureAnswer {
  const resolved = resolveRef(ref, context)
  return resolved ? answer(ref.form, resolved, context) : { lacks: 'chỉ tiêu không còn trong kho' }
}

function answer(form: FigureForm, ref: ResolvedRef, context: FigureContext): FigureAnswer {
  switch (form) {
    case 'value':
    case 'valueUnit':
    case 'bounded':
    case 'boundedValue': {
      const observation = observe(context, ref)
      const words = observation && observationWords(observation, ref.indicator, form)
      return words === undefined ? { lacks: 'kho chưa có số liệu này' } : { words }
    }
    case 'achieved':
      return achieved(ref, context)
    case 'achievedOf':
      return achievedOf(ref, context)
    case 'exceeded':
      return exceeded(ref, context)
    case 'against':
      return against(ref, context)
    case 'standing':
      return standing(ref, context)
    case 'change':
      return change(ref, context, false)
    case 'changeSince':
      return change(ref, context, true)
    case 'changePoints':
      return points(ref, context, false)
    case 'pointsSince':
      return points(ref, context, true)
    case 'times':
      return times(ref, context, false)
    case 'timesSince':
      return times(ref, context, true)
    case 'average':
      return average(ref, context)
    case 'rank':
      return rank(ref, context)
    default:
      return assertNever(form)
  }
}

/** An observation as the text writes it. */
export function observationWords(
  observation: Observation,
  indicator: Indicator,
  form: 'value' | 'valueUnit' | 'bounded' | 'boundedValue',
): string | undefined {
  const style = { decimals: indicator.decimals, twoDigits: indicator.twoDigits === true }
  const { value, min, max } = observation
  if (value === undefined && (min === undefined || max === undefined)) return observation.text
  const number =
    value !== undefined
      ? writeNumber(value, style)
      : `${writeNumber(min ?? '0', style)} - ${writeNumber(max ?? '0', style)}`
  if (form === 'value') return number
  const figure = form === 'boundedValue' ? number : withUnit(number, indicator.unit)
  if (form === 'valueUnit') return figure
  switch (observation.comparator) {
    case '=':
    case 'range':
      return figure
    case '>=':
      return `${figure} trở lên`
    case '<=':
      return `${figure} trở xuống`
    case '>':
      return `trên ${figure}`
    case '<':
      return `dưới ${figure}`
    case '~':
      return `khoảng ${figure}`
    default:
      return assertNever(observation.comparator)
  }
}
