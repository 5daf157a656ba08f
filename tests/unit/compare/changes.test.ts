import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../../shared/compare/compareDocuments.ts'
import { bullet, paragraph, table } from '../../../shared/document/build.ts'
import type { Block, OfficialParts } from '../../../shared/document/types.ts'
import { documentOf, emptyList } from '../../builders/document.ts'

const figuresOf = (before: readonly Block[], after: readonly Block[]) =>
  compareDocuments(documentOf(before), documentOf(after)).figures.map(
    ({ name, before: old, after: now, difference, unit }) => [name, old, now, difference, unit],
  )

describe('changed figures', () => {
  it('have their name, both values and the exact difference', () => {
    expect(
      figuresOf(
        [bullet(1, 'Tổng vốn đầu tư toàn xã hội đạt 28.300 tỷ đồng, tăng 38,12% so với năm 2020')],
        [bullet(1, 'Tổng vốn đầu tư toàn xã hội đạt 29.815 tỷ đồng, tăng 35,22% so với năm 2021')],
      ),
    ).toEqual([
      ['tổng vốn đầu tư toàn xã hội', '28.300 tỷ đồng', '29.815 tỷ đồng', '1515', 'tỷ đồng'],
      ['tăng tổng vốn đầu tư toàn xã hội', '38,12%', '35,22%', '-2.9', '%'],
    ])
  })

  it('are counted in the later unit where the earlier one is of the same kind', () => {
    expect(
      figuresOf(
        [paragraph('Thu ngân sách nội địa của huyện đạt 980 triệu đồng')],
        [paragraph('Thu ngân sách nội địa của huyện đạt 1,2 tỷ đồng')],
      ),
    ).toEqual([
      ['thu ngân sách nội địa của huyện', '980 triệu đồng', '1,2 tỷ đồng', '0.22', 'tỷ đồng'],
    ])
  })

  it('may count by the head on one side alone', () => {
    expect(
      figuresOf(
        [paragraph('Thu nhập bình quân đầu người của xã đạt 69 triệu đồng')],
        [paragraph('Thu nhập bình quân đầu người của xã đạt 70 triệu đồng/người')],
      ),
    ).toMatchObject([
      [expect.any(String), '69 triệu đồng', '70 triệu đồng/người', '1', expect.any(String)],
    ])
  })

  it('are not those that only count in other words', () => {
    expect(
      figuresOf(
        [paragraph('Thu nhập bình quân của xã đạt 70 triệu đồng, thu ngân sách 1.200 triệu đồng')],
        [paragraph('Thu nhập bình quân của xã đạt 70 triệu đồng/người, thu ngân sách 1,2 tỷ đồng')],
      ),
    ).toEqual([])
  })

  it('are no years, no dates, no numbers of documents and no figure in place of another thing', () => {
    expect(
      figuresOf(
        [
          paragraph(
            'Năm 2021, theo Nghị quyết số 12/NQ-HĐND, ngày 01/02/2021, cả tỉnh có 15 xã mới',
          ),
        ],
        [
          paragraph(
            'Năm 2022, theo Nghị quyết số 15/NQ-HĐND, ngày 03/02/2022, cả tỉnh có 40 km mới',
          ),
        ],
      ),
    ).toEqual([])
  })

  it('of a table are named by their row', () => {
    expect(
      figuresOf(
        [
          table([
            ['Số TT', 'Chỉ tiêu', 'Kế hoạch'],
            ['1', 'Hộ nghèo', '2,5%'],
          ]),
        ],
        [
          table([
            ['Số TT', 'Chỉ tiêu', 'Kế hoạch'],
            ['1', 'Hộ nghèo', '1,9%'],
            ['2', 'Hộ mới', '7%'],
          ]),
        ],
      ),
    ).toEqual([['Hộ nghèo', '2,5%', '1,9%', '-0.6', '%']])
  })

  it('are seen where last year had bullets and this year has a list of the store', () => {
    const list = emptyList('kinh-te', {
      children: [
        {
          type: 'targetItem',
          id: 'item',
          indicator: 'dan-so',
          children: [{ text: 'Kết nạp mới 1.250 đảng viên trong toàn tỉnh' }],
        },
      ],
    })
    const before = bullet(1, 'Kết nạp mới 1.100 đảng viên trong toàn tỉnh')
    expect(figuresOf([before], [list])).toMatchObject([
      [expect.any(String), '1.100 đảng viên', '1.250 đảng viên', '150', 'đảng viên'],
    ])
  })
})

describe('changed official parts', () => {
  it('have their Vietnamese names in the order of the page', () => {
    const partsOf = (parts: Partial<OfficialParts>) =>
      documentOf([], { parts: { recipients: [], ...parts } })
    const { parts } = compareDocuments(
      partsOf({
        title: 'về nhiệm vụ năm 2021',
        number: '01',
        date: { day: 5, month: 1, year: 2021 },
      }),
      partsOf({ title: 'về nhiệm vụ năm 2022', signedMark: true, recipients: ['Lưu Văn phòng'] }),
    )
    expect(parts).toEqual([
      { name: 'Số', before: '01', after: '' },
      { name: 'Ngày ban hành', before: 'ngày 05 tháng 01 năm 2021', after: '' },
      { name: 'Trích yếu', before: 'về nhiệm vụ năm 2021', after: 'về nhiệm vụ năm 2022' },
      { name: 'Nơi nhận', before: '', after: 'Lưu Văn phòng' },
      { name: 'Dấu “(Đã ký)”', before: '', after: 'Có' },
    ])
  })
})
