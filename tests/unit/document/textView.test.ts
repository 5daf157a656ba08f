import { describe, expect, it } from 'vitest'
import { bullet, footnote, heading, paragraph } from '../../../shared/document/build.ts'
import { documentText } from '../../../shared/document/textView.ts'
import { documentOf } from '../../builders/document.ts'

describe('a document as text', () => {
  it('writes parts, markers, notes and the closing block in order', () => {
    const document = documentOf(
      [
        heading(2, 'tasks', 'NHIỆM VỤ'),
        heading(4, 'field', 'Nông nghiệp', { runIn: true, end: ':' }),
        paragraph([{ text: 'Trồng lúa' }, footnote('Ba vụ'), { text: '.' }]),
        bullet(1, 'Nuôi tôm.'),
      ],
      {
        parts: {
          partyHeading: true,
          issuer: 'TỈNH UỶ MẪU',
          number: '1',
          symbol: 'NQ/TU',
          place: 'Mẫu',
          date: { day: 3, month: 2, year: 2027 },
          typeName: 'NGHỊ QUYẾT',
          title: 'về nhiệm vụ năm 2027',
          titleRule: true,
          recipients: ['Các đảng uỷ', 'Lưu Văn phòng Tỉnh uỷ'],
          onBehalfOf: 'T/M TỈNH UỶ',
          signerTitle: 'BÍ THƯ',
          signer: 'Nguyễn Văn A',
        },
      },
    )
    expect(documentText(document).split('\n')).toEqual([
      'TỈNH UỶ MẪU',
      '*',
      'Số 01-NQ/TU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Mẫu, ngày 03 tháng 02 năm 2027',
      'NGHỊ QUYẾT',
      'về nhiệm vụ năm 2027',
      '-----',
      'I- NHIỆM VỤ',
      '1. Nông nghiệp: Trồng lúa[1].',
      '- Nuôi tôm.',
      'Nơi nhận:',
      '- Các đảng uỷ;',
      '- Lưu Văn phòng Tỉnh uỷ.',
      'T/M TỈNH UỶ',
      'BÍ THƯ',
      'Nguyễn Văn A',
      '[1] Ba vụ',
      '',
    ])
  })
})
