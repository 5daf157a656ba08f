import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { parseDocumentFile, serializeDocument } from '../../../shared/document/file.ts'
import { rolledResolution } from '../../builders/rolledDocument.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'
import { vanKien } from './runCommand.ts'
import { SAMPLE_TEXT } from './sampleText.ts'

let cwd: string
const run = (...args: string[]) => vanKien(args, { cwd })
const at = (name: string) => join(cwd, name)

beforeEach(() => {
  cwd = temporaryFolder()
})

describe('general', () => {
  it('prints help on asking, and as wrong usage without a command', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, err: '' })
    expect(await run()).toMatchObject({ code: 2, out: '' })
  })

  it.each([
    [['gì-đó'], 'Không có lệnh'],
    [['text'], 'Thiếu tham số'],
    [['text', 'a', 'b'], 'Thừa tham số'],
    [['text', 'a.txt', '--sai'], 'Tham số không đúng'],
    [['new', 'nghi-quyet-nam', '--year', '21', '-o', 'a.vankien'], 'Năm không đúng'],
    [['new', 'nghi-quyet-nam', '--year', '2021'], 'Thiếu tên tệp'],
    [['export', 'a.vankien'], 'Thiếu tên tệp'],
    [['store', 'get', '--json'], 'Thiếu thư mục'],
    [['serve', '--port', 'x'], 'Cổng không đúng'],
    [['roll', 'a.vankien', '--json'], 'Thiếu năm của văn bản mới'],
    [['compare', 'a.txt', '--json'], 'Thiếu tham số'],
    [['store', 'import', '--store', '.'], 'Thiếu tệp'],
  ])('%j is wrong usage', async (args, message) => {
    const outcome = await run(...args)
    expect(outcome).toMatchObject({ code: 2, out: '' })
    expect(outcome.err).toContain(message)
    expect(outcome.err).not.toMatch(/\n\s+at /)
  })

  it('starts well under a second', async () => {
    const started = performance.now()
    await run('templates')
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('counts file names from the folder where npm run was given', async () => {
    const env = {
      npm_lifecycle_event: 'cli',
      npm_package_name: 'van-kien',
      INIT_CWD: cwd,
    }
    const outcome = await vanKien(['new', 'nghi-quyet-nam', '--year', '2021', '-o', 'a.vankien'], {
      cwd: '/',
      env,
    })
    expect(outcome.code).toBe(0)
    expect(existsSync(at('a.vankien'))).toBe(true)
  })
})

describe('templates and new', () => {
  it('lists the templates', async () => {
    const rows = JSON.parse((await run('templates', '--json')).out) as { id: string }[]
    expect(rows.map((row) => row.id).sort()).toEqual([
      'bao-cao-chinh-tri-co-so',
      'bao-cao-chinh-tri-tinh',
      'bao-cao-ket-qua-nam',
      'ke-hoach-hoc-tap',
      'nghi-quyet-nam',
      'tai-lieu-tuyen-truyen',
      'van-ban-trong',
    ])
  })

  it.each([
    ['nghi-quyet-nam', '2021', 40],
    ['bao-cao-ket-qua-nam', '2021', 20],
    ['bao-cao-chinh-tri-tinh', '2020', 15],
    ['bao-cao-chinh-tri-co-so', '2020', 10],
  ])('fills %s of %s from the starting data, nothing missing', async (template, year, least) => {
    const outcome = await run('new', template, '--year', year, '-o', 'a.vankien')
    expect(outcome.code).toBe(0)
    expect(outcome.err).not.toContain('thiếu')
    const text = readFileSync(at('a.vankien'), 'utf8')
    expect(text.match(/"type": "figure"/g)?.length).toBeGreaterThanOrEqual(least)
  })

  it('makes a blank document of the type asked for', async () => {
    const make = async (...args: string[]) =>
      (await run('new', ...args, '--year', '2026', '-o', 'a.vankien', '--force')).code
    expect(await make('van-ban-trong', '--type', 'TTr')).toBe(0)
    expect(readFileSync(at('a.vankien'), 'utf8')).toContain('"typeName": "TỜ TRÌNH"')
    expect(await make('van-ban-trong')).toBe(0)
    expect(await make('van-ban-trong', '--type', 'XYZ')).toBe(2)
    expect(await make('nghi-quyet-nam', '--type', 'BC')).toBe(2)
  })

  it('takes the office’s own templates of a workspace', async () => {
    const folder = at('không gian/.van-kien/templates')
    mkdirSync(folder, { recursive: true })
    const shipped = readFileSync('templates/nghi-quyet-nam.json', 'utf8')
    const own = shipped
      .replace('"nghi-quyet-nam"', '"mau-cua-ta"')
      .replace('"Nghị quyết nhiệm vụ năm"', '"Mẫu của ta"')
    writeFileSync(join(folder, 'mau-cua-ta.json'), own)
    writeFileSync(join(folder, 'hong.json'), '{')
    const listed = await run('templates', '--workspace', 'không gian', '--json')
    expect(JSON.parse(listed.out)).toContainEqual({
      id: 'mau-cua-ta',
      name: 'Mẫu của ta',
      documentType: 'NQ',
      own: true,
    })
    expect(listed.err).toContain('Bỏ qua mẫu hong.json')
    const make = ['new', 'mau-cua-ta', '--year', '2021', '-o', 'a.vankien']
    expect(await run(...make)).toMatchObject({ code: 1 })
    const made = await run(...make, '--workspace', 'không gian')
    expect(made.code).toBe(0)
    expect(readFileSync(at('a.vankien'), 'utf8')).toContain('"template": "mau-cua-ta"')
    const broken = await run(
      'new',
      'hong',
      ...make.slice(2),
      '--force',
      '--workspace',
      'không gian',
    )
    expect(broken).toMatchObject({ code: 1 })
    expect(broken.err).toContain('Không dùng được mẫu “hong”')
    expect((await run('templates', '--workspace', 'không có')).code).toBe(1)
  })

  it('names the templates there are when asked for another', async () => {
    const outcome = await run('new', 'mẫu-lạ', '--year', '2021', '-o', 'a.vankien')
    expect(outcome.code).toBe(1)
    expect(outcome.err).toContain('nghi-quyet-nam')
    expect(readdirSync(cwd)).toEqual([])
  })

  it('lists the figures that are missing, once each', async () => {
    const outcome = await run('new', 'nghi-quyet-nam', '--year', '2031', '-o', 'a.vankien')
    expect(outcome.code).toBe(0)
    expect(outcome.err).toMatch(/Còn thiếu \d+ số liệu/)
    expect((await run('text', 'a.vankien')).out).toContain('[chưa có số liệu]')
  })
})

