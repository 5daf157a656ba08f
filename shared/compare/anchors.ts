import type { Block, VanKienDocument } from '../document/types.ts'
import { isEqual } from './alignGap.ts'
import type { Pairing } from './pairing.ts'
import { likeness, type Unit } from './units.ts'

/** Two blocks that know each other are the same block only with some words in common. */
const STILL_ITSELF = 0.3
/** Words that a line must have to be known again by its words without figures. */
const TELLING = 4

/** Sides of a comparison: blocks with their units. */
export interface Side {
  readonly document: VanKienDocument
  readonly blocks: readonly Block[]
  readonly units: readonly Unit[]
}

/**
 * Pairs what is surely the same wherever it stands: blocks that know each other, lines that stand
 * once on both sides, and equal neighbours of those.
 */
export function pairAnchors(before: Side, after: Side, pairing: Pairing): void {
  pairKnown(before, after, pairing)
  pairUnique(before.units, after.units, pairing, (unit) => `${unit.kind} ${unit.words}`)
  pairing.extend((a, b) => isEqual(before.units[a], after.units[b]))
  pairUnique(before.units, after.units, pairing, (unit) =>
    unit.kind !== 'line' || unit.weight < TELLING || unit.loose === '' ? undefined : unit.loose,
  )
  pairing.extend((a, b) => {
    const [one, other] = [before.units[a], after.units[b]]
    if (one === undefined || other === undefined || one.kind !== other.kind) return false
    return isEqual(one, other) || (one.loose !== '' && one.loose === other.loose)
  })
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
        if (a !== undefined && isStill(before.units[a], after.units[b])) pairing.pair(a, b)
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

/** Pairs the free units whose key no other free unit of their side has. */
function pairUnique(
  before: readonly Unit[],
  after: readonly Unit[],
  pairing: Pairing,
  keyOf: (unit: Unit) => string | undefined,
): void {
  const once = (units: readonly Unit[], pairs: Int32Array): Map<string, number> => {
    const places = new Map<string, number>()
    units.forEach((unit, index) => {
      const key = pairs[index] === -1 ? keyOf(unit) : undefined
      if (key !== undefined) places.set(key, places.has(key) ? -1 : index)
    })
    return places
  }
  const there = once(after, pairing.back)
  for (const [key, a] of once(before, pairing.there)) {
    const b = there.get(key)
    if (a >= 0 && b !== undefined && b >= 0) pairing.pair(a, b)
  }
}
