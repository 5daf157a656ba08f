import PdfDocumentModule from 'pdfmake/js/PDFDocument.js'
import StyleStackModule from 'pdfmake/js/StyleContextStack.js'
import TextInlinesModule from 'pdfmake/js/TextInlines.js'

/**
 * The one file that touches pdfmake's inner modules (0.3.11, pinned). pdfmake has no footnotes
 * and lays a document out anew for every page break, so pages are made by us; from pdfmake
 * come the fonts, the breaking and measuring of words, and the file itself.
 */

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

/** Text of one look as pdfmake takes it; own properties travel on to the words. */
export interface StyledText {
  readonly text: string
  readonly bold: boolean
  readonly italics: boolean
  readonly fontSize: number
}

/** A piece of text that is never cut, with the blanks after it. Widths in points. */
export type MeasuredWord<T> = T & {
  readonly text: string
  readonly font: PdfFont
  readonly width: number
  /** Width of the blanks at its end, cut off at the end of a line. */
  readonly trailingCut: number
  /** A line ends here. */
  readonly lineEnd?: boolean
  /** The next word clings to this one. */
  readonly noNewLine?: boolean
}

interface TextInlines {
  buildInlines(texts: readonly object[], styles: unknown): { items: MeasuredWord<StyledText>[] }
}

type Constructor<T> = new (...values: unknown[]) => T

/** The class in a CommonJS module, however the loader wraps it. */
function classIn<T>(module: unknown): Constructor<T> {
  let found = module
  while (typeof found === 'object' && found !== null && 'default' in found) found = found.default
  if (typeof found !== 'function') throw new Error('pdfmake: inner module without its class')
  return found as Constructor<T>
}

const PdfDocument = classIn<PdfFile>(PdfDocumentModule)
const Inlines = classIn<TextInlines>(TextInlinesModule)
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

/** A face of the font. Word sets text without kerning, so it is switched off here too. */
export function faceOf(file: PdfFile, bold: boolean, italics: boolean): PdfFont {
  const font = file.provideFont(family, bold, italics)
  if (!Object.hasOwn(font, 'layoutRun')) {
    const layoutRun = font.layoutRun.bind(font)
    font.layoutRun = (text) => layoutRun(text, { kern: false, liga: false })
  }
  return font
}

/** Breaks text into words (by Unicode's rules) and measures them. */
export function measureWords<T extends StyledText>(
  file: PdfFile,
  texts: readonly T[],
): MeasuredWord<T>[] {
  for (const { bold, italics } of texts) faceOf(file, bold, italics)
  const own = texts.map((text) => ({ ...text, font: family }))
  const { items } = new Inlines(file).buildInlines(own, new StyleStack(null, {}))
  return items as MeasuredWord<T>[]
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