describe('reading a text', () => {
  beforeEach(() => writeFileSync(at('mẫu.txt'), SAMPLE_TEXT))

  it('prints the same words from the text, from standard input and from the imported file', async () => {
    const direct = await run('text', 'mẫu.txt')
    const piped = await vanKien(['text', '-'], { cwd, input: SAMPLE_TEXT.normalize('NFD') })
    const imported = await run('import', 'mẫu.txt', '-o', 'm.vankien')
    expect([direct.code, piped.code, imported.code]).toEqual([0, 0, 0])
    expect(imported.err).toContain('1 chú thích')
    expect(piped.out).toBe(direct.out)
    expect((await run('text', 'm.vankien')).out).toBe(direct.out)
    expect(direct.out).toContain('Công việc thử chạy đều trong cả năm[1].')
  })

  it('gives outline, header and footnotes of the text and of the imported file', async () => {
    await run('import', 'mẫu.txt', '-o', 'm.vankien')
    for (const name of ['mẫu.txt', 'm.vankien']) {
      const outline = JSON.parse((await run('outline', name, '--json')).out) as object[]
      expect(outline).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ level: 2, role: 'situation' }),
          expect.objectContaining({ role: 'shortcomings', title: 'Hạn chế' }),
        ]),
      )
      const [header] = JSON.parse((await run('header', name, '--json')).out) as object[]
      expect(header).toMatchObject({
        documentType: 'NQ',
        number: '07',
        symbol: 'NQ/TU',
        date: '2024-01-12',
        signer: 'Trần Thử Nghiệm',
      })
      const notes = JSON.parse((await run('footnotes', name, '--json')).out) as object[]
      expect(notes).toMatchObject([{ mark: '1', text: 'Theo sổ theo dõi của nhóm thử nghiệm.' }])
    }
  })

  it('gives lines of the input, and of the printed text for a document', async () => {
    await run('import', 'mẫu.txt', '-o', 'm.vankien')
    const printed = (await run('text', 'm.vankien')).out
    for (const [name, text] of [
      ['mẫu.txt', SAMPLE_TEXT],
      ['m.vankien', printed],
    ] as const) {
      const rows = JSON.parse((await run('outline', name, '--json')).out) as {
        line: number
        title: string
      }[]
      expect(rows.length).toBeGreaterThan(2)
      for (const { line, title } of rows) expect(text.split('\n')[line - 1]).toContain(title)
    }
  })

  it('takes type and year from the command line', async () => {
    await run('import', 'mẫu.txt', '--type', 'BC', '--year', '2019', '-o', 'm.vankien')
    const parsed = parseDocumentFile(readFileSync(at('m.vankien'), 'utf8'))
    expect(parsed).toMatchObject({
      ok: true,
      value: { documentType: 'BC', period: { kind: 'year', year: 2019 } },
    })
  })
})

