import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'
import { vanKien } from './runCommand.ts'

const TEXT = `HUYỆN ỦY MẪU SƠN
NGHỊ QUYẾT
về nhiệm vụ năm 2024
I- KẾT QUẢ ĐẠT ĐƯỢC NĂM 2023
- Thu ngân sách đạt 905 tỷ đồng, đạt 102,5% dự toán, tăng 7,1% so với cùng kỳ.
- Sản lượng rau ước đạt 61.200 tấn.
II- CHỈ TIÊU NĂM 2024
1. Chỉ tiêu kinh tế
- Thu ngân sách đạt từ 950 tỷ đồng trở lên; trong đó, thu nội địa 800 tỷ đồng.
2. Chỉ tiêu xã hội
- Giảm tỷ lệ hộ nghèo 1 - 1,5%/năm.
- Giữ vững danh hiệu huyện nông thôn mới.
`

let cwd: string
const run = (...args: string[]) => vanKien(args, { cwd })

async function rows(...args: string[]): Promise<Record<string, unknown>[]> {
  const outcome = await run(...args, '--json')
  expect(outcome).toMatchObject({ code: 0, err: '' })
  return JSON.parse(outcome.out) as Record<string, unknown>[]
}

beforeEach(() => {
  cwd = temporaryFolder()
  writeFileSync(join(cwd, 'a.txt'), TEXT)
})

describe('targets', () => {
  it('prints one object a figure, numbers as numbers and null where there is none', async () => {
    expect(await rows('targets', 'a.txt')).toEqual([
      {
        line: 9,
        group: 'kinh tế',
        indicator: 'thu ngân sách',
        value: 950,
        min: null,
        max: null,
        unit: 'tỷ đồng',
        comparator: '>=',
        year: 2024,
        parent: null,
        qualitative: false,
        raw: 'Thu ngân sách đạt từ 950 tỷ đồng trở lên',
      },
      {
        line: 9,
        group: 'kinh tế',
        indicator: 'thu nội địa',
        value: 800,
        min: null,
        max: null,
        unit: 'tỷ đồng',
        comparator: '=',
        year: 2024,
        parent: 'thu ngân sách',
        qualitative: false,
        raw: 'thu nội địa 800 tỷ đồng',
      },
      {
        line: 11,
        group: 'xã hội',
        indicator: 'giảm tỷ lệ hộ nghèo',
        value: null,
        min: 1,
        max: 1.5,
        unit: '%/năm',
        comparator: 'range',
        year: 2024,
        parent: null,
        qualitative: false,
        raw: 'Giảm tỷ lệ hộ nghèo 1 - 1,5%/năm',
      },
      {
        line: 12,
        group: 'xã hội',
        indicator: 'giữ vững danh hiệu huyện nông thôn mới',
        value: null,
        min: null,
        max: null,
        unit: null,
        comparator: null,
        year: 2024,
        parent: null,
        qualitative: true,
        raw: 'Giữ vững danh hiệu huyện nông thôn mới',
      },
    ])
  })

  it('tells the lines of a document as `text` prints them', async () => {
    expect(await run('import', 'a.txt', '-o', 'a.vankien')).toMatchObject({ code: 0 })
    const lines = (await run('text', 'a.vankien')).out.split('\n')
    const found = await rows('targets', 'a.vankien')
    expect(found).toHaveLength(4)
    for (const { line, raw } of found) expect(lines[Number(line) - 1]).toContain(raw)
  })

  it('prints a table for people, and says so where there is nothing', async () => {
    const table = (await run('targets', 'a.txt')).out
    expect(table).toMatch(/^9 +2024 +≥ 950 tỷ đồng +kinh tế +thu ngân sách$/m)
    writeFileSync(join(cwd, 'b.txt'), 'NGHỊ QUYẾT\nvề nhiệm vụ\nI- NHIỆM VỤ\n- Làm tiếp.\n')
    expect(await run('targets', 'b.txt')).toMatchObject({ code: 0, out: '' })
    expect((await run('targets', 'b.txt')).err).toContain('Không thấy chỉ tiêu')
    expect(await rows('targets', 'b.txt')).toEqual([])
  })
})

describe('results', () => {
  it('prints the figure with what it is compared with', async () => {
    const [first, second] = await rows('results', 'a.txt')
    expect(first).toMatchObject({
      line: 5,
      indicator: 'thu ngân sách',
      value: 905,
      unit: 'tỷ đồng',
      kind: 'actual',
      comparison: { basis: 'dự toán', form: 'đạt x%', value: 102.5 },
    })
    expect(first?.comparisons).toHaveLength(2)
    expect(second).toMatchObject({ line: 6, value: 61200, kind: 'estimate', comparison: null })
  })

  it('prints a table for people', async () => {
    const table = (await run('results', 'a.txt')).out
    expect(table).toMatch(
      /^5 +\d{4} +905 tỷ đồng +đạt 102,5% dự toán, tăng 7,1% cùng kỳ +thu ngân sách$/m,
    )
  })
})
