import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  createDocumentFiles,
  type DocumentFiles,
} from '../../../electron/services/documentFiles.ts'
import {
  createVersions,
  type Versions,
} from '../../../electron/services/versions/createVersions.ts'
import {
  prepareWorkspace,
  type Workspace,
  workspaceAt,
} from '../../../electron/services/workspace.ts'
import { paragraph } from '../../../shared/document/build.ts'
import { documentSchema, type VanKienDocument } from '../../../shared/document/types.ts'
import type { Result } from '../../../shared/result.ts'
import { documentOf } from '../../builders/document.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

const ID = 'vanban000001'
const FILE = 'Báo cáo.vankien'

let workspace: Workspace
let files: DocumentFiles
let versions: Versions
let now: Date

/** The program starts (again). */
function start(): void {
  files = createDocumentFiles(workspace, (saved) => versions.saved(saved))
  versions = createVersions({
    folder: workspace.versions,
    documents: files,
    clock: () => new Date(now),
  })
}

beforeEach(async () => {
  workspace = workspaceAt(temporaryFolder())
  expect((await prepareWorkspace(workspace)).ok).toBe(true)
  now = new Date(2027, 2, 1, 8, 0)
  start()
})

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

/** As it comes over the bridge. */
const words = (text: string): VanKienDocument =>
  documentSchema.parse(
    documentOf([{ ...paragraph(text), id: 'loi-van' }], { id: ID, name: 'Báo cáo' }),
  )

const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000)
}

/** Written by the person and saved, with what the program does on its own behind that. */
async function save(text: string): Promise<void> {
  value(await files.save(FILE, words(text)))
  await versions.settled()
}

const kept = async () => value(await versions.list(FILE)).versions
const textOf = async (version: string | undefined): Promise<string> => {
  const { document } = value(await versions.read({ file: FILE, version: version ?? '' }))
  return JSON.stringify(document.body)
}
const folder = () => join(workspace.versions, ID)
const texts = () => readdirSync(folder()).filter((name) => name.endsWith('.gz'))

describe('versions kept while a text is written', () => {
  it('one at the first save, the next after ten minutes of work', async () => {
    await save('một')
    later(3)
    await save('một hai')
    expect(await kept()).toHaveLength(1)
    later(8)
    await save('một hai ba')
    const all = await kept()
    expect(all.map(({ kind, words: count }) => [kind, count])).toEqual([
      ['time', 3],
      ['time', 1],
    ])
    expect(await textOf(all[0]?.id)).toContain('một hai ba')
  })

  it('the first save of a day keeps what the day began with, and what it is now', async () => {
    await save('một')
    later(2)
    await save('cuối ngày')
    now = new Date(2027, 2, 2, 8, 0)
    start()
    value(await files.open(FILE))
    await save('sáng hôm sau')
    const found = await Promise.all((await kept()).map(({ id }) => textOf(id)))
    expect(found.some((text) => text.includes('cuối ngày'))).toBe(true)
    expect(found.some((text) => text.includes('sáng hôm sau'))).toBe(true)
  })

  it('equal texts lie there once', async () => {
    await save('một')
    value(await versions.keep({ file: FILE, name: 'Bản trình' }))
    value(await versions.keep({ file: FILE, name: 'Bản trình lần nữa' }))
    expect(await kept()).toHaveLength(3)
    expect(texts()).toHaveLength(1)
  })

  it('a removed document keeps its versions, a copy starts without any', async () => {
    await save('một')
    const copy = value(await files.duplicate(FILE))
    await versions.settled()
    expect(value(await versions.list(copy.file)).versions).toHaveLength(1)
    const { removed } = value(await files.remove(FILE))
    expect((await versions.list(FILE)).ok).toBe(false)
    value(await files.restore(removed))
    expect(await kept()).toHaveLength(1)
  })
})

describe('exports are drafts', () => {
  it('each new text is the next one, Word and PDF of one text the same', async () => {
    await save('một')
    await versions.exported(words('một'), 'docx')
    await versions.exported(
      { ...words('một'), exported: { on: now.toISOString(), shown: {} } },
      'pdf',
    )
    later(1)
    await versions.exported(words('hai'), 'docx')
    const drafts = (await kept()).filter(({ kind }) => kind === 'export')
    expect(drafts.map(({ draft, formats }) => [draft, formats])).toEqual([
      [2, ['docx']],
      [1, ['docx', 'pdf']],
    ])
  })
})

describe('named versions', () => {
  it('are given, changed, taken away and brought back', async () => {
    await save('một')
    const made = value(
      await versions.keep({ file: FILE, name: 'Gửi góp ý', document: words('x y') }),
    )
    expect(made).toMatchObject({ kind: 'named', name: 'Gửi góp ý', words: 2 })
    const one = { file: FILE, version: made.id }
    expect(value(await versions.rename({ ...one, name: 'Gửi Thường trực' })).name).toBe(
      'Gửi Thường trực',
    )
    value(await versions.remove(one))
    expect(await kept()).toHaveLength(1)
    value(await versions.bringBack(one))
    expect(await textOf(made.id)).toContain('x y')
  })

  it('the program’s own ones are not taken away by hand', async () => {
    await save('một')
    const version = (await kept())[0]?.id ?? ''
    expect(await versions.remove({ file: FILE, version })).toMatchObject({
      ok: false,
      error: { code: 'not-named' },
    })
    expect(await kept()).toHaveLength(1)
  })
})

