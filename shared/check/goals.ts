import { Decimal } from 'decimal.js'
import { documentName } from '../document/name.ts'
import { lastYearOf } from '../document/period.ts'
import type { VanKienDocument } from '../document/types.ts'
import { writeNumber } from '../figures/vietnameseNumber.ts'
import type { StoreIndex } from '../indicators/storeIndex.ts'
import type { Comparator } from '../indicators/types.ts'
import { type DocumentFigures, figuresOf } from './figures.ts'
import type { Named } from './named.ts'
import { type ThingWords, thingWords } from './sameThing.ts'
import { digitsOf } from './say.ts'
import type { ToldGoal } from './toldGoal.ts'
import type { Elsewhere } from './types.ts'

/** What a document is held against besides itself. */
export interface CheckContext {
  /** Documents of the workspace, last year's above all. */
  readonly others?: readonly VanKienDocument[]
  /** Targets of documents that somebody else has read (toldGoals.ts). */
  readonly told?: readonly ToldGoal[]
  readonly store?: StoreIndex
}

/** A target of a year, from this document, another one or the store. */
export interface Goal {
  readonly thing: ThingWords
  readonly name: string
  /** Lower end of a range. */
  readonly value: Decimal
  readonly isRange: boolean
  readonly comparator: Comparator
  /** The number in Vietnamese digits. */
  readonly words: string
  readonly year: number
  /** Where it is from, for the message; "" for this document. */
  readonly source: string
  /** Where it stands in this document. */
  readonly own?: Named
  /** Where it stands in another document of the workspace. */
  readonly elsewhere?: Elsewhere
}

export function goalsOf(
  document: VanKienDocument,
  figures: DocumentFigures,
  { others = [], told = [], store }: CheckContext,
): Goal[] {
  return [
    ...figures.targets.flatMap((one) => goalOf(one, '')),
    ...others
      .filter((other) => other.id !== document.id && other.entity === document.entity)
      .flatMap((other) => {
        const name = shortName(other)
        return figuresOf(other).targets.flatMap((one) => goalOf(one, name))
      }),
    ...told.map((one) => ({
      ...one,
      thing: thingWords(one.name, one.unit),
      value: new Decimal(one.value),
    })),
    ...(store === undefined ? [] : goalsOfStore(document, store)),
  ]
}

const MOST_NAMED = 60

/** A document as a message names it. */
export function shortName(document: VanKienDocument): string {
  const name = documentName(document)
  return name.length <= MOST_NAMED ? name : `${name.slice(0, name.lastIndexOf(' ', MOST_NAMED))}…`
}

export function goalOf(named: Named, source: string): Goal[] {
  const { mention, thing, name, year } = named
  const value = mention.value ?? mention.min
  if (value === undefined || year === undefined) return []
  return [
    {
      thing,
      name,
      value: new Decimal(value),
      isRange: mention.min !== undefined,
      comparator: mention.comparator,
      words: digitsOf(mention),
      year,
      source,
      ...(source === '' && { own: named }),
    },
  ]
}

function goalsOfStore(document: VanKienDocument, store: StoreIndex): Goal[] {
  return store.data.observations.flatMap((one) => {
    if (one.measure !== 'target' && one.measure !== 'plan') return []
    const indicator = store.indicators.get(one.indicator)
    const value = one.value ?? one.min
    if (indicator === undefined || value === undefined || one.entity !== document.entity) return []
    return [indicator.name, ...indicator.aliases].map((name) => ({
      thing: thingWords(name, indicator.unit),
      name: indicator.name,
      value: new Decimal(value),
      isRange: one.min !== undefined,
      comparator: one.comparator,
      words: writeNumber(value),
      year: lastYearOf(one.period),
      source: 'kho số liệu',
    }))
  })
}
