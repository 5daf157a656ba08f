import type { Shape } from '../../../shared/print/drawing.ts'
import { EDGE } from '../../../shared/print/drawing.ts'
import type { PdfFont } from '../pdf/pdfmakeCore.ts'
import type { Point } from './canvas.ts'

/** Pieces that a curve of a letter is drawn with: at these sizes nobody sees corners. */
const PIECES = 6

type Rect = Extract<Shape, { kind: 'rect' }>
type Line = Extract<Shape, { kind: 'line' }>
type Text = Extract<Shape, { kind: 'text' }>

/** Corners of a filled rectangle. */
export function rectOutline({ x, y, width, height }: Omit<Rect, 'kind' | 'fill'>): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]
}

/** The edge of a rectangle: an outer outline, and an inner one the other way round. */
export function edgeOutlines({ x, y, width, height }: Rect): Point[][] {
  const half = EDGE / 2
  const grown = (by: number) =>
    rectOutline({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by })
  return [grown(half), grown(-half).reverse()]
}

/** Corners of a line as thick as its weight. */
export function lineOutline({ x1, y1, x2, y2, weight }: Line): Point[] {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [across, down] = [((y2 - y1) / length) * (weight / 2), ((x2 - x1) / length) * (weight / 2)]
  return [
    [x1 + across, y1 - down],
    [x2 + across, y2 - down],
    [x2 - across, y2 + down],
    [x1 - across, y1 + down],
  ]
}

/** The letters of a text. */
export function textOutlines({ words, size, x, y, align }: Text, font: PdfFont): Point[][] {
  const glyphs = font.font.glyphsForString(words)
  const scale = size / font.font.unitsPerEm
  const width = glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) * scale
  let left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width
  return glyphs.flatMap(({ path, advanceWidth }) => {
    const outlines: Point[][] = []
    const place = (a = 0, b = 0): Point => [left + a * scale, y - b * scale]
    for (const { command, args } of path.commands) {
      const current = outlines.at(-1) ?? []
      if (command === 'moveTo') outlines.push([place(args[0], args[1])])
      else if (command === 'lineTo') current.push(place(args[0], args[1]))
      else if (command === 'quadraticCurveTo') {
        current.push(...curve(current.at(-1), place(args[0], args[1]), place(args[2], args[3])))
      }
    }
    left += advanceWidth * scale
    return outlines
  })
}

/** A TrueType curve after its first point. */
function curve(from: Point = [0, 0], over: Point, to: Point): Point[] {
  return Array.from({ length: PIECES }, (_, at): Point => {
    const t = (at + 1) / PIECES
    const along = (a: number, b: number, c: number) =>
      (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c
    return [along(from[0], over[0], to[0]), along(from[1], over[1], to[1])]
  })
}
