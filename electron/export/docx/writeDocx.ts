import {
  Document,
  type FileChild,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import type { FormatRules } from '../../../shared/formatRules/table.ts'
import { mmToTwips } from '../../../shared/formatRules/units.ts'
import type { PrintClosing, PrintDocument } from '../../../shared/print/types.ts'
import type { FontFiles } from '../pdf/pdfmakeCore.ts'
import { Rasterizer } from '../raster/rasterizer.ts'
import { type BodyOptions, kindsByLevel } from './body.ts'
import { bodyBlocks, roomOf } from './bodyBlocks.ts'
import { CommentRanges } from './comments.ts'
import { Bookmarks, docxRuns, type RunTools } from './inlines.ts'
import { coreProperties, setZipTime } from './packaging.ts'
import { cellParagraphs, partParagraphs, partRuns, sideBySide, thinParagraph } from './parts.ts'
import { Pictures } from './pictures.ts'
import { Revisions } from './revisions.ts'
import { docxStyles, styleId } from './styles.ts'

type Block = Paragraph | Table | FileChild

function firstPage({ firstPage, notes, title, rules }: PrintDocument, tools: RunTools): Block[] {
  const blocks: Block[] = []
  // LibreOffice puts an empty line above a table that opens a document with footnotes.
  if (firstPage !== undefined && notes.length > 0) blocks.push(thinParagraph())
  if (firstPage !== undefined) {
    const columns = rules.firstPage.columns.value
    const { left, right, change } = firstPage
    const lines = {
      left: partParagraphs(left, rules, tools),
      right: partParagraphs(right, rules, tools, { column: columns[1] }),
    }
    blocks.push(
      sideBySide(
        columns,
        cellParagraphs(lines.left, left, change),
        cellParagraphs(lines.right, right, change),
        tools,
        change,
      ),
    )
  }
  const { above, below } = rules.firstPage.titleGaps.value
  if (title.length > 0) {
    blocks.push(...partParagraphs(title, rules, tools, { before: firstPage ? above : 0 }))
  }
  if (blocks.length > 0) blocks.push(new Paragraph(roomOf(below)))
  return blocks
}

function closingBlocks(closing: PrintClosing, rules: FormatRules, tools: RunTools): Block[] {
  const before = rules.closing.spaceBefore.value
  const side = { before, keepTogether: true }
  const { left, right, change } = closing
  const blocks: Block[] = []
  if (left.length + right.length > 0) {
    const cell = (lines: typeof left) =>
      cellParagraphs(partParagraphs(lines, rules, tools, side), lines, change)
    const columns = rules.closing.columns.value
    blocks.push(sideBySide(columns, cell(left), cell(right), tools, change))
  }
  const below = partParagraphs(closing.below, rules, tools, { before })
  return [...blocks, ...(below.length > 0 ? below : [thinParagraph()])]
}

function footnotesOf(print: PrintDocument, tools: RunTools) {
  const { bookmarks } = tools
  const inNotes = { ...tools, revisions: tools.revisions.withoutMoves }
  return Object.fromEntries(
    print.notes.map((note, index) => [
      index + 1,
      {
        children: note.paragraphs.map((inlines, at) => {
          tools.revisions.begin(inlines)
          const runs = docxRuns(inlines, inNotes)
          // The library puts the mark in front of the first paragraph without a blank.
          const words = at === 0 ? [new TextRun(' '), ...runs] : runs
          return new Paragraph({
            style: 'FootnoteText',
            children: at === 0 ? bookmarks.around('note', note.id, words) : words,
          })
        }),
      },
    ]),
  )
}

function pageOf({ page, pageNumber }: FormatRules) {
  const { width, height } = page.size.value
  const { top, bottom, left, right } = page.margins.value
  return {
    size: { width: mmToTwips(width), height: mmToTwips(height) },
    margin: {
      top: mmToTwips(top),
      bottom: mmToTwips(bottom),
      left: mmToTwips(left),
      right: mmToTwips(right),
      header: mmToTwips(pageNumber.fromTop.value),
      footer: mmToTwips(pageNumber.fromTop.value),
    },
  }
}

function headersOf({ circulation }: PrintDocument, tools: RunTools) {
  const number = new Paragraph({
    style: styleId('pageNumber'),
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
  const first =
    circulation === undefined
      ? new Paragraph({ style: styleId('pageNumber') })
      : new Paragraph({ style: styleId('circulation'), children: partRuns(circulation, tools) })
  return {
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [first] }),
    },
  }
}

/** Word can't take out the end of a file: behind a paragraph that came or went stands a thin one. */
function closesWithChange({ body, closing }: PrintDocument): boolean {
  const below = closing?.below.at(-1)
  if (below !== undefined) return below.change !== undefined
  return closing === undefined && body.at(-1)?.change !== undefined
}

export interface DocxOptions {
  /** Time written into the file; the same time gives the same bytes. */
  readonly now: Date
  /** What drawings are written with; absent: words stand for them. */
  readonly fonts?: FontFiles
  /** Whose the tracked changes of a blackline are. */
  readonly author?: string
}

/**
 * The Word file of a print tree: real styles and footnotes, headings in the navigation pane,
 * page numbers from page 2, the comments of the tree as real ones, the changes of a blackline as
 * tracked ones. The same tree and `now` give the same bytes.
 */
export async function writeDocx(
  print: PrintDocument,
  { now, fonts, author = 'Văn Kiện' }: DocxOptions,
): Promise<Uint8Array> {
  const { rules } = print
  const bookmarks = new Bookmarks(print.blackline === undefined)
  const kinds = kindsByLevel(print.body)
  const comments = new CommentRanges(print.threads ?? [], now)
  const revisions = Revisions.by(author, now)
  const pictures = new Pictures(fonts && new Rasterizer(fonts), revisions)
  const tools: BodyOptions = { rules, bookmarks, kinds, comments, pictures, revisions }
  const children = [
    ...firstPage(print, tools),
    ...bodyBlocks(print, tools),
    ...(print.closing === undefined ? [] : closingBlocks(print.closing, rules, tools)),
    ...(closesWithChange(print) ? [thinParagraph()] : []),
  ]
  const file = new Document({
    title: print.name,
    creator: 'Văn Kiện',
    // A line that the writer broke by hand is not stretched.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    styles: docxStyles(rules, kinds),
    footnotes: footnotesOf(print, tools),
    ...(comments.all.length > 0 && { comments: { children: comments.all } }),
    sections: [
      {
        properties: { titlePage: true, page: pageOf(rules) },
        ...headersOf(print, tools),
        children: children.length > 0 ? children : [thinParagraph()],
      },
    ],
  })
  const packed = await Packer.toBuffer(file, undefined, [coreProperties(print.name, now)])
  return setZipTime(new Uint8Array(packed), now)
}
