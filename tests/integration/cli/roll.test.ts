import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
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
