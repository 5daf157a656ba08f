import { findPattern } from '../../../shared/text/findPattern.ts'
import type { PatternAnswer, PatternJob } from './patternJob.ts'

/** The worker that runs expressions: whatever one of them takes, the window goes on. */
self.onmessage = ({ data }: MessageEvent<PatternJob>) => {
  const answer: PatternAnswer = data.texts.map(findPattern(data.pattern))
  self.postMessage(answer)
}
