import { describe, expect, test } from 'vitest'
import { outlineRows } from '../../../shared/recognize/views.ts'
import { blocksOf, recognized, textOf } from './helpers.ts'

function outline(text: string): string[] {
  return outlineRows(recognized(text)).map((row) =>
    [row.line, row.level, row.marker, row.role, row.runIn ? `${row.title}:` : row.title].join('|'),
  )
}

describe('headings and items', () => {
  test('numbered sentences are items, numbered titles headings', () => {
    const text = [
      'I- KẾT QUẢ ĐẠT ĐƯỢC',
      '1. Nông nghiệp',
      'Lúa được mùa ở các xã ven sông.',
      '2. Công nghiệp: Hai nhà máy mới đã chạy thử, giải quyết việc làm cho hơn trăm người.',
      '3. Trường học được sửa chữa, bàn ghế được thay mới trước mùa mưa.',
      '4. Quốc phòng - an ninh có nhiều tiến bộ.',
      '- Giao quân đủ chỉ tiêu.',
      'II- TỔ CHỨC THỰC HIỆN',
      '1. Các chi bộ xây dựng kế hoạch, gửi về văn phòng trước tháng 3.',
      '2. Văn phòng theo dõi, mỗi quý báo cáo một lần.',
    ].join('\n')
    expect(outline(text)).toEqual([
      '1|2|I-|achievements|KẾT QUẢ ĐẠT ĐƯỢC',
      '2|3|1.|field|Nông nghiệp',
      '4|3|2.|field|Công nghiệp:',
      '6|3|4.|field|Quốc phòng - an ninh có nhiều tiến bộ',
      '8|2|II-|implementation|TỔ CHỨC THỰC HIỆN',
    ])
    expect(blocksOf(recognized(text)).filter((block) => block.startsWith('item'))).toHaveLength(3)
  })

  test('a sentence title among titled siblings', () => {
    const text = [
      'III- NHIỆM VỤ',
      '1. Phát triển nông nghiệp',
      '- Mở rộng vùng rau.',
      '2. Xây dựng nông thôn mới. Huy động sức dân làm đường, kéo điện, xây trường cho các ấp xa.',
      '3. Phát triển du lịch',
      '- Mở hai tuyến du lịch sông.',
    ].join('\n')
    expect(outline(text)[2]).toBe('4|3|2.|field|Xây dựng nông thôn mới:')
  })

  test('unnumbered run-in titles in a row are headings, a single one is not', () => {
    const row = (title: string) =>
      `${title}: Tập trung làm tốt những việc đã nêu trong nghị quyết của huyện.`
    const text = [
      'II- NHIỆM VỤ',
      '6. Phát triển kinh tế',
      row('Nông nghiệp'),
      row('Công nghiệp'),
      row('Tài chính, ngân hàng'),
      '7. Văn hóa',
      row('Riêng việc học'),
    ].join('\n')
    expect(outline(text)).toEqual([
      '1|2|II-|tasks|NHIỆM VỤ',
      '2|3|6.|field|Phát triển kinh tế',
      '3|4||field|Nông nghiệp:',
      '4|4||field|Công nghiệp:',
      '5|4||field|Tài chính, ngân hàng:',
      '6|3|7.|field|Văn hóa',
    ])
  })

  test('titles over several lines', () => {
    const text =
      'Phần thứ nhất\nĐÁNH GIÁ KẾT QUẢ\nTHỰC HIỆN NGHỊ QUYẾT\n(Nhiệm kỳ 2015 - 2020)\nNăm năm qua xã đổi thay.\nI. CÁC CHỈ TIÊU\nCHỦ YẾU\n- Trồng rừng.'
    expect(outline(text)).toEqual([
      '1|1|Phần thứ nhất|part|ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT (Nhiệm kỳ 2015 - 2020)',
      '6|2|I.|targets|CÁC CHỈ TIÊU CHỦ YẾU',
    ])
  })

  test('stars stand under the section they belong to', () => {
    const text = [
      'II- HẠN CHẾ, YẾU KÉM',
      '1. Kinh tế',
      '- Thu ngân sách còn thấp.',
      '* Nguyên nhân hạn chế',
      '- Do mưa lũ.',
      'III- ĐÁNH GIÁ CHUNG VÀ NGUYÊN NHÂN',
      '2. Nguyên nhân',
      '2.1. Nguyên nhân thành tựu',
      '* Nguyên nhân khách quan: Được cấp trên quan tâm, hỗ trợ vốn làm đường.',
      '* Nguyên nhân chủ quan',
      '- Sự đồng lòng của người dân.',
    ].join('\n')
    expect(outline(text)).toEqual([
      '1|2|II-|shortcomings|HẠN CHẾ, YẾU KÉM',
      '2|3|1.|field|Kinh tế',
      '4|3|*|causes-shortcomings|Nguyên nhân hạn chế',
      '6|2|III-|overall-assessment|ĐÁNH GIÁ CHUNG VÀ NGUYÊN NHÂN',
      '7|3|2.|causes-achievements|Nguyên nhân',
      '8|4|2.1.|causes-achievements|Nguyên nhân thành tựu',
      '9|5|*|causes-achievements|Nguyên nhân khách quan:',
      '10|5|*|causes-achievements|Nguyên nhân chủ quan',
    ])
    const stars = recognized(text).documents[0]?.document.body.flatMap((block) =>
      block.type === 'heading' && block.cause ? [block.cause] : [],
    )
    expect(stars).toEqual(['objective', 'subjective'])
  })

  test('emphasis becomes marks, star headings keep their star', () => {
    const text = recognized(
      '*** Nguyên nhân đạt được**\n- Theo tinh thần “*Đoàn kết*” và **làm đến cùng** (*).',
    )
    expect(blocksOf(text)).toEqual([
      'heading|Nguyên nhân đạt được',
      'bullet|Theo tinh thần “Đoàn kết” và làm đến cùng (*).',
    ])
    expect(text.documents[0]?.document.body[1]).toMatchObject({
      children: [
        { text: 'Theo tinh thần “' },
        { text: 'Đoàn kết', italic: true },
        { text: '” và ' },
        { text: 'làm đến cùng', bold: true },
        { text: ' (*).' },
      ],
    })
  })
})

