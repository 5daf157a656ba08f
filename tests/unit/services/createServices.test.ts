import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readTableFile } from '../../../electron/excel/readTableFile.ts'
import { createHandlers } from '../../../electron/ipc/createHandlers.ts'
import { createDispatch } from '../../../electron/ipc/dispatch.ts'
import { openConf } from '../../../electron/services/confStore.ts'
import { createServices, type Services } from '../../../electron/services/createServices.ts'
import type { HostActions } from '../../../electron/services/hostActions.ts'
import { findResources } from '../../../electron/services/resources.ts'
import { contract, type Method, type Reply, type Request } from '../../../shared/api/contract.ts'
import { defaultSettings } from '../../../shared/api/settings.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { linesOf, lineText } from '../../../shared/document/walk.ts'
import { fail, ok } from '../../../shared/result.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

const open: Services[] = []
afterEach(async () => {
  for (const services of open.splice(0)) await services.close()
})

interface Heard {
  readonly event: string
  readonly payload: unknown
}

async function openWorkspace(workspace: string) {
  const heard: Heard[] = []
  const kept: string[] = []
  const printed: VanKienDocument[] = []
  const planned: string[] = []
  const asked: { since: string; author: string | undefined }[] = []
  const host: HostActions = {
    host: 'loopback',
    emit: (event, payload) => heard.push({ event, payload }),
    pickFiles: async () => [],
    isOffered: (path) => path === join(workspace, '../đã chọn.txt'),
    exportTarget: {
      kind: 'download',
      keep: (job, name) => {
        kept.push(name)
        return `/download/${job}`
      },
    },
    reveal: async () => ok(undefined),
    setDirty: () => undefined,
    openWindow: () => ok(undefined),
    showWindow: () => undefined,
    showTheme: () => undefined,
    showMenus: () => undefined,
  }
  const services = await createServices({
    workspace,
    resources: findResources(),
    openRawStore: openConf,
    makeExport: async (document, format, { progress, since, author }) => {
      if (since !== undefined) asked.push({ since: since.id, author })
      printed.push(document)
      progress(0.5, 'Đang làm')
      return format === 'docx' ? ok(new Uint8Array([1])) : fail('broken', 'Không làm được.')
    },
    makePagePlan: async (path) => {
      planned.push(path)
      return ok({ pages: 1, starts: [] })
    },
    readTable: async ({ name, bytes }) => readTableFile(name, bytes),
    host,
    spareFolder: join(workspace, '../spare'),
    version: '0.0.0',
  })
  if (!services.ok) return { error: services.error }
  open.push(services.value)
  const dispatch = createDispatch(createHandlers(services.value), () => undefined)
  const call = async <M extends Method>(method: M, payload: Request<M>): Promise<Reply<M>> => {
    const result = await dispatch(method, payload)
    if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
    // The reply holds what the contract promises.
    return contract[method].reply.parse(result.value) as Reply<M>
  }
  return { services: services.value, dispatch, call, heard, kept, printed, planned, asked }
}

async function opened(workspace = join(temporaryFolder(), 'Văn Kiện')) {
  const result = await openWorkspace(workspace)
  if (result.error) throw new Error(result.error.message)
  return { ...result, workspace }
}

const whole = { kind: 'year', year: 2021 } as const

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

