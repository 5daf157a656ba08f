import { describe, expect, test } from 'vitest'
import { footnoteRows } from '../../../shared/recognize/views.ts'
import { blocksOf, recognized } from './helpers.ts'

describe('inline notes', () => {
  test('mark and body in one line, body over several lines, bookmark junk', () => {
    const text = recognized(
      [
        '[bookmark: _a1]Xã làm xong hai cầu([footnoteRef:1]) và một chợ[footnoteRef:2]. [1: () Cầu Ông Tư,',
        'cầu Bà Năm [cũ].',
        ']  [2:  Chợ xã mới.] Việc khác còn chậm.',
        'Đoạn sau.',
      ].join('\n'),
    )
    expect(blocksOf(text)).toEqual([
      'paragraph|Xã làm xong hai cầu^ và một chợ^. Việc khác còn chậm.',
      'paragraph|Đoạn sau.',
    ])
    expect(footnoteRows(text)).toEqual([
      { mark: '1', text: 'Cầu Ông Tư, cầu Bà Năm [cũ].', line: 1 },
      { mark: '2', text: 'Chợ xã mới.', line: 1 },
    ])
  })

  test('a body that never closes ends where the next one begins', () => {
    const text = recognized('Một[footnoteRef:1] hai[footnoteRef:2]. [1:  Lời đầu [2:  Lời sau]')
    expect(footnoteRows(text).map((row) => row.text)).toEqual(['Lời đầu', 'Lời sau'])
  })

  test('a mark without a body and a body without a mark stay in the text', () => {
    const text = recognized('Một[footnoteRef:7] hai. [9: lời lạc]')
    expect(blocksOf(text)).toEqual(['paragraph|Một[footnoteRef:7] hai. [9: lời lạc]'])
    expect(text.notes.map((note) => note.kind)).toEqual(['doubtful'])
  })
})

describe('notes on lines of their own', () => {
  test('raised marks', () => {
    const text = recognized(
      'Nhà máy mới⁽¹⁾ chạy thử, rộng 40 m².\nCác xã góp ý².\n¹. Nhà máy nước.\n². Có chín xã.',
    )
    expect(footnoteRows(text)).toEqual([
      { mark: '1', text: 'Nhà máy nước.', line: 1 },
      { mark: '2', text: 'Có chín xã.', line: 2 },
    ])
    expect(blocksOf(text)[0]).toBe('paragraph|Nhà máy mới^ chạy thử, rộng 40 m².')
  })

  test('square marks with the notes at the end', () => {
    const text = recognized('Ba xã[1] và hai ấp[2].\nHết.\n[1] Xã vùng ven.\n[2] Ấp mới.')
    expect(footnoteRows(text).map((row) => row.text)).toEqual(['Xã vùng ven.', 'Ấp mới.'])
    expect(blocksOf(text)).toHaveLength(2)
  })

  test('numbers start again in the second document', () => {
    const part = 'Ba xã[1] họp.\nHết.\n[1] Xã vùng ven.\n'
    expect(footnoteRows(recognized(part + part)).map((row) => row.line)).toEqual([1, 4])
  })

  test('a raised sign without a note stays', () => {
    expect(blocksOf(recognized('Đất rộng 12 m² và 3 km².\nThêm ý⁵.'))).toEqual([
      'paragraph|Đất rộng 12 m² và 3 km².',
      'paragraph|Thêm ý⁵.',
    ])
  })
})
