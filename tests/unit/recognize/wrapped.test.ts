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
})
