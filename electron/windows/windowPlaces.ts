import { z } from 'zod'
import { ok, type Result } from '../../shared/result.ts'
import { type OpenRawStore, openKeptFile } from '../services/keptFile.ts'

const rectangleSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
})
export type Rectangle = z.infer<typeof rectangleSchema>

const placeSchema = rectangleSchema.extend({ maximized: z.boolean() })
/** Where a window stands. */
export type WindowPlace = z.infer<typeof placeSchema>

/** The smallest window that the screens are made for. */
export const LEAST = { width: 640, height: 360 }

/** A first window: the small screens of offices. */
export const USUAL = { width: 1366, height: 768 }

/** Windows whose places are remembered. */
const MOST = 20

/** How far (pixels) a further window stands from the one before it. */
const STEP = 32

/**
 * The place on the screens that there are now: a window of a screen that was taken away comes to
 * the first one, a larger one is made smaller. `areas` are the screens without their task bars.
 */
export function fitPlace(place: Rectangle, areas: readonly Rectangle[]): Rectangle {
  const area = areas.toSorted((a, b) => overlap(place, b) - overlap(place, a))[0]
  if (area === undefined) return place
  const width = Math.min(place.width, area.width)
  const height = Math.min(place.height, area.height)
  return {
    width,
    height,
    x: clamp(place.x, area.x, area.x + area.width - width),
    y: clamp(place.y, area.y, area.y + area.height - height),
  }
}

/** A place of the usual size in the middle of the screen, or a step off a window that is there. */
export function newPlace(area: Rectangle, beside: Rectangle | undefined): Rectangle {
  const size = { width: beside?.width ?? USUAL.width, height: beside?.height ?? USUAL.height }
  if (beside !== undefined) {
    return fitPlace({ ...size, x: beside.x + STEP, y: beside.y + STEP }, [area])
  }
  const x = area.x + Math.round((area.width - size.width) / 2)
  const y = area.y + Math.round((area.height - size.height) / 2)
  return fitPlace({ ...size, x, y }, [area])
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

/** Where the windows stood, by their order; a thing of this machine, so it lies in the profile. */
export interface WindowPlaces {
  at(order: number): WindowPlace | undefined
  remember(order: number, place: WindowPlace): void
  flush(): Result<void>
}

/** Opens `windows.json` of the profile. Failure `store-too-new`. */
export function openWindowPlaces(folder: string, open: OpenRawStore): Result<WindowPlaces> {
  const kept = openKeptFile({
    open,
    folder,
    name: 'windows',
    version: 1,
    schema: z.array(placeSchema).max(MOST),
    initial: () => [],
  })
  if (!kept.ok) return kept
  const { read, replace, flush } = kept.value
  return ok({
    at: (order) => read()[order],
    remember(order, place) {
      // A gap can't be told; it closes when the window before it moves.
      if (order < MOST && order <= read().length) replace(read().toSpliced(order, 1, place))
    },
    flush,
  })
}
