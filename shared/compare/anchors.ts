import type { Block, VanKienDocument } from '../document/types.ts'
import { isEqual } from './alignGap.ts'
import type { Pairing } from './pairing.ts'
import { likeness, type Unit } from './units.ts'
import { keyOfWords, sameWords } from './wordBook.ts'

/** Two blocks that know each other are the same block only with some words in common. */
const STILL_ITSELF = 0.3
/** Words that a line must have to be known again by its words without figures. */
const TELLING = 4
/** Lines that stand oftener say nothing about which one they are. */
const RARE = 16

/** Sides of a comparison: blocks with their units. */
export interface Side {
  readonly document: VanKienDocument
  readonly blocks: readonly Block[]
  readonly units: readonly Unit[]
}

/**
 * Pairs what is surely the same wherever it stands: blocks that know each other, lines that stand
 * as often on both sides, and equal neighbours of those.
 */
export function pairAnchors(before: Side, after: Side, pairing: Pairing): void {
  const [earlier, later] = [before.units, after.units]
  const isSame = (a: number, b: number): boolean => isEqual(earlier[a], later[b])
  pairKnown(before, after, pairing)
  for (const most of [1, RARE]) {
    pairRare(earlier, later, pairing, most, ({ words }) => words, isSame)
    pairing.extend(isSame)
  }
  const isLoose = (a: number, b: number): boolean => {
    const [one, other] = [earlier[a], later[b]]
    if (one === undefined || other === undefined || one.kind !== other.kind) return false
    return isEqual(one, other) || (one.loose.length > 0 && sameWords(one.loose, other.loose))
  }
  const looseKey = ({ kind, weight, loose }: Unit) =>
    kind !== 'line' || weight < TELLING || loose.length === 0 ? undefined : keyOfWords(loose)
  for (const most of [1, RARE]) {
    pairRare(earlier, later, pairing, most, looseKey, isLoose)
    pairing.extend(isLoose)
  }
}

/** By id (versions of one document) or by origin (a rolled document and its source, or two of one source). */
function pairKnown(before: Side, after: Side, pairing: Pairing): void {
  for (const key of [idOf, sourceOf]) {
    const places = new Map<string, number>()
    before.blocks.forEach((block, a) => {
      for (const id of key(block)) if (!places.has(id)) places.set(id, a)
    })
    after.blocks.forEach((block, b) => {
      for (const id of key(block)) {
        const a = places.get(id)
        if (a !== undefined && isStill(before.units[a], after.units[b])) {
          pairing.pairKnown(a, b)
        }
      }
    })
  }
}

const idOf = ({ id }: Block): readonly string[] => [id]

function sourceOf(block: Block): readonly string[] {
  return block.type === 'targetList' || block.origin === undefined
    ? [block.id]
    : [block.id, block.origin.block]
}

function isStill(one: Unit | undefined, other: Unit | undefined): boolean {
  return one !== undefined && other !== undefined && likeness(one, other) >= STILL_ITSELF
}

/**
 * Pairs the free units whose key at most `most` of their side have: the first with the first and so
 * on, where both sides have as many.
 */
function pairRare<Key>(
  before: readonly Unit[],
  after: readonly Unit[],
  pairing: Pairing,
  most: number,
  keyOf: (unit: Unit) => Key | undefined,
  fits: (a: number, b: number) => boolean,
): void {
  const places = (units: readonly Unit[], pairs: Int32Array): Map<Key, number[]> => {
    const groups = new Map<Key, number[]>()
    units.forEach((unit, index) => {
      const key = pairs[index] === -1 ? keyOf(unit) : undefined
      if (key === undefined) return
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [index])
      else group.push(index)
    })
    return groups
  }
  const there = places(after, pairing.back)
  for (const [key, group] of places(before, pairing.there)) {
    const others = there.get(key)
    if (group.length > most || group.length !== others?.length) continue
    group.forEach((a, at) => {
      const b = others[at]
      if (b !== undefined && fits(a, b)) pairing.pair(a, b)
    })
  }
}
