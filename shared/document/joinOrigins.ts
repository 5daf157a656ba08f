import type { Origin } from './origin.ts'

/** The words that the roll left in the block (figures as signs). */
export function madeOf({ made, was }: Origin): string {
  return made ?? was
}

/** The origin of a block that two became: nothing of what is to be looked at gets lost. */
export function joinOrigins(first: Origin | undefined, second: Origin): Origin {
  if (first === undefined) return second
  const numbers = [...(first.numbers ?? []), ...(second.numbers ?? [])]
  const questions = [...(first.questions ?? []), ...(second.questions ?? [])]
  const shift = madeOf(first).length + 1
  const years = [
    ...(first.years ?? []),
    ...(second.years ?? []).map((turn) =>
      turn.note === undefined ? { ...turn, at: turn.at + shift } : turn,
    ),
  ]
  return {
    block: first.block,
    was: `${first.was}\n${second.was}`,
    made: `${madeOf(first)}\n${madeOf(second)}`,
    ...(numbers.length > 0 && { numbers }),
    ...(years.length > 0 && { years }),
    ...(questions.length > 0 && { questions }),
  }
}
