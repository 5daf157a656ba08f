import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'
import { vanKien } from './runCommand.ts'
import { SAMPLE_TEXT } from './sampleText.ts'

/*
 * What must never happen with a bad input: a stack trace, another exit code than 1, a file
 * written or replaced.
 */

let cwd: string
const run = (...args: string[]) => vanKien(args, { cwd })
const at = (name: string) => join(cwd, name)

beforeEach(() => {
  cwd = temporaryFolder()
})

async function wholeDocument(): Promise<string> {
  await run('new', 'nghi-quyet-nam', '--year', '2021', '-o', 'nguồn.vankien')
  return readFileSync(at('nguồn.vankien'), 'utf8')
}

const inputs: readonly [string, string, () => Promise<string | Uint8Array>, string][] = [
  ['an empty file', 'vào.txt', async () => '', 'rỗng'],
  ['blanks', 'vào.txt', async () => ' \n\n', 'rỗng'],
  [
    'a binary file',
    'vào.txt',
    async () => Uint8Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256),
    'nhị phân',
  ],
  ['a text of 50 MB', 'vào.txt', async () => Buffer.alloc(50 * 1024 * 1024, 'chữ '), '20 MB'],
  ['a legacy encoding', 'vào.txt', async () => Buffer.from('B\xb8o c\xb8o', 'latin1'), 'bảng mã'],
  ['a Word file', 'vào.docx', async () => Buffer.from('PK\x03\x04rest', 'latin1'), '.docx'],
  ['a PDF file', 'vào.pdf', async () => '%PDF-1.4 ...', 'PDF'],
  [
    'a document cut in half',
    'vào.vankien',
    async () => {
      const text = await wholeDocument()
      return text.slice(0, text.length / 2)
    },
    'hỏng',
  ],
  [
    'a document of a newer version',
    'vào.vankien',
    async () => (await wholeDocument()).replace(/"version": \d+/, '"version": 99'),
    'phiên bản Văn Kiện mới hơn',
  ],
  ['other JSON', 'vào.vankien', async () => '{"a": 1}', 'không phải văn bản của Văn Kiện'],
  ['an empty document file', 'vào.vankien', async () => '', 'rỗng'],
]

describe.each(inputs)('%s', (_, name, make, message) => {
  it.each([
    ['text', []],
    ['outline', ['--json']],
    ['import', ['-o', 'ra.vankien', '--force']],
    ['export', ['--docx', 'ra.docx', '--pdf', 'ra.pdf', '--force']],
    ['fill', ['-o', 'ra.vankien', '--force']],
  ])('is refused by %s, nothing overwritten', async (command, options) => {
    writeFileSync(at(name), await make())
    for (const output of ['ra.vankien', 'ra.docx', 'ra.pdf']) writeFileSync(at(output), 'cũ')
    const before = readFileSync(at(name))
    const outcome = await run(command, name, ...options)
    expect(outcome).toMatchObject({ code: 1, out: '' })
    expect(outcome.err).toContain(message)
    expect(outcome.err).not.toMatch(/\n\s+at |Error/)
    for (const output of ['ra.vankien', 'ra.docx', 'ra.pdf']) {
      expect(readFileSync(at(output), 'utf8')).toBe('cũ')
    }
    expect(readFileSync(at(name)).equals(before)).toBe(true)
  })
})

describe('a text of 50 MB on standard input', () => {
  it('is refused', async () => {
    const outcome = await vanKien(['text', '-'], { cwd, input: Buffer.alloc(50 << 20, 'chữ ') })
    expect(outcome).toMatchObject({ code: 1, out: '' })
    expect(outcome.err).toContain('20 MB')
  })
})

describe('a missing file', () => {
  it('is named', async () => {
    const outcome = await run('text', 'không có.txt')
    expect(outcome.code).toBe(1)
    expect(outcome.err).toContain('không có tệp này')
  })
})

describe('an output that is there already', () => {
  it('stays unless --force is given', async () => {
    writeFileSync(at('mẫu.txt'), SAMPLE_TEXT)
    writeFileSync(at('m.vankien'), 'cũ')
    const refused = await run('import', 'mẫu.txt', '-o', 'm.vankien')
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('--force')
    expect(readFileSync(at('m.vankien'), 'utf8')).toBe('cũ')
    expect((await run('import', 'mẫu.txt', '-o', 'm.vankien', '--force')).code).toBe(0)
    expect(readFileSync(at('m.vankien'), 'utf8')).toContain('van-kien')
  })

  it('keeps the second of several documents from being replaced, too', async () => {
    writeFileSync(at('hai.txt'), `${SAMPLE_TEXT}\n\n${SAMPLE_TEXT}`)
    const free = await run('import', 'hai.txt', '-o', 'h.vankien')
    expect(free.code).toBe(0)
    expect(readdirSync(cwd).sort()).toEqual(['h-2.vankien', 'h.vankien', 'hai.txt'])
    writeFileSync(at('k-2.vankien'), 'cũ')
    expect((await run('import', 'hai.txt', '-o', 'k.vankien')).code).toBe(1)
    expect(readFileSync(at('k-2.vankien'), 'utf8')).toBe('cũ')
    expect(readdirSync(cwd)).not.toContain('k.vankien')
  })
})

describe('an output that cannot be written', () => {
  it.each([
    ['a folder', 'thư mục'],
    ['a file in place of a folder/ra.pdf', 'không phải thư mục'],
    ['not there/ra.pdf', 'thư mục không có'],
  ])('%s is said in words, and the other output not replaced', async (target, message) => {
    await wholeDocument()
    mkdirSync(at('a folder'))
    writeFileSync(at('a file in place of a folder'), '')
    writeFileSync(at('ra.docx'), 'cũ')
    const before = readdirSync(cwd).sort()
    const outputs = ['--docx', 'ra.docx', '--pdf', target, '--force']
    const outcome = await run('export', 'nguồn.vankien', ...outputs)
    expect(outcome).toMatchObject({ code: 1, out: '' })
    expect(outcome.err).toContain('Không ghi được')
    expect(outcome.err).toContain(message)
    expect(readFileSync(at('ra.docx'), 'utf8')).toBe('cũ')
    expect(readdirSync(cwd).sort()).toEqual(before)
  })

  it('a folder without the right to write', async () => {
    await wholeDocument()
    mkdirSync(at('khóa'))
    chmodSync(at('khóa'), 0o500)
    // Root may write into any folder of a disk, but not into the kernel's.
    const folder = process.getuid?.() === 0 ? '/sys/kernel' : 'khóa'
    const outcome = await run('export', 'nguồn.vankien', '--docx', `${folder}/ra.docx`)
    expect(outcome.code).toBe(1)
    expect(outcome.err).toContain('không có quyền ghi')
  })
})
