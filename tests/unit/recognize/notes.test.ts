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

describe('marks in other places', () => {
  test('a note on the title moves to the first paragraph', () => {
    const text = recognized(
      'NGHỊ QUYẾT\nvề nhiệm vụ năm 2023[1]\nI- MỤC TIÊU\nGiữ đất.\n[1] Họp ngày 5/1.',
    )
    expect(footnoteRows(text)).toEqual([{ mark: '1', text: 'Họp ngày 5/1.', line: 2 }])
    expect(text.documents[0]?.document.parts.title).toBe('về nhiệm vụ năm 2023')
    expect(text.notes.some((note) => note.kind === 'doubtful' && note.line === 2)).toBe(true)
  })

  test('markdown notes, and notes under a drawn rule', () => {
    expect(footnoteRows(recognized('Chợ mới[^1] mở cửa.\n\n[^1]: Chợ xã.'))).toHaveLength(1)
    const ruled = recognized('Năng suất tăng(1), đất giữ(2).\n_______\n(1) 60 tạ/ha.\n(2) Cả vùng.')
    expect(footnoteRows(ruled).map((row) => row.text)).toEqual(['60 tạ/ha.', 'Cả vùng.'])
  })

  test('numbered points in brackets are no notes', () => {
    const text = recognized('2.1. Kinh tế biển\n(1) Rà soát quy hoạch.\n(2) Nuôi trồng bền vững.')
    expect(footnoteRows(text)).toEqual([])
    expect(blocksOf(text).filter((block) => block.startsWith('item'))).toHaveLength(2)
  })

  test('a note right under the paragraph of its mark, and notes that end a text', () => {
    const text = recognized(
      'Hiến 40 m2 đất, 32 ngày công(1)\n(1) Trong đó làm đường 25 m2.\nGóp 12 xe cát(2), kéo điện cho ba ấp.\nViệc khác còn chậm.\n(2) Do hai hộ góp.',
    )
    expect(footnoteRows(text).map((row) => row.text)).toEqual([
      'Trong đó làm đường 25 m2.',
      'Do hai hộ góp.',
    ])
  })

  test('the foot of a PDF page: the first line of a note set apart, marks on years and capitals', () => {
    const page = [
      'Trong năm qua các xã ven sông đã cùng nhau vượt qua đợt lũ lớn nhất từ nhiều',
      'năm nay, giữ được đà tăng GRDP1 và lo đủ chỗ ở cho các hộ phải dời khỏi vùng',
      'sạt lở theo quy hoạch đến năm 20302, nhất là các hộ nghèo, hộ có người già yếu',
      'và trẻ nhỏ ở các ấp xa trung tâm xã, nơi đường đi còn khó khăn trong mùa mưa',
      'lũ, phải đi lại bằng xuồng.',
      '',
      '1 Tăng 7,2%; riêng khu vực nuôi trồng tăng 9,1%; khu vực dịch vụ tăng 6,8%;',
      '',
      'xây dựng tăng 5,5%.',
      '2 Quy hoạch chung của xã.',
      '                                   2',
      '\fHội phụ huynh cùng thầy cô dọn trường sau lũ.',
    ]
    const text = recognized(page.join('\n'))
    expect(footnoteRows(text).map((row) => row.text)).toEqual([
      'Tăng 7,2%; riêng khu vực nuôi trồng tăng 9,1%; khu vực dịch vụ tăng 6,8%; xây dựng tăng 5,5%.',
      'Quy hoạch chung của xã.',
    ])
    expect(blocksOf(text)).toHaveLength(2)
    expect(blocksOf(text)[0]).toContain('tăng GRDP^ và')
    expect(blocksOf(text)[0]).toContain('đến năm 2030^, nhất')
  })
})
