import { compareTexts } from './comparedTexts.ts'
import type { CompareJob } from './readBlackline.ts'

self.onmessage = ({ data }: MessageEvent<CompareJob>) => {
  self.postMessage(compareTexts(data.before, data.after))
}
