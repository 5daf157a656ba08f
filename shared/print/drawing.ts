/**
 * A drawing as simple shapes, in points from its top left corner. The editor, Word and PDF draw the
 * very same; whatever is drawn can be told apart on black-and-white paper.
 */
export type Tone = 'strong' | 'middle' | 'light' | 'white' | 'ink' | 'faint'

/** Shares of red, green and blue on paper; as grey they lie far apart. */
export const tones: Readonly<Record<Tone, readonly [number, number, number]>> = {
  strong: [0.12, 0.25, 0.45],
  middle: [0.52, 0.65, 0.82],
  light: [0.88, 0.91, 0.95],
  white: [1, 1, 1],
  ink: [0, 0, 0],
  faint: [0.72, 0.72, 0.72],
}

export interface RectShape {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: Tone
  /** Drawn around it with a thin line of ink. */
  readonly edge?: true
}

export interface LineShape {
  readonly kind: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly weight: number
  readonly tone: Tone
}

/** `y` is the line of writing; `x` the left end, the middle or the right end. */
export interface TextShape {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly words: string
  readonly size: number
  readonly bold?: true
  readonly align: 'left' | 'center' | 'right'
  readonly tone: Tone
}

export type Shape = RectShape | LineShape | TextShape

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** Shapes that fill a width from the top down, and how far down they reach. */
export interface Drawn {
  readonly shapes: readonly Shape[]
  readonly height: number
}

/** The shape elsewhere. */
export function moved(shape: Shape, right: number, down: number): Shape {
  if (shape.kind !== 'line') return { ...shape, x: shape.x + right, y: shape.y + down }
  const { x1, y1, x2, y2 } = shape
  return { ...shape, x1: x1 + right, y1: y1 + down, x2: x2 + right, y2: y2 + down }
}

/** Thickness of the edge of a rectangle. */
export const EDGE = 0.6
/** Of hatching, and how far its lines stand apart along the edge. */
const HATCH = { weight: 0.6, apart: 4 }

type Box = Pick<RectShape, 'x' | 'y' | 'width' | 'height'>

/** A white rectangle with slanting lines inside. */
export function hatched(box: Box): Shape[] {
  const { x, y, width, height } = box
  const shapes: Shape[] = [{ kind: 'rect', ...box, fill: 'white', edge: true }]
  for (let at = HATCH.apart; at < width + height; at += HATCH.apart) {
    // From the left or lower edge up to the upper or right one.
    const [x1, y1] = at <= height ? [x, y + at] : [x + at - height, y + height]
    const [x2, y2] = at <= width ? [x + at, y] : [x + width, y + at - width]
    shapes.push({ kind: 'line', x1, y1, x2, y2, weight: HATCH.weight, tone: 'ink' })
  }
  return shapes
}
