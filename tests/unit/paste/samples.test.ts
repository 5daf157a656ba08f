import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultNumbering } from '../../../shared/document/build.ts'
import { checkDocument } from '../../../shared/document/check.ts'
import { documentSchema } from '../../../shared/document/types.ts'
import { pasteText } from '../../../shared/paste/pasteText.ts'
import { documentOf } from '../../builders/document.ts'
import { pasteHtmlText } from './parse5Tree.ts'
import { readable } from './readable.ts'

/**
 * Clipboards of other programs (tests/fixtures/clipboard): each `.html` or `.txt` with what it
 * becomes beside it, `.expected`.
 */
const folder = join(import.meta.dirname, '../../fixtures/clipboard')
const samples = readdirSync(folder).filter((name) => /\.(?:html|txt)$/.test(name))
const target = { numbering: defaultNumbering }

describe('clipboards of other programs', () => {
  it('are at least twenty', () => {
    expect(samples.length).toBeGreaterThanOrEqual(20)
  })

  it.each(samples)('%s', async (name) => {
    const content = readFileSync(join(folder, name), 'utf8')
    const pasted = name.endsWith('.html')
      ? pasteHtmlText(content, target)
      : pasteText(content, target)
    await expect(readable(pasted)).toMatchFileSnapshot(
      join(folder, name.replace(/\.\w+$/, '.expected')),
    )
    const parsed = documentSchema.safeParse(documentOf([...pasted.blocks]))
    expect(parsed.error).toBeUndefined()
    expect(parsed.data && checkDocument(parsed.data).ok).toBe(true)
  })
})
