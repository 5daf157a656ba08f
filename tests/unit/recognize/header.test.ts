import { describe, expect, test } from 'vitest'
import { headerRows } from '../../../shared/recognize/views.ts'
import { blocksOf, recognized, textOf } from './helpers.ts'

const head = [
  '\tTỈNH ỦY AN LƯƠNG',
  'BAN TUYÊN GIÁO',
  '*',
  'Số: 05 -HD/BTGTU\tĐẢNG CỘNG SẢN VIỆT NAM',
  'An Lương, ngày 4 tháng 3 năm 2022',
  'HƯỚNG DẪN',
  'tuyên truyền kỷ niệm ngày thành lập tỉnh',
  'và các ngày lễ trong năm',
  '-----',
]
const foot = [
  '\tNơi nhận:',
  '- Các huyện ủy,',
  '(Đã ký)',
  '  đảng ủy trực thuộc,',
  '- Lưu Ban Tuyên giáo.',
  '\tK/T TRƯỞNG BAN',
  'PHÓ TRƯỞNG BAN',
  '(Đã ký)',
  'Đỗ Thị Thu Ba',
  'TG2\\D:\\HD 2022\\so 05.doc',
]

describe('official parts', () => {
  const text = recognized([...head, 'I- MỤC ĐÍCH', 'Làm cho mọi người hiểu.', ...foot].join('\n'))

  test('are read from both ends', () => {
    expect(headerRows(text)).toEqual([
      {
        documentType: 'HD',
        superior: 'TỈNH ỦY AN LƯƠNG',
        issuer: 'BAN TUYÊN GIÁO',
        number: '05',
        symbol: 'HD/BTGTU',
        place: 'An Lương',
        date: '2022-03-04',
        title: 'tuyên truyền kỷ niệm ngày thành lập tỉnh và các ngày lễ trong năm',
        recipients: ['Các huyện ủy, đảng ủy trực thuộc', 'Lưu Ban Tuyên giáo'],
        onBehalfOf: 'K/T TRƯỞNG BAN',
        signerTitle: 'PHÓ TRƯỞNG BAN',
        signer: 'Đỗ Thị Thu Ba',
        signedMark: true,
        typistMark: 'TG2\\D:\\HD 2022\\so 05.doc',
      },
    ])
    expect(blocksOf(text)).toEqual(['heading|MỤC ĐÍCH', 'paragraph|Làm cho mọi người hiểu.'])
  })

  test('their lines are known', () => {
    expect(text.documents[0]?.source.parts).toMatchObject({
      superior: 1,
      issuer: 2,
      number: 4,
      date: 5,
      typeName: 6,
      title: 7,
      recipients: 12,
      signer: 20,
    })
  })

  test('a text without them has none', () => {
    const [row] = headerRows(recognized('I- MỤC TIÊU\nGiữ đất.'))
    expect(row).toMatchObject({
      documentType: null,
      issuer: null,
      date: null,
      title: null,
      recipients: [],
      signedMark: false,
    })
  })

  test('a number and a date not yet given', () => {
    const [row] = headerRows(
      recognized(
        'ĐẢNG ỦY XÃ TÂN HÒA\n*\nSố      -NQ/ĐU\nTân Hòa, ngày     tháng     năm 2026\nNGHỊ QUYẾT\nvề nhiệm vụ năm 2026\nLời đầu.',
      ),
    )
    expect(row).toMatchObject({
      number: null,
      symbol: 'NQ/ĐU',
      place: 'Tân Hòa',
      date: null,
      issuer: 'ĐẢNG ỦY XÃ TÂN HÒA',
    })
  })

  test('type and title in one line', () => {
    const [row] = headerRows(
      recognized(
        'ĐẢNG ỦY XÃ TÂN HÒA\nSố 3-NQ/ĐU\nNGHỊ QUYẾT CỦA BAN CHẤP HÀNH ĐẢNG BỘ XÃ\nVỀ NHIỆM VỤ NĂM 2024\n-----\nI. Kết quả\nLời.',
      ),
    )
    expect(row).toMatchObject({
      documentType: 'NQ',
      title: 'CỦA BAN CHẤP HÀNH ĐẢNG BỘ XÃ VỀ NHIỆM VỤ NĂM 2024',
    })
  })

  test('a letter has its subject under the number', () => {
    const [row] = headerRows(
      recognized(
        'TỈNH ỦY AN LƯƠNG\nSố 88-CV/TU\nV/v chuẩn bị đại hội\nAn Lương, ngày 3 tháng 2 năm 2025\nKính gửi: Các huyện ủy\nLời.',
      ),
    )
    expect(row).toMatchObject({
      number: '88',
      symbol: 'CV/TU',
      title: 'V/v chuẩn bị đại hội',
      date: '2025-02-03',
    })
  })

  test('a body in capitals under the text signs it', () => {
    const [row] = headerRows(
      recognized(
        'Phần thứ nhất\nTÌNH HÌNH\nLời.\n*\n*   *\nLời kết.\n      BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN SÔNG MÂY',
      ),
    )
    expect(row).toMatchObject({
      onBehalfOf: 'BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN SÔNG MÂY',
      issuer: 'BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN SÔNG MÂY',
    })
  })
})

