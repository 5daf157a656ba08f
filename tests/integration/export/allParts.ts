import {
  bullet,
  divider,
  footnote,
  heading,
  paragraph,
  text,
} from '../../../shared/document/build.ts'
import type { Block, OfficialParts, VanKienDocument } from '../../../shared/document/types.ts'
import type { Guideline } from '../../../shared/formatRules/guideline.ts'
import { documentOf } from '../../builders/document.ts'
import { prose, sampleTable } from './sampleDocument.ts'

/** Every official part at once, more than a real document carries. */
export const parts: OfficialParts = {
  partyHeading: true,
  superior: 'ĐẢNG BỘ TỈNH MẪU',
  issuer: 'ĐẢNG UỶ XÃ MẪU',
  number: '7',
  symbol: 'BC/ĐU',
  place: 'Xã Mẫu',
  date: { day: 9, month: 3, year: 2027 },
  typeName: 'BÁO CÁO',
  title: 'kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội và xây dựng hệ thống chính trị',
  subtitle: '(Báo cáo của Đảng uỷ trình Hội nghị lần thứ năm)',
  titleRule: true,
  recipients: ['Thường trực Tỉnh uỷ', 'Các chi bộ trực thuộc', 'Lưu Văn phòng Đảng uỷ'],
  onBehalfOf: 'T/M BAN THƯỜNG VỤ\nK/T BÍ THƯ',
  signerTitle: 'PHÓ BÍ THƯ',
  signer: 'Trần Thị Mẫu',
  typistMark: 'HOA-12',
  urgency: 'KHẨN',
  circulation: 'LƯU HÀNH NỘI BỘ',
  draft: 'Dự thảo lần 2',
}

const upperMarker = { style: 'upper' as const, before: '', after: '.' }

function body(): Block[] {
  return [
    heading(1, 'part', 'KẾT QUẢ NĂM QUA'),
    heading(1, 'part', 'ĐỀ MỤC BẬC MỘT', { format: upperMarker }),
    heading(2, 'situation', 'ĐỀ MỤC BẬC HAI'),
    heading(3, 'achievements', 'Đề mục bậc ba'),
    heading(4, 'field', 'Đề mục bậc bốn'),
    heading(5, 'field', 'Đề mục bậc năm'),
    paragraph(`Đoạn thứ nhất. ${prose(4)}`),
    paragraph([text(`Đoạn thứ hai. ${prose(3)}`), footnote(`Ghi chú đầu. ${prose(3)}`)]),
    bullet(1, [text('Gạch đầu dòng'), footnote('Ghi chú sau.')]),
    divider('* * *'),
    paragraph(`Đoạn dài. ${prose(30, 200)}`),
    sampleTable(),
    paragraph(`Đoạn cuối. ${prose(2, 300)}`),
  ]
}

export function allParts(guideline: Guideline): VanKienDocument {
  return documentOf(body(), { guideline, documentType: 'BC', parts })
}

/** An issued copy of a "công văn": its title stands under the number, "(Đã ký)" at the end. */
export function letter(guideline: Guideline): VanKienDocument {
  const { typeName: _, titleRule: __, ...rest } = parts
  return documentOf([paragraph(prose(2))], {
    guideline,
    documentType: 'CV',
    parts: { ...rest, title: 'về việc chuẩn bị hội nghị', signedMark: true },
  })
}
