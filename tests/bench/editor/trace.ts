import { z } from 'zod'

/** What a recorded trace says of the main thread. Times are microseconds inside, ms outside. */

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  ts: z.number().default(0),
  dur: z.number().default(0),
  pid: z.number(),
  tid: z.number(),
  args: z.object({ data: z.object({ type: z.string().optional() }).optional() }).optional(),
})
type TraceEvent = z.infer<typeof eventSchema>

export const traceCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline']

export interface KeyWork {
  /** For each key, ms of main-thread tasks from the key's event until style and layout are done. */
  readonly perKey: readonly number[]
  /** The longest single task while typing, ms. */
  readonly longestTask: number
}

/** Style and layout of a frame are done when its painting begins; painting is not counted. */
const LAYOUT_DONE = 'PrePaint'

export function keyWork(trace: Buffer): KeyWork {
  const parsed = z.object({ traceEvents: z.array(z.unknown()) }).parse(JSON.parse(trace.toString()))
  const events = parsed.traceEvents
    .map((event) => eventSchema.safeParse(event))
    .flatMap((event) => (event.success ? [event.data] : []))
    .sort((a, b) => a.ts - b.ts)
  const isKey = (event: TraceEvent) =>
    event.name === 'EventDispatch' && event.args?.data?.type === 'keydown'
  const keys = events.filter(isKey)
  const first = keys[0]
  if (!first) throw new Error('the trace holds no key')
  const main = events.filter((event) => event.pid === first.pid && event.tid === first.tid)
  const tasks = main.filter((event) => event.name === 'RunTask' && event.ph === 'X')
  const frames = main.filter((event) => event.name === LAYOUT_DONE)
  const perKey = keys.map((key, index) => {
    const until = keys[index + 1]?.ts ?? Number.POSITIVE_INFINITY
    const end = frames.find((event) => event.ts > key.ts && event.ts < until)?.ts ?? until
    return tasks.reduce((total, task) => total + overlap(task, key.ts, end), 0) / 1000
  })
  const typing = tasks.filter((task) => task.ts + task.dur > first.ts)
  return { perKey, longestTask: Math.max(...typing.map((task) => task.dur)) / 1000 }
}

/** Microseconds of the task between two times. */
function overlap(task: TraceEvent, from: number, to: number): number {
  return Math.max(0, Math.min(task.ts + task.dur, to) - Math.max(task.ts, from))
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
