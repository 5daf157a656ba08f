import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Method, Reply, Request } from '../../../shared/api/contract.ts'
import type { Result } from '../../../shared/result.ts'
import type { Template } from '../../../shared/template/types.ts'
import { loadTemplate } from '../../builders/templateFiles.ts'

/* The office's own templates through the loopback page: the same calls as in a window. */

const program = resolve(import.meta.dirname, '../../../out/cli/van-kien.js')
const folder = mkdtempSync(join(tmpdir(), 'van-kien-templates-'))
let child: ChildProcess
let address: URL

beforeAll(async () => {
  child = spawn(process.execPath, [program, 'serve', '--workspace', join(folder, 'Văn Kiện')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  address = await new Promise<URL>((found, lost) => {
    child.stdout?.on('data', (data) => {
      const match = /http:\/\/\S+/.exec(String(data))
      if (match) found(new URL(match[0]))
    })
    child.on('exit', (code) => lost(new Error(`serve ended with ${code}`)))
  })
})

afterAll(async () => {
  const ended = once(child, 'exit')
  child.kill()
  await ended
  rmSync(folder, { recursive: true, force: true })
})

async function call<M extends Method>(method: M, payload: Request<M>): Promise<Result<Reply<M>>> {
  const answer = await fetch(new URL(`/api/${method}`, address), {
    method: 'POST',
    headers: { 'x-van-kien-token': address.searchParams.get('token') ?? '' },
    body: JSON.stringify(payload),
  })
  // The host has parsed its own reply.
  return (await answer.json()) as Result<Reply<M>>
}

async function good<M extends Method>(method: M, payload: Request<M>): Promise<Reply<M>> {
  const answer = await call(method, payload)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

const template: Template = { ...loadTemplate('nghi-quyet-nam'), id: 'mau', name: 'Của ta' }
const data = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')

it('saves a template, lists it beside the shipped ones, makes documents of it', async () => {
  const saved = await good('templates.save', { template, as: 'new' })
  expect(saved).toMatchObject({ id: 'mau-cua-ta', own: true })
  const listed = await good('templates.list', {})
  expect(listed.filter(({ own }) => own).map(({ name }) => name)).toEqual(['Của ta'])
  expect(listed.length).toBeGreaterThan(5)
  const made = await good('documents.create', {
    template: saved.id,
    period: { kind: 'year', year: 2021 },
  })
  expect(made.document.template).toBe('mau-cua-ta')
})

it('keeps versions, restores one, removes and brings back', async () => {
  const next = { ...template, id: 'mau-cua-ta', description: 'Bản sau.' }
  expect(await good('templates.save', { template: next, as: 'version' })).toMatchObject({
    edition: 2,
  })
  expect(await good('templates.restore', { id: next.id, edition: 1 })).toMatchObject({
    edition: 3,
    description: template.description,
  })
  expect(await good('templates.versions', { id: next.id })).toHaveLength(3)
  expect(await call('templates.restore', { id: next.id, edition: 9 })).toMatchObject({
    error: { code: 'unknown-version' },
  })
  const { removed } = await good('templates.remove', { id: next.id })
  expect((await good('templates.list', {})).filter(({ own }) => own)).toEqual([])
  expect(await good('templates.bringBack', { removed })).toMatchObject({ edition: 3 })
})

it('imports what the browser sends and no path of the disk', async () => {
  const file = { ...template, id: 'mau-cua-so', name: 'Của sở' }
  const source = { name: 'x.vkmau', data: data(file) }
  expect(await good('templates.import', { source })).toMatchObject({ kind: 'imported' })
  const path = join(folder, 'x.vkmau')
  writeFileSync(path, JSON.stringify(file))
  expect(await call('templates.import', { source: { path } })).toMatchObject({
    error: { code: 'not-offered' },
  })
  const hostile = { name: 'x', data: data({ ...file, name: 'a\u202eb' }) }
  expect(await call('templates.import', { source: hostile })).toMatchObject({
    error: { code: 'template-hostile' },
  })
  // A page can't save what no file may hold either.
  const odd = { ...template, name: 'a\u202eb' }
  expect(await call('templates.save', { template: odd, as: 'new' })).toMatchObject({ ok: false })
})

it('starts the export of a template as a download', async () => {
  expect((await good('templates.export', { id: 'mau-cua-ta' })).job).toEqual(expect.any(String))
  expect(await call('templates.export', { id: 'khong-co' })).toMatchObject({
    error: { code: 'unknown-template' },
  })
})