describe('several documents in one text', () => {
  const text = recognized(
    [
      ...head,
      'I- MỤC ĐÍCH',
      'Lời.',
      ...foot,
      'TÀI LIỆU TUYÊN TRUYỀN',
      'KẾT QUẢ NĂM 2021',
      'CHỈ TIÊU NĂM 2022',
      '(Ban Tuyên giáo biên soạn)',
      'Năm qua có nhiều đổi thay.',
      'A. KẾT QUẢ NĂM 2021',
      'Lời.',
    ].join('\n'),
  )

  test('the second is annexed to the first', () => {
    const [first, second] = text.documents.map(({ document }) => document)
    expect(second?.annexOf).toBe(first?.id)
    expect(second).toMatchObject({
      documentType: 'TLTT',
      period: { kind: 'year', year: 2021 },
      parts: {
        title: 'KẾT QUẢ NĂM 2021\nCHỈ TIÊU NĂM 2022',
        subtitle: '(Ban Tuyên giáo biên soạn)',
      },
    })
  })

  test('a second letterhead begins a document even where the first has no signature', () => {
    const two = recognized([...head, 'Lời một.', ...head, 'Lời hai.'].join('\n'))
    expect(two.documents).toHaveLength(2)
  })
})

describe('what the document is', () => {
  test.each([
    [
      'TỈNH ỦY AN LƯƠNG\nSố 1-NQ/TU\nNGHỊ QUYẾT\nvề nhiệm vụ năm 2023\nI- MỤC TIÊU\nLời.',
      {
        documentType: 'NQ',
        template: 'nghi-quyet-nam',
        entity: 'tinh-an-luong',
        guideline: 'HD36',
        period: { kind: 'year', year: 2023 },
      },
    ],
    [
      'ĐẢNG ỦY XÃ TÂN HÒA\nSố 2-BC/ĐU\nBÁO CÁO\nkết quả năm 2026\nI- KẾT QUẢ\nLời.',
      {
        documentType: 'BC',
        template: 'bao-cao-ket-qua-nam',
        entity: 'xa-tan-hoa',
        guideline: 'HD05',
      },
    ],
    [
      'Phần thứ nhất\nKIỂM ĐIỂM\nĐại hội Đảng bộ tỉnh đã qua. Toàn tỉnh An Lương cố gắng.\nPhần thứ hai\nPHƯƠNG HƯỚNG NHIỆM KỲ 2025 - 2030\nLời.',
      {
        documentType: 'BC',
        template: 'bao-cao-chinh-tri-tinh',
        entity: 'tinh-an-luong',
        period: { kind: 'term', from: 2025, to: 2030 },
      },
    ],
  ])('%#', (text, expected) => {
    expect(recognized(text).documents[0]?.document).toMatchObject(expected)
  })

  test('what the person says is stronger', () => {
    const options = { documentType: 'KL', year: 2019, entity: 'tinh-x' }
    expect(
      recognized('I- MỤC TIÊU\nGiữ đất năm 2023.', options).documents[0]?.document,
    ).toMatchObject({
      documentType: 'KL',
      period: { kind: 'year', year: 2019 },
      entity: 'tinh-x',
      guideline: 'HD36',
    })
  })

  test.each([
    [
      'TÀI LIỆU TUYÊN TRUYỀN\nKẾT QUẢ NĂM 2023\n(Ban Tuyên giáo Thành ủy biên soạn, dùng trong chi bộ)',
      'Ban Tuyên giáo Thành ủy',
    ],
    [
      'BÁO CÁO CHÍNH TRỊ\n(Báo cáo của Ban Chấp hành Đảng bộ phường Mai, khóa II, trình Đại hội lần thứ III)',
      'Ban Chấp hành Đảng bộ phường Mai, khóa II',
    ],
  ])('takes the author from the line under the title: %s', (head, author) => {
    const [row] = headerRows(recognized(`${head}\n-----\n\nI- KẾT QUẢ\n1. Về kinh tế\nThu đủ.`))
    expect(row?.issuer).toBe(author)
  })

  test('a heading without accents stays in the text as written', () => {
    const text = recognized(
      'TINH UY A\nBAN TO CHUC\nDANG CONG SAN VIET NAM\nBAO CAO\nKET QUA NAM 2026\n\nI. KET QUA\nThu du.',
    )
    expect(headerRows(text)[0]).toMatchObject({ superior: 'TINH UY A', issuer: 'BAN TO CHUC' })
    expect(textOf(text)).toContain('\nDANG CONG SAN VIET NAM\n')
    expect(text.notes).toContainEqual(expect.objectContaining({ line: 3, kind: 'doubtful' }))
  })

  test('a body whose name takes two lines signs the text', () => {
    const text = recognized(
      'I- KẾT QUẢ\nThu đủ.\nĐảng bộ vững mạnh.\nBAN CHẤP HÀNH ĐẢNG BỘ\nXÃ MAI, KHÓA II',
    )
    expect(headerRows(text)[0]?.onBehalfOf).toBe('BAN CHẤP HÀNH ĐẢNG BỘ XÃ MAI, KHÓA II')
  })

  test('the subject of a letter, and a signer without a title below the recipients', () => {
    const letter = recognized(
      'TỈNH ỦY A\nBAN TỔ CHỨC\n*\nSố 12-CV/BTCTU\nvề việc báo cáo số liệu\n\nKính gửi: Các đảng ủy xã\n\nĐề nghị báo cáo trước ngày 10/6.',
    )
    expect(headerRows(letter)[0]).toMatchObject({
      documentType: 'CV',
      title: 'về việc báo cáo số liệu',
    })
    const text = recognized(
      'I- KẾT QUẢ\nThu đủ.\nNơi nhận:\n- Các tỉnh ủy;\n- Lưu Văn phòng.\nT/M ĐOÀN CHỦ TỊCH\nLê Văn Mười',
    )
    expect(headerRows(text)[0]).toMatchObject({
      recipients: ['Các tỉnh ủy', 'Lưu Văn phòng'],
      onBehalfOf: 'T/M ĐOÀN CHỦ TỊCH',
      signer: 'Lê Văn Mười',
    })
  })
})
