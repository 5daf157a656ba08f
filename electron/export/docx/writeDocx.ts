import { Document, Header, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx'
import type { FormatRules } from '../../../shared/formatRules/table.ts'
import { mmToTwips } from '../../../shared/formatRules/units.ts'
import type { PrintClosing, PrintDocument } from '../../../shared/print/types.ts'
import { type BodyOptions, bodyParagraph, bodyTable, kindsByLevel } from './body.ts'
import { CommentRanges } from './comments.ts'
import { Bookmarks, docxRuns } from './inlines.ts'
import { coreProperties, setZipTime } from './packaging.ts'
import { partParagraphs, sideBySide, thinParagraph } from './parts.ts'
import { docxStyles, styleId } from './styles.ts'

type Block = Paragraph | Table

function firstPage({ firstPage, notes, title, rules }: PrintDocument): Block[] {
  const blocks: Block[] = []
  // LibreOffice puts an empty line above a table that opens a document with footnotes.
  if (firstPage !== undefined && notes.length > 0) blocks.push(thinParagraph())
  if (firstPage !== undefined) {
    const columns = rules.firstPage.columns.value
    const left = partParagraphs(firstPage.left, rules)
    blocks.push(
      sideBySide(columns, left, partParagraphs(firstPage.right, rules, { column: columns[1] })),
    )
  }
  const { above, below } = rules.firstPage.titleGaps.value
  if (title.length > 0) {
    blocks.push(...partParagraphs(title, rules, { before: firstPage ? above : 0 }))
  }
  if (blocks.length > 0) blocks.push(new Paragraph(gap(below)))
  return blocks
}

/** Empty room of `points` between two blocks. */
function gap(points: number) {
  return { spacing: { line: points * 20, lineRule: 'exact' as const, before: 0, after: 0 } }
}

function bodyBlocks(print: PrintDocument, options: BodyOptions): Block[] {
  const last = print.body.length - 1
  const closes = print.closing !== undefined
  return print.body.flatMap((block, at): Block[] => {
    if (block.kind === 'paragraph') return [bodyParagraph(block, options, closes && at === last)]
    return [bodyTable(block, options), new Paragraph(gap(print.rules.body.spaceAfter.value))]
  })
}

function closingBlocks(closing: PrintClosing, rules: FormatRules): Block[] {
  const before = rules.closing.spaceBefore.value
  const side = { before, keepTogether: true }
  const left = partParagraphs(closing.left, rules, side)
  const right = partParagraphs(closing.right, rules, side)
  const blocks: Block[] =
    left.length + right.length > 0 ? [sideBySide(rules.closing.columns.value, left, right)] : []
  const below = partParagraphs(closing.below, rules, { before })
  return [...blocks, ...(below.length > 0 ? below : [thinParagraph()])]
}

function footnotesOf(print: PrintDocument, bookmarks: Bookmarks) {
  return Object.fromEntries(
    print.notes.map((note, index) => [
      index + 1,
      {
        children: note.paragraphs.map((inlines, at) => {
          const runs = docxRuns(inlines, bookmarks)
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

function headersOf({ circulation }: PrintDocument) {
  const number = new Paragraph({
    style: styleId('pageNumber'),
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
  const first =
    circulation === undefined
      ? new Paragraph({ style: styleId('pageNumber') })
      : new Paragraph({ style: styleId('circulation'), children: [new TextRun(circulation)] })
  return {
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [first] }),
    },
  }
}

/**
 * The Word file of a print tree: real styles and footnotes, headings in the navigation pane,
 * page numbers from page 2, the comments of the tree as real ones. The same tree and `now` give the same bytes.
 */
export async function writeDocx(print: PrintDocument, now: Date): Promise<Uint8Array> {
  const { rules } = print
  const bookmarks = new Bookmarks()
  const kinds = kindsByLevel(print.body)
  const comments = new CommentRanges(print.threads ?? [], now)
  const options: BodyOptions = { rules, bookmarks, kinds, comments }
  const children = [
    ...firstPage(print),
    ...bodyBlocks(print, options),
    ...(print.closing === undefined ? [] : closingBlocks(print.closing, rules)),
  ]
  const file = new Document({
    title: print.name,
    creator: 'Văn Kiện',
    // A line that the writer broke by hand is not stretched.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    styles: docxStyles(rules, kinds),
    footnotes: footnotesOf(print, bookmarks),
    ...(comments.all.length > 0 && { comments: { children: comments.all } }),
    sections: [
      {
        properties: { titlePage: true, page: pageOf(rules) },
        ...headersOf(print),
        children: children.length > 0 ? children : [thinParagraph()],
      },
    ],
  })
  const packed = await Packer.toBuffer(file, undefined, [coreProperties(print.name, now)])
  return setZipTime(new Uint8Array(packed), now)
}
