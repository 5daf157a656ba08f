import {
  bullet,
  divider,
  figure,
  footnote,
  heading,
  item,
  paragraph,
  text,
} from '../../../shared/document/build.ts'
import type { Block, FigureRef, Table, VanKienDocument } from '../../../shared/document/types.ts'
import { GAP } from '../../../shared/figures/words.ts'
import { documentOf } from '../../builders/document.ts'

const words =
  'Các cấp ủy tiếp tục quán triệt nghị quyết, giữ vững kỷ cương, chủ động tháo gỡ khó khăn và chăm lo đời sống nhân dân ở từng địa bàn'

/** A sentence of about `clauses` lines, each told apart by its number. */
export function prose(clauses: number, seed = 0): string {
  return `${Array.from({ length: clauses }, (_, at) => `${words} ${seed + at + 1}`).join('; ')}.`
}

const ref: FigureRef = {
  indicator: 'tang-truong',
  period: { kind: 'own', offset: 0 },
  measure: 'target',
  form: 'bounded',
}

export function sampleTable(): Table {
  const cell = (id: string, words: string, rest = {}) => ({
    type: 'tableCell' as const,
    id,
    children: [text(words)],
    ...rest,
  })
  return {
    type: 'table',
    id: 'bang1',
    widths: [1, 4, 2, 2],
    children: [
      {
        type: 'tableRow',
        id: 'dong1',
        head: true,
        children: [
          cell('o11', 'Số TT', { rowSpan: 2 }),
          cell('o12', 'Chỉ tiêu', { rowSpan: 2 }),
          cell('o13', 'Nhiệm kỳ', { colSpan: 2 }),
        ],
      },
      {
        type: 'tableRow',
        id: 'dong2',
        head: true,
        children: [cell('o23', 'Nghị quyết'), cell('o24', 'Thực hiện')],
      },
      ...Array.from({ length: 30 }, (_, at) => ({
        type: 'tableRow' as const,
        id: `dongso${at}`,
        children: [
          cell(`oa${at}`, String(at + 1), { align: 'center' as const }),
          cell(`ob${at}`, `Tỷ lệ hộ dân dùng nước sạch ở xã thứ ${at + 1} trong tỉnh`),
          cell(`oc${at}`, '98,5%', { align: 'right' as const }),
          cell(`od${at}`, '97,25%', { align: 'right' as const }),
        ],
      })),
    ],
  }
}

/** Every kind of block, note and part that a document can hold, in our own words. */
function sampleBody(): Block[] {
  return [
    paragraph(prose(3)),
    heading(2, 'situation', 'TÌNH HÌNH VÀ KẾT QUẢ'),
    heading(3, 'achievements', 'Kết quả đạt được'),
    paragraph([
      text('Kinh tế tăng 12,04%('),
      footnote('Năm thứ nhất tăng 11,5%; năm thứ hai tăng 12,1%.'),
      text('), thu ngân sách tăng '),
      text('khá', { bold: true }),
      text('(', { bold: true }),
      footnote(`${prose(6, 20)}\n${prose(3, 40)}`),
      text('); '),
      text('chữ nghiêng', { italic: true }),
      text(` và {list-0} giữ nguyên; ${prose(2, 50)}`),
    ]),
    heading(4, 'field', 'Nông nghiệp, nông thôn'),
    bullet(1, [
      text(`${prose(2, 60)} Đạt `),
      figure(ref, '11% trở lên'),
      text(' so với năm trước.'),
    ]),
    bullet(2, 'Gạch đầu dòng thứ hai.'),
    heading(5, 'field', 'Chăn nuôi', { runIn: true, end: ':' }),
    paragraph(prose(3, 70)),
    heading(4, 'field', 'Công nghiệp', { runIn: true, end: '.' }),
    paragraph(prose(2, 80)),
    item(3, `Đoạn có số thứ tự không có tiêu đề. ${prose(1, 90)}`),
    {
      type: 'targetList',
      id: 'danhsach',
      group: 'kinh-te',
      period: { kind: 'own', offset: 0 },
      measure: 'target',
      children: [
        {
          type: 'targetItem',
          id: 'ct1',
          indicator: 'tang-truong',
          children: [text('Tăng trưởng đạt '), figure(ref, '11% trở lên'), text('.')],
        },
        {
          type: 'targetItem',
          id: 'ct2',
          indicator: 'ngan-sach',
          children: [
            text('Thu ngân sách '),
            { ...figure({ ...ref, indicator: 'ngan-sach' }, GAP), missing: true as const },
            text('.'),
          ],
        },
      ],
    },
    sampleTable(),
    divider('*\n*   *'),
    heading(2, 'implementation', 'TỔ CHỨC THỰC HIỆN'),
    paragraph(prose(4, 100)),
    paragraph([text('Dòng thứ nhất\nDòng thứ hai'), footnote('Ghi chú cuối cùng.')]),
  ]
}

export function sampleDocument(rest: Partial<VanKienDocument> = {}): VanKienDocument {
  return documentOf(sampleBody(), {
    parts: {
      partyHeading: true,
      issuer: 'TỈNH UỶ MẪU',
      number: '01',
      symbol: 'NQ/TU',
      place: 'Bình Mẫu',
      date: { day: 5, month: 2, year: 2027 },
      typeName: 'NGHỊ QUYẾT',
      title: 'về nhiệm vụ phát triển kinh tế - xã hội\nvà xây dựng hệ thống chính trị năm 2027',
      titleRule: true,
      recipients: [
        'Các ban đảng Trung ương',
        'Các đảng uỷ trực thuộc Tỉnh uỷ',
        'Các đồng chí Tỉnh uỷ viên',
        'Lưu Văn phòng Tỉnh uỷ',
      ],
      onBehalfOf: 'T/M TỈNH UỶ',
      signerTitle: 'BÍ THƯ',
      signer: 'Nguyễn Văn Mẫu',
    },
    ...rest,
  })
}
