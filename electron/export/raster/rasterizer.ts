import { type Drawing, type Shape, tones } from '../../../shared/print/drawing.ts'
import { type FontFiles, type PdfFont, uprightFaces } from '../pdf/pdfmakeCore.ts'
import { Canvas, type Point } from './canvas.ts'
import { edgeOutlines, lineOutline, rectOutline, textOutlines } from './outlines.ts'
import { pngOf } from './png.ts'

/** Pixels to the inch: what an office printer shows. */
const RESOLUTION = 300
const SCALE = RESOLUTION / 72

/** Drawings as pictures, letters by the outlines of the PDF's own faces. */
export class Rasterizer {
  private readonly faces: { readonly normal: PdfFont; readonly bold: PdfFont }

  constructor(fonts: FontFiles) {
    this.faces = uprightFaces(fonts)
  }

  /** The same drawing gives the same bytes. */
  png({ width, height, shapes }: Drawing): Uint8Array {
    const canvas = new Canvas(Math.ceil(width * SCALE), Math.ceil(height * SCALE))
    for (const shape of shapes) this.draw(canvas, shape)
    return pngOf(canvas, RESOLUTION)
  }

  private draw(canvas: Canvas, shape: Shape): void {
    const fill = (outlines: readonly (readonly Point[])[], tone: keyof typeof tones) => {
      const scaled = outlines.map((line) => line.map(([x, y]): Point => [x * SCALE, y * SCALE]))
      canvas.fill(scaled, tones[tone])
    }
    switch (shape.kind) {
      case 'rect':
        fill([rectOutline(shape)], shape.fill)
        if (shape.edge) fill(edgeOutlines(shape), 'ink')
        return
      case 'line':
        fill([lineOutline(shape)], shape.tone)
        return
      case 'text':
        fill(textOutlines(shape, shape.bold ? this.faces.bold : this.faces.normal), shape.tone)
    }
  }
}
