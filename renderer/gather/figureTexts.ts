import { periodInWords } from '../../shared/document/period.ts'
import type { FigureValue, Proposal } from '../../shared/extract/proposals.ts'
import { observationWords } from '../../shared/figures/words.ts'
import { type Indicator, measureNames, type Observation } from '../../shared/indicators/types.ts'

/** The figure as the person reads it: "11% trở lên". */
export function proposalWords({ figure, indicator, found }: Proposal): string {
  return figureTexts(figure, indicator, found.quantity.unit)
}

/** Without an indicator in the unit of the text. */
function figureTexts(figure: FigureValue, indicator: Indicator | undefined, unit: string): string {
  const known = indicator ?? plain(unit)
  return observationWords(observationOf(figure), known, 'bounded') ?? ''
}

export function storedWords(stored: Observation, indicator: Indicator): string {
  return observationWords(stored, indicator, 'bounded') ?? ''
}

/** The number alone, as it is typed into a field. */
export function typedWords({ figure, indicator, found }: Proposal): string {
  const known = indicator ?? plain(found.quantity.unit)
  return observationWords(observationOf(figure), { ...known, unit: '' }, 'bounded') ?? ''
}

export function whenWords({ period, measure }: Proposal): string {
  return `${measureNames[measure]} ${periodInWords(period)}`
}

function plain(unit: string): Indicator {
  const rest = { code: 'x', name: '', aliases: [], decimals: 6 }
  return { ...rest, unit, group: 'kinh-te', direction: 'up' }
}

function observationOf(figure: FigureValue): Observation {
  return {
    indicator: 'x',
    entity: 'x',
    period: { kind: 'year', year: 2000 },
    measure: 'target',
    ...figure,
    state: 'draft',
    source: { document: '' },
  }
}
