import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkClaims } from '../../../shared/check/checkClaims.ts'
import { parseDocumentFile, serializeDocument } from '../../../shared/document/file.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'
import { vanKien } from './runCommand.ts'
import { SAMPLE_TEXT } from './sampleText.ts'

let cwd: string
const run = (...args: string[]) => vanKien(args, { cwd })
const at = (name: string) => join(cwd, name)

const CLAIM = 'Đã giải quyết 45/60 đơn, đạt 84%[2].'
const NOTE = 'Bình quân 60 triệu đồng (tương đương 2.650 USD, tỷ giá 1 USD = 24.000 đồng).'
const TEXT = SAMPLE_TEXT.replace('Một số chỗ còn chậm.', CLAIM).replace(
  'nhóm thử nghiệm.\n',
  `nhóm thử nghiệm.\n[2] ${NOTE}\n`,
)
const lineOf = (words: string): number =>
  TEXT.split('\n').findIndex((line) => line.includes(words)) + 1

beforeEach(() => {
  cwd = temporaryFolder()
  writeFileSync(at('a.txt'), TEXT)
})

const SHARE = {
  rule: 'pair-share',
  severity: 'error',
  quote: 'Đã giải quyết 45/60 đơn, đạt 84%',
  message: '45 : 60 = 75%; văn bản ghi 84%.',
  suggestion: '75%',
}

describe('check', () => {
  it('prints what it finds with the lines of the input, and exits with 0', async () => {
    const outcome = await run('check', 'a.txt', '--json')
    expect(outcome).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(outcome.out)).toEqual([
      { ...SHARE, line: lineOf('45/60') },
      expect.objectContaining({ rule: 'conversion', line: lineOf('2.650 USD') }),
    ])
  })

  it('is readable without --json, and says so where nothing is found', async () => {
    const { out } = await run('check', 'a.txt')
    expect(out).toContain(`SAI dòng ${lineOf('45/60')}: “${SHARE.quote}”`)
    writeFileSync(at('b.txt'), SAMPLE_TEXT)
    expect((await run('check', 'b.txt')).out).toBe('Không thấy chỗ nào đáng ngờ.\n')
    expect((await run('check', 'b.txt', '--json')).out).toBe('[]\n')
  })

  it('names the lines that `text` prints for the bullets of a target list', async () => {
    await run('new', 'nghi-quyet-nam', '--year', '2022', '-o', 'new.vankien')
    const lines = (await run('text', 'new.vankien')).out.split('\n')
    const found: { line: number; quote: string }[] = JSON.parse(
      (await run('check', 'new.vankien', '--json')).out,
    )
    expect(found.length).toBeGreaterThan(0)
    for (const { line, quote } of found) expect(lines[line - 1]).toContain(quote)
  })

  it('leaves out what a person has decided, unless all is asked for', async () => {
    await run('import', 'a.txt', '-o', 'a.vankien')
    const parsed = parseDocumentFile(readFileSync(at('a.vankien'), 'utf8'))
    if (!parsed.ok) throw new Error(parsed.error.message)
    const [first] = checkClaims(parsed.value)
    const checks = [
      {
        key: first?.key ?? '',
        decision: 'accepted' as const,
        reason: 'Số liệu đã được duyệt.',
        who: 'Lan',
        when: '2026-11-21T05:00:00.000Z',
      },
    ]
    writeFileSync(at('b.vankien'), serializeDocument({ ...parsed.value, checks }))
    const open = await run('check', 'b.vankien', '--json')
    expect(JSON.parse(open.out)).toEqual([expect.objectContaining({ rule: 'conversion' })])
    expect(open.err).toContain('Không nêu 1 chỗ')
    const all = await run('check', 'b.vankien', '--all', '--json')
    expect(JSON.parse(all.out)).toHaveLength(2)
  })

  it('reads the documents beside a workspace', async () => {
    const resolution = SAMPLE_TEXT.replace(
      'II- NHIỆM VỤ NĂM 2024',
      'II- CÁC CHỈ TIÊU NĂM 2024\n- Tỷ lệ lao động qua đào tạo đạt 70%.\nIII- NHIỆM VỤ NĂM 2024',
    )
    const next = SAMPLE_TEXT.replaceAll('2024', '2025').replace(
      'II- NHIỆM VỤ NĂM 2025',
      'II- CÁC CHỈ TIÊU NĂM 2025\n- Tỷ lệ lao động qua đào tạo đạt 69%.\nIII- NHIỆM VỤ NĂM 2025',
    )
    writeFileSync(at('old.txt'), resolution)
    writeFileSync(at('new.txt'), next)
    await run('import', 'old.txt', '-o', 'old.vankien')
    expect((await run('check', 'new.txt', '--json')).out).toBe('[]\n')
    const found = JSON.parse((await run('check', 'new.txt', '--workspace', '.', '--json')).out)
    expect(found).toEqual([expect.objectContaining({ rule: 'target-lowered' })])
  })

  it('tells of an input that is not there', async () => {
    expect((await run('check', 'khong-co.txt')).code).toBe(1)
  })
})
