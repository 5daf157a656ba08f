import { describe, expect, it } from 'vitest'
import { decodeText, MAX_TEXT_BYTES } from '../../../electron/services/decodeText.ts'

const code = (bytes: Uint8Array) => {
  const result = decodeText(bytes)
  return result.ok ? result.value : result.error.code
}

describe('decodeText', () => {
  it('reads UTF-8 with and without its mark, page breaks kept', () => {
    expect(code(Buffer.from('Nghị\fquyết'))).toBe('Nghị\fquyết')
    expect(code(Buffer.from('\ufeffNghị quyết'))).toBe('Nghị quyết')
  })

  it('reads UTF-16 of both orders by its mark', () => {
    const little = Buffer.from('\ufeffBáo cáo\r\nnăm', 'utf16le')
    expect(code(little)).toBe('Báo cáo\r\nnăm')
    expect(code(Buffer.from(little).swap16())).toBe('Báo cáo\r\nnăm')
  })

  it.each([
    ['nothing', '', 'file-empty'],
    ['blanks only', ' \n\t', 'file-empty'],
    ['a zip', 'PK\u0003\u0004....', 'file-unsupported'],
    ['a PDF', '%PDF-1.7', 'file-unsupported'],
    ['zero bytes inside', 'ab\0cd', 'file-binary'],
    ['many control characters', '\u0001\u0002\u0003ab'.repeat(9), 'file-binary'],
  ])('refuses %s', (_, text, expected) => {
    expect(code(Buffer.from(text, 'latin1'))).toBe(expected)
  })

  it('refuses an old Word file', () => {
    expect(code(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('file-unsupported')
  })

  it.each(['.docx', '.doc', '.pdf'])('refuses a %s by its name, too', (ending) => {
    expect(decodeText(Buffer.from('chữ'), ending)).toMatchObject({
      error: { code: 'file-unsupported' },
    })
  })

  it('never guesses a legacy encoding', () => {
    // "Nghị quyết" in TCVN3.
    const legacy = Buffer.from([0x4e, 0x67, 0x68, 0xde, 0x20, 0x71, 0x75, 0x79, 0xd5, 0x74])
    expect(code(legacy)).toBe('encoding-unknown')
  })

  it('refuses more than 20 MB before decoding', () => {
    expect(code(Buffer.alloc(MAX_TEXT_BYTES + 1, 0x61))).toBe('file-too-large')
  })
})
