import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentSchema } from '../../../shared/document/types.ts'
import { footnoteRows, headerRows, outlineRows } from '../../../shared/recognize/views.ts'
import { recognized, textOf, wordBag, wordsMissing } from './helpers.ts'

/** Documents that we wrote in the habits of other provinces. */
function sample(name: string): string {
  const folder = resolve(import.meta.dirname, '../../fixtures/recognize')
  return readFileSync(resolve(folder, `${name}.txt`), 'utf8')
}

function outline(name: string): string[] {
  return outlineRows(recognized(sample(name))).map((row) =>
    [row.line, row.level, row.marker, row.role, row.title].join('|'),
  )
}

describe('a district report from a PDF: two columns, notes and number at the foot of the page', () => {
  const text = recognized(sample('bao-cao-huyen'))

  test('outline', () => {
    expect(outline('bao-cao-huyen')).toEqual([
      '15|1|PHẦN THỨ NHẤT|part|KẾT QUẢ LÃNH ĐẠO THỰC HIỆN NHIỆM VỤ NĂM 2023',
      '18|2|I.|achievements|KẾT QUẢ ĐẠT ĐƯỢC',
      '19|3|1-|field|Lĩnh vực kinh tế',
      '20|4|a)|field|Nông nghiệp, thủy sản',
      '26|4|b)|field|Công nghiệp, tiểu thủ công nghiệp',
      '29|3|2-|field|Văn hóa - xã hội',
      '40|3|3-|field|Quốc phòng - an ninh',
      '43|2|II.|shortcomings|HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN',
      '44|3|1-|shortcomings|Hạn chế, khuyết điểm',
      '48|3|2-|causes-shortcomings|Nguyên nhân',
      '49|4|a)|causes-shortcomings|Nguyên nhân khách quan',
      '51|4|b)|causes-shortcomings|Nguyên nhân chủ quan',
      '54|1|PHẦN THỨ HAI|part|PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024',
      '57|2|I.|objectives|MỤC TIÊU TỔNG QUÁT',
      '60|2|II.|targets|CÁC CHỈ TIÊU CHỦ YẾU',
      '63|2|III.|tasks|NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM',
      '64|3|1-|field|Phát triển kinh tế ven sông',
      '67|3|2-|field|Xây dựng Đảng và hệ thống chính trị',
    ])
  })

  test('header and notes', () => {
    expect(headerRows(text)).toMatchObject([
      {
        documentType: 'BC',
        superior: 'ĐẢNG BỘ TỈNH HÀ LĨNH',
        issuer: 'HUYỆN ỦY SÔNG MÂY',
        number: '215',
        symbol: 'BC/HU',
        place: 'Sông Mây',
        date: '2023-12-08',
        title: 'kết quả lãnh đạo thực hiện nhiệm vụ năm 2023, phương hướng, nhiệm vụ năm 2024',
        recipients: [
          'Thường trực Tỉnh ủy (báo cáo)',
          'Các chi bộ, đảng bộ trực thuộc',
          'Lưu Văn phòng Huyện ủy',
        ],
        onBehalfOf: 'T/M BAN THƯỜNG VỤ',
        signerTitle: 'PHÓ BÍ THƯ',
        signer: 'Lò Thị Minh Hạnh',
        signedMark: true,
      },
    ])
    expect(footnoteRows(text)).toEqual([
      {
        mark: '1',
        line: 23,
        text: 'Gồm hai hợp tác xã rau và một công ty chế biến đặt tại thị trấn, ký hợp đồng từ tháng 3 năm 2023.',
      },
      { mark: '2', line: 28, text: 'Trong đó có hai dự án chế biến gỗ.' },
    ])
  })

  test('entity, period and template', () => {
    expect(text.documents[0]?.document).toMatchObject({
      entity: 'huyen-song-may',
      period: { kind: 'year', year: 2023 },
      template: 'bao-cao-ket-qua-nam',
      guideline: 'HD36',
    })
  })
})

