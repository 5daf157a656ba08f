import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkDocumentFile,
  freeFileName,
  safeFileName,
} from '../../../electron/services/fileNames.ts'

describe('safeFileName', () => {
  it.each([
    ['Nghị quyết 01-NQ/TU', 'Nghị quyết 01-NQ TU'],
    ['  Báo cáo:\n"kết quả" ', 'Báo cáo kết quả'],
    ['..', 'Văn bản'],
    ['con', 'con_'],
    ['Kế hoạch.', 'Kế hoạch'],
    ['Nghị quyết'.normalize('NFD'), 'Nghị quyết'],
  ])('%j gives %j', (title, name) => {
    expect(safeFileName(title)).toBe(name)
  })

  it('gives for any title a name that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const name = safeFileName(title)
        expect(name).not.toMatch(/[<>:"/\\|?*\n\t\0]|^\.|[. ]$/)
        expect(name).not.toBe('')
        expect(name).toBe(name.normalize('NFC'))
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(181)
      }),
    )
  })
})

describe('freeFileName', () => {
  it('counts on where the name is taken, whatever its case and composition', () => {
    const taken = new Set(['nghị quyết.vankien', 'Nghị quyết (2).vankien'.normalize('NFD')])
    expect(freeFileName('Nghị quyết', taken)).toBe('Nghị quyết (3).vankien')
  })
})

describe('checkDocumentFile', () => {
  it.each(['../a.vankien', 'a/b.vankien', 'a\\b.vankien', '.a.vankien', 'a.txt', 'a\0.vankien'])(
    'refuses %j',
    (file) => {
      expect(checkDocumentFile(file).ok).toBe(false)
    },
  )

  it('takes a plain name', () => {
    expect(checkDocumentFile('Kế hoạch (2).vankien').ok).toBe(true)
  })
})
