import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'
import { vanKien } from './runCommand.ts'

/* `van-kien compare`: two texts, a text with a document, what is printed for people and programs. */

const earlier = `BÁO CÁO
kết quả công tác năm 2026
-----
I- TÌNH HÌNH
1. Về kinh tế
- Tổng vốn đầu tư toàn xã hội trên địa bàn đạt 30.000 tỷ đồng, tăng cao so với năm 2025.
- Nông dân các xã ven sông chuyển sang trồng lúa chịu mặn trong vụ hè thu.
2. Về xã hội
- Các trường học được sửa chữa trước ngày khai giảng, đủ sách giáo khoa cho học sinh.
- Người dân vùng sâu được khám bệnh miễn phí tại trạm y tế gần nhà.
- Hội phụ nữ giúp nhau vốn làm ăn, nhiều hộ thoát nghèo bền vững.
`
const later = `BÁO CÁO
kết quả công tác năm 2027
-----
I- TÌNH HÌNH
1. Về xã hội
- Các trường học được sửa chữa trước ngày khai giảng, đủ sách giáo khoa cho học sinh.
- Người dân vùng sâu được khám bệnh miễn phí tại trạm y tế gần nhà.
- Hội phụ nữ giúp nhau vốn làm ăn, nhiều hộ thoát nghèo bền vững.
- Thư viện mới mở cửa cả buổi tối để phục vụ bạn đọc.
2. Về kinh tế
- Tổng vốn đầu tư toàn xã hội trên địa bàn đạt 31.515 tỷ đồng, tăng cao so với năm 2026.
- Nông dân các xã ven sông chuyển sang trồng lúa chịu mặn trong vụ hè thu.
`

let cwd: string
const run = (...args: string[]) => vanKien(args, { cwd })

beforeEach(() => {
  cwd = temporaryFolder()
  writeFileSync(join(cwd, 'cũ.txt'), earlier)
  writeFileSync(join(cwd, 'mới.txt'), later)
})

describe('compare', () => {
  it('prints what differs as one JSON value, with the lines of both texts', async () => {
    const { code, out, err } = await run('compare', 'cũ.txt', 'mới.txt', '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const view = JSON.parse(out)
    expect(view.summary).toMatchObject({ changed: 0, added: 1, removed: 0, moved: 3, moves: 1 })
    expect(view.moves).toEqual([
      { move: 1, blocks: 3, title: 'Về kinh tế', lineBefore: 5, lineAfter: 10 },
    ])
    expect(view.changes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'added',
      'moved',
      'moved',
      'moved',
    ])
    expect(view.changes[0]).toMatchObject({
      lineBefore: null,
      lineAfter: 9,
      before: null,
      markerAfter: '-',
    })
    expect(view.changes[1]).toMatchObject({ markerBefore: '1.', markerAfter: '2.' })
    expect(view.changes[2]).toMatchObject({ lineBefore: 6, lineAfter: 11, move: 1 })
    expect(view.changes[2].pieces).toContainEqual({ kind: 'removed', text: '30.000' })
    expect(view.figures).toEqual([
      {
        name: 'tổng vốn đầu tư toàn xã hội trên địa bàn',
        before: '30.000 tỷ đồng',
        after: '31.515 tỷ đồng',
        difference: 1515,
        unit: 'tỷ đồng',
        line: 11,
      },
    ])
    expect(view.parts).toEqual([
      {
        name: 'Trích yếu',
        before: 'kết quả công tác năm 2026',
        after: 'kết quả công tác năm 2027',
      },
    ])
  })

  it('finds nothing between a text and the document made from it', async () => {
    await run('import', 'cũ.txt', '-o', 'cũ.vankien')
    const { out } = await run('compare', 'cũ.txt', 'cũ.vankien', '--json')
    expect(JSON.parse(out)).toMatchObject({ changes: [], moves: [], figures: [], parts: [] })
  })

  it('tells people the same in a few lines', async () => {
    const { code, out } = await run('compare', 'cũ.txt', 'mới.txt')
    expect(code).toBe(0)
    expect(out).toContain('thêm 1, bỏ 0, chuyển chỗ 3')
    expect(out).toContain('30.000 tỷ đồng → 31.515 tỷ đồng')
    expect(out).toContain('+1.515 tỷ đồng')
  })

  it('is at fault with the input that cannot be read', async () => {
    const { code, out, err } = await run('compare', 'cũ.txt', 'không có.txt', '--json')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('không có.txt')
  })

  it('writes the blackline as Word and PDF beside the summary', async () => {
    const files = ['--docx', 'so sánh.docx', '--pdf', 'so sánh.pdf']
    const { code, out, err } = await run(
      'compare',
      'cũ.txt',
      'mới.txt',
      ...files,
      '--author',
      'Lan',
    )
    expect(code).toBe(0)
    expect(out).toContain('Số liệu thay đổi')
    expect(err).toMatch(/Đã ghi .*so sánh\.docx\nĐã ghi .*so sánh\.pdf/)
    const word = unzipSync(readFileSync(join(cwd, 'so sánh.docx')))
    const xml = strFromU8(word['word/document.xml'] ?? new Uint8Array())
    expect(xml).toMatch(/<w:ins w:id="\d+" w:author="Lan"/)
    expect(xml).toContain('<w:moveToRangeStart')
    expect(readFileSync(join(cwd, 'so sánh.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    const again = await run('compare', 'cũ.txt', 'mới.txt', ...files)
    expect(again.code).toBe(1)
    expect(again.err).toContain('--force')
  })
})
