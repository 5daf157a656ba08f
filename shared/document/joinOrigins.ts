import type { Origin } from './origin.ts'

/** The words that the roll left in the block (figures as signs). */
export function madeOf({ made, was }: Origin): string {
  return made ?? was
}

/** The origin of a block that two became: nothing of what is to be looked at gets lost. */
export function joinOrigins(first: Origin | undefined, second: Origin): Origin {
  if (first === undefined) return second
  if (first.block === second.block) return halves(first, second)
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

/** Halves of a block that are joined again: each has all of it, so nothing is to be counted twice. */
function halves(first: Origin, second: Origin): Origin {
  const numbers = more(first.numbers, second.numbers, (number) => number)
  const questions = more(first.questions, second.questions, (one) => `${one.quote} ${one.message}`)
  return {
    ...first,
    ...(numbers.length > 0 && { numbers }),
    ...(questions.length > 0 && { questions }),
  }
}

/** The first list and what of the second it has not as often. */
function more<T>(
  first: readonly T[] = [],
  second: readonly T[] = [],
  key: (one: T) => string,
): T[] {
  const free = new Map<string, number>()
  for (const one of first) free.set(key(one), (free.get(key(one)) ?? 0) + 1)
  const rest = second.filter((one) => {
    const left = free.get(key(one)) ?? 0
    free.set(key(one), left - 1)
    return left <= 0
  })
  return [...first, ...rest]
}
