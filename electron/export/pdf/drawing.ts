import type { PrintPicture } from '../../../shared/print/types.ts'
import type { Line, Word } from './lines.ts'
import type { PdfFile, PdfFont } from './pdfmakeCore.ts'
import { pictureOperators, spokenMark } from './pictureOperators.ts'

/** Where on a page: points from the left and from the top edge. */
export interface Place {
  readonly left: number
  readonly top: number
}

export type Align = 'left' | 'center' | 'right' | 'justify'

/** How the lines of a paragraph stand. */
export interface LineLayout {
  readonly width: number
  readonly height: number
  readonly align: Align
  /** Points from the line's top to the line of writing. */
  readonly baseline: number
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

/** Does the line stretch after this word? Only at blanks, never between a word and its mark. */
function stretches(word: Word, at: number, words: readonly Word[]): boolean {
  return at < words.length - 1 && word.trailingCut > 0
}

/** How words are marked that came or went; `lines`: one or two, through or under them. */
const markings = {
  inserted: { color: '0 0.25 0.75', through: false, lines: 1 },
  deleted: { color: '0.8 0 0', through: true, lines: 1 },
  movedTo: { color: '0 0.45 0.15', through: false, lines: 2 },
  movedFrom: { color: '0 0.45 0.15', through: true, lines: 2 },
} as const
const BLACK = '0 0 0'

/** Thickness of the lines of a mark, points. */
const MARK_WEIGHT = 0.7
/** The bar beside a changed line: its thickness, and how far out of the text it stands. */
const BAR = { weight: 1.2, out: 9 }

/** Words of one face, size, height and mark are written in one go. */
interface Stretch {
  readonly change: Word['look']['change']
  readonly font: PdfFont
  readonly size: number
  readonly raised: number
  readonly left: number
  /** Right edge of the ink. */
  right: number
  readonly pieces: string[]
}

/** Does the next word carry the same mark? Then the blank between them does, too. */
function goesOnMarked(words: readonly Word[], at: number): boolean {
  const change = words[at]?.look.change
  return change !== undefined && words[at + 1]?.look.change === change
}

function glyphsOf(word: Word, extra: number): string {
  return extra > 0 ? `${word.glyphs}${number((-extra * 1000) / word.look.fontSize)}` : word.glyphs
}

/** Draws on the current page; coordinates are turned to the PDF's own (from the bottom). */
export class PageDrawing {
  private readonly file: PdfFile
  private readonly operators: string[] = []
  /** Left edge of the text, points. */
  private readonly textLeft: number

  constructor(file: PdfFile, textLeft: number) {
    this.file = file
    this.textLeft = textLeft
  }

  private y(top: number): number {
    return this.file.page.height - top
  }

  /** A solid straight line. */
  rule(from: Place, to: Place, weight: number): void {
    const start = `${number(from.left)} ${number(this.y(from.top))}`
    const end = `${number(to.left)} ${number(this.y(to.top))}`
    this.operators.push(`${number(weight)} w ${start} m ${end} l S`)
  }

  private box(left: number, bottom: number, width: number, height: number, color: string): void {
    const place = [left, bottom, width, height].map(number).join(' ')
    this.operators.push(`${color} rg ${place} re f ${BLACK} rg`)
  }

  /** Lines through or under words that came or went; `writing`: line of writing, from below. */
  private mark({ change, size, raised, left, right }: Stretch, writing: number): void {
    if (change === undefined || right <= left) return
    const { color, through, lines } = markings[change]
    const height = through ? raised + size * 0.24 : raised - size * 0.14
    for (let at = 0; at < lines; at++) {
      const shift = (at - (lines - 1) / 2) * 2 * MARK_WEIGHT
      this.box(left, writing + height - shift, right - left, MARK_WEIGHT, color)
    }
  }

