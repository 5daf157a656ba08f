import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { exportDocument } from '../../../electron/export/exportDocument.ts'
import { formatRules } from '../../../shared/formatRules/formatRules.ts'
import type { PartStyle } from '../../../shared/formatRules/rule.ts'
import { mmToPoints } from '../../../shared/formatRules/units.ts'
import { newDocuments } from './exportCases.ts'
import { readPaper } from './paper.ts'
import { centred, find, looks, near, pitches, type Sheet } from './sheet.ts'
import { convert, describeWith, temporaryFolder } from './tools.ts'

const id = 'nghi-quyet-nam'

describeWith(['soffice', 'pdftotext', 'pdfinfo'], 'a new resolution of the year on paper', () => {
  const folder = temporaryFolder()
  const sheets = new Map<string, Sheet>()

  beforeAll(async () => {
    const made = (await newDocuments()).find(({ name }) => name === id)
    if (!made) throw new Error(`no template ${id}`)
    const rules = formatRules(made.document.guideline)
    const files = { docx: join(folder, 'nq.docx'), pdf: join(folder, 'nq.pdf') }
    for (const kind of ['docx', 'pdf'] as const) {
      const written = await exportDocument(made.document, kind)
      if (!written.ok) throw new Error(written.error.detail)
      writeFileSync(files[kind], written.value)
    }
    const [word] = await convert([files.docx], 'pdf')
    sheets.set('docx', { paper: readPaper(word!), rules })
    sheets.set('pdf', { paper: readPaper(files.pdf), rules })
  }, 120_000)

  it.each(['docx', 'pdf'])('%s: every part stands where and how the rules say', (kind) => {
    const sheet = sheets.get(kind)!
    const { parts, headings, page, firstPage, closing } = sheet.rules
    const left = mmToPoints(page.margins.value.left)
    const middle = left + mmToPoints(165) / 2
    const issuer = left + mmToPoints(firstPage.columns.value[0]) / 2
    const party = left + mmToPoints(firstPage.columns.value[0] + firstPage.columns.value[1] / 2)
    const signer = left + mmToPoints(closing.columns.value[0] + closing.columns.value[1] / 2)
    const expected: [string, PartStyle, number?][] = [
      ['ĐẢNG CỘNG SẢN VIỆT NAM', parts.partyHeading.value, party],
      ['TỈNH ỦY TRÀ VINH', parts.issuer.value, issuer],
      ['*', parts.star.value, issuer],
      ['Số', parts.number.value, issuer],
      ['Trà Vinh, ngày', parts.placeAndDate.value, party],
      ['NGHỊ QUYẾT', parts.typeName.value, middle],
      ['về nhiệm vụ', parts.title.value, middle],
      ['-----', parts.titleRule.value, middle],
      ['I- ', headings[2].value],
      ['1. ', headings[3].value],
      ['2.1. ', headings[4].value],
      ['- ', parts.body.value],
      ['Nơi nhận:', parts.recipientsLabel.value],
      ['- Các đảng ủy', parts.recipient.value],
      ['T/M ', parts.onBehalfOf.value, signer],
      ['PHÓ BÍ THƯ', parts.signerTitle.value, signer],
      ['Nguyễn Văn An', parts.signer.value, signer],
    ]
    for (const [start, style, at] of expected) {
      looks(sheet, start, style)
      if (at !== undefined) centred(sheet, start, at)
    }
  })

  it.each(['docx', 'pdf'])('%s: margins, indent, line spacing and page numbers', (kind) => {
    const sheet = sheets.get(kind)!
    const { page, body, pageNumber } = sheet.rules
    const { pieces } = sheet.paper
    const left = mmToPoints(page.margins.value.left)
    const right = mmToPoints(page.size.value.width - page.margins.value.right)
    near(find(sheet, 'I- ').left, left + mmToPoints(body.firstLineIndent.value), 'indent')
    for (const { left: own, right: end } of pieces) {
      expect(own).toBeGreaterThan(left - 1)
      expect(end).toBeLessThan(right + 2)
    }
    const line = body.lineSpacing.value
    for (const pitch of pitches(sheet, 'I- ', 12)) {
      const apart = Math.min(Math.abs(pitch - line), Math.abs(pitch - line - body.spaceAfter.value))
      expect(apart).toBeLessThan(0.7)
    }
    const heads = pieces.filter(({ top }) => top < mmToPoints(18))
    const pages = Math.max(...pieces.map(({ page: own }) => own))
    expect(heads.map(({ text }) => text)).toEqual(
      Array.from({ length: pages - 1 }, (_, at) => String(at + 2)),
    )
    for (const head of heads) near(head.top, mmToPoints(pageNumber.fromTop.value), 'number', 1.5)
  })
})