describe('fill and export', () => {
  it('writes a figure changed in the store into the document, Word and PDF', async () => {
    await run('new', 'nghi-quyet-nam', '--year', '2021', '-o', 'a.vankien')
    const set = await run(
      'store',
      'set',
      'grdp-growth',
      '12,34',
      '--year',
      '2021',
      '--store',
      'kho',
    )
    expect(set.code).toBe(0)
    const filled = await run('fill', 'a.vankien', '--store', 'kho', '-o', 'b.vankien')
    expect(filled).toMatchObject({ code: 0 })
    expect((await run('text', 'a.vankien')).out).not.toContain('12,34%')
    expect((await run('text', 'b.vankien')).out).toContain('12,34%')

    const files = ['--docx', 'b.docx', '--pdf', 'b.pdf']
    expect((await run('export', 'a.vankien', '--store', 'kho', ...files)).code).toBe(0)
    expect(readFileSync(at('b.docx')).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(at('b.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('leaves settled figures as they were signed, in the file and in print', async () => {
    await run('new', 'nghi-quyet-nam', '--year', '2021', '-o', 'a.vankien')
    const file = JSON.parse(readFileSync(at('a.vankien'), 'utf8'))
    file.document.frozen = { on: '2021-01-19T08:00:00.000Z', who: 'Trần Thị B' }
    writeFileSync(at('a.vankien'), JSON.stringify(file))
    const where = ['--year', '2021', '--store', 'kho']
    expect((await run('store', 'set', 'grdp-growth', '12,34', ...where)).code).toBe(0)
    const filled = await run('fill', 'a.vankien', '--store', 'kho', '-o', 'b.vankien')
    expect(filled).toMatchObject({ code: 0 })
    expect(filled.err).toContain('đã chốt')
    expect((await run('text', 'b.vankien')).out).toBe((await run('text', 'a.vankien')).out)
    expect((await run('export', 'a.vankien', '--store', 'kho', '--pdf', 'b.pdf')).code).toBe(0)
    const printed = execFileSync('pdftotext', [at('b.pdf'), '-'], { encoding: 'utf8' })
    expect(printed).toContain('tăng trưởng')
    expect(printed).not.toContain('12,34')
  })

  it('tells what of a document made from another one nobody has reviewed', async () => {
    const file = (reviewed: boolean): string => {
      const document = rolledResolution()
      const body = document.body.map((block) => ({ ...block, ...(reviewed && { reviewed: true }) }))
      const { rolledFrom } = document
      return serializeDocument({
        ...document,
        body: body as typeof document.body,
        ...(reviewed && rolledFrom && { rolledFrom: { ...rolledFrom, partsReviewed: true } }),
      })
    }
    writeFileSync(at('a.vankien'), file(false))
    const open = await run('export', 'a.vankien', '--docx', 'a.docx')
    expect(open).toMatchObject({ code: 0 })
    expect(open.err.split('\n').filter((line) => line.includes('rà soát'))).toEqual([
      'Chưa rà soát xong văn bản kế thừa: còn 10 đoạn chưa rà soát, 3 số liệu năm trước, 1 câu hỏi, phần thể thức.',
    ])
    writeFileSync(at('b.vankien'), file(true))
    const done = await run('export', 'b.vankien', '--docx', 'b.docx')
    expect(done).toMatchObject({ code: 0 })
    expect(done.err).not.toContain('rà soát')
  })

  it('exports a text as it stands', async () => {
    writeFileSync(at('mẫu.txt'), SAMPLE_TEXT)
    expect((await run('export', 'mẫu.txt', '--pdf', 'm.pdf')).code).toBe(0)
    expect(existsSync(at('m.pdf'))).toBe(true)
  })
})

describe('store', () => {
  it('keeps what was set, with its history', async () => {
    const where = ['--year', '2021', '--store', 'kho']
    await run('store', 'set', 'grdp-growth', '9,5', ...where)
    await run('store', 'set', 'grdp-growth', '10,25', ...where, '--comparator', '>=')
    const got = await run('store', 'get', 'grdp-growth', ...where, '--measure', 'target', '--json')
    expect(JSON.parse(got.out)).toMatchObject([{ value: 10.25, comparator: '>=', unit: '%' }])
    const history = JSON.parse((await run('store', 'history', '--store', 'kho', '--json')).out)
    expect(history).toMatchObject([
      { after: { value: 9.5 } },
      { before: { value: 9.5 }, after: { value: 10.25 } },
    ])
    const list = JSON.parse((await run('store', 'list', '--store', 'kho', '--json')).out)
    expect(list.length).toBeGreaterThan(50)
  })

  it('never loses a change of two scripts at once', async () => {
    const where = ['--year', '2033', '--store', 'kho']
    const codes = ['grdp-growth', 'urbanization', 'electricity']
    const outcomes = await Promise.all(
      codes.map((code) => run('store', 'set', code, '5', ...where)),
    )
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0])
    const got = await run('store', 'get', ...where, '--json')
    const found = (JSON.parse(got.out) as { indicator: string }[]).map((row) => row.indicator)
    expect(found.sort()).toEqual(codes.sort())
  })

  it.each([
    [['store', 'set', 'lạ', '5', '--year', '2021', '--store', 'kho'], 'không có chỉ tiêu'],
    [
      ['store', 'set', 'grdp-growth', '1.5', '--year', '2021', '--store', 'kho'],
      'Không đọc được số',
    ],
    [['store', 'list', '--store', 'đâu'], 'Không có thư mục'],
  ])('%j is a fault of the input', async (args, message) => {
    const outcome = await run(...args)
    expect(outcome).toMatchObject({ code: 1, out: '' })
    expect(outcome.err).toContain(message)
  })
})
