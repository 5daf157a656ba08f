import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFileAtomic } from '../../../electron/services/atomicFile.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

describe('writeFileAtomic', () => {
  it('writes a new file and leaves nothing else behind', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.txt')
    expect(await writeFileAtomic(path, 'chữ', { replace: false })).toEqual({ ok: true })
    expect(readFileSync(path, 'utf8')).toBe('chữ')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it('never replaces a file unasked', async () => {
    const path = join(temporaryFolder(), 'a.txt')
    writeFileSync(path, 'cũ')
    const result = await writeFileAtomic(path, 'mới', { replace: false })
    expect(result).toMatchObject({ ok: false, error: { code: 'file-exists' } })
    expect(readFileSync(path, 'utf8')).toBe('cũ')
  })

  it('says in words why a target cannot be written, and cleans up', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'target')
    mkdirSync(join(path, 'full'), { recursive: true })
    const result = await writeFileAtomic(path, 'x', { replace: true })
    expect(result).toMatchObject({ ok: false, error: { code: 'not-writable' } })
    expect(readdirSync(folder)).toEqual(['target'])
  })

  it('makes no folder that a mistyped path names', async () => {
    const folder = temporaryFolder()
    const result = await writeFileAtomic(join(folder, 'đâu', 'a.txt'), 'x', { replace: false })
    expect(result).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('thư mục không có') },
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('replaces neither a read-only file nor one in a read-only folder, nor a device', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.txt')
    writeFileSync(path, 'cũ')
    const refused = async (target: string): Promise<void> => {
      const result = await writeFileAtomic(target, 'mới', { replace: true })
      expect(result).toMatchObject({ ok: false, error: { code: 'not-writable' } })
    }
    chmodSync(path, 0o444)
    await refused(path)
    chmodSync(path, 0o644)
    chmodSync(folder, 0o555)
    await refused(path)
    chmodSync(folder, 0o755)
    await refused('/dev/null')
    expect(readFileSync(path, 'utf8')).toBe('cũ')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })
})