describe('a decision in articles with notes in square brackets', () => {
  test('outline, header and notes', () => {
    const text = recognized(sample('quyet-dinh-tinh'))
    expect(outline('quyet-dinh-tinh')).toEqual([
      '17|3|Điều 1.|other|Phạm vi điều chỉnh',
      '19|3|Điều 2.|other|Nội dung phối hợp',
      '20|4|1.|other|Trao đổi thông tin',
      '23|4|2.|other|Chuẩn bị hội nghị',
    ])
    expect(headerRows(text)).toMatchObject([
      {
        documentType: 'QĐ',
        date: '2022-06-02',
        onBehalfOf: 'TM. BAN THƯỜNG VỤ KT. BÍ THƯ',
        signerTitle: 'PHÓ BÍ THƯ',
        signer: 'Nguyễn Hữu Tâm',
        recipients: ['Như Điều 3', 'Lưu Văn phòng Tỉnh ủy'],
      },
    ])
    expect(footnoteRows(text).map((row) => [row.mark, row.line])).toEqual([
      ['1', 12],
      ['2', 22],
    ])
  })
})

describe('a ward programme of 2026 in markdown, decomposed letters, raised notes', () => {
  test('outline, header and notes', () => {
    const text = recognized(sample('chuong-trinh-phuong'))
    expect(outline('chuong-trinh-phuong')).toEqual([
      '11|1|A-|part|ĐẶC ĐIỂM TÌNH HÌNH',
      '15|1|B-|part|NỘI DUNG CHƯƠNG TRÌNH',
      '17|2|I/|viewpoints|QUAN ĐIỂM CHỈ ĐẠO',
      '23|2|II/|objectives|MỤC TIÊU',
      '25|3|1/|objectives|Mục tiêu chung',
      '29|3|2/|targets|Chỉ tiêu cụ thể',
      '35|2|III/|tasks|NHIỆM VỤ, GIẢI PHÁP',
      '37|3|1/|field|Về chỉnh trang đô thị',
      '39|3|2/|field|Về xây dựng Đảng',
      '41|2|IV/|implementation|TỔ CHỨC THỰC HIỆN',
    ])
    expect(headerRows(text)).toMatchObject([
      {
        documentType: 'CTr',
        superior: 'ĐẢNG BỘ TỈNH BÌNH NGUYÊN',
        issuer: 'ĐẢNG ỦY PHƯỜNG HÒA AN',
        number: null,
        symbol: 'CTr/ĐU',
        place: 'Hòa An',
        date: null,
        signer: 'Trần Quốc Bảo',
      },
    ])
    expect(footnoteRows(text)).toEqual([
      { mark: '1', line: 13, text: 'Số liệu đến ngày 31/12/2025.' },
      { mark: '2', line: 37, text: 'Năm 2025 đã có 120 hộ hiến 860 m² đất.' },
    ])
    expect(text.documents[0]?.document).toMatchObject({
      guideline: 'HD05',
      entity: 'phuong-hoa-an',
      period: { kind: 'term', from: 2025, to: 2030 },
    })
  })
})

test.each(['bao-cao-huyen', 'quyet-dinh-tinh', 'chuong-trinh-phuong'])(
  '%s: a valid document, no word lost or added, read again the same',
  (name) => {
    const first = recognized(sample(name))
    for (const { document } of first.documents) documentSchema.parse(document)
    const text = textOf(first)
    const bare = (words: string) =>
      wordBag(
        words
          .normalize('NFC')
          .replace(/\[\d\]|⁽.⁾|²(?!\s*đất)|(?<=nghiệp|đất)\d(?=\.)|^\f?\s*\d$/gm, ' '),
      )
    expect(wordsMissing(bare(sample(name)), bare(text))).toEqual([])
    expect(wordsMissing(bare(text), bare(sample(name)))).toEqual([])
    expect(textOf(recognized(text))).toBe(text)
  },
)
