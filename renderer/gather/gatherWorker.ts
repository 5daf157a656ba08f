import { gatherFigures } from '../../shared/extract/gather.ts'
import { createFoundMatcher, type FoundMatch } from '../../shared/extract/matchFound.ts'
import type { ReadJob, ReadMessage } from './readFigures.ts'

/** About how much of the time the reading takes; matching the names takes the rest. */
const READING = 0.5
/** Figures between two words of progress. */
const SLICE = 25

function tell(message: ReadMessage): void {
  self.postMessage(message)
}

self.onmessage = ({ data }: MessageEvent<ReadJob>) => {
  const gathered = gatherFigures(data.document)
  tell({ kind: 'progress', done: READING })
  const match = createFoundMatcher(data.indicators)
  const { figures } = gathered
  const matches: FoundMatch[] = []
  for (const [at, found] of figures.entries()) {
    matches.push(match(found))
    if (at % SLICE === 0) {
      tell({ kind: 'progress', done: READING + ((1 - READING) * at) / figures.length })
    }
  }
  tell({ kind: 'read', text: { gathered, matches } })
}
