import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openConf } from '../../../electron/services/confStore.ts'
import { type OpenRawStore, openKeptFile } from '../../../electron/services/keptFile.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

const schema = z.strictObject({ words: z.record(z.string(), z.string()) })
type Words = z.infer<typeof schema>

function open(folder: string, version = 1, raw: OpenRawStore = openConf) {
  return openKeptFile<Words>({
    open: raw,
    folder,
    name: 'kept',
    version,
    schema,
    initial: () => ({ words: {} }),
  })
}

function opened(folder: string) {
  const file = open(folder)
  if (!file.ok) throw new Error(file.error.code)
  return file.value
}

const path = (folder: string) => join(folder, 'kept.json')

describe('openKeptFile', () => {
  it('gives back what was written, keys with dots included', () => {
    const folder = temporaryFolder()
    const file = opened(folder)
    file.replace({ words: { '1.2.3': 'một', 'a.b': 'hai' } })
    expect(file.flush().ok).toBe(true)
    expect(opened(folder).read()).toEqual({ words: { '1.2.3': 'một', 'a.b': 'hai' } })
  })

  it('writes nothing until something changes', () => {
    const folder = temporaryFolder()
    opened(folder).flush()
    expect(existsSync(path(folder))).toBe(false)
  })

  it('joins a batch of changes into one write', () => {
    const folder = temporaryFolder()
    let writes = 0
    const raw: OpenRawStore = () => ({
      set store(_: Record<string, unknown>) {
        writes += 1
      },
    })
    const file = open(folder, 1, raw)
    if (!file.ok) throw new Error(file.error.code)
    for (let n = 0; n < 100; n++) file.value.replace({ words: { n: String(n) } })
    file.value.flush()
    file.value.flush()
    expect(writes).toBe(1)
  })

  it.each(['{"version":1,"da', '', '[]', '{"version":1,"data":{"words":5}}'])(
    'moves a broken file (%j) aside and takes the backup',
    (broken) => {
      const folder = temporaryFolder()
      const file = opened(folder)
      file.replace({ words: { a: 'cũ' } })
      file.flush()
      file.replace({ words: { a: 'mới' } })
      file.flush()
      writeFileSync(path(folder), broken)
      const again = opened(folder)
      expect(again.read()).toEqual({ words: { a: 'cũ' } })
      expect(again.notices).toHaveLength(2)
      const aside = readdirSync(folder).find((name) => name.includes('.broken-')) ?? ''
      expect(readFileSync(join(folder, aside), 'utf8')).toBe(broken)
    },
  )

  it('takes the older backup when the newer is broken too', () => {
    const folder = temporaryFolder()
    const file = opened(folder)
    for (const word of ['một', 'hai', 'ba']) {
      file.replace({ words: { word } })
      file.flush()
    }
    writeFileSync(path(folder), '')
    writeFileSync(`${path(folder)}.bak`, 'x')
    expect(opened(folder).read()).toEqual({ words: { word: 'một' } })
  })

  it('refuses a file of a newer version and leaves it alone', () => {
    const folder = temporaryFolder()
    const text = JSON.stringify({ version: 2, data: { words: {} } })
    writeFileSync(path(folder), text)
    expect(open(folder)).toMatchObject({ ok: false, error: { code: 'store-too-new' } })
    expect(readFileSync(path(folder), 'utf8')).toBe(text)
  })

  it('says so when the disk refuses, keeps the data and writes it later', () => {
    const folder = temporaryFolder()
    let refuse = true
    const written: unknown[] = []
    const raw: OpenRawStore = () => ({
      set store(value: Record<string, unknown>) {
        if (refuse) throw Object.assign(new Error('busy'), { code: 'EPERM' })
        written.push(value.data)
      },
    })
    const file = open(folder, 1, raw)
    if (!file.ok) throw new Error(file.error.code)
    file.value.replace({ words: { a: 'b' } })
    expect(file.value.flush()).toMatchObject({ ok: false, error: { code: 'not-writable' } })
    expect(file.value.read()).toEqual({ words: { a: 'b' } })
    refuse = false
    expect(file.value.flush().ok).toBe(true)
    expect(written).toEqual([{ words: { a: 'b' } }])
  })
})
