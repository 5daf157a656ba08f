import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findResources } from '../../../electron/services/resources.ts'
import type { Request } from '../../../shared/api/contract.ts'
import { defaultSettings } from '../../../shared/api/settings.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { linesOf, lineText } from '../../../shared/document/walk.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

import { open, opened, openWorkspace, whole } from './openedServices.ts'

describe('a new workspace', () => {
  it('gets the sample documents and the starting data, once', async () => {
    const { call, services, workspace } = await opened()
    const samples = await call('documents.list', {})
    expect(samples.length).toBeGreaterThan(0)
    expect(samples.filter((entry) => entry.problem)).toEqual([])
    const snapshot = await call('indicators.snapshot', {})
    expect(snapshot.observations.length).toBeGreaterThan(250)

    for (const { file } of samples) await call('documents.remove', { file })
    await services.close()
    open.length = 0
    const again = await opened(workspace)
    expect(await again.call('documents.list', {})).toEqual([])
  })

  it('leaves what lies in the folder already alone', async () => {
    const folder = temporaryFolder()
    const [sample = ''] = readdirSync(join(findResources().seeds, 'workspace'))
    writeFileSync(join(folder, sample), 'của tôi')
    const { call } = await opened(folder)
    const entry = (await call('documents.list', {})).find((one) => one.file === sample)
    expect(entry?.problem).toBeDefined()
  })

  it('says in words when the folder cannot be made', async () => {
    const file = join(temporaryFolder(), 'tệp')
    writeFileSync(file, '')
    const { error } = await openWorkspace(join(file, 'bên trong'))
    expect(error?.message).toMatch(/Không ghi được/)
  })

  it('is held by one program at a time', async () => {
    const { workspace } = await opened()
    expect((await openWorkspace(workspace)).error?.code).toBe('folder-in-use')
  })

  it('is taken over from a program that has gone', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, '.van-kien'))
    writeFileSync(join(folder, '.van-kien/lock.json'), '')
    expect((await opened(folder)).services).toBeDefined()
  })
})

