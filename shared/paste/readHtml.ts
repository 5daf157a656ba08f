import { type Context, contextIn, outermost } from './context.ts'
import { Encodings } from './encodings.ts'
import { type ListMarker, listMarker, openList, wordMarker } from './htmlLists.ts'
import { findNotes, type HtmlNotes } from './htmlNotes.ts'
import { isLayoutTable, readTable } from './htmlTable.ts'
import { elementsIn, type HtmlElement, type HtmlNode, isElement, wordsOf } from './htmlTree.ts'
import type { Dropped, Piece, Source } from './pieces.ts'
import { inlinesOf, isBlank, joinLines, type NoteWords, type Run, tidyRuns } from './runs.ts'
import { type Declarations, isHidden, readStyleSheet, type StyleSheet, styleOf } from './styles.ts'
import { symbolFont, symbolText } from './symbols.ts'

const BLOCKS = new Set(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre section article aside header footer main figure figcaption address hr center form fieldset details summary tr td th caption tbody body html'.split(
    ' ',
  ),
)
/** Set off from the lines around by a gap. */
const APART = new Set('p h1 h2 h3 h4 h5 h6 blockquote ul ol dl figure'.split(' '))
const PICTURES = new Set(['img', 'picture', 'v:imagedata'])

/** What one reading shares with the readings of its tables and notes. */
interface Reading {
  readonly sheet: StyleSheet
  readonly notes: HtmlNotes
  readonly dropped: Dropped
  readonly encodings: Encodings
  /** Words of the notes; read before the text. */
  readonly noteWords: Run[][]
}

/** Reads a tree into lines and tables; its notes and what was left out. */
export function readHtml(root: HtmlElement, cut: boolean): Source {
  const sheet = readStyleSheet(sheetText(root))
  const dropped: Dropped = { pictures: 0, comments: 0, deletions: 0 }
  const encodings = new Encodings(root)
  const notes = findNotes(root)
  const reading: Reading = { sheet, notes, dropped, encodings, noteWords: [] }
  for (const body of notes.bodies) {
    const inner = new Reader(reading)
    inner.readAll([body], outermost, true)
    reading.noteWords.push(inner.asRuns().filter((run) => 'text' in run))
  }
  const reader = new Reader(reading)
  reader.readAll(root.children, outermost)
  const noteWords: NoteWords = reading.noteWords
  return { pieces: reader.pieces, notes: noteWords, dropped, decoded: encodings.used, cut }
}

function sheetText(root: HtmlElement): string {
  const sheets: string[] = []
  for (const element of elementsIn(root)) if (element.tag === 'style') sheets.push(wordsOf(element))
  return sheets.join('\n')
}

/** Reads the lines of some nodes, one after the other. */
class Reader {
  readonly pieces: Piece[] = []
  private readonly reading: Reading
  private runs: Run[] = []
  private marker: ListMarker | undefined
  private bullet: ListMarker['bullet']
  private apart = true
  private lineContext: Context = outermost
  /** Between the code and the result of a Word field. */
  private inField = 0

  constructor(reading: Reading) {
    this.reading = reading
  }

  readAll(nodes: readonly HtmlNode[], context: Context, evenGone = false): void {
    for (const node of nodes) this.read(node, context, evenGone)
    this.endLine()
  }

  /** All that was read as one line, lines parted by breaks; tables become words. */
  asRuns(): Run[] {
    return joinLines(
      this.pieces.flatMap((piece) =>
        piece.kind === 'line'
          ? [piece.runs]
          : piece.table.children.map(({ children }) =>
              children.flatMap((cell, at): Run[] => [
                ...(at === 0 ? [] : [{ text: ' ', marks: {} }]),
                ...cell.children.flatMap((one): Run[] =>
                  'type' in one ? [] : [{ text: one.text, marks: {} }],
                ),
              ]),
            ),
      ),
    )
  }

  private read(node: HtmlNode, context: Context, evenGone: boolean): void {
    if (!isElement(node)) this.words(node, context)
    else if (evenGone || !this.reading.notes.gone.has(node)) this.element(node, context)
  }

  private words(words: string, context: Context): void {
    if (this.inField > 0) return
    if (!context.pre) {
      this.push(words.replace(/[ \t\r\n\f]+/g, ' '), context)
      return
    }
    words.split(/\r\n?|\n/).forEach((line, at) => {
      if (at > 0) this.endLine()
      this.push(line, context)
    })
  }

  private push(words: string, context: Context): void {
    if (words === '') return
    // LibreOffice leaves the bullets of Word's lists as letters of their font.
    if (words.trim() === 'o' && /^courier/i.test(context.font ?? '') && isBlank(this.runs)) {
      this.marker = wordMarker('o', 2)
      return
    }
    if (this.marker !== undefined && words.trim() !== '') {
      const { marker } = this
      this.marker = undefined
      this.lineContext = context
      if (marker.words !== '') this.runs.push({ text: marker.words, marks: {} })
      this.bullet = marker.bullet
    }
    if (this.runs.length === 0) this.lineContext = context
    if (symbolFont(context.font)) {
      this.runs.push({ text: symbolText(words), marks: context.marks })
      return
    }
    const encoding = this.reading.encodings.of(context.font)
    this.runs.push({ text: words, marks: context.marks, ...(encoding && { encoding }) })
  }

