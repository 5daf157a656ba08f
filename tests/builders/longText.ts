/**
 * A political report of our own making, as long as asked: headings of four levels, bullets,
 * figures and inline notes, in the proportions of a real one (27,000 words hold about 108 notes).
 */
export function longText(words: number): string {
  const lines: string[] = []
  const notes: string[] = []
  let count = 0
  const add = (line: string): void => {
    lines.push(line)
    count += line.split(/\s+/).length
  }
  for (let part = 0; count < words; part++) {
    if (part % 3 === 0)
      add(`${ROMAN[(part / 3) % ROMAN.length]}- ${HEADS[part % HEADS.length]?.toUpperCase()}`)
    add(`${(part % 3) + 1}. ${HEADS[part % HEADS.length]}`)
    for (let point = 1; point <= 3 && count < words; point++) {
      add(`${(part % 3) + 1}.${point}. ${FIELDS[(part + point) % FIELDS.length]}`)
      for (let bullet = 0; bullet < 6; bullet++) {
        const number = notes.length + 1
        const noted = bullet === 2
        add(
          `- ${sentence(part * 31 + point * 7 + bullet)}${noted ? `([footnoteRef:${number}])` : ''}.`,
        )
        if (noted) {
          const note = `[${number}: () ${sentence(part + point)}.]`
          notes.push(note)
          lines[lines.length - 1] += ` ${note}`
        }
      }
    }
  }
  return `${lines.join('\n')}\n`
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']
const HEADS = [
  'Kết quả phát triển kinh tế',
  'Kết quả trong văn hóa, xã hội',
  'Công tác xây dựng Đảng',
  'Quốc phòng, an ninh',
  'Hoạt động của chính quyền',
]
const FIELDS = [
  'Nông nghiệp và nông thôn',
  'Công nghiệp, xây dựng',
  'Thương mại và du lịch',
  'Giáo dục và đào tạo',
  'Y tế và dân số',
  'Công tác cán bộ',
  'Kiểm tra, giám sát',
]
const PHRASES = [
  'các địa phương chủ động triển khai kế hoạch ngay từ đầu năm',
  'giá trị sản xuất tăng bình quân 7,25% mỗi năm',
  'vốn đầu tư thực hiện đạt 12.450 tỷ đồng, bằng 103,5% kế hoạch',
  'chất lượng phục vụ nhân dân được nâng lên rõ rệt',
  'đã hoàn thành 36 công trình, đưa vào sử dụng 28 công trình',
  'việc phối hợp giữa các ngành có lúc còn chậm',
  'tỷ lệ hộ sử dụng nước sạch đạt 96,4%, tăng 2,1% so với năm trước',
  'nhiều mô hình mới được nhân rộng ở các xã vùng sâu',
]

function sentence(seed: number): string {
  const parts: string[] = []
  for (let index = 0; index < 5; index++) {
    parts.push(PHRASES[(seed * 3 + index * 5) % PHRASES.length] ?? '')
  }
  const text = parts.join('; ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
