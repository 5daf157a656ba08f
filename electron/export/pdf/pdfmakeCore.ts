import PdfDocumentModule from 'pdfmake/js/PDFDocument.js'
import StyleStackModule from 'pdfmake/js/StyleContextStack.js'
import TextBreakerModule from 'pdfmake/js/TextBreaker.js'

/**
 * The one file that touches pdfmake's inner modules (0.3.11, pinned). pdfmake has no footnotes
 * and lays a document out anew for every page break, so pages are made by us; from pdfmake
 * come the fonts, the breaking and measuring of words, and the file itself.
 */

/** A letter of a face: its width and outline, in units of the face. */
export interface Glyph {
  readonly advanceWidth: number
  readonly path: {
    readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[]
  }
}

/** An embedded face at work: measures and encodes words. Lengths in thousandths of the size. */
export interface PdfFont {
  readonly id: string
  readonly ascender: number
  readonly descender: number
  /** Glyph codes (four hex digits each) and their places. */
  encode(text: string): [string[], { advanceWidth: number; xAdvance: number }[]]
  widthOfString(text: string, size: number): number
  ref(): unknown
  layoutRun(text: string, features?: unknown): unknown
  readonly scale: number
  readonly font: {
    readonly unitsPerEm: number
    glyphsForString(text: string): readonly Glyph[]
  }
}

interface PdfOutline {
  addItem(title: string, options?: { top?: number; expanded?: boolean }): PdfOutline
}

/** The file under construction (pdfkit's document with pdfmake's fonts). */
export interface PdfFile {
  readonly page: { fonts: Record<string, unknown>; readonly height: number }
  readonly outline: PdfOutline
  addPage(options: { size: [number, number]; margin: number }): void
  addContent(operators: string): void
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont
  on(event: 'data', listener: (bytes: Uint8Array) => void): void
  on(event: 'end' | 'error', listener: (error?: Error) => void): void
  end(): void
}

/** What decides how a word is drawn and measured. */
export interface WordLook {
  readonly bold: boolean
  readonly italics: boolean
  readonly fontSize: number
}

/** Text of one look. */
export interface StyledText<L extends WordLook> {
  readonly text: string
  readonly look: L
}

/** A word as the file writes it; the same word in the same face is shaped once. */
interface Shape {
  /** Glyph codes as the operand of TJ. */
  readonly glyphs: string
  /** Thousandths of the size. */
  readonly width: number
  /** Of that, the blanks at its end. */
  readonly blanks: number
}

/** A piece of text that is never cut, with the blanks after it. Widths in points. */
export interface MeasuredWord<L extends WordLook> {
  readonly text: string
  readonly look: L
  readonly font: PdfFont
  readonly glyphs: string
  readonly width: number
  /** Width of the blanks at its end, cut off at the end of a line. */
  readonly trailingCut: number
  /** A line ends here. */
  readonly lineEnd: boolean
  /** The next word clings to this one. */
  readonly noNewLine: boolean
}

interface TextBreaker {
  getBreaks<T>(texts: readonly T[], styles: unknown): BrokenText<T>[]
}

type BrokenText<T> = T & { readonly text: string; lineEnd?: boolean; noNewLine?: boolean }

type Constructor<T> = new (...values: unknown[]) => T

/** The class in a CommonJS module, however the loader wraps it. */
function classIn<T>(module: unknown): Constructor<T> {
  let found = module
  while (typeof found === 'object' && found !== null && 'default' in found) found = found.default
  if (typeof found !== 'function') throw new Error('pdfmake: inner module without its class')
  return found as Constructor<T>
}

const PdfDocument = classIn<PdfFile>(PdfDocumentModule)
const Breaker = classIn<TextBreaker>(TextBreakerModule)
const StyleStack = classIn<unknown>(StyleStackModule)

/** The four faces of the font, as the bytes of their files. */
export interface FontFiles {
  readonly normal: Uint8Array
  readonly bold: Uint8Array
  readonly italics: Uint8Array
  readonly bolditalics: Uint8Array
}

const family = 'Tinos'

/** A new file. Only the given fonts are embedded; nothing else is opened or fetched. */
export function openPdf(
  fonts: FontFiles,
  info: { title: string; language: string; now: Date },
): PdfFile {
  const faces = Object.fromEntries(
    Object.entries(fonts).map(([style, bytes]) => [style, Buffer.from(bytes)]),
  )
  const options = {
    autoFirstPage: false,
    compress: true,
    font: null,
    pdfVersion: '1.7',
    lang: info.language,
    displayTitle: info.title !== '',
    info: {
      ...(info.title !== '' && { Title: info.title }),
      Creator: 'Văn Kiện',
      Producer: 'Văn Kiện',
      CreationDate: info.now,
      ModDate: info.now,
    },
  }
  const noFiles = () => false
  return new PdfDocument({ [family]: faces }, {}, {}, {}, options, null, noFiles)
}