describe('the calls of the page', () => {
  it('save what the window shows, and print it with the figures of the store', async () => {
    const { call, printed } = await opened()
    const made = await call('documents.create', { template: 'nghi-quyet-nam', period: whole })
    const target = (await call('indicators.snapshot', {})).observations.find(
      (one) =>
        one.indicator === 'grdp-growth' &&
        one.entity === 'tinh-tra-vinh' &&
        one.measure === 'target' &&
        one.period.kind === 'year' &&
        one.period.year === 2021,
    )
    if (target === undefined) throw new Error('no such observation')
    await call('store.change', { change: { set: [{ ...target, value: '12.34' }], remove: [] } })

    // A line of a list in the writer's own order and with his own word.
    const body = made.document.body.map((block) =>
      block.type === 'targetList'
        ? {
            ...block,
            children: block.children
              .toReversed()
              .map((item) => ({ ...item, children: [{ text: 'Phấn đấu: ' }, ...item.children] })),
          }
        : block,
    )
    const shown = { ...made.document, body }
    await call('documents.save', { file: made.file, document: shown })
    expect((await call('documents.open', { file: made.file })).document).toEqual(shown)

    await call('export.start', { document: shown, format: 'docx' })
    await expect.poll(() => printed.length).toBe(1)
    const words = (document: VanKienDocument) =>
      document.body.flatMap((block) => linesOf(block).map((line) => lineText(line))).join('\n')
    const [paper] = printed
    if (paper === undefined) throw new Error('nothing printed')
    expect(words(shown)).not.toContain('12,34%')
    expect(words(paper)).toContain('12,34%')
    expect(words(paper).replace('12,34%', '')).toBe(words(shown).replace(/(?<=GRDP.*)[\d,]+%/, ''))
  })

  it('keep settings and figures for the next start', async () => {
    const first = await opened()
    await first.call('settings.set', { ...defaultSettings, place: 'Trà Vinh', introduced: true })
    const { observations } = await first.call('indicators.snapshot', {})
    const [one] = observations
    if (one === undefined) throw new Error('no observations')
    await first.call('store.change', { change: { set: [{ ...one, value: '7' }], remove: [] } })
    await first.services.close()
    open.length = 0

    const second = await opened(first.workspace)
    expect(await second.call('settings.get', {})).toMatchObject({ place: 'Trà Vinh' })
    const history = await second.services.store.history()
    expect(history).toMatchObject({
      ok: true,
      value: { batches: [{ figures: [{ after: { value: '7' } }] }] },
    })
    expect(existsSync(join(first.workspace, '.van-kien/indicators.json'))).toBe(true)
  })

  it('refuse figures that nobody can mean', async () => {
    const { call, dispatch } = await opened()
    const { observations } = await call('indicators.snapshot', {})
    const [one] = observations
    if (one === undefined) throw new Error('no observations')
    const absurd = { ...one, comparator: '=', value: '999999999999999' }
    expect(await dispatch('store.change', { change: { set: [absurd], remove: [] } })).toMatchObject(
      {
        error: { code: 'bad-figure', message: expect.stringContaining('số quá lớn') },
      },
    )
    expect((await call('indicators.snapshot', {})).observations).toEqual(observations)
  })

  it('add an entity of its own id, which a new document can then speak of', async () => {
    const { call, dispatch, heard, services, workspace } = await opened()
    const added = await call('entities.add', { name: ' Xã  Đại Phước ', level: 'xã' })
    expect(added).toEqual({ id: 'xa-dai-phuoc', name: 'Xã Đại Phước', level: 'xã' })
    expect(heard.at(-1)?.event).toBe('indicators.changed')
    expect(await call('entities.add', { name: 'xã Đại Phước', level: 'xã' })).toEqual(added)
    const other = await call('entities.add', { name: 'Xã Đại Phước', level: 'đảng bộ cơ sở' })
    expect(other.id).toBe('xa-dai-phuoc-2')
    expect(await dispatch('entities.add', { name: '  ', level: 'xã' })).toMatchObject({ ok: false })
    await call('settings.set', { ...defaultSettings, entity: added.id })
    const template = 'nghi-quyet-nam'
    const { document } = await call('documents.create', { template, period: whole })
    expect(document.entity).toBe(added.id)
    await services.close()
    open.length = 0
    const again = await opened(workspace)
    expect((await again.call('indicators.snapshot', {})).entities).toContainEqual(added)
  })

  it('tell the progress and the end of an export', async () => {
    const { call, heard, kept } = await opened()
    const { document } = await call('documents.create', {
      template: 'nghi-quyet-nam',
      period: whole,
    })
    const good = await call('export.start', { document, format: 'docx' })
    const bad = await call('export.start', { document, format: 'pdf' })
    const ends = () => heard.filter(({ event }) => event === 'export.done')
    await expect.poll(() => ends().length).toBe(2)
    expect(ends().map(({ payload }) => payload)).toEqual([
      { job: good.job, outcome: { kind: 'download', url: `/download/${good.job}`, name: kept[0] } },
      { job: bad.job, outcome: { kind: 'failed', message: 'Không làm được.' } },
    ])
    expect(kept[0]).toMatch(/^Nghị quyết .*\.docx$/)
  })

  it('export a blackline in the name of the person, or of the program', async () => {
    const { call, heard, kept, asked } = await opened()
    const made = (year: number) =>
      call('documents.create', { template: 'nghi-quyet-nam', period: { kind: 'year', year } })
    const [before, after] = [(await made(2021)).document, (await made(2022)).document]
    await call('compare.export', { before, after, format: 'docx' })
    await call('settings.set', { ...(await call('settings.get', {})), userName: ' Trần Thị Lan ' })
    await call('compare.export', { before, after, format: 'docx' })
    await expect.poll(() => heard.filter(({ event }) => event === 'export.done').length).toBe(2)
    expect(asked).toEqual([
      { since: before.id, author: 'Văn Kiện' },
      { since: before.id, author: 'Trần Thị Lan' },
    ])
    expect(kept[0]).toMatch(/^So sánh Nghị quyết .*\.docx$/)
  })

  it('copy a document from outside as another one', async () => {
    const { call } = await opened()
    const { document } = await call('documents.create', {
      template: 'ke-hoach-hoc-tap',
      period: whole,
    })
    const data = Buffer.from(JSON.stringify({ format: 'van-kien', version: 1, document })).toString(
      'base64',
    )
    const { opened: copies } = await call('documents.import', { name: 'Của huyện.vankien', data })
    expect(copies[0]?.file).toMatch(/^Kế hoạch học tập .* \(2\)\.vankien$/)
    expect(copies[0]?.document.id).not.toBe(document.id)
  })

  it('call a text by its title, without one by its file', async () => {
    const { call } = await opened()
    const read = async (name: string, text: string) => {
      const data = Buffer.from(text).toString('base64')
      const [first] = (await call('documents.import', { name, data })).opened
      return (await call('documents.list', {})).find((one) => one.file === first?.file)?.name
    }
    const title = 'KẾ HOẠCH\nphát triển vườn cây ăn trái năm 2031\n-----\nI- MỤC TIÊU\nGiữ đất.'
    expect(await read('quét 01.txt', title)).toBe('Kế hoạch phát triển vườn cây ăn trái năm 2031')
    expect(await read('quét 02.txt', 'I- MỤC TIÊU\nGiữ đất.')).toBe('quét 02')
  })

  it('tell political reports apart by term, committee and number', async () => {
    const { call } = await opened()
    const term = { kind: 'term', from: 2025, to: 2030 } as const
    const made = async (template: string, period: Request<'documents.create'>['period']) => {
      const { file } = await call('documents.create', { template, period })
      return (await call('documents.list', {})).find((one) => one.file === file)?.name
    }
    const name = 'Báo cáo chính trị nhiệm kỳ 2025 - 2030'
    expect(await made('bao-cao-chinh-tri-tinh', term)).toBe(name)
    expect(await made('bao-cao-chinh-tri-tinh', term)).toBe(`${name} (2)`)
    const below = await made('bao-cao-chinh-tri-co-so', { kind: 'term', from: 2020, to: 2025 })
    expect(below).toMatch(/^Báo cáo chính trị .+ nhiệm kỳ 2020 - 2025$/)
  })

  it('open a backup as a document', async () => {
    const { call } = await opened()
    const { document } = await call('documents.create', {
      template: 'ke-hoach-hoc-tap',
      period: whole,
    })
    const text = JSON.stringify({ format: 'van-kien', version: 1, document })
    const data = Buffer.from(text).toString('base64')
    const { opened: copies } = await call('documents.import', { name: 'A.vankien.bak', data })
    expect(copies[0]?.file).toMatch(/^Kế hoạch học tập .* \(bản sao lưu\)\.vankien$/)
    expect(copies[0]?.document.body).toEqual(document.body)
    // Mail programs change endings.
    const renamed = await call('documents.import', { name: 'A.vankien.txt', data })
    expect(renamed.opened[0]?.document.body).toEqual(document.body)
  })

  it('read only files that the person chose', async () => {
    const { call, dispatch, workspace } = await opened()
    const chosen = join(workspace, '../đã chọn.txt')
    const other = join(workspace, '../khác.txt')
    for (const path of [chosen, other]) writeFileSync(path, 'I- MỤC TIÊU\nGiữ đất.')
    expect((await call('documents.import', { path: chosen })).opened).toHaveLength(1)
    expect(await dispatch('documents.import', { path: other })).toMatchObject({
      error: { code: 'not-offered' },
    })
  })

  it('plans the pages of files of the workspace only', async () => {
    const { call, dispatch, planned } = await opened()
    const { file } = await call('documents.create', {
      template: 'nghi-quyet-nam',
      period: { kind: 'year', year: 2026 },
    })
    expect(await call('pages.plan', { file })).toEqual({ pages: 1, starts: [] })
    expect(planned.map((path) => basename(path))).toEqual([file])
    expect(await dispatch('pages.plan', { file: '../ngoài.vankien' })).toMatchObject({ ok: false })
    expect(planned).toHaveLength(1)
  })
})

