import type { Guideline } from './guideline.ts'
import type { PartStyle, Rule } from './rule.ts'
import type { FormatRules, HeadingStyle } from './table.ts'

type Looks = Partial<PartStyle>

function looks(size: number, rest: Looks = {}): PartStyle {
  return {
    size,
    letterCase: 'normal',
    bold: false,
    italic: false,
    underline: false,
    align: 'left',
    ...rest,
  }
}

function headingLooks(rest: Looks, indented: boolean): HeadingStyle {
  return { ...looks(14, { sizeRange: [14, 15], align: 'justify', ...rest }), indented }
}

const upper = 'upper' as const
const center = 'center' as const

/**
 * The rules of HD36 (2018). Where HD05 (2026) is known to say the same, the row is `kept`: its
 * certainty rises when the table is asked for HD05; what HD05 changed stands in hd05.ts.
 */
export function rulesOf2018(guideline: Guideline): FormatRules {
  const read = <T>(value: T, rule: string): Rule<T> => ({
    value,
    rule: `HD36 ${rule}`,
    certainty: 'confirmed-2018',
  })
  const kept = <T>(value: T, rule: string): Rule<T> =>
    guideline === 'HD05'
      ? { value, rule: `HD05, như HD36 ${rule}`, certainty: 'confirmed' }
      : read(value, rule)
  const chosen = <T>(value: T, rule: string): Rule<T> => ({ value, rule, certainty: 'inference' })
  const row = (name: string) => `Phụ lục 3, dòng “${name}”`

  return {
    guideline,
    page: {
      size: read({ width: 210, height: 297 }, 'khổ giấy A4'),
      margins: kept({ top: 20, bottom: 20, left: 30, right: 15 }, 'vùng trình bày, trang đứng'),
      face: kept('Times New Roman', 'phông chữ tiếng Việt Unicode TCVN 6909:2001'),
      language: chosen('vi-VN', 'Ngôn ngữ kiểm tra chính tả; không có quy định'),
    },
    pageNumber: {
      fromTop: kept(10, 'đánh số trang: cách mép trên 10 mm, chính giữa'),
      firstShownOn: kept(2, 'đánh số trang: văn bản từ 2 trang, không hiện ở trang 1'),
    },
    body: {
      lineSpacing: read(18, 'khoảng cách dòng: Exactly, tối thiểu 18 pt'),
      lineSpacingRange: read(
        [18, undefined] as const,
        'khoảng cách dòng: Exactly, tối thiểu 18 pt',
      ),
      firstLineIndent: kept(10, 'nội dung: dòng đầu lùi vào khoảng 10 mm'),
      spaceAfter: kept(6, 'nội dung: khoảng cách đoạn tối thiểu 6 pt'),
      minLinesTogether: chosen(2, 'Không để dòng lẻ ở đầu, cuối trang; không có quy định'),
    },
    parts: {
      partyHeading: kept(
        looks(15, { letterCase: upper, bold: true, align: center }),
        row('Tiêu đề'),
      ),
      superior: kept(looks(14, { letterCase: upper, align: center }), row('Tên cơ quan cấp trên')),
      issuer: kept(
        looks(14, { letterCase: upper, bold: true, align: center }),
        row('Tên cơ quan ban hành'),
      ),
      star: chosen(looks(14, { align: center }), 'Dấu * có trong HD36, cỡ chữ không quy định'),
      number: kept(looks(14, { align: center }), row('Số và ký hiệu')),
      placeAndDate: kept(
        looks(14, { italic: true, align: center }),
        row('Địa danh, ngày tháng năm'),
      ),
      typeName: kept(
        looks(16, { sizeRange: [15, 16], letterCase: upper, bold: true, align: center }),
        row('Tên loại văn bản'),
      ),
      title: kept(looks(14, { sizeRange: [14, 15], bold: true, align: center }), row('Trích yếu')),
      titleOfLetter: kept(looks(12, { italic: true, align: center }), row('Trích yếu công văn')),
      subtitle: chosen(
        looks(14, { italic: true, align: center }),
        'HD36, báo cáo chính trị: dòng trong ngoặc đơn; cỡ và kiểu chữ không quy định',
      ),
      titleRule: kept(looks(14, { align: center }), 'tên loại và trích yếu: năm dấu gạch nối'),
      body: kept(looks(14, { sizeRange: [14, 15], align: 'justify' }), row('Nội dung văn bản')),
      divider: chosen(looks(14, { align: center }), 'Dòng ngăn cách trong bài; không có quy định'),
      onBehalfOf: kept(
        looks(14, { letterCase: upper, bold: true, align: center }),
        row('Thể thức đề ký'),
      ),
      signerTitle: kept(looks(14, { letterCase: upper, align: center }), row('Chức vụ người ký')),
      signedMark: chosen(
        looks(14, { align: center }),
        'Chữ “(Đã ký)” của bản sao; không có quy định',
      ),
      signer: kept(looks(14, { bold: true, align: center }), row('Họ tên người ký')),
      recipientsLabel: kept(looks(14, { underline: true }), row('Nơi nhận')),
      recipient: kept(looks(12), row('Danh sách nơi nhận')),
      typistMark: read(looks(8, { letterCase: upper }), row('Ký hiệu người đánh máy, số bản')),
      urgency: read(
        looks(14, { letterCase: upper, bold: true, align: center }),
        row('Mức độ khẩn'),
      ),
      circulation: read(
        looks(12, { letterCase: upper, bold: true, align: 'right' }),
        row('Chỉ dẫn phạm vi lưu hành'),
      ),
      draft: read(looks(14, { italic: true, align: center }), row('Chỉ dẫn dự thảo')),
      pageNumber: kept(looks(14, { align: center }), row('Số trang')),
      footnote: chosen(looks(10, { align: 'justify' }), 'Chú thích chân trang; không có quy định'),
      tableHead: chosen(looks(12, { bold: true, align: center }), 'Bảng biểu; không có quy định'),
      tableCell: chosen(looks(12), 'Bảng biểu; không có quy định'),
    },
    divisions: {
      marker: kept(headingLooks({ bold: true, align: center }, false), row('Phần, chương')),
      title: kept(
        headingLooks({ bold: true, letterCase: upper, align: center }, false),
        row('Tiêu đề phần, chương'),
      ),
    },
    headings: {
      1: chosen(
        headingLooks({ bold: true, letterCase: upper, align: 'left' }, true),
        'Mục “A.” theo cách trình bày “I-”',
      ),
      2: chosen(
        headingLooks({ bold: true, letterCase: upper, align: 'left' }, true),
        'Mục “I-”: theo cách trình bày của chính HD36',
      ),
      3: chosen(
        headingLooks({ bold: true, align: 'left' }, true),
        'Mục “1.”: theo cách trình bày của chính HD36',
      ),
      4: chosen(
        headingLooks({ bold: true, italic: true, align: 'left' }, true),
        'Mục “1.1.”; không có quy định',
      ),
      5: read(headingLooks({}, true), row('Khoản, điểm')),
    },
    firstPage: {
      columns: chosen([75, 90] as const, 'Chia đôi phần đầu trang theo Phụ lục 1 của HD36'),
      headingLine: kept(
        { length: 206.7, weight: 0.75 },
        'tiêu đề: đường kẻ liền bằng độ dài tiêu đề (206,7 pt ở cỡ 15 đậm); nét 0,75 pt là lựa chọn',
      ),
      partyHeading: kept('ĐẢNG CỘNG SẢN VIỆT NAM', 'tiêu đề'),
      star: read('*', 'tên cơ quan ban hành: dấu * ngăn cách với số và ký hiệu'),
      titleRule: kept('-----', 'tên loại và trích yếu: năm dấu gạch nối'),
      circulationFromTop: read(10, 'chỉ dẫn phạm vi lưu hành: cách mép trên 10 mm'),
      titleLineLength: chosen(
        58,
        'Trích yếu dài được ngắt thành các dòng cân nhau; không có quy định',
      ),
      titleGaps: chosen({ above: 18, below: 12 }, 'Khoảng trống quanh tên loại; không có quy định'),
    },
    closing: {
      spaceBefore: chosen(12, 'Khoảng trống trước nơi nhận; không có quy định'),
      columns: chosen([82.5, 82.5] as const, 'Nơi nhận và phần ký theo Phụ lục 1 của HD36'),
      recipientsLabel: kept('Nơi nhận:', 'nơi nhận văn bản'),
      recipientMarker: read('- ', 'nơi nhận văn bản'),
      recipientEnd: read(',', 'nơi nhận văn bản: hết dòng dấu phẩy, dòng cuối dấu chấm'),
      lastRecipientEnd: kept('.', 'nơi nhận văn bản: dòng cuối dấu chấm'),
      recipientSpacing: chosen(15, 'Khoảng cách dòng danh sách nơi nhận; không có quy định'),
      signatureLines: chosen(4, 'Khoảng trống để ký; không có quy định'),
      signedMark: chosen('(Đã ký)', 'Bản đã phát hành; không có quy định'),
    },
    wording: {
      numberLabel: kept('Số', 'số và ký hiệu: không có dấu hai chấm sau “Số”'),
      padNumbersBelow: read(10, 'số và ký hiệu: số dưới 10 thêm số 0 ở trước'),
      padDaysBelow: kept(10, 'ngày tháng: ngày dưới 10 thêm số 0 ở trước'),
      padMonthsBelow: kept(3, 'ngày tháng: tháng 1, tháng 2 thêm số 0 ở trước'),
      blank: chosen('\u00a0'.repeat(6), 'Để trống số, ngày, tháng khi chưa ban hành'),
      addressee: read('Kính gửi:', 'nơi nhận của công văn, tờ trình'),
    },
    footnotes: {
      lineSpacing: chosen(12, 'Chú thích chân trang; không có quy định'),
      spaceAfter: chosen(2, 'Chú thích chân trang; không có quy định'),
      separator: chosen(
        { length: 144, weight: 0.5, room: 12 },
        'Chú thích chân trang; không có quy định',
      ),
    },
    tables: {
      lineSpacing: chosen(15, 'Bảng biểu; không có quy định'),
      cellPadding: chosen({ side: 4, top: 2 }, 'Bảng biểu; không có quy định'),
      border: chosen(0.5, 'Bảng biểu; không có quy định'),
    },
  }
}
