import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { importTemplate } from '../../../electron/services/importTemplate.ts'
import { createOwnTemplates, type OwnTemplates } from '../../../electron/services/ownTemplates.ts'
import { type Workspace, workspaceAt } from '../../../electron/services/workspace.ts'
import type { Result } from '../../../shared/result.ts'
import type { Template } from '../../../shared/template/types.ts'
import { loadTemplate, templateText } from '../../builders/templateFiles.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

const SHIPPED = new Set(['nghi-quyet-nam'])
let workspace: Workspace
let own: OwnTemplates

beforeEach(() => {
  workspace = workspaceAt(temporaryFolder())
  mkdirSync(workspace.data, { recursive: true })
  own = createOwnTemplates(workspace, async () => SHIPPED)
})

const some = (name: string): Template => ({ ...loadTemplate('nghi-quyet-nam'), id: 'mau', name })
const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const listed = async () => good(await own.all())

describe('the office’s templates', () => {
  it('are none before the first is saved', async () => {
    expect(await listed()).toEqual({ templates: [], broken: [] })
  })

  it('get an id from their name, one of their own each', async () => {
    const first = good(await own.add(some('Nghị quyết của Đảng uỷ')))
    const second = good(await own.add(some('Nghị quyết của Đảng uỷ')))
    expect([first.id, second.id]).toEqual([
      'mau-nghi-quyet-cua-dang-uy',
      'mau-nghi-quyet-cua-dang-uy-2',
    ])
    expect((await listed()).templates).toHaveLength(2)
  })

  it('keep each version that a saving replaces, and bring it back as the newest', async () => {
    const { id } = good(await own.add(some('Một')))
    good(await own.replace({ ...some('Hai'), id }))
    good(await own.replace({ ...some('Ba'), id }))
    const names = async () =>
      good(await own.versions(id)).map((one) => [one.edition ?? 1, one.name])
    expect(await names()).toEqual([
      [3, 'Ba'],
      [2, 'Hai'],
      [1, 'Một'],
    ])
    const [, , oldest] = good(await own.versions(id))
    good(await own.replace(oldest!))
    expect((await names())[0]).toEqual([4, 'Một'])
    expect(await names()).toHaveLength(4)
  })

  it('change their name without a new version', async () => {
    const { id } = good(await own.add(some('Một')))
    expect(good(await own.rename(id, 'Mới', 'Mô tả.'))).toMatchObject({ id, name: 'Mới' })
    expect(good(await own.versions(id))).toHaveLength(1)
  })

  it('go and come back with their versions; their ids are not given away meanwhile', async () => {
    const { id } = good(await own.add(some('Một')))
    good(await own.replace({ ...some('Hai'), id }))
    const { removed } = good(await own.remove(id))
    expect((await listed()).templates).toEqual([])
    expect(good(await own.add(some('Một'))).id).not.toBe(id)
    expect(good(await own.bringBack(removed)).name).toBe('Hai')
    expect(good(await own.versions(id))).toHaveLength(2)
  })

  it.each(['../settings', 'mau/../../x', '', 'khong-co'])('know no template %j', async (id) => {
    expect((await own.remove(id)).ok).toBe(false)
    expect((await own.versions(id)).ok).toBe(false)
    expect((await own.bringBack(id)).ok).toBe(false)
  })

  it('tell of files that can’t be used, and go on with the others', async () => {
    const { id } = good(await own.add(some('Một')))
    writeFileSync(join(workspace.templates, 'hong.json'), '{"format":')
    writeFileSync(join(workspace.templates, 'nghi-quyet-nam.json'), templateText('nghi-quyet-nam'))
    writeFileSync(join(workspace.templates, 'khac.json'), JSON.stringify({ ...some('x'), id }))
    const { templates, broken } = await listed()
    expect(templates.map((one) => one.id)).toEqual([id])
    expect(broken.map(({ file }) => file)).toEqual([
      'hong.json',
      'khac.json',
      'nghi-quyet-nam.json',
    ])
    expect(broken[0]?.problem).toContain('bị hỏng')
    expect(broken[2]?.problem).toContain('trùng với một mẫu có sẵn')
  })

  it('fail where the workspace is gone', async () => {
    const gone = createOwnTemplates(
      workspaceAt(join(workspace.folder, 'khong')),
      async () => SHIPPED,
    )
    expect(await gone.add(some('Một'))).toMatchObject({ error: { code: 'workspace-missing' } })
  })
})

describe('a template file from outside', () => {
  const data = (template: Template | string) =>
    Buffer.from(typeof template === 'string' ? template : JSON.stringify(template)).toString(
      'base64',
    )
  const take = (template: Template | string, same?: 'version' | 'both') =>
    importTemplate(
      { source: { name: 'mau.vkmau', data: data(template) }, ...(same && { same }) },
      own,
      SHIPPED,
    )

  it('comes in under its own id, which a later file of it is known by', async () => {
    const template = { ...some('Của sở'), id: 'mau-cua-so' }
    expect(good(await take(template))).toMatchObject({
      kind: 'imported',
      template: { id: 'mau-cua-so', own: true },
    })
    expect(good(await take(template))).toMatchObject({ kind: 'same', identical: true })
    const later = { ...template, description: 'Sửa.' }
    expect(good(await take(later))).toMatchObject({ kind: 'same', identical: false })
    expect((await listed()).templates).toHaveLength(1)
  })

  it('becomes a new version or stands beside, as the person says', async () => {
    const template = { ...some('Của sở'), id: 'mau-cua-so' }
    good(await take(template))
    good(await take({ ...template, description: 'Sửa.' }, 'version'))
    expect(good(await own.versions('mau-cua-so'))).toHaveLength(2)
    good(await take({ ...template, description: 'Khác.' }, 'both'))
    expect((await listed()).templates.map(({ id }) => id)).toEqual(['mau-cua-so', 'mau-cua-so-2'])
  })

  it('may not be one of the program’s', async () => {
    expect(await take(templateText('nghi-quyet-nam'))).toMatchObject({
      error: { code: 'template-shipped' },
    })
  })

  it('is refused when broken, and nothing is written', async () => {
    for (const text of ['', '{}', '\u0000\u0001', templateText('nghi-quyet-nam').slice(0, 500)]) {
      expect((await take(text)).ok).toBe(false)
    }
    expect(readdirSync(workspace.data)).toEqual([])
  })

  it('reads a file of the disk', async () => {
    const path = join(workspace.folder, 'x.vkmau')
    writeFileSync(path, JSON.stringify({ ...some('Tệp'), id: 'mau-tep' }))
    good(await importTemplate({ source: { path } }, own, SHIPPED))
    expect(readFileSync(join(workspace.templates, 'mau-tep.json'), 'utf8')).toContain('"Tệp"')
    const missing = { source: { path: `${path}.khong` } }
    expect(await importTemplate(missing, own, SHIPPED)).toMatchObject({
      error: { code: 'not-readable' },
    })
  })
})