  /** The bar in the margin, as high as the line. */
  private bar(top: number, height: number): void {
    const left = this.textLeft - BAR.out
    this.box(left, this.y(top + height), BAR.weight, height, BLACK)
  }

  /** A line of text whose top left corner is `place`. */
  line(line: Line, place: Place, layout: LineLayout): void {
    const { words } = line
    const free = layout.width - line.indent - line.width
    const gaps = words.filter(stretches).length
    const justified = layout.align === 'justify' && !line.ends && gaps > 0 && free > 0
    const extra = justified ? free / gaps : 0
    const shift = layout.align === 'center' ? free / 2 : layout.align === 'right' ? free : 0
    const writing = this.y(place.top + layout.baseline)
    let left = place.left + line.indent + shift
    const stretchesOfText: Stretch[] = []
    words.forEach((word, at) => {
      const wide = stretches(word, at, words) ? extra : 0
      const ink = word.width + wide - (at === words.length - 1 ? word.trailingCut : 0)
      if (word.look.highlight) {
        this.box(left, writing - word.look.fontSize * 0.22, ink, word.look.fontSize * 1.1, '1 1 0')
      }
      if (word.look.underline) this.box(left, writing - word.look.fontSize * 0.12, ink, 0.7, BLACK)
      const { change } = word.look
      const right = left + (goesOnMarked(words, at) ? word.width + wide : ink)
      const last = stretchesOfText.at(-1)
      const goesOn =
        last !== undefined &&
        last.change === change &&
        last.font === word.font &&
        last.size === word.look.fontSize &&
        last.raised === word.look.raised
      if (goesOn) {
        last.pieces.push(glyphsOf(word, wide))
        last.right = right
      } else {
        stretchesOfText.push({
          change,
          font: word.font,
          size: word.look.fontSize,
          raised: word.look.raised,
          left,
          right,
          pieces: [glyphsOf(word, wide)],
        })
      }
      left += word.width + wide
    })
    for (const stretch of stretchesOfText) {
      this.mark(stretch, writing)
      this.write(stretch, writing)
    }
    if (words.some((word) => word.look.change !== undefined)) this.bar(place.top, layout.height)
  }

  /** A drawing whose top left corner is `place`; framed and struck out as words are marked. */
  picture({ drawing, spoken, change }: PrintPicture, { left, top }: Place): void {
    const corner = { left, top: this.y(top) }
    const mark = spokenMark(spoken)
    const drawn = pictureOperators(this.file, drawing, corner, (font) => this.embed(font))
    this.operators.push(mark.begin, ...drawn, mark.end)
    if (change === undefined) return
    const { color, through } = markings[change.kind]
    const { width, height } = drawing
    const box = [left, corner.top - height, width, height].map(number).join(' ')
    const from = [left, corner.top].map(number).join(' ')
    const to = [left + width, corner.top - height].map(number).join(' ')
    const strike = through ? ` ${from} m ${to} l S` : ''
    this.operators.push(`q ${color} RG ${BAR.weight} w ${box} re S${strike} Q`)
    this.bar(top, height)
  }

  private embed(font: PdfFont): void {
    this.file.page.fonts[font.id] ??= font.ref()
  }

  private write({ change, font, size, raised, left, pieces }: Stretch, writing: number): void {
    this.embed(font)
    const place = `1 0 0 1 ${number(left)} ${number(writing + raised)} Tm`
    const words = `BT /${font.id} ${number(size)} Tf ${place} [${pieces.join('')}] TJ ET`
    const color = change === undefined ? undefined : markings[change].color
    this.operators.push(color === undefined ? words : `${color} rg ${words} ${BLACK} rg`)
  }

  /** Writes everything drawn so far to the page. */
  finish(): void {
    // The library turns its pages upside down; text is written the PDF's own way round.
    this.file.addContent(`q 1 0 0 -1 0 ${number(this.file.page.height)} cm`)
    this.file.addContent(this.operators.join('\n'))
    this.file.addContent('Q')
  }
}
