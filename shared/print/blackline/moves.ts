import type { Moved, Unit } from './units.ts'

/**
 * Numbers of moves as the files tell them: what stands together at both places in one order is
 * one move, a section moved whole; anything else moves by itself. Tables stand alone.
 */
export function numberMoves(units: readonly Unit[]): Map<Moved, number> {
  const order = new Map<Moved, number>()
  const groups = new Map<Moved, number>()
  units.forEach((unit, at) => {
    if (unit.kind === 'new' && unit.moved) order.set(unit.moved, at)
  })
  let next = 1
  let last: { moved: Moved; from: number; to: number } | undefined
  units.forEach((unit, from) => {
    if (unit.kind !== 'gone' || !unit.moved) return
    const { moved } = unit
    const to = order.get(moved)
    if (to === undefined) return
    const goesOn =
      last !== undefined &&
      last.from === from - 1 &&
      last.to === to - 1 &&
      last.moved.move === moved.move &&
      last.moved.after.kind === 'paragraph' &&
      moved.after.kind === 'paragraph'
    groups.set(moved, goesOn ? next - 1 : next++)
    last = { moved, from, to }
  })
  return groups
}
