import { planMarkers } from '../document/numbering.ts'
import { shownFigures } from '../document/shownFigures.ts'
import type { Heading, VanKienDocument } from '../document/types.ts'
import type { IndicatorGroup, Measure } from '../indicators/types.ts'
import { groupOfWords } from './groups.ts'
import { headingWords, linesOfDocument, type TextLine } from './lines.ts'
import { extractResults } from './results.ts'
import { extractTargets } from './targets.ts'
import type { ExtractedResult, ExtractedTarget, Place, Quantity } from './types.ts'

/** A figure of a text that may go into the store; `start` to `end` are the words of the number. */
export interface FoundFigure extends Place {
  /** Of the place: the same figure has the same one as long as the text stays. */
  readonly id: string
  readonly kind: 'target' | 'result'
  readonly measure: Measure
  /** The thing measured, in the text's words. */
  readonly name: string
  /** Words of the figure that it is a part of. */
  readonly parent?: string
  readonly group: IndicatorGroup
  readonly quantity: Quantity
  readonly year: number
  readonly aux?: ExtractedTarget['aux']
  /** The words of the whole line. */
  readonly line: string
  /** Stretch of the line that speaks of it. */
  readonly from: number
  readonly to: number
  /** Index into the sections of the document. */
  readonly section: number
}

/** Where figures stand: the headings above them, the outermost first, each with its marker. */
export interface FoundSection {
  readonly headings: readonly { readonly marker: string; readonly title: string }[]
}

/** What a text offers to the store, in its order. */
export interface Gathered {
  readonly figures: readonly FoundFigure[]
  readonly sections: readonly FoundSection[]
  /** Numbers that are figures of the store already. */
  readonly linked: number
}

/** Every target and result of the document that says how much and is no figure reference yet. */
export function gatherFigures(document: VanKienDocument): Gathered {
  const lines = new Map<string, TextLine>()
  const places = new Map<string, number>()
  for (const line of linesOfDocument(document)) {
    const key = keyOf(line)
    places.set(key, places.size)
    lines.set(key, line)
  }
  const markers = planMarkers(document)
  const linkedPlaces = shownFigures(document)
  const sections: FoundSection[] = []
  const sectionAt = new Map<string, number>()
  const figures: FoundFigure[] = []
  const seen = new Set<string>()
  let linked = 0
  for (const one of extracted(document)) {
    const key = keyOf(one)
    const line = lines.get(key)
    if (line === undefined) continue
    const { start, end } = one.quantity
    const id = `${key}:${start}`
    if (seen.has(id)) continue
    seen.add(id)
    if (linkedPlaces.get(key)?.some((place) => place.start < end && place.end > start)) {
      linked++
      continue
    }
    figures.push({
      ...one,
      id,
      start,
      end,
      line: line.text,
      section: sectionOf(line.headings, markers, sections, sectionAt),
    })
  }
  const placeOf = (one: FoundFigure): number => places.get(keyOf(one)) ?? 0
  figures.sort((a, b) => placeOf(a) - placeOf(b) || a.start - b.start)
  return { figures, sections, linked }
}

function keyOf({ blockId, noteId }: Pick<Place, 'blockId' | 'noteId'>): string {
  return noteId ?? blockId
}

type Extracted = Omit<FoundFigure, 'id' | 'line' | 'section'>

function extracted(document: VanKienDocument): Extracted[] {
  return [
    ...extractTargets(document).flatMap((one) => targetOf(one)),
    ...extractResults(document).flatMap((one) => resultOf(one)),
  ]
}

function targetOf(target: ExtractedTarget): Extracted[] {
  const { quantity, indicator, group, year, aux, parent } = target
  if (quantity === undefined || !saysHowMuch(quantity)) return []
  const rest = { ...(aux && { aux }), ...(parent !== undefined && { parent }) }
  return [
    {
      ...{ ...placeOf(target), kind: 'target', measure: 'target', name: indicator },
      ...{ group, quantity, year, ...rest },
    },
  ]
}

function resultOf(result: ExtractedResult): Extracted[] {
  const { quantity, indicator, year, kind, parent, comparisons } = result
  const isChange = comparisons.some(
    (one) => one.quantity?.start === quantity.start && /^(?:tăng|giảm|vượt|cao|gấp)/.test(one.form),
  )
  if (!saysHowMuch(quantity) || indicator.replace(/[^\p{L}]/gu, '') === '') return []
  return [
    {
      ...{ ...placeOf(result), kind: 'result', measure: kind, name: indicator },
      ...{ group: groupOfWords(indicator), quantity, year },
      ...(parent !== undefined && { parent }),
      ...(isChange && { aux: 'change' as const }),
    },
  ]
}

function placeOf(
  one: Place,
): Pick<Extracted, 'blockId' | 'noteId' | 'start' | 'end' | 'from' | 'to'> {
  const { blockId, noteId, start, end } = one
  return { blockId, ...(noteId !== undefined && { noteId }), start, end, from: start, to: end }
}

/** A result may tell only how it has changed. */
function saysHowMuch({ value, min, max }: Quantity): boolean {
  return value !== undefined || (min !== undefined && max !== undefined)
}

function sectionOf(
  headings: readonly Heading[],
  markers: ReadonlyMap<string, string>,
  sections: FoundSection[],
  sectionAt: Map<string, number>,
): number {
  const id = headings.at(-1)?.id ?? ''
  const known = sectionAt.get(id)
  if (known !== undefined) return known
  sections.push({
    headings: headings.map((heading) => ({
      marker: markers.get(heading.id) ?? '',
      title: headingWords(heading).trim(),
    })),
  })
  sectionAt.set(id, sections.length - 1)
  return sections.length - 1
}
