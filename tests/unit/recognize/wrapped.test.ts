import { describe, expect, test } from 'vitest'
import { footnoteRows } from '../../../shared/recognize/views.ts'
import { blocksOf, recognized, textOf } from './helpers.ts'

/** Text of a PDF: every line followed by an empty one, but for lines that begin with "!". */
function spaced(lines: readonly string[]): string {
  return lines
    .map((line, at) => (line.startsWith('!') || at === 0 ? line.replace(/^!/, '') : `\n${line}`))
    .join('\n')
}

const rule = ' '.repeat(60)

const pdf = spaced([
  'A. KẾT QUẢ NĂM 2024',
  'I- KẾT QUẢ ĐẠT ĐƯỢC',
  '1. Nâng chất lượng dạy học ở các trường vùng ven, lo đủ sách cho học sinh',
  'nghèo và con em đồng bào dân tộc',
  '- Các trường ven sông đã mở lại đúng ngày; học sinh nghèo được nhận sách',
  'từ quỹ khuyến học của xã. Quỹ có thêm 120 triệu đồng, xây được 45 m',
  '!2',
  '! nhà kho và một phòng đọc cho học sinh ở xa. Hội phụ huynh góp',
  '!(1)',
  ', thầy cô cùng dọn trường sau lũ, kịp đón học sinh trở lại lớp học.',
  rule,
  '!(1)',
  'Gồm 41 ngày công và một xe vật liệu do các hộ ven sông đóng góp từ đầu',
  'tháng 8.',
  '7 ',
  '- Trạm y tế xã trực đêm trong mùa lũ, phát thuốc cho hơn chín trăm người',
  'dân ở các ấp bị ngập sâu.',
])

describe('lines of a PDF', () => {
  const text = recognized(pdf)

  test('become paragraphs; page number dropped; m2 kept together', () => {
    expect(blocksOf(text)).toEqual([
      'heading|KẾT QUẢ NĂM 2024',
      'heading|KẾT QUẢ ĐẠT ĐƯỢC',
      'heading|Nâng chất lượng dạy học ở các trường vùng ven, lo đủ sách cho học sinh nghèo và con em đồng bào dân tộc',
      'bullet|Các trường ven sông đã mở lại đúng ngày; học sinh nghèo được nhận sách từ quỹ khuyến học của xã. Quỹ có thêm 120 triệu đồng, xây được 45 m2 nhà kho và một phòng đọc cho học sinh ở xa. Hội phụ huynh góp^, thầy cô cùng dọn trường sau lũ, kịp đón học sinh trở lại lớp học.',
      'bullet|Trạm y tế xã trực đêm trong mùa lũ, phát thuốc cho hơn chín trăm người dân ở các ấp bị ngập sâu.',
    ])
    expect(text.notes.filter((note) => note.kind === 'dropped')).toHaveLength(1)
  })

  test('the exponent is raised', () => {
    const bullet = text.documents[0]?.document.body[3]
    expect(bullet?.type === 'bullet' && bullet.children).toContainEqual({
      text: '2',
      superscript: true,
    })
  })

  test('the note at the foot of the page', () => {
    expect(footnoteRows(text)).toEqual([
      {
        mark: '1',
        text: 'Gồm 41 ngày công và một xe vật liệu do các hộ ven sông đóng góp từ đầu tháng 8.',
        line: 14,
      },
    ])
  })

  test('words cut at a hyphen are joined without a blank', () => {
    const lines = [
      'Trong năm qua các xã ven sông đã cùng nhau vượt qua đợt dịch Covid-',
      '19 và đợt lũ lớn nhất từ nhiều năm nay, giữ được đà phát triển kinh tế -',
      'xã hội của huyện và lo đủ chỗ ở cho các hộ phải di dời khỏi vùng sạt',
      'lở, nhất là các hộ nghèo, hộ có người già yếu và trẻ nhỏ ở các ấp xa',
      'trung tâm xã, nơi đường đi còn khó khăn.',
      'Việc học của con em được quan tâm.',
    ]
    expect(textOf(recognized(lines.join('\n')))).toContain('Covid-19 và đợt lũ')
    expect(textOf(recognized(lines.join('\n')))).toContain('kinh tế - xã hội')
  })
})

