import { Element, type Path, type Point, Text } from 'slate'
import type { LineElement } from '../slateTypes.ts'

/** The words of a line as they are read, figures with what they show, and their places. */
export interface LineWords {
  readonly text: string
  /** Offset of a point of the line. */
  readonly offsetOf: (point: Point) => number | undefined
  /** The point of an offset that stands in typed words. */
  readonly pointAt: (offset: number, edge: 'start' | 'end') => Point | undefined
}

export function lineWords(line: LineElement, path: Path): LineWords {
  const parts: { readonly path: Path; readonly from: number; readonly length: number }[] = []
  let text = ''
  line.children.forEach((child, at) => {
    if (Text.isText(child)) {
      parts.push({ path: [...path, at], from: text.length, length: child.text.length })
      text += child.text
    } else if (Element.isElement(child) && child.type === 'figure') text += child.shown
  })
  return {
    text,
    offsetOf: (point) => {
      const part = parts.find((one) => one.path.join() === point.path.join())
      return part && part.from + Math.min(point.offset, part.length)
    },
    pointAt: (offset, edge) => {
      const fits = parts.filter(({ from, length }) => from <= offset && offset <= from + length)
      // Between two texts a stretch begins in the second and ends in the first.
      const part = edge === 'start' ? fits.at(-1) : fits[0]
      return part && { path: part.path, offset: offset - part.from }
    },
  }
}
