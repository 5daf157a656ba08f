import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'
import { vanKien } from './runCommand.ts'

/** A folder of the test's own, and the program run in it. */
function at() {
  const cwd = temporaryFolder()
  return {
    cwd,
    run: (...args: string[]) => vanKien([...args, '--store', 'kho'], { cwd }),
    file: (name: string, text: string | Uint8Array) => writeFileSync(join(cwd, name), text),
  }
}

const sheet = [
  'BIỂU SỐ LIỆU NĂM 2031',
  'STT;Chỉ tiêu;Đơn vị tính;Kế hoạch năm 2031;Thực hiện năm 2031',
  '1;Tốc độ tăng trưởng GRDP;%;9,5;10,25',
  '2;Một việc mà kho chưa từng có;%;1;2',
].join('\n')

describe('store import, export, form and undo', () => {
  it('writes what is sure, reports the rest, and changes nothing the second time', async () => {
    const { file, run } = at()
    file('bieu.csv', sheet)
    await run('store', 'set', 'grdp-growth', '9,5', '--year', '2031', '--measure', 'plan')
    const dry = await run('store', 'import', 'bieu.csv', '--dry-run')
    expect(dry.code, dry.err).toBe(0)
    expect(dry.out).toMatch(/bieu!D3\s+như cũ\s+grdp-growth/)
    expect(dry.out).toMatch(/bieu!E3\s+mới\s+grdp-growth.*10,25%/)
    expect(dry.err).toContain('Một việc mà kho chưa từng có')
    expect(dry.err).toContain('Chạy thử: 1 số liệu')
    expect(
      (await run('store', 'get', 'grdp-growth', '--year', '2031', '--measure', 'actual')).code,
    ).toBe(1)

    const done = await run('store', 'import', 'bieu.csv')
    expect(done.err).toContain('Đã ghi 1 số liệu từ bieu.csv')
    const got = await run(
      'store',
      'get',
      'grdp-growth',
      '--year',
      '2031',
      '--measure',
      'actual',
      '--json',
    )
    expect(JSON.parse(got.out)).toMatchObject([
      { value: 10.25, state: 'draft', source: { document: 'bieu.csv', cell: 'bieu!E3' } },
    ])
    expect((await run('store', 'import', 'bieu.csv')).err).toContain('Không có số liệu nào cần ghi')

    const history = JSON.parse((await run('store', 'history', '--year', '2031', '--json')).out)
    expect(history).toMatchObject([{ act: 'edit' }, { act: 'import', from: 'bieu.csv' }])
    const undone = await run('store', 'undo', history[1].batch)
    expect(undone.err).toContain('Đã hoàn tác 1 số liệu')
    expect(
      (await run('store', 'get', 'grdp-growth', '--year', '2031', '--measure', 'actual')).code,
    ).toBe(1)
  })

  it.each(['kho.xlsx', 'kho.csv'])(
    'reads back what it exports as %s: nothing changes',
    async (name) => {
      const { cwd, run } = at()
      await run('store', 'set', 'grdp-growth', '9,5', '--year', '2031')
      const exported = await run('store', 'export', name)
      expect(exported.code, exported.err).toBe(0)
      const again = await run('store', 'import', name)
      expect(again.err).toContain('Không có số liệu nào cần ghi')
      expect(again.err).toMatch(/ 0 dòng chưa khớp/)
      expect((await run('store', 'export', name)).code).toBe(1)
      expect(readFileSync(join(cwd, name)).length).toBeGreaterThan(10_000)
    },
  )

  it('makes a form that it reads back', async () => {
    const { cwd, run } = at()
    await run('store', 'set', 'grdp-growth', '9,5', '--year', '2031', '--measure', 'plan')
    const made = await run(
      'store',
      'form',
      'bieu.xlsx',
      '--year',
      '2031',
      '--group',
      'kinh-te',
      '--filled',
    )
    expect(made.code, made.err).toBe(0)
    expect(existsSync(join(cwd, 'bieu.xlsx'))).toBe(true)
    const read = await run('store', 'import', 'bieu.xlsx', '--dry-run')
    expect(read.out).toMatch(/như cũ\s+grdp-growth/)
    expect(read.err).toContain('0 dòng chưa khớp')
  })

  it.each([
    [['import', 'không-có.xlsx'], 1, 'không-có.xlsx'],
    [['import', 'cũ.xls'], 1, '.xls'],
    [['export', 'kho.pdf'], 2, '.xlsx'],
    [['form', 'bieu.xlsx'], 2, '--year'],
    [['undo', 'không-có'], 1, 'Không tìm thấy'],
    [['import'], 2, 'Thiếu tệp'],
  ])('%j says what is wrong', async (args, code, words) => {
    const { file, run } = at()
    file('cũ.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    await run('store', 'set', 'grdp-growth', '9,5', '--year', '2031')
    const outcome = await run('store', ...args)
    expect(outcome).toMatchObject({ code, out: '' })
    expect(outcome.err).toContain(words)
  })
})
