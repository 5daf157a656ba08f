import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { parseDocumentFile } from '../../../shared/document/file.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'
import { vanKien } from './runCommand.ts'

const TEXT = `HUYỆN ỦY MẪU SƠN
NGHỊ QUYẾT
về nhiệm vụ năm 2024
I- CHỈ TIÊU
- Thu ngân sách tăng 7% so với năm 2023.
- Thực hiện quy hoạch sử dụng đất đến năm 2030.
`

let cwd: string
const run = (...args: string[]) => vanKien(args, { cwd })

beforeEach(() => {
  cwd = temporaryFolder()
  writeFileSync(join(cwd, 'a.txt'), TEXT)
})

describe('roll --json', () => {
  const judged = [
    [2024, 'own', true, 2025],
    [2023, 'neighbour', true, 2024],
    [2030, 'fixed', false, 2031],
  ]

  async function rows(file: string): Promise<Record<string, unknown>[]> {
    const outcome = await run('roll', file, '--to-year', '2025', '--json')
    expect(outcome).toMatchObject({ code: 0, err: '' })
    return JSON.parse(outcome.out) as Record<string, unknown>[]
  }

  it('prints every year of the input with its line and what becomes of it', async () => {
    const years = await rows('a.txt')
    expect(years.map(({ year, kind, moves, to }) => [year, kind, moves, to])).toEqual(judged)
    expect(years.map(({ line }) => line)).toEqual([3, 5, 6])
    expect(years[1]).toMatchObject({ context: 'Thu ngân sách tăng 7% so với năm 2023.' })
  })

  it('reads a document of the program by the lines of its text', async () => {
    expect(await run('import', 'a.txt', '-o', 'a.vankien')).toMatchObject({ code: 0 })
    const years = await rows('a.vankien')
    expect(years.map(({ year, kind, moves, to }) => [year, kind, moves, to])).toEqual(judged)
    const lines = (await run('text', 'a.vankien')).out.split('\n')
    for (const { line, year } of years) expect(lines[Number(line) - 1]).toContain(String(year))
  })

  it('asks for a year of four digits', async () => {
    const outcome = await run('roll', 'a.txt', '--to-year', '25', '--json')
    expect(outcome).toMatchObject({ code: 2, out: '' })
    expect(outcome.err).toContain('--to-year')
  })
})

describe('roll -o', () => {
  const TARGETS = TEXT.replace(
    'I- CHỈ TIÊU\n',
    'I- CÁC CHỈ TIÊU\n- Tổng vốn đầu tư toàn xã hội đạt 28.000 tỷ đồng.\n',
  )

  function written(name: string): VanKienDocument {
    const read = parseDocumentFile(readFileSync(join(cwd, name), 'utf8'))
    if (!read.ok) throw new Error(read.error.message)
    return read.value
  }

  it('writes the next year’s document and tells what is still to be looked at', async () => {
    const outcome = await run('roll', 'a.txt', '--to-year', '2025', '-o', 'b.vankien')
    expect(outcome).toMatchObject({ code: 0, out: '' })
    expect(outcome.err).toContain('2 chỗ ghi năm đã chuyển')
    expect(outcome.err).toContain('1 số còn của năm trước')
    const document = written('b.vankien')
    expect(document.period).toEqual({ kind: 'year', year: 2025 })
    expect(document.parts.title).toBe('về nhiệm vụ năm 2025')
    expect(document.rolledFrom?.period).toEqual({ kind: 'year', year: 2024 })
  })

  it('replaces targets by those that the store holds for the year', async () => {
    writeFileSync(join(cwd, 'b.txt'), TARGETS.replaceAll('2024', '2021').replaceAll('2023', '2020'))
    expect(await run('import', 'b.txt', '-o', 'b.vankien')).toMatchObject({ code: 0 })
    const own = written('b.vankien')
    writeFileSync(
      join(cwd, 'b.vankien'),
      readFileSync(join(cwd, 'b.vankien'), 'utf8').replace(own.entity, 'tinh-tra-vinh'),
    )
    const outcome = await run('roll', 'b.vankien', '--to-year', '2022', '-o', 'c.vankien', '--json')
    expect(outcome).toMatchObject({ code: 0 })
    expect(Array.isArray(JSON.parse(outcome.out))).toBe(true)
    const text = await run('text', 'c.vankien')
    expect(text.out).toContain('- Tổng vốn đầu tư toàn xã hội đạt 30.000 tỷ đồng.')
    expect(text.out).not.toContain('28.000')
  })

  it('makes a report of a resolution, of its own year', async () => {
    const outcome = await run(
      ...['roll', 'a.txt', '--to-year', '2024', '--into', 'report', '-o', 'r.vankien'],
    )
    expect(outcome).toMatchObject({ code: 0 })
    const document = written('r.vankien')
    expect(document.documentType).toBe('BC')
    expect((await run('outline', 'r.vankien')).out).toContain('NHỮNG HẠN CHẾ, YẾU KÉM')
  })

  it.each([
    [['--to-year', '2025'], 'Thiếu tên tệp kết quả'],
    [['--to-year', '2023', '-o', 'n.vankien'], 'từ 2025 trở đi'],
    [['--to-year', '2025', '--into', 'plan', '-o', 'n.vankien'], '--into'],
  ])('refuses %j', async (options, words) => {
    const outcome = await run('roll', 'a.txt', ...options)
    expect(outcome).toMatchObject({ code: 2, out: '' })
    expect(outcome.err).toContain(words)
    expect(existsSync(join(cwd, 'n.vankien'))).toBe(false)
  })
})
