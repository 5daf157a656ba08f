import type { FormatRules } from '../../../shared/formatRules/table.ts'
import { mmToPoints } from '../../../shared/formatRules/units.ts'
import type { PrintDocument } from '../../../shared/print/types.ts'
import { PageDrawing } from './drawing.ts'
import { naturalBaseline } from './faces.ts'
import { layPages } from './layPages.ts'
import { layLines } from './lines.ts'
import type { Page } from './paginate.ts'
import { type FontFiles, finishPdf, openPdf, type PdfFile } from './pdfmakeCore.ts'
import type { OutlineEntry } from './rows.ts'

export interface PdfOptions {
  readonly fonts: FontFiles
  readonly now: Date
  /** Share done (0 to 1) and the Vietnamese name of the step. */
  readonly onProgress?: (done: number, step: string) => void
}

/** Share of the work spent on breaking lines; the rest is drawing. */
const LAYOUT_SHARE = 0.6

/** A line of the page's head: the page number or the circulation note. */
function drawHead(
  file: PdfFile,
  drawing: PageDrawing,
  text: string,
  rules: FormatRules,
  first: boolean,
) {
  const { size, margins } = rules.page
  const { left, right } = margins.value
  const width = mmToPoints(size.value.width - left - right)
  const looks = rules.parts[first ? 'circulation' : 'pageNumber'].value
  const fromTop = first ? rules.firstPage.circulationFromTop : rules.pageNumber.fromTop
  const [line] = layLines(file, [{ kind: 'text', text }], looks, { width, indent: 0 })
  if (line === undefined) return
  const place = { left: mmToPoints(left), top: mmToPoints(fromTop.value) }
  const baseline = naturalBaseline(looks.size)
  drawing.line(line, place, { width, height: looks.size, align: looks.align, baseline })
}

/** The file's outline, nested by heading level. */
class OutlineWriter {
  private readonly open: { level: number; item: PdfFile['outline'] }[] = []
  private readonly file: PdfFile

  constructor(file: PdfFile) {
    this.file = file
  }

  add({ level, title }: OutlineEntry, top: number): void {
    while ((this.open.at(-1)?.level ?? 0) >= level) this.open.pop()
    const parent = this.open.at(-1)?.item ?? this.file.outline
    this.open.push({ level, item: parent.addItem(title, { top, expanded: level < 2 }) })
  }
}

function drawPage(
  file: PdfFile,
  page: Page,
  number: number,
  print: PrintDocument,
  outline: OutlineWriter,
) {
  const { rules } = print
  const { size, margins } = rules.page
  const height = mmToPoints(size.value.height)
  file.addPage({ size: [mmToPoints(size.value.width), height], margin: 0 })
  const drawing = new PageDrawing(file)
  const left = mmToPoints(margins.value.left)
  const top = mmToPoints(margins.value.top)
  if (number >= rules.pageNumber.firstShownOn.value) {
    drawHead(file, drawing, String(number), rules, false)
  } else if (print.circulation !== undefined) {
    drawHead(file, drawing, print.circulation, rules, true)
  }
  for (const placed of [...page.text, ...page.notes]) {
    placed.row.draw(drawing, { left, top: top + placed.top })
    if (placed.row.outline) outline.add(placed.row.outline, top + placed.top)
  }
  if (page.separator !== undefined) {
    const { length, weight, room } = rules.footnotes.separator.value
    const at = top + page.separator + room / 2
    drawing.rule({ left, top: at }, { left: left + length, top: at }, weight)
  }
  drawing.finish()
}

/**
 * The PDF of a print tree: A4 by the rules, Tinos embedded, footnotes at the foot of the page
 * of their mark, headings in the outline. The same tree and `now` give the same bytes.
 */
export async function writePdf(print: PrintDocument, options: PdfOptions): Promise<Uint8Array> {
  const { rules } = print
  const info = { title: print.name, language: rules.page.language.value, now: options.now }
  const file = openPdf(options.fonts, info)
  const pages = layPages(file, print, (at, count) =>
    options.onProgress?.((at / count) * LAYOUT_SHARE, `Đang dàn đoạn ${at + 1}/${count}`),
  )
  const outline = new OutlineWriter(file)
  pages.forEach((page, at) => {
    const done = LAYOUT_SHARE + (1 - LAYOUT_SHARE) * (at / pages.length)
    options.onProgress?.(done, `Đang ghi trang ${at + 1}/${pages.length}`)
    drawPage(file, page, at + 1, print, outline)
  })
  return finishPdf(file)
}
