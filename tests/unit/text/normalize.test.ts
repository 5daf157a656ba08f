import { describe, expect, it } from 'vitest'
import { foldText } from '../../../shared/text/fold.ts'
import { compareVietnamese, normalizeText } from '../../../shared/text/normalize.ts'

describe('text borders', () => {
  it('composes, unifies line ends and drops control characters', () => {
    expect(normalizeText(`${'bệnh'.normalize('NFD')}\r\n\u0000a\rb\u2028c\ud800`)).toBe(
      'bệnh\na\nb\nc\ufffd',
    )
  })

  it('folds for search without diacritics', () => {
    expect(foldText('  Đất  Nước, TĂNG trưởng ')).toBe('dat nuoc, tang truong')
  })

  it('sorts by the Vietnamese alphabet', () => {
    expect(['đá', 'da', 'ă', 'a', 'â'].sort(compareVietnamese)).toEqual(['a', 'ă', 'â', 'da', 'đá'])
  })
})
