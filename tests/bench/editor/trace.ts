import type { Page } from 'playwright-core'
import { z } from 'zod'

/**
 * What a recorded trace says of the main thread. The work of a key is the processor time of all
 * tasks of the page's main thread from the key's event until the next key's: its script, style
 * and layout, and what its script has put off. Painting and waiting are left out. Processor time,
 * not the clock's: other processes share the machine. The categories are those with few events:
 * the developer tools' own count the boxes of the whole page at each layout, in one page more
 * than in the other.
 */
export const traceCategories = ['toplevel', 'benchmark', 'blink.user_timing']

const KEY = 'bench-key'

/** Lets the page tell the trace when a key arrives. */
export function markKeys(page: Page): Promise<unknown> {
  return page.addInitScript(
    (name) => addEventListener('keydown', () => performance.mark(name), true),
    KEY,
  )
}

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  ts: z.number().default(0),
  dur: z.number().default(0),
  tdur: z.number().optional(),
  pid: z.number(),
  tid: z.number(),
})
type TraceEvent = z.infer<typeof eventSchema>

const TASK = 'ThreadControllerImpl::RunTask'

/** Parts of a frame after its layout is done; none of them holds another. */
const PAINTING = new Set([
  'LocalFrameView::RunCompositingInputsLifecyclePhase',
  'LocalFrameView::RunPrePaintLifecyclePhase',
  'LocalFrameView::RunPaintLifecyclePhase',
  'LayerTreeHost::DoUpdateLayers',
  'ProxyMain::BeginMainFrame::commit',
])

export interface KeyWork {
  /** Milliseconds of the main thread for each key, in order. */
  readonly perKey: readonly number[]
  /** The longest single task from the first key to the end of the trace, ms. */
  readonly longestTask: number
}

export function keyWork(trace: Buffer): KeyWork {
  const parsed = z.object({ traceEvents: z.array(z.unknown()) }).parse(JSON.parse(trace.toString()))
  const events = parsed.traceEvents.flatMap((event) => {
    const read = eventSchema.safeParse(event)
    return read.success ? [read.data] : []
  })
  const keys = events.filter(({ name }) => name === KEY).sort((a, b) => a.ts - b.ts)
  const first = keys[0]
  if (!first) throw new Error('the trace holds no key')
  const main = events.filter(
    (event) => event.pid === first.pid && event.tid === first.tid && event.ph === 'X',
  )
  const work = keys.map(() => 0)
  const add = (event: TraceEvent, sign: 1 | -1): void => {
    // The task that brings the key began before it.
    const after = keys.findIndex((key) => key.ts > event.ts)
    const brings = after >= 0 && (keys[after]?.ts ?? 0) < event.ts + event.dur
    const at = brings ? after : after < 0 ? keys.length - 1 : after - 1
    if (at >= 0) work[at] = (work[at] ?? 0) + sign * cpu(event)
  }
  const tasks = main.filter(({ name, ts, dur }) => name === TASK && ts + dur > first.ts)
  for (const task of tasks) add(task, 1)
  for (const part of main) if (PAINTING.has(part.name) && part.ts > first.ts) add(part, -1)
  return {
    perKey: work.map((microseconds) => microseconds / 1000),
    longestTask: Math.max(...tasks.map(cpu)) / 1000,
  }
}

function cpu({ dur, tdur }: TraceEvent): number {
  return tdur ?? dur
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
