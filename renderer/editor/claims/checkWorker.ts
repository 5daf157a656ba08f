import { CheckedText } from './checkedText.ts'
import type { CheckJob } from './checkJob.ts'

/** The worker that checks a text: however long it takes, the window goes on. */
const text = new CheckedText()
self.onmessage = ({ data }: MessageEvent<CheckJob>) => {
  self.postMessage(text.take(data))
}
