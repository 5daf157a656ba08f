import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FILE_VERSION, parseDocumentFile } from '../../../shared/document/file.ts'

/** One frozen file of every published version, with every property that version knew. */
const folder = resolve(import.meta.dirname, '../../fixtures/documents')
const files = readdirSync(folder).sort()

describe('documents of every earlier version open', () => {
  it('there is one of each version', () => {
    const versions = Array.from({ length: FILE_VERSION }, (_, at) => `version-${at + 1}.vankien`)
    expect(files).toEqual(versions.sort())
  })

  it.each(files)('%s', (file) => {
    const result = parseDocumentFile(readFileSync(join(folder, file), 'utf8'))
    expect(result).toMatchObject({ ok: true, value: { name: 'Nghị quyết thử' } })
    if (!result.ok) return
    // A version may hold several blocks of a kind.
    expect([...new Set(result.value.body.map(({ type }) => type))]).toEqual([
      'heading',
      'paragraph',
      'item',
      'bullet',
      'targetList',
      'table',
      'divider',
      ...(file === 'version-1.vankien' ? [] : ['chart']),
    ])
  })
})
