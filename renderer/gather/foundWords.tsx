import type { FoundFigure } from '../../shared/extract/gather.ts'

/** Letters around the number that a row of the list has room for. */
const [BEFORE, BEHIND] = [46, 60]

interface FoundWordsProps {
  readonly found: FoundFigure
  /** Only what stands around the number. */
  readonly isShort?: boolean
}

/** The text's own words with the number marked. */
export function FoundWords({ found, isShort = false }: FoundWordsProps) {
  const { line, start, end } = found
  const front = line.slice(0, start)
  const back = line.slice(end)
  return (
    <>
      {isShort ? lastPart(front) : front}
      <mark className="gather-mark">{line.slice(start, end)}</mark>
      {isShort ? back.slice(0, BEHIND) : back}
    </>
  )
}

function lastPart(front: string): string {
  if (front.length <= BEFORE) return front
  const cut = front.slice(-BEFORE)
  return `…${cut.slice(cut.indexOf(' '))}`
}
