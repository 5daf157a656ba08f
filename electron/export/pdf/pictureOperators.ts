import { type Drawing, EDGE, type Shape, type Tone, tones } from '../../../shared/print/drawing.ts'
import { measured, type PdfFile, type PdfFont } from './pdfmakeCore.ts'

/** Where the drawing's top left corner stands, from the lower edge of the page. */
interface Corner {
  readonly left: number
  readonly top: number
}

/** The drawing in the PDF's own language; `use` is told of the fonts it needs. */
export function pictureOperators(
  file: PdfFile,
  { shapes }: Drawing,
  corner: Corner,
  use: (font: PdfFont) => void,
): string[] {
  return ['q', ...shapes.map((shape) => shapeOperators(file, shape, corner, use)), 'Q']
}

function shapeOperators(
  file: PdfFile,
  shape: Shape,
  { left, top }: Corner,
  use: (font: PdfFont) => void,
): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill, edge } = shape
      const box = numbers(left + x, top - y - height, width, height)
      const ink = edge ? `${numbers(EDGE)} w ${color('ink')} RG ` : ''
      return `${color(fill)} rg ${ink}${box} re ${edge ? 'B' : 'f'}`
    }
    case 'line': {
      const { x1, y1, x2, y2, weight, tone } = shape
      const [from, to] = [numbers(left + x1, top - y1), numbers(left + x2, top - y2)]
      return `${color(tone)} RG ${numbers(weight)} w ${from} m ${to} l S`
    }
    case 'text': {
      const { x, y, words, size, bold = false, align, tone } = shape
      const word = measured(file, words, { bold, italics: false, fontSize: size })
      use(word.font)
      const shift = align === 'left' ? 0 : align === 'center' ? word.width / 2 : word.width
      const place = numbers(left + x - shift, top - y)
      const written = `/${word.font.id} ${numbers(size)} Tf 1 0 0 1 ${place} Tm [${word.glyphs}] TJ`
      return `BT ${color(tone)} rg ${written} ET`
    }
  }
}

function color(tone: Tone): string {
  return tones[tone].join(' ')
}

function numbers(...values: readonly number[]): string {
  return values.map((value) => String(Math.round(value * 1000) / 1000)).join(' ')
}

/** Words of a screen reader around what is drawn; no tag of the file's structure. */
export function spokenMark(spoken: string): { readonly begin: string; readonly end: string } {
  const bytes = Buffer.from(`\ufeff${spoken}`, 'utf16le').swap16().toString('hex')
  return { begin: `/Span <</Alt <${bytes}>>> BDC`, end: 'EMC' }
}