  private endLine(): void {
    const runs = tidyRuns(this.runs, (run) => this.reading.encodings.mayDecode(run))
    const { align, rank } = this.lineContext
    const { bullet } = this
    this.runs = []
    this.bullet = undefined
    if (isBlank(runs)) {
      this.apart = true
      return
    }
    this.pieces.push({
      kind: 'line',
      runs,
      apart: this.apart,
      ...(align !== undefined && align !== 'left' && { align }),
      ...(rank !== undefined && { rank }),
      ...(bullet !== undefined && { bullet }),
    })
    this.apart = false
  }

  private element(element: HtmlElement, context: Context): void {
    const { tag } = element
    const { dropped, notes, sheet } = this.reading
    if (tag === 'head' || tag === 'style') return
    if (PICTURES.has(tag)) {
      if (!isTiny(element)) dropped.pictures++
      return
    }
    const style = styleOf(element, sheet)
    if (this.field(style) || this.leftOut(element, style)) return
    const note = notes.marks.get(element)
    if (note !== undefined) {
      if (this.runs.length === 0) this.lineContext = context
      this.runs.push({ note })
      return
    }
    if (tag === 'br') {
      this.endLine()
      return
    }
    if (/\bignore\b/i.test(style['mso-list'] ?? '')) {
      this.marker = wordMarker(wordsOf(element), context.wordLevel)
      return
    }
    const tabs = style['mso-tab-count']
    if (tabs !== undefined) {
      this.push('\t', { ...context, pre: true })
      return
    }
    if (tag === 'table') {
      this.table(element, context)
      return
    }
    const inner = contextIn(element, style, context)
    if (tag === 'ul' || tag === 'ol') {
      this.block(element, { ...inner, list: openList(element, style, context.list) })
    } else if (tag === 'li') {
      this.endLine()
      // A marker whose line had no words is given up.
      this.marker = context.list === undefined ? undefined : listMarker(context.list, element)
      this.block(element, inner)
      this.marker = undefined
    } else if (BLOCKS.has(tag) || /^(?:block|list-item|flex|grid)/.test(style.display ?? '')) {
      this.block(element, inner)
    } else for (const child of element.children) this.read(child, inner, false)
  }

  private block(element: HtmlElement, context: Context): void {
    this.endLine()
    if (APART.has(element.tag)) this.apart = true
    for (const child of element.children) this.read(child, context, false)
    this.endLine()
    if (APART.has(element.tag)) this.apart = true
  }

  /** Word's field codes: what stands between their begin and their result is no text. */
  private field(style: Declarations): boolean {
    const kind = style['mso-element']
    if (kind === 'field-begin') this.inField++
    else if (kind === 'field-separator' || kind === 'field-end') {
      this.inField = Math.max(0, this.inField - 1)
    } else return false
    return true
  }

  private leftOut(element: HtmlElement, style: Declarations): boolean {
    const { tag, attributes } = element
    const { dropped } = this.reading
    const classes = attributes.class ?? ''
    if (tag === 'del' || /\bmsoDel\b/i.test(classes)) {
      dropped.deletions++
      return true
    }
    if (/\bMsoComment(?:Text|Reference|Subject)\b|\bmsocom(?:anchor|txt|off)\b/.test(classes)) {
      if (/Reference|anchor/.test(classes) && wordsOf(element).trim() !== '') dropped.comments++
      return true
    }
    if (style['mso-element'] === 'comment-list' || style['mso-element'] === 'comment') return true
    // The wrappers of Word's notes stay: their notes were taken already.
    return isHidden(element, style)
  }

  private table(element: HtmlElement, context: Context): void {
    const { reading } = this
    this.endLine()
    this.apart = true
    const outer: Context = { ...context, list: undefined, align: undefined }
    const read = readTable(element, reading.sheet, (cell, style) => {
      const inner = new Reader(reading)
      inner.readAll(cell.children, contextIn(cell, style, outer))
      return inlinesOf(inner.asRuns(), reading.noteWords)
    })
    if (read === undefined || isLayoutTable(element)) {
      for (const child of element.children) this.read(child, outer, false)
      this.endLine()
    } else this.pieces.push({ kind: 'table', table: read })
    this.apart = true
  }
}

function isTiny({ attributes }: HtmlElement): boolean {
  const small = (size: string | undefined): boolean =>
    size !== undefined && Number.parseInt(size, 10) <= 2
  return small(attributes.width) || small(attributes.height)
}