describe('words that cannot be saved', () => {
  it('are kept and come back at the next start', async () => {
    const { call, dispatch, services, workspace } = await opened()
    const made = await call('documents.create', { template: 'nghi-quyet-nam', period: whole })
    // A folder in the place of the file: no save can succeed, whoever runs the test.
    rmSync(join(workspace, made.file))
    mkdirSync(join(workspace, made.file))
    expect(
      await dispatch('documents.save', { file: made.file, document: made.document }),
    ).toMatchObject({
      error: { code: 'not-writable' },
    })
    await services.close()
    open.length = 0

    const again = await opened(workspace)
    const { notices } = await again.call('app.info', {})
    expect(notices).toHaveLength(1)
    expect(notices[0]).toContain('(khôi phục)')
    const list = await again.call('documents.list', {})
    expect(list.filter((entry) => entry.name.endsWith('(khôi phục)'))).toHaveLength(1)
  })

  it('are forgotten once a save succeeds', async () => {
    const { call, dispatch, services, workspace } = await opened()
    const made = await call('documents.create', { template: 'nghi-quyet-nam', period: whole })
    rmSync(join(workspace, made.file))
    mkdirSync(join(workspace, made.file))
    await dispatch('documents.save', { file: made.file, document: made.document })
    rmdirSync(join(workspace, made.file))
    await call('documents.save', { file: made.file, document: made.document })
    await services.close()
    open.length = 0
    const again = await opened(workspace)
    expect((await again.call('app.info', {})).notices).toEqual([])
  })
})

describe('a workspace that goes away', () => {
  it('is never made anew: words go to the spare folder until it is back', async () => {
    const { call, dispatch, services, workspace } = await opened()
    const made = await call('documents.create', { template: 'nghi-quyet-nam', period: whole })
    const save = { file: made.file, document: made.document }
    const { observations } = await call('indicators.snapshot', {})
    const [one] = observations
    if (one === undefined) throw new Error('no observations')
    const elsewhere = `${workspace} ở ổ khác`
    renameSync(workspace, elsewhere)

    const tried = await Promise.all([
      dispatch('documents.save', save),
      dispatch('documents.list', {}),
      dispatch('documents.create', { template: 'nghi-quyet-nam', period: whole }),
      dispatch('documents.remove', { file: made.file }),
      dispatch('settings.set', defaultSettings),
      dispatch('store.change', { change: { set: [{ ...one, value: '7' }], remove: [] } }),
      dispatch('entities.add', { name: 'Xã Đại Phước', level: 'xã' }),
    ])
    for (const result of tried) {
      expect(result).toMatchObject({
        error: { code: 'workspace-missing', message: expect.stringContaining('Hãy cắm lại ổ đĩa') },
      })
    }
    expect(existsSync(workspace)).toBe(false)
    const spare = join(workspace, '../spare')
    expect(readdirSync(spare)).toHaveLength(1)

    renameSync(elsewhere, workspace)
    await call('documents.save', save)
    expect(readdirSync(spare)).toEqual([])
    renameSync(workspace, elsewhere)
    await services.close()
    open.length = 0
    expect(existsSync(workspace)).toBe(false)
  })

  it('is missed even where the drive leaves an empty folder', async () => {
    const { dispatch, call, workspace } = await opened()
    const made = await call('documents.create', { template: 'nghi-quyet-nam', period: whole })
    renameSync(workspace, `${workspace} 2`)
    mkdirSync(workspace)
    const save = { file: made.file, document: made.document }
    expect(await dispatch('documents.save', save)).toMatchObject({ ok: false })
    expect(readdirSync(workspace)).toEqual([])
  })
})

describe('the dispatcher', () => {
  it('refuses unknown methods and requests of another shape', async () => {
    const { dispatch } = await opened()
    expect(await dispatch('constructor', {})).toMatchObject({ error: { code: 'unknown-method' } })
    expect(await dispatch(7, {})).toMatchObject({ error: { code: 'unknown-method' } })
    expect(await dispatch('documents.open', { file: 1 })).toMatchObject({
      error: { code: 'bad-request' },
    })
    expect(await dispatch('app.info', { more: true })).toMatchObject({
      error: { code: 'bad-request' },
    })
  })

  it('turns a throw into a failure', async () => {
    const { services } = await opened()
    const reported: string[] = []
    const handlers = {
      ...createHandlers(services),
      'app.info': async () => {
        throw new Error('boom')
      },
    }
    const dispatch = createDispatch(handlers, (method) => reported.push(method))
    const result = await dispatch('app.info', {})
    expect(result).toMatchObject({ ok: false, error: { code: 'inside' } })
    expect(reported).toEqual(['app.info'])
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
