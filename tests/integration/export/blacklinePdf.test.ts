import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { exportDocument } from '../../../electron/export/exportDocument.ts'
import { bullet, footnote, heading, paragraph, text } from '../../../shared/document/build.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { documentOf } from '../../builders/document.ts'
import { describeWith, lettersOf, pdfPages, temporaryFolder } from './tools.ts'

const now = new Date('2027-02-05T08:00:00Z')
const folder = temporaryFolder()

const bullets = [
  'Trồng rừng ven biển ở các xã phía nam',
  'Nạo vét kênh trước mùa mưa bão',
  'Thu gom rác ở chợ và bến xe mỗi ngày hai lần',
].map((words) => bullet(1, `${words}, giao cho từng xã theo dõi và báo cáo hằng tháng.`))
const first = 'Các thư viện mở cửa cả ngày chủ nhật để bạn đọc mượn sách.'
const second = 'Nhà văn hoá xã được sửa chữa và sơn lại trước Tết Nguyên đán.'
const before = documentOf([
  heading(2, 'tasks', 'NHIỆM VỤ'),
  paragraph([
    text('Thu ngân sách đạt 5.300 tỷ đồng, tăng 4% so với năm trước'),
    footnote('Không kể thu từ đất.'),
    text('.'),
  ]),
  paragraph(`${first} ${second}`),
  heading(3, 'field', 'Môi trường'),
  ...bullets,
  paragraph('Đoạn này sẽ không còn nữa.'),
  heading(3, 'field', 'Văn hoá'),
  paragraph('Đài truyền thanh xã phát mỗi ngày hai buổi, có tin bằng hai thứ tiếng.'),
  bullet(1, 'Đội bóng của xã tập mỗi chiều thứ bảy tại sân trường trung học cơ sở.'),
  bullet(1, 'Phòng đọc sách của nhà văn hoá mở thêm buổi tối cho học sinh ôn thi.'),
])
const after: VanKienDocument = {
  ...before,
  body: [
    before.body[0]!,
    paragraph([
      text('Thu ngân sách đạt 5.650 tỷ đồng, tăng 4% so với năm trước'),
      footnote('Không kể thu từ đất và xổ số.'),
      text('.'),
    ]),
    paragraph(first),
    paragraph(second),
    ...before.body.slice(-4),
    before.body[3]!,
    ...bullets,
  ],
}

async function write(name: string, document: VanKienDocument, since: VanKienDocument) {
  const written = await exportDocument(document, 'pdf', { now, since })
  if (!written.ok) throw new Error(written.error.detail)
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, written.value)
  return file
}

/** Operators that draw the pages. */
function operatorsOf(file: string): string[] {
  const bytes = readFileSync(file)
  const raw = bytes.toString('latin1')
  return [...raw.matchAll(/stream\r?\n/g)].flatMap((match) => {
    const start = (match.index ?? 0) + match[0].length
    try {
      const content = inflateSync(bytes.subarray(start, raw.indexOf('endstream', start)))
      return content.includes('BT /F') ? [content.toString('latin1')] : []
    } catch {
      return []
    }
  })
}

const RED = '0.8 0 0 rg'
const BLUE = '0 0.25 0.75 rg'
const GREEN = '0 0.45 0.15 rg'

describeWith(['pdftotext'], 'the PDF of a blackline', () => {
  let file = ''
  let pages: string[] = []

  beforeAll(async () => {
    file = await write('so-sanh', after, before)
    pages = pdfPages(file)
  })

  it('shows both wordings beside each other, notes too, and where a paragraph was parted', () => {
    const letters = lettersOf(pages[0] ?? '')
    expect(letters).toContain(lettersOf('Thu ngân sách đạt 5.3005.650 tỷ đồng'))
    expect(letters).toContain(lettersOf('Không kể thu từ đất và xổ số.'))
    expect(letters).toContain(lettersOf('bạn đọc mượn sách.¶'))
    expect(letters).toContain(lettersOf('Đoạn này sẽ không còn nữa.'))
  })

  it('paints what came, went and was moved, with the key at the foot of the first page', () => {
    const [first = '', ...others] = operatorsOf(file)
    for (const color of [RED, BLUE, GREEN]) expect(first).toContain(color)
    expect(pages[0]).toContain('Chú giải')
    expect(pages[0]).toContain('chuyển đến')
    expect(others.join()).not.toContain(RED)
    // One line through what went, two under what was moved.
    const boxes = (color: string) => first.split(`${color} `).length - 1
    expect(boxes(RED)).toBeGreaterThan(1)
    expect(boxes(GREEN)).toBeGreaterThan(boxes(RED))
  })

  it('ends with the list of changed figures', () => {
    expect(pages).toHaveLength(2)
    const list = (pages[1] ?? '').replace(/\s+/g, ' ')
    expect(list).toContain('Số liệu thay đổi')
    expect(list).toMatch(/5\.300 tỷ đồng 5\.650 tỷ đồng \+350 tỷ đồng/)
  })

  it('of two equal documents has no mark at all', async () => {
    const same = await write('nhu-nhau', structuredClone(before), before)
    const drawn = operatorsOf(same).join('\n')
    const key = pdfPages(same).join('\n')
    expect(pdfPages(same)).toHaveLength(1)
    expect(key).not.toContain('chuyển đến')
    // The key itself shows one sign of each.
    expect(drawn.split(RED)).toHaveLength(3)
    expect(drawn).not.toContain(GREEN)
  })
})
