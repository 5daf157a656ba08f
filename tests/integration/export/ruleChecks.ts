import { expect } from 'vitest'
import type { PartStyle } from '../../../shared/formatRules/rule.ts'
import { mmToPoints } from '../../../shared/formatRules/units.ts'
import { centred, find, lastTextBase, lineOf, looks, near, pitches, type Sheet } from './sheet.ts'

const text = mmToPoints

/** One check a row of the table; the letter shows the rows that a report has not. */
export function ruleChecks(main: Sheet, other: Sheet): Record<string, () => void> {
  const { rules, paper } = main
  const { parts, page, body, firstPage, closing, footnotes, headings, divisions } = rules
  const left = text(page.margins.value.left)
  const right = text(page.size.value.width - page.margins.value.right)
  const [leftColumn, rightColumn] = firstPage.columns.value.map(text) as [number, number]
  const issuerMiddle = left + leftColumn / 2
  const partyMiddle = left + leftColumn + rightColumn / 2
  const signMiddle = left + text(closing.columns.value[0]) + text(closing.columns.value[1]) / 2
  const middle = (left + right) / 2
  const row = (sheet: Sheet, start: string, style: PartStyle, at?: number) => () => {
    looks(sheet, start, style)
    if (style.align === 'center' && at !== undefined) centred(sheet, start, at)
  }
  const lines = paper.pieces.filter(({ page, size }) => page === 2 && size > 13.5)
  return {
    'page/size': () => {
      near(paper.width, text(page.size.value.width), 'width')
      near(paper.height, text(page.size.value.height), 'height')
    },
    'page/margins': () => {
      const own = paper.pieces.filter(({ top }) => top > text(15))
      near(Math.min(...own.map((piece) => piece.left)), left, 'left margin')
      expect(Math.max(...own.map((piece) => piece.right))).toBeLessThanOrEqual(right + 2)
      near(Math.min(...own.map(({ top }) => top)), text(page.margins.value.top), 'top', 4)
      const foot = text(page.size.value.height - page.margins.value.bottom)
      expect(Math.max(...own.map(({ base }) => base))).toBeLessThanOrEqual(foot)
    },
    'page/face': () => expect([...paper.faces]).toEqual(['Tinos']),
    'pageNumber/fromTop': () => {
      const number = paper.pieces.find((piece) => piece.page === 2 && piece.text === '2')!
      near(number.top, text(rules.pageNumber.fromTop.value), 'page number', 1.5)
      near((number.left + number.right) / 2, middle, 'middle of page number', 1.5)
    },
    'pageNumber/firstShownOn': () => {
      const heads = paper.pieces.filter(({ top }) => top < text(18))
      expect(heads.filter(({ page }) => page === 1).map((piece) => piece.text)).toEqual([
        'LƯU HÀNH NỘI BỘ',
      ])
      const last = Math.max(...paper.pieces.map((piece) => piece.page))
      expect(heads.filter(({ page }) => page > 1).map((piece) => piece.text)).toEqual(
        Array.from({ length: last - 1 }, (_, at) => String(at + 2)),
      )
    },
    'body/lineSpacing': () => {
      for (const pitch of pitches(main, 'Đoạn thứ nhất', 4))
        near(pitch, body.lineSpacing.value, 'pitch', 0.5)
    },
    'body/lineSpacingRange': () => {
      const [least, most] = body.lineSpacingRange.value
      for (const pitch of pitches(main, 'Đoạn thứ nhất', 4)) {
        expect(pitch).toBeGreaterThan(least - 0.5)
        expect(pitch).toBeLessThan((most ?? Infinity) + 0.5)
      }
    },
    'body/firstLineIndent': () =>
      near(find(main, 'Đoạn thứ nhất').left, left + text(body.firstLineIndent.value), 'indent'),
    'body/spaceAfter': () => {
      const [pitch] = pitches(main, '1. Đề mục bậc ba', 1)
      near(pitch!, body.lineSpacing.value + body.spaceAfter.value, 'between paragraphs', 0.6)
    },
    'parts/partyHeading': row(main, 'ĐẢNG CỘNG SẢN', parts.partyHeading.value, partyMiddle),
    'parts/superior': row(main, 'ĐẢNG BỘ TỈNH', parts.superior.value, issuerMiddle),
    'parts/issuer': row(main, 'ĐẢNG UỶ XÃ', parts.issuer.value, issuerMiddle),
    'parts/star': row(main, '*', parts.star.value, issuerMiddle),
    'parts/number': row(main, 'Số 07', parts.number.value, issuerMiddle),
    'parts/placeAndDate': row(main, 'Xã Mẫu, ngày', parts.placeAndDate.value, partyMiddle),
    'parts/typeName': row(main, 'BÁO CÁO', parts.typeName.value, middle),
    'parts/title': row(main, 'kết quả thực hiện', parts.title.value, middle),
    'parts/titleOfLetter': row(other, 'về việc chuẩn bị', parts.titleOfLetter.value, issuerMiddle),
    'parts/subtitle': row(main, '(Báo cáo của', parts.subtitle.value, middle),
    'parts/titleRule': row(main, '-----', parts.titleRule.value, middle),
    'parts/body': () => {
      looks(main, 'Đoạn thứ nhất', parts.body.value)
      const full = lines.filter((piece) => piece.right - piece.left > text(120))
      for (const piece of full.slice(1, 8)) near(piece.right, right, 'justified to the right', 1.5)
    },
    'parts/divider': row(main, '* * *', parts.divider.value, middle),
    'parts/onBehalfOf': row(main, 'T/M BAN', parts.onBehalfOf.value, signMiddle),
    'parts/signerTitle': row(main, 'PHÓ BÍ THƯ', parts.signerTitle.value, signMiddle),
    'parts/signedMark': row(other, '(Đã ký)', parts.signedMark.value, signMiddle),
    'parts/signer': row(main, 'Trần Thị Mẫu', parts.signer.value, signMiddle),
    'parts/recipientsLabel': row(main, 'Nơi nhận', parts.recipientsLabel.value),
    'parts/recipient': row(main, '- Các chi bộ', parts.recipient.value),
    'parts/typistMark': row(main, 'HOA-12', parts.typistMark.value),
    'parts/urgency': row(main, 'KHẨN', parts.urgency.value, issuerMiddle),
    'parts/circulation': () => {
      looks(main, 'LƯU HÀNH', parts.circulation.value)
      near(lineOf(main, 'LƯU HÀNH').right, right, 'right edge', 1.5)
    },
    'parts/draft': row(main, 'Dự thảo', parts.draft.value, issuerMiddle),
    'parts/pageNumber': () => {
      const number = paper.pieces.find((piece) => piece.page === 2 && piece.top < text(18))!
      near(number.size, parts.pageNumber.value.size, 'page number', 0.4)
      expect([number.bold, number.italic]).toEqual([false, false])
    },
    'parts/footnote': () => {
      const note = paper.pieces.find((piece) => piece.text.includes('Ghi chú sau'))!
      near(note.size, parts.footnote.value.size, 'note', 0.4)
    },
    'parts/tableHead': row(main, 'Chỉ tiêu', parts.tableHead.value),
    'parts/tableCell': row(main, 'Tỷ lệ hộ', parts.tableCell.value),
    'divisions/marker': row(main, 'Phần thứ nhất', divisions.marker.value, middle),
    'divisions/title': () => {
      row(main, 'KẾT QUẢ NĂM QUA', divisions.title.value, middle)()
      const below = find(main, 'KẾT QUẢ NĂM QUA').base - find(main, 'Phần thứ nhất').base
      near(below, body.lineSpacing.value, 'title on the next line', 0.6)
    },
    'headings/1': row(main, 'B. ĐỀ MỤC', headings[1].value),
    'headings/2': row(main, 'I- ĐỀ MỤC', headings[2].value),
    'headings/3': row(main, '1. Đề mục', headings[3].value),
    'headings/4': row(main, '1.1. Đề mục', headings[4].value),
    'headings/5': row(main, 'a) Đề mục', headings[5].value),
    'firstPage/columns': () => {
      centred(main, 'ĐẢNG UỶ XÃ', issuerMiddle)
      centred(main, 'ĐẢNG CỘNG SẢN', partyMiddle)
    },
    'firstPage/partyHeading': () =>
      expect(find(main, 'ĐẢNG CỘNG').text).toBe(firstPage.partyHeading.value),
    'firstPage/star': () => expect(find(main, '*').text).toBe(firstPage.star.value),
    'firstPage/titleRule': () => expect(find(main, '-----').text).toBe(firstPage.titleRule.value),
    'firstPage/circulationFromTop': () =>
      near(
        find(main, 'LƯU HÀNH').top,
        text(firstPage.circulationFromTop.value),
        'circulation',
        1.5,
      ),
    'firstPage/titleLineLength': () => {
      const title = paper.pieces.filter(({ page, top, text: words }) => {
        const from = find(main, 'BÁO CÁO').top + 5
        return page === 1 && top > from && top < find(main, '(Báo cáo').top - 5 && words !== ''
      })
      expect(title.length).toBe(2)
      for (const line of title)
        expect(line.text.length).toBeLessThanOrEqual(firstPage.titleLineLength.value)
    },
    'firstPage/titleGaps': () => {
      const { above, below } = firstPage.titleGaps.value
      near(
        find(main, 'BÁO CÁO').base - find(main, 'Dự thảo').base,
        body.lineSpacing.value + above,
        'above',
        1.5,
      )
      near(
        find(main, 'Phần thứ nhất').base - find(main, '-----').base,
        body.lineSpacing.value + below,
        'below',
        1.5,
      )
    },
    'closing/columns': () => near(find(main, 'Nơi nhận').left, left, 'recipients'),
    'closing/recipientsLabel': () =>
      expect(find(main, 'Nơi nhận').text).toBe(closing.recipientsLabel.value),
    'closing/recipientMarker': () =>
      expect(find(main, '- Thường trực').text).toContain(closing.recipientMarker.value),
    'closing/recipientEnd': () =>
      expect(find(main, '- Thường trực').text.endsWith(closing.recipientEnd.value)).toBe(true),
    'closing/lastRecipientEnd': () =>
      expect(find(main, '- Lưu Văn').text.endsWith(`uỷ${closing.lastRecipientEnd.value}`)).toBe(
        true,
      ),
    'closing/recipientSpacing': () =>
      near(
        find(main, '- Các chi bộ').base - find(main, '- Thường trực').base,
        closing.recipientSpacing.value,
        'recipients',
        0.6,
      ),
    'closing/signatureLines': () =>
      near(
        find(main, 'Trần Thị').base - find(main, 'PHÓ BÍ').base,
        (closing.signatureLines.value + 1) * body.lineSpacing.value,
        'room to sign',
        1,
      ),
    'closing/signedMark': () => expect(find(other, '(Đã').text).toBe(closing.signedMark.value),
    'closing/spaceBefore': () => {
      const gap = find(main, 'T/M BAN').base - lastTextBase(main)
      near(
        gap,
        body.lineSpacing.value + body.spaceAfter.value + closing.spaceBefore.value,
        'before the closing',
        1.5,
      )
    },
    'wording/numberLabel': () =>
      expect(find(main, 'Số 0').text).toBe(`${rules.wording.numberLabel.value} 07-BC/ĐU`),
    'wording/padNumbersBelow': () => expect(find(main, 'Số 0').text).toContain(' 07-'),
    'wording/padDaysBelow': () => expect(find(main, 'Xã Mẫu, ngày').text).toContain('ngày 09 '),
    'wording/padMonthsBelow': () => expect(find(main, 'Xã Mẫu, ngày').text).toContain('tháng 3 '),
    'footnotes/lineSpacing': () => {
      const notes = paper.pieces.filter(({ size }) => Math.abs(size - 10) < 0.4)
      const from = notes.findIndex((piece) => piece.text.includes('Ghi chú đầu'))
      near(notes[from + 1]!.base - notes[from]!.base, footnotes.lineSpacing.value, 'notes', 0.6)
    },
    'footnotes/spaceAfter': () => {
      const notes = paper.pieces.filter(({ size }) => Math.abs(size - 10) < 0.4)
      const from = notes.findIndex((piece) => piece.text.includes('Ghi chú sau'))
      near(
        notes[from]!.base - notes[from - 1]!.base,
        footnotes.lineSpacing.value + footnotes.spaceAfter.value,
        'between notes',
        0.6,
      )
    },
    'tables/lineSpacing': () => {
      const cell = paper.pieces.findIndex((piece) => piece.text.startsWith('Tỷ lệ hộ'))
      const below = paper.pieces
        .slice(cell + 1)
        .find((piece) => piece.left === paper.pieces[cell]!.left)!
      near(below.base - paper.pieces[cell]!.base, rules.tables.lineSpacing.value, 'cell', 0.6)
    },
    'tables/cellPadding': () => {
      const start = left + (mmToPoints(165) * 1) / 9
      near(find(main, 'Tỷ lệ hộ').left - start, rules.tables.cellPadding.value.side, 'padding', 1)
    },
  }
}
