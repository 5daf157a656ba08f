import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createDocumentFiles,
  type DocumentFiles,
} from '../../../electron/services/documentFiles.ts'
import {
  prepareWorkspace,
  type Workspace,
  workspaceAt,
} from '../../../electron/services/workspace.ts'
import { paragraph } from '../../../shared/document/build.ts'
import { serializeDocument } from '../../../shared/document/file.ts'
import type { Result } from '../../../shared/result.ts'
import { documentOf } from '../../builders/document.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

let workspace: Workspace
let files: DocumentFiles

beforeEach(async () => {
  workspace = workspaceAt(temporaryFolder())
  expect((await prepareWorkspace(workspace)).ok).toBe(true)
  files = createDocumentFiles(workspace)
})

const named = (name: string, words = 'lời văn') => documentOf([paragraph(words)], { name })

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

const path = (file: string) => join(workspace.folder, file)

describe('documents of a workspace', () => {
  it('are written under safe names, each its own, and read back the same', async () => {
    const document = named('Nghị quyết 01/TU')
    const first = value(await files.add(document))
    const second = value(await files.add(document))
    expect([first.file, second.file]).toEqual([
      'Nghị quyết 01 TU.vankien',
      'Nghị quyết 01 TU (2).vankien',
    ])
    expect(value(await files.open(first.file)).document).toEqual(document)
    const again = value(await files.open(second.file)).document
    expect(again).toEqual({ ...document, name: 'Nghị quyết 01/TU (2)' })
  })

  it('are listed in Vietnamese order, a broken one with its reason', async () => {
    await files.add(named('Đề án'))
    await files.add(named('Báo cáo'))
    writeFileSync(path('Dở.vankien'), serializeDocument(named('Dở')).slice(0, 80))
    writeFileSync(path('ghi chú.txt'), 'không phải văn bản')
    const list = value(await files.list())
    expect(list.map((entry) => entry.name)).toEqual(['Báo cáo', 'Dở', 'Đề án'])
    expect(list[1]?.problem).toMatch(/hỏng|chưa được ghi đủ/)
    expect(list[0]?.problem).toBeUndefined()
  })

  it('show their change in the list at once', async () => {
    const { file } = value(await files.add(named('Cũ')))
    await files.list()
    await files.save(file, named('Tên mới dài hơn'))
    expect(value(await files.list()).map((entry) => entry.name)).toEqual(['Tên mới dài hơn'])
  })

  it('are saved by what has changed since the version that the window knows', async () => {
    const blocks = ['một', 'hai', 'ba'].map((words) => paragraph(words))
    const { file } = value(await files.add(documentOf(blocks, { name: 'A' })))
    const opened = value(await files.open(file))
    const version = opened.version ?? ''
    const changed = paragraph('hai rưỡi')
    const body = [{ from: 0, count: 1 }, { blocks: [changed] }, { from: 2, count: 1 }]
    const next = value(files.patched(file, version, { body }))
    const saved = value(await files.save(file, next))
    const wanted = { ...opened.document, body: [blocks[0], changed, blocks[2]] }
    expect(readFileSync(path(file), 'utf8')).toBe(serializeDocument(next))
    const again = value(await files.open(file))
    expect(again.document).toEqual(wanted)
    expect(again.version).toBe(saved.version)

    // The old version is gone, and one that another program wrote is unknown.
    const gone = { error: { code: 'version-gone' } }
    expect(files.patched(file, version, { body })).toMatchObject(gone)
    expect(createDocumentFiles(workspace).patched(file, version, { body })).toMatchObject(gone)
  })

  it('keep what they held before a session of editing as .bak', async () => {
    const { file } = value(await files.add(named('A', 'đầu')))
    for (const words of ['một', 'hai', 'ba']) value(await files.save(file, named('A', words)))
    expect(readFileSync(path(file), 'utf8')).toContain('ba')
    expect(readFileSync(`${path(file)}.bak`, 'utf8')).toContain('đầu')

    // Opened again at once, perhaps because it was wrecked: the backup stays.
    value(await files.open(file))
    value(await files.save(file, named('A', 'bốn')))
    expect(readFileSync(`${path(file)}.bak`, 'utf8')).toContain('đầu')

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60 * 1000 })
    value(await files.save(file, named('A', 'năm')))
    expect(readFileSync(`${path(file)}.bak`, 'utf8')).toContain('đầu')
    value(await files.open(file))
    value(await files.save(file, named('A', 'sáu')))
    vi.useRealTimers()
    expect(readFileSync(`${path(file)}.bak`, 'utf8')).toContain('năm')
    expect(readdirSync(workspace.folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('never have a broken file for their backup', async () => {
    const { file } = value(await files.add(named('A', 'đầu')))
    value(await files.save(file, named('A', 'một')))
    writeFileSync(path(file), '')
    value(await createDocumentFiles(workspace).save(file, named('A', 'hai')))
    expect(readFileSync(`${path(file)}.bak`, 'utf8')).toContain('đầu')
  })

  it('take their backup along to a new name, to the bin and back', async () => {
    const { file } = value(await files.add(named('A', 'đầu')))
    value(await files.save(file, named('A', 'một')))
    const renamed = value(await files.rename(file, 'B')).file
    const names = () => readdirSync(workspace.folder).filter((name) => !name.startsWith('.'))
    expect(names().sort()).toEqual(['B.vankien', 'B.vankien.bak'])
    const { removed } = value(await files.remove(renamed))
    expect(names()).toEqual([])
    value(await files.restore(removed))
    expect(names().sort()).toEqual(['B.vankien', 'B.vankien.bak'])
    expect(readFileSync(path('B.vankien.bak'), 'utf8')).toContain('đầu')
  })

  it('keep the version that someone else wrote meanwhile', async () => {
    const { file } = value(await files.add(named('A', 'đầu')))
    const { modified: base } = value(await files.open(file))
    expect(value(await files.save(file, named('A', 'của tôi'), { base })).conflict).toBeUndefined()
    const mine = value(await files.open(file)).modified

    writeFileSync(path(file), serializeDocument(named('A', 'của người khác')))
    utimesSync(path(file), new Date(), new Date(Date.now() + 5000))
    const saved = value(await files.save(file, named('A', 'của tôi, tiếp'), { base: mine }))
    expect(saved.conflict).toContain('“A (bản khác)”')
    expect(readFileSync(path(file), 'utf8')).toContain('của tôi, tiếp')
    const other = value(await files.open('A (bản khác).vankien')).document
    expect(other.name).toBe('A (bản khác)')
    expect(JSON.stringify(other.body)).toContain('của người khác')

    const next = value(await files.save(file, named('A', 'xong'), { base: saved.modified }))
    expect(next.conflict).toBeUndefined()
    expect(value(await files.list())).toHaveLength(2)
  })

  it('need one more file each where two windows go on side by side', async () => {
    const { file, modified } = value(await files.add(named('A', 'đầu')))
    const bases = [modified, modified]
    const told: string[] = []
    for (let turn = 0; turn < 8; turn++) {
      // A change a millisecond later is a later change.
      await new Promise((resume) => setTimeout(resume, 3))
      const words = named('A', `cửa sổ ${turn % 2}, lần ${turn}.`)
      const saved = value(await files.save(file, words, { base: bases[turn % 2] }))
      bases[turn % 2] = saved.modified
      if (saved.conflict) told.push(saved.conflict)
    }
    expect(told).toHaveLength(2)
    const names = readdirSync(workspace.folder).filter((name) => name.endsWith('.vankien'))
    expect(names).toHaveLength(3)
    const last = (words: string) =>
      names.filter((name) => readFileSync(path(name), 'utf8').includes(words))
    expect([last('lần 7.'), last('lần 6.')]).toEqual([[file], [expect.anything()]])
  })

  it('come back when their file was taken away while they were open', async () => {
    const { file, modified } = value(await files.add(named('A', 'đầu')))
    value(await files.remove(file))
    expect(value(await files.save(file, named('A', 'tiếp'), { base: modified })).conflict).toMatch(
      /bị xoá/,
    )
    expect(value(await files.open(file)).document.name).toBe('A')
  })

  it('are saved in the order in which it was asked', async () => {
    const { file } = value(await files.add(named('A')))
    const saves = Array.from({ length: 20 }, (_, n) => files.save(file, named('A', `lần ${n}.`)))
    await Promise.all(saves)
    expect(readFileSync(path(file), 'utf8')).toContain('lần 19.')
  })

  it('go to the bin and come back', async () => {
    const { file } = value(await files.add(named('A')))
    const { removed } = value(await files.remove(file))
    expect(existsSync(path(file))).toBe(false)
    await files.add(named('A'))
    expect(value(await files.restore(removed)).file).toBe('A (2).vankien')
    expect(await files.restore(removed)).toMatchObject({ error: { code: 'file-missing' } })
  })

  it('are duplicated as another document', async () => {
    const { file, document } = value(await files.add(named('A')))
    const copy = value(await files.duplicate(file))
    expect(copy.name).toBe('A (bản sao)')
    expect(value(await files.open(copy.file)).document.id).not.toBe(document.id)
  })

  it('are renamed with their file, names composed', async () => {
    const { file } = value(await files.add(named('A')))
    const renamed = value(await files.rename(file, 'Kế hoạch'.normalize('NFD')))
    expect(renamed).toMatchObject({ name: 'Kế hoạch', file: 'Kế hoạch.vankien' })
    expect(existsSync(path(file))).toBe(false)
  })

  it('get a clean name for one that looks like a path', async () => {
    const { file } = value(await files.add(named('A')))
    const renamed = value(await files.rename(file, ' ../../thoát/ '))
    expect(renamed).toMatchObject({ name: 'thoát', file: 'thoát.vankien' })
    expect(await files.rename(renamed.file, ' ../.. ')).toMatchObject({
      error: { code: 'name-empty' },
    })
  })

  it('of a newer version are refused and left as they are', async () => {
    const text = serializeDocument(named('Mai')).replace(/"version": \d+/, '"version": 99')
    writeFileSync(path('Mai.vankien'), text)
    expect(await files.open('Mai.vankien')).toMatchObject({ error: { code: 'file-too-new' } })
    expect(await files.rename('Mai.vankien', 'Kia')).toMatchObject({ ok: false })
    expect(readFileSync(path('Mai.vankien'), 'utf8')).toBe(text)
  })

  it('are never reached outside the workspace', async () => {
    for (const file of ['../ngoài.vankien', '/etc/passwd', '.van-kien/settings.json']) {
      expect(await files.open(file)).toMatchObject({ error: { code: 'bad-file-name' } })
      expect(await files.remove(file)).toMatchObject({ error: { code: 'bad-file-name' } })
      expect(await files.save(file, named('A'))).toMatchObject({ error: { code: 'bad-file-name' } })
    }
  })
})
