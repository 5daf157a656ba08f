import type { FormatRules } from '../../../shared/formatRules/table.ts'
import { mmToPoints } from '../../../shared/formatRules/units.ts'
import type {
  Change,
  PrintDocument,
  PrintedBlackline,
  PrintInline,
} from '../../../shared/print/types.ts'
import { PageDrawing, type Place } from './drawing.ts'
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
  inlines: readonly PrintInline[],
  rules: FormatRules,
  first: boolean,
) {
  const { size, margins } = rules.page
  const { left, right } = margins.value
  const width = mmToPoints(size.value.width - left - right)
  const looks = rules.parts[first ? 'circulation' : 'pageNumber'].value
  const fromTop = first ? rules.firstPage.circulationFromTop : rules.pageNumber.fromTop
  const [line] = layLines(file, inlines, looks, { width, indent: 0 })
  if (line === undefined) return
  const place = { left: mmToPoints(left), top: mmToPoints(fromTop.value) }
  const baseline = naturalBaseline(looks.size)
  drawing.line(line, place, { width, height: looks.size, align: looks.align, baseline })
}

/** Points. */
const KEY = { size: 10, height: 12, below: 8 }

/** At the foot of the first page: how what came, went and was moved is marked. */
function drawKey(
  file: PdfFile,
  drawing: PageDrawing,
  { moved }: PrintedBlackline,
  { left, top, width }: Place & { readonly width: number },
) {
  const sign = (text: string, change: Change): PrintInline => ({ kind: 'text', text, change })
  const gap: PrintInline = { kind: 'text', text: '   ' }
  const inlines: PrintInline[] = [
    { kind: 'text', text: 'Chú giải:  ' },
    sign('chữ thêm', { kind: 'inserted' }),
    gap,
    sign('chữ bỏ', { kind: 'deleted' }),
    ...(moved
      ? [
          gap,
          sign('chuyển đi', { kind: 'movedFrom', move: 0 }),
          gap,
          sign('chuyển đến', { kind: 'movedTo', move: 0 }),
        ]
      : []),
    { kind: 'text', text: '   vạch ở lề: dòng có thay đổi' },
  ]
  const base = { size: KEY.size, bold: false, italic: false, underline: false }
  const baseline = naturalBaseline(KEY.size)
  layLines(file, inlines, base, { width, indent: 0 }).forEach((line, at) => {
    const place = { left, top: top + KEY.below + at * KEY.height }
    drawing.line(line, place, { width, height: KEY.height, align: 'left', baseline })
  })
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
  const left = mmToPoints(margins.value.left)
  const drawing = new PageDrawing(file, left)
  const top = mmToPoints(margins.value.top)
  if (number >= rules.pageNumber.firstShownOn.value) {
    drawHead(file, drawing, [{ kind: 'text', text: String(number) }], rules, false)
  } else if (print.circulation !== undefined) {
    const { text, words = [{ kind: 'text', text }] } = print.circulation
    drawHead(file, drawing, words, rules, true)
  }
  for (const placed of [...page.text, ...page.notes]) {
    placed.row.draw(drawing, { left, top: top + placed.top })
    if (placed.row.outline) outline.add(placed.row.outline, top + placed.top)
  }
  if (number === 1 && print.blackline) {
    const width = mmToPoints(size.value.width - margins.value.left - margins.value.right)
    const foot = height - mmToPoints(margins.value.bottom)
    drawKey(file, drawing, print.blackline, { left, top: foot, width })
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
