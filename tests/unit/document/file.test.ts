import { describe, expect, it } from 'vitest'
import { bullet, footnote, heading, paragraph } from '../../../shared/document/build.ts'
import {
  FILE_VERSION,
  parseDocumentFile,
  serializeDocument,
} from '../../../shared/document/file.ts'
import { documentOf, emptyList } from '../../builders/document.ts'

const document = documentOf([
  heading(2, 'targets', 'CHỈ TIÊU'),
  emptyList('kinh-te'),
  bullet(1, [{ text: 'Một ý' }, footnote('ghi chú')]),
  paragraph([{ text: 'đậm', bold: true }, { text: ' thường' }]),
])

function codeOf(text: string): string {
  const result = parseDocumentFile(text)
  return result.ok ? 'ok' : result.error.code
}

describe('the file format', () => {
  it('gives back what was written', () => {
    expect(parseDocumentFile(serializeDocument(document))).toEqual({ ok: true, value: document })
  })

  it('refuses a file cut off anywhere', () => {
    const text = serializeDocument(document)
    for (let length = 0; length < text.length - 2; length += 37) {
      expect(codeOf(text.slice(0, length))).toBe('file-broken')
    }
  })

  it('refuses what is no document of ours', () => {
    expect(codeOf('{"a":1}')).toBe('file-foreign')
    expect(codeOf('[]')).toBe('file-foreign')
  })

  it('refuses a newer version', () => {
    const text = serializeDocument(document).replace(
      `"version": ${FILE_VERSION}`,
      `"version": ${FILE_VERSION + 1}`,
    )
    expect(codeOf(text)).toBe('file-too-new')
  })

  it('refuses broken invariants', () => {
    expect(
      codeOf(serializeDocument({ ...document, body: [document.body[0]!, document.body[0]!] })),
    ).toBe('document-invalid')
    expect(codeOf(serializeDocument(document).replace('"level": 2', '"level": 9'))).toBe(
      'document-invalid',
    )
  })

  it('composes decomposed text on the way in', () => {
    const text = serializeDocument(document).normalize('NFD')
    expect(parseDocumentFile(text)).toEqual({ ok: true, value: document })
  })
})