describe('numbering as written', () => {
  test.each([
    'I- MỘT\n1. Hai\nLời.\n3. Ba\nLời.\n3. Bốn\nLời.\nII. NĂM\n1- Sáu\nLời.\n',
    'Phần thứ nhất\nMỘT\nI- HAI\n1. Ba\n1.1. Bốn\n1.1.1. Năm\nLời.\n1.3. Sáu\nLời.\na)- Bảy\nLời.\nb). Tám\nLời.\nPHẦN THỨ HAI\nCHÍN\nLời.\n',
    'III- CHỈ TIÊU\n1. Kinh tế\n(1)- Tăng trưởng đạt 9%.\n(2)- Thu ngân sách tăng.\n2. Xã hội\n(3)- Giảm hộ nghèo.\n(4)- Đủ bác sĩ.\n',
    'Điều 1. Phạm vi\nLời.\n1. Một việc\na) làm đường;\nb) xây cầu.\n2. Việc khác\nLời.\nĐiều 2. Hiệu lực\nLời.\n',
  ])('%#: the printed text is the written one', (text) => {
    expect(textOf(recognized(text))).toBe(text)
  })

  test('a marker is stored only where the scheme would print another', () => {
    const body = recognized('I- MỘT\n1. Hai\nLời.\n3. Ba\nLời.\n4. Bốn\nLời.').documents[0]
      ?.document.body
    const markers = body?.flatMap((block) => (block.type === 'heading' ? [block.marker] : []))
    expect(markers).toEqual([undefined, undefined, '3.', undefined])
  })
})

describe('other habits', () => {
  test('emphasized titles run into their text', () => {
    const text = [
      '**II. NHIỆM VỤ**',
      '**1. Kinh tế**',
      '**1.1. Nông nghiệp.** Mở rộng vùng rau an toàn.',
      '*1.2. Công nghiệp:* lấp đầy cụm Bến Đá.',
      '1.3. **Ban Tuyên giáo** xây dựng kế hoạch.',
    ].join('\n')
    expect(outline(text)).toEqual([
      '1|2|II.|tasks|NHIỆM VỤ',
      '2|3|1.|field|Kinh tế',
      '3|4|1.1.|field|Nông nghiệp:',
      '4|4|1.2.|field|Công nghiệp:',
    ])
  })

  test('causes alone belong to the section in front, or to their own subsections', () => {
    const text = (sub: string) =>
      `I. ĐÁNH GIÁ CHUNG\n1. Ưu điểm\nLời.\n2. Hạn chế\nLời.\n3. Nguyên nhân\n${sub}`
    expect(outline(text('3.1. Nguyên nhân khách quan\nLời.')).slice(3)).toEqual([
      '6|3|3.|causes-shortcomings|Nguyên nhân',
      '7|4|3.1.|causes-shortcomings|Nguyên nhân khách quan',
    ])
    expect(
      outline(text('3.1. Nguyên nhân của kết quả\nLời.\n3.2. Nguyên nhân của hạn chế\nLời.')).slice(
        3,
      ),
    ).toEqual([
      '6|3|3.|causes|Nguyên nhân',
      '7|4|3.1.|causes-achievements|Nguyên nhân của kết quả',
      '9|4|3.2.|causes-shortcomings|Nguyên nhân của hạn chế',
    ])
  })

  test('"A." under a division pushes the levels below down', () => {
    expect(
      outline('Phần thứ nhất: KẾT QUẢ\nA/ KINH TẾ\nI/ NÔNG NGHIỆP\n1/ Trồng trọt\nLời.').map(
        (row) => row.slice(2, 7),
      ),
    ).toEqual(['1|Phầ', '2|A/|', '3|I/|', '4|1/|'])
  })

  test('ranges and figures at the start of a line are no markers', () => {
    expect(blocksOf(recognized('01 - 02 xã kiểu mẫu.\n10 - 12 bác sĩ.\n2.500 ha lúa.'))).toEqual([
      'paragraph|01 - 02 xã kiểu mẫu.',
      'paragraph|10 - 12 bác sĩ.',
      'paragraph|2.500 ha lúa.',
    ])
  })

  test('"2. Giao ...:" among the sentences of a conclusion opens bullets, no section', () => {
    expect(
      outline(
        '1. Ghi nhận kết quả bước đầu; song tiến độ còn chậm. Yêu cầu kiểm điểm.\n2. Giao Đảng ủy xã:\n- Nạo vét kênh.\n- Đắp đê.\n3. Văn phòng theo dõi, đôn đốc việc thực hiện.',
      ),
    ).toEqual([])
  })

  test('the title of "Mục 1" stands in the next line', () => {
    expect(
      outline(
        'Chương I\nQUY ĐỊNH CHUNG\nMục 1\nVĂN BẢN ĐẾN\nĐiều 1. Tiếp nhận\nGhi sổ trong ngày.',
      ),
    ).toEqual([
      '1|1|Chương I|part|QUY ĐỊNH CHUNG',
      '3|2|Mục 1|other|VĂN BẢN ĐẾN',
      '5|3|Điều 1.|other|Tiếp nhận',
    ])
  })
})