/** The upright faces, for what draws letters itself. */
export function uprightFaces(fonts: FontFiles): {
  readonly normal: PdfFont
  readonly bold: PdfFont
} {
  const file = openPdf(fonts, { title: '', language: 'vi-VN', now: new Date(0) })
  return { normal: faceOf(file, false, false), bold: faceOf(file, true, false) }
}

/** A face of the font. Word sets text without kerning and ligatures, so they are off here. */
function faceOf(file: PdfFile, bold: boolean, italics: boolean): PdfFont {
  const font = file.provideFont(family, bold, italics)
  if (!Object.hasOwn(font, 'layoutRun')) {
    const shape = font.layoutRun.bind(font)
    font.layoutRun = (text) =>
      /\p{M}/u.test(text) ? shape(text, { kern: false, liga: false }) : plainRun(font, text)
  }
  return font
}

/** One glyph a letter: all that composed letters need, far faster than full shaping. */
function plainRun(font: PdfFont, text: string) {
  const glyphs = font.font.glyphsForString(text)
  let width = 0
  const positions = glyphs.map((glyph) => {
    const advance = glyph.advanceWidth * font.scale
    width += advance
    return { xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: advance }
  })
  return { glyphs, positions, advanceWidth: width }
}

const shapes = new WeakMap<PdfFont, Map<string, Shape>>()

function shapeOf(font: PdfFont, text: string): Shape {
  let known = shapes.get(font)
  if (known === undefined) {
    known = new Map()
    shapes.set(font, known)
  }
  let shape = known.get(text)
  if (shape === undefined) {
    shape = shapeAnew(font, text)
    known.set(text, shape)
  }
  return shape
}

function shapeAnew(font: PdfFont, text: string): Shape {
  const [codes, places] = font.encode(text)
  let glyphs = ''
  let run = ''
  codes.forEach((code, at) => {
    run += code
    const place = places[at]
    const shift = place === undefined ? 0 : place.advanceWidth - place.xAdvance
    if (Math.abs(shift) > 0.01) {
      glyphs += `<${run}>${Math.round(shift)}`
      run = ''
    }
  })
  if (run !== '') glyphs += `<${run}>`
  const blanks = /[ \t]+$/.exec(text)?.[0] ?? ''
  const width = font.widthOfString(text, 1000)
  return { glyphs, width, blanks: blanks === '' ? 0 : font.widthOfString(blanks, 1000) }
}

/** The text as a word of this look, measured. */
export function measured<L extends WordLook>(
  file: PdfFile,
  text: string,
  look: L,
  lineEnd = false,
  noNewLine = false,
): MeasuredWord<L> {
  const font = faceOf(file, look.bold, look.italics)
  const shape = shapeOf(font, text)
  const scale = look.fontSize / 1000
  const width = shape.width * scale
  const { glyphs } = shape
  return { text, look, font, glyphs, width, trailingCut: shape.blanks * scale, lineEnd, noNewLine }
}

/** Breaks text into words (by Unicode's rules) and measures them. */
export function measureWords<L extends WordLook>(
  file: PdfFile,
  texts: readonly StyledText<L>[],
): MeasuredWord<L>[] {
  const words = new Breaker().getBreaks(texts, new StyleStack(null, {}))
  return words.map(({ text, look, lineEnd, noNewLine }, at) => {
    const clings = noNewLine === true || clingsTo(text, words[at + 1]?.text)
    return measured(file, text, look, lineEnd === true, clings)
  })
}

const dash = /^[-–—]\s*$/

/**
 * Unicode's rules would part "38,93%/năm" and "01-NQ/TU", and "2020 -" from "2025"; a careful
 * typist does not, and a dash at the end of a line gets lost when the text is copied.
 */
function clingsTo(text: string, next: string | undefined): boolean {
  return /[/-]$/.test(text) || dash.test(text) || (next !== undefined && dash.test(next))
}

/** Ends the file and gives its bytes. */
export function finishPdf(file: PdfFile): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = []
    file.on('data', (bytes) => parts.push(bytes))
    file.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    file.on('error', (error) => reject(error ?? new Error('pdf stream failed')))
    file.end()
  })
}