describe('a text that is not wrapped', () => {
  test('a paragraph cut by the end of a page is joined and reported', () => {
    const text = recognized(
      'Các ngành đã phối hợp lo chỗ ở, nước sạch và thuốc men cho người dân vùng lũ, đồng thời\n\nvận động các hội giúp dọn trường học.\nHết.',
    )
    expect(blocksOf(text)).toHaveLength(2)
    expect(text.notes).toContainEqual(expect.objectContaining({ line: 3, kind: 'joined' }))
  })

  test('short lines and lines after a sentence are left alone', () => {
    expect(blocksOf(recognized('Mục tiêu\ngiữ đất.\nLàm xong.\nvà tiếp tục.'))).toHaveLength(4)
  })

  test('a numbered line cut before a word or a number that it wants is joined', () => {
    const long = 'Giao Đảng ủy Ủy ban nhân dân tỉnh chỉ đạo hoàn thiện hồ sơ trước ngày'
    expect(blocksOf(recognized(`1. Đồng ý chủ trương.\n2. ${long}\n15/9/2026.`))).toEqual([
      'item|Đồng ý chủ trương.',
      `item|${long} 15/9/2026.`,
    ])
  })
})

describe('a short text of a PDF', () => {
  const text = recognized(
    [
      'KẾ HOẠCH',
      'thăm các hộ vùng lũ',
      '----I- MỤC ĐÍCH',
      'Các xã cùng nhau lo chỗ ở cho các hộ phải dời khỏi vùng sạt lở, nhất là',
      'hộ có người già yếu và trẻ nhỏ.',
      'II- NỘI DUNG',
      '1. Thăm hỏi',
      'Mỗi đoàn thăm mười hộ, ghi lại điều bà con cần, báo về xã trong ngày để',
      'kịp lo gạo, nước sạch và thuốc.',
      '2. Sửa nhà',
      'Huy động thợ và vật liệu tại chỗ; nhà nào nặng thì dời hẳn lên bờ cao, ở',
      'cùng bà con cho tới khi có nhà mới.',
    ].join('\n'),
  )

  test('is told by lines cut near its width, few as they are', () => {
    expect(blocksOf(text).filter((block) => block.startsWith('paragraph'))).toEqual([
      'paragraph|Các xã cùng nhau lo chỗ ở cho các hộ phải dời khỏi vùng sạt lở, nhất là hộ có người già yếu và trẻ nhỏ.',
      'paragraph|Mỗi đoàn thăm mười hộ, ghi lại điều bà con cần, báo về xã trong ngày để kịp lo gạo, nước sạch và thuốc.',
      'paragraph|Huy động thợ và vật liệu tại chỗ; nhà nào nặng thì dời hẳn lên bờ cao, ở cùng bà con cho tới khi có nhà mới.',
    ])
  })

  test('the rule under the title, which lost its line end, is a rule again', () => {
    expect(text.documents[0]?.document.parts).toMatchObject({
      title: 'thăm các hộ vùng lũ',
      titleRule: true,
    })
    expect(blocksOf(text)[0]).toBe('heading|MỤC ĐÍCH')
  })

  test('years alone in a line go on with a title in capitals', () => {
    const lines = [
      'PHẦN THỨ HAI',
      'MỤC TIÊU, NHIỆM VỤ NHIỆM KỲ',
      '2030 - 2035',
      'I- MỤC TIÊU',
      'Đủ.',
    ]
    expect(blocksOf(recognized(lines.join('\n')))[0]).toBe(
      'heading|MỤC TIÊU, NHIỆM VỤ NHIỆM KỲ 2030 - 2035',
    )
  })
})
