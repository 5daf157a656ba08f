import { describe, expect, test } from 'vitest'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'
import { blocksOf, recognized } from './helpers.ts'

describe('input that can not be read', () => {
  test.each([
    ['', 'empty-input'],
    [' \n\t\r\n', 'empty-input'],
    ['PK\u0003\u0004\0\0abc', 'binary-input'],
    ['\u0001\u0002\u0003'.repeat(40), 'binary-input'],
    ['\uFFFD'.repeat(100), 'binary-input'],
    ['--- *** ... !!!', 'unreadable-input'],
  ])('%j fails with a Vietnamese message', (input, code) => {
    const result = recognizeText(input)
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.error.code).toBe(code)
    expect(result.error.message).toMatch(/[ạảãầấậềếệộốồợớờụủũưừứự]/)
  })
})

describe('line ends and letters', () => {
  test('CRLF, NFD and tabs read like plain lines', () => {
    const plain = 'I- MỤC TIÊU\nGiữ vững trật tự ở xã Bình Hòa.\n- Trồng 40 ha rừng.'
    const odd = plain.replaceAll('\n', '\r\n').replace('- ', '\t-\t').normalize('NFD')
    expect(blocksOf(recognized(odd))).toEqual(blocksOf(recognized(plain)))
  })

  test('stray control characters are dropped, words stay', () => {
    expect(blocksOf(recognized('Tuần này\u0007 có họp.'))).toEqual(['paragraph|Tuần này có họp.'])
  })
})
