import type { EditsOf, LineEdits } from './rollLine.ts'
import { isPartPlace } from './rollParts.ts'
import type { LineLinks } from './sentenceTies.ts'
import type { YearMention } from './types.ts'

/** The judged years as the person decided them; where nothing moves each one stays. */
export function decideYears(
  judged: readonly YearMention[],
  turned: ReadonlyMap<string, boolean>,
  isStill: boolean,
): YearMention[] {
  return judged.map((one) => {
    const moves = turned.get(one.key) ?? (isStill ? false : one.moves)
    return moves === one.moves ? one : { ...one, moves }
  })
}

/** Years by the line or note that holds them. */
export function yearsByLine(years: readonly YearMention[]): ReadonlyMap<string, YearMention[]> {
  const lines = new Map<string, YearMention[]>()
  for (const one of years) {
    if (isPartPlace(one.place)) continue
    const key = one.place.noteId ?? one.place.blockId
    const line = lines.get(key)
    if (line === undefined) lines.set(key, [one])
    else line.push(one)
  }
  return lines
}

/** What is to be written otherwise in the lines. */
export function editsOf(
  years: ReadonlyMap<string, readonly YearMention[]>,
  links: LineLinks,
): EditsOf {
  return (id): LineEdits | undefined => {
    const [line, tied] = [years.get(id), links.get(id)]
    if (line === undefined && tied === undefined) return undefined
    const digits = (line ?? []).flatMap(({ moves, place, to }) =>
      moves === true ? [{ start: place.start, digits: String(to) }] : [],
    )
    return { digits, links: tied ?? [] }
  }
}
