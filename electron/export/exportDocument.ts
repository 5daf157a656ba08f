import { compareDocuments } from '../../shared/compare/compareDocuments.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { buildBlackline } from '../../shared/print/blackline/buildBlackline.ts'
import { buildPrintTree } from '../../shared/print/buildPrintTree.ts'
import type { PrintDocument } from '../../shared/print/types.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { holdsPictures } from './docx/pictures.ts'
import { writeDocx } from './docx/writeDocx.ts'
import { installedFontsFolder, readFonts } from './fontFiles.ts'
import { writePdf } from './pdf/writePdf.ts'

export type ExportFormat = 'docx' | 'pdf'

export interface ExportOptions {
  /** Share done (0 to 1) and the step in Vietnamese. */
  readonly onProgress?: (done: number, step: string) => void
  /** Folder of the Tinos files; absent: the installed package. PDF and charts need it. */
  readonly fontsFolder?: string
  /** Time written into the file; the same time gives the same bytes. */
  readonly now?: Date
  /** The comments go along, in a Word file only; absent: a clean file. */
  readonly comments?: boolean
  /** An earlier document: a blackline from it to this one, instead of this one alone. */
  readonly since?: VanKienDocument
  /** Whose the tracked changes of a blackline in Word are. */
  readonly author?: string
}

/** What is printed: the document, or two of them laid over each other. */
function printOf(
  document: VanKienDocument,
  { since, comments }: Pick<ExportOptions, 'since' | 'comments'>,
): PrintDocument {
  if (since === undefined) return buildPrintTree(document, { comments: comments === true })
  return buildBlackline(since, document, compareDocuments(since, document))
}

async function write(
  document: VanKienDocument,
  format: ExportFormat,
  options: ExportOptions,
): Promise<Result<Uint8Array>> {
  const now = options.now ?? new Date()
  options.onProgress?.(0, 'Đang chuẩn bị văn bản')
  const { author, since } = options
  const comments = format === 'docx' && options.comments === true
  const print = printOf(document, { comments, ...(since && { since }) })
  const needsFonts = format === 'pdf' || holdsPictures(print)
  const fonts = needsFonts
    ? await readFonts(options.fontsFolder ?? installedFontsFolder() ?? '')
    : undefined
  if (fonts?.ok === false) return fonts
  if (format === 'docx' || fonts === undefined) {
    options.onProgress?.(0.3, 'Đang ghi tệp Word')
    const written = {
      ...(author !== undefined && { author }),
      ...(fonts && { fonts: fonts.value }),
    }
    return ok(await writeDocx(print, { now, ...written }))
  }
  const { onProgress } = options
  return ok(await writePdf(print, { fonts: fonts.value, now, ...(onProgress && { onProgress }) }))
}

/**
 * The bytes of a document as Word or PDF, made in this very thread. Programs with a window call
 * `runExport` instead. What goes wrong inside is a failure, never thrown.
 */
export async function exportDocument(
  document: VanKienDocument,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<Result<Uint8Array>> {
  try {
    const written = await write(document, format, options)
    if (written.ok) options.onProgress?.(1, 'Đã xong')
    return written
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const kind = format === 'docx' ? 'Word' : 'PDF'
    return fail('export-failed', `Không tạo được tệp ${kind} từ văn bản này.`, detail)
  }
}