describe('making next year’s document', () => {
  it('adds a document made in the window under a free name, and tells the lists', async () => {
    const { call, heard } = await opened()
    const made = await call('documents.create', { template: 'nghi-quyet-nam', period: whole })
    const { document } = made
    const next = { ...document, id: 'next', rolledFrom: rolledFrom(document) }
    const first = await call('documents.add', { document: next, name: 'Nghị quyết năm sau' })
    const second = await call('documents.add', {
      document: { ...next, name: 'Nghị quyết năm sau' },
    })
    expect([first.file, second.file]).toEqual([
      'Nghị quyết năm sau.vankien',
      'Nghị quyết năm sau (2).vankien',
    ])
    expect(heard.filter(({ event }) => event === 'documents.changed')).toHaveLength(3)
    const { rows } = await call('register.list', {})
    expect(rows.find(({ file }) => file === first.file)).toMatchObject({
      name: 'Nghị quyết năm sau',
      symbol: 'NQ/TU',
      rolledFrom: document.id,
      issued: false,
    })
    expect(rows).toHaveLength((await call('documents.list', {})).length)
  })

  it('leaves no half a file when it can’t be written', async () => {
    const { call, dispatch, workspace } = await opened()
    const { document } = await call('documents.create', {
      template: 'nghi-quyet-nam',
      period: whole,
    })
    const before = readdirSync(workspace)
    renameSync(join(workspace, '.van-kien'), join(workspace, '.mất'))
    const refused = await dispatch('documents.add', { document })
    renameSync(join(workspace, '.mất'), join(workspace, '.van-kien'))
    expect(refused).toMatchObject({ ok: false, error: { code: 'workspace-missing' } })
    expect(readdirSync(workspace)).toEqual(before)
  })

  it('remembers the choices of a kind', async () => {
    const { call } = await opened()
    const kind = { documentType: 'NQ', template: 'nghi-quyet-nam' }
    expect(await call('roll.choices', kind)).toEqual({})
    const choices = { into: 'same', keep: { targets: 'figures' } } as const
    await call('roll.remember', { kind, choices })
    expect(await call('roll.choices', kind)).toEqual({ choices })
    expect(await call('roll.choices', { documentType: 'NQ' })).toEqual({})
  })
})

function rolledFrom({ id, period }: VanKienDocument): NonNullable<VanKienDocument['rolledFrom']> {
  return { document: id, name: 'Năm trước', period, on: '2022-01-05T08:00:00.000Z' }
}