describe('restoring', () => {
  it('keeps the present first, and answers the old text', async () => {
    await save('bản cũ')
    const version = (await kept())[0]?.id ?? ''
    later(1)
    const present = words('chữ chưa lưu')
    const restored = value(await versions.restore({ file: FILE, version, document: present }))
    expect(JSON.stringify(restored.document.body)).toContain('bản cũ')
    expect(restored.kept.kind).toBe('restore')
    expect(await textOf(restored.kept.id)).toContain('chữ chưa lưu')
  })

  it('answers nothing where the present can’t be kept', async () => {
    await save('bản cũ')
    const version = (await kept())[0]?.id ?? ''
    chmodSync(folder(), 0o555)
    const refused = await versions.restore({ file: FILE, version, document: words('khác') })
    chmodSync(folder(), 0o755)
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-kept' } })
    if (!refused.ok) expect(refused.error.message).toMatch(/^Chưa lưu được phiên bản\. Không ghi/)
  })

  it('another document is refused', async () => {
    await save('bản cũ')
    const version = (await kept())[0]?.id ?? ''
    const document = { ...words('khác'), id: 'vanban000002' }
    expect((await versions.restore({ file: FILE, version, document })).ok).toBe(false)
  })
})

describe('files that went wrong', () => {
  it('broken records and lost texts are told and skipped', async () => {
    await save('một')
    const one = value(await versions.keep({ file: FILE, name: 'A', document: words('a') }))
    const two = value(await versions.keep({ file: FILE, name: 'B', document: words('b') }))
    writeFileSync(join(folder(), `${one.id}.json`), '{"format":"van-kien-version"')
    const content = JSON.parse(readFileSync(join(folder(), `${two.id}.json`), 'utf8')).content
    rmSync(join(folder(), `${content}.gz`))
    const listed = value(await versions.list(FILE))
    expect(listed.versions.map(({ kind }) => kind)).toEqual(['time'])
    expect(listed.broken).toBe(2)
  })

  it('a wrecked text is told when it is opened, the others can be', async () => {
    await save('một')
    later(1)
    const made = value(await versions.keep({ file: FILE, name: 'A', document: words('a') }))
    const content = JSON.parse(readFileSync(join(folder(), `${made.id}.json`), 'utf8')).content
    writeFileSync(join(folder(), `${content}.gz`), 'không phải gzip')
    const read = await versions.read({ file: FILE, version: made.id })
    expect(read).toMatchObject({ ok: false, error: { code: 'version-broken' } })
    expect(await textOf((await kept()).at(-1)?.id)).toContain('một')
  })

  it('a full disk is told in the list, and saving goes on', async () => {
    await save('một')
    chmodSync(folder(), 0o555)
    later(11)
    await save('hai')
    const listed = value(await versions.list(FILE))
    chmodSync(folder(), 0o755)
    expect(listed.problem).toContain('không có quyền ghi')
    expect(value(await files.read(FILE)).body).toEqual(words('hai').body)
    later(11)
    await save('ba')
    expect(value(await versions.list(FILE)).problem).toBeUndefined()
  })

  it('a folder that can’t be read is a failure, not a document without versions', async () => {
    await save('một')
    rmSync(folder(), { recursive: true })
    writeFileSync(folder(), '')
    expect(await versions.list(FILE)).toMatchObject({ ok: false, error: { code: 'not-readable' } })
    await versions.exported(words('hai'), 'pdf')
    expect(readFileSync(folder(), 'utf8')).toBe('')
  })

  it('a workspace that went away is not made anew', async () => {
    await save('một')
    rmSync(workspace.data, { recursive: true })
    const refused = await versions.keep({ file: FILE, name: 'A', document: words('a') })
    expect(refused.ok).toBe(false)
    expect(existsSync(workspace.data)).toBe(false)
  })

  it('an id that is no plain name stays inside the folder', async () => {
    const document = { ...words('x'), id: '../..' }
    value(await files.save('Lạ.vankien', document))
    await versions.settled()
    expect(value(await versions.list('Lạ.vankien')).versions).toHaveLength(1)
    expect(readdirSync(workspace.versions)).toHaveLength(1)
  })
})

describe('thinning on the disk', () => {
  it('clears texts that no version needs, never those of named ones', async () => {
    await save('ngày đầu, sáng')
    later(20)
    value(await versions.keep({ file: FILE, name: 'Giữ', document: words('có tên') }))
    later(20)
    await save('ngày đầu, trưa')
    expect(texts()).toHaveLength(3)
    now = new Date(2027, 2, 3, 9, 0)
    await save('ngày thứ ba')
    const found = await Promise.all((await kept()).map(({ id }) => textOf(id)))
    expect(found.some((text) => text.includes('ngày đầu, sáng'))).toBe(false)
    expect(found.some((text) => text.includes('có tên'))).toBe(true)
    expect(texts()).toHaveLength((await kept()).length)
  })
})
