import type { PagePlan, PageStart } from '../../shared/api/pagePlan.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { buildPrintTree } from '../../shared/print/buildPrintTree.ts'
import { ok, type Result } from '../../shared/result.ts'
import { installedFontsFolder, readFonts } from './fontFiles.ts'
import { layPages } from './pdf/layPages.ts'
import type { Page } from './pdf/paginate.ts'
import { openPdf } from './pdf/pdfmakeCore.ts'

/**
 * Where each page of the PDF begins in the document: the very layout of the export, without its
 * drawing. Failures: those of reading the fonts.
 */
export async function planPages(
  document: VanKienDocument,
  fontsFolder?: string,
): Promise<Result<PagePlan>> {
  const fonts = await readFonts(fontsFolder ?? installedFontsFolder() ?? '')
  if (!fonts.ok) return fonts
  const print = buildPrintTree(document)
  const language = print.rules.page.language.value
  const file = openPdf(fonts.value, { title: '', language, now: new Date(0) })
  const pages = layPages(file, print)
  const starts = pages.slice(1).map((page, at) => startOf(page, at + 2))
  return ok({ pages: pages.length, starts })
}

/** The first row of the page that comes from the text; a page of notes or closing has none. */
function startOf(page: Page, number: number): PageStart {
  const source = page.text.find(({ row }) => row.source !== undefined)?.row.source
  return { page: number, ...(source !== undefined && { at: source }) }
}
