/**
 * Documents that a line cites by their number, with their titles: what stands in a title is the
 * name of a thing that exists and never moves ("Kế hoạch số 145-KH/TU ... “về ... năm 2020”").
 */

/** Where a title stands in its line. */
export interface CitedTitle {
  readonly start: number
  readonly end: number
  readonly isQuoted: boolean
  /** Year of the document, if its day is named. */
  readonly dated?: number
  /** The Centre's documents are not made for one year. */
  readonly isCentral: boolean
}

const KINDS =
  'Nghị quyết|Quyết định|Chỉ thị|Kết luận|Quy định|Quy chế|Hướng dẫn|Kế hoạch|Chương trình|Thông báo|Thông tri|Thông tư|Nghị định|Công văn|Công điện|Tờ trình|Báo cáo|Đề án|Pháp lệnh|Luật|Văn bản|Tuyên bố|Thư'
/** "Chương trình hành động số 08", "Nghị quyết 49", "Chỉ thị 05-CT/TW"; a year is no number. */
const CITED = new RegExp(
  `(?:${KINDS})(?:\\s+\\p{L}+){0,4}?\\s+(?:số\\s*:?\\s*\\d[^\\s,;“”"]*|(?!(?:19|20|21)\\d\\d(?!\\d))\\d{1,4}(?![\\d.,]*\\s*(?:năm|tháng|ngày|%|[-–]\\s))[^\\s,;“”"]*)`,
  'gu',
)
const MOST_BEFORE_TITLE = 160
const LONGEST_TITLE = 420
const OPENING = /[“"«]|(?<!\p{L})(?:về|v\/v)(?!\p{L})/iu
/** Another clause with its own subject: the title is not begun yet. */
const DAY_OF = /ngày\s+[\d/.-]*?(?:\s+tháng\s+\d+\s+năm\s+)?((?:19|20|21)\d\d)(?!\d)/iu
const CENTRAL = /\/TW(?!\p{L})|Trung ương|Bộ Chính trị|Ban Bí thư|BCT|TW \d/u
const NEW_SUBJECT = /[;.](?:\s|$)|,\s+(?!ngày|của|khóa|khoá)\p{Lu}/u
/** Where a title without quotation marks ends. */
const TITLE_END =
  /[;”"»](?:\s|$|[,.)])|\.(?:\s|$)|,\s+(?=(?:UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Ban|Bộ|Sở|Tỉnh ủy|Tỉnh uỷ|Thành uỷ|Huyện uỷ|Thành ủy|Huyện ủy|Thị ủy|Quận ủy|Đảng|Chi bộ|Thường trực|Văn phòng|Công an|Mặt trận|Liên đoàn|Hội|Đoàn|Chính phủ|Thủ tướng|(?:\p{Lu}\p{L}+ ){1,3}số)(?!\p{L}))|,\s+(?=(?:phấn đấu|hoàn thành|thực hiện|tổ chức|bảo đảm|đảm bảo|gắn|trong|năm|đến|tính|tiếp tục|đẩy mạnh|tăng cường|nâng cao|chỉ đạo|triển khai|xây dựng|đã|đạt|với|nhằm|góp phần|qua|từ|đồng thời|kịp thời|tập trung|ban hành|rà soát|tham mưu|lãnh đạo|phối hợp|chủ động)(?!\p{L}))|\s(?=(?:gắn với|nhằm|để|đạt|đã|phấn đấu|và (?:chuyên đề|[Nn]ghị quyết|phương châm|chủ đề))(?!\p{L}))/u

/** Titles of the documents that the line cites by number. */
export function citedTitles(text: string): CitedTitle[] {
  const spans: CitedTitle[] = []
  for (const match of text.matchAll(CITED)) {
    const from = match.index + match[0].length
    const behind = text.slice(from, from + MOST_BEFORE_TITLE)
    const opening = OPENING.exec(behind)
    if (opening === null) continue
    // "ngày 23.12.2019" holds no end of a sentence: only a point before a blank is one.
    if (NEW_SUBJECT.test(behind.slice(0, opening.index))) continue
    const start = from + opening.index
    const title = text.slice(start + 1, start + LONGEST_TITLE)
    const quoted =
      /^[“"«]/u.test(opening[0]) || /^\p{L}+\s*[*]*\s*[“"«]/u.test(text.slice(start, start + 24))
    const closing = quoted ? /[”"»]/u.exec(title.slice(4)) : null
    const length =
      closing !== null ? closing.index + 4 : (TITLE_END.exec(title)?.index ?? title.length)
    const dated = DAY_OF.exec(behind.slice(0, opening.index))?.[1]
    spans.push({
      start,
      end: start + 1 + length,
      isQuoted: quoted,
      isCentral: CENTRAL.test(match[0]) || CENTRAL.test(behind.slice(0, opening.index)),
      ...(dated !== undefined && { dated: Number(dated) }),
    })
  }
  return spans
}
