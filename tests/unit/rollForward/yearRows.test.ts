import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'
import { periodToYear } from '../../../shared/rollForward/rollPeriod.ts'
import { type YearRow, yearRows } from '../../../shared/rollForward/yearRows.ts'

const PLAN = `HUYỆN ỦY BÌNH AN
*
Số 45-KH/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Bình An, ngày 18 tháng 01 năm 2022

KẾ HOẠCH
học tập Nghị quyết về nhiệm vụ
năm 2022
-----
Căn cứ Quy định số 22-QĐ/TW, ngày 28/7/2021 của Ban Chấp hành Trung ương,
Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:
I- MỤC ĐÍCH, YÊU CẦU
1. Thấy rõ kết quả năm 2021 và nhiệm vụ năm 2022.
2. Hoàn thành trước ngày 30/6/2022.
II- TỔ CHỨC THỰC HIỆN
1. Văn phòng theo dõi việc thực hiện quy hoạch đến năm 2030.

T/M BAN THƯỜNG VỤ
BÍ THƯ
(Đã ký)
Nguyễn Văn Mẫu
`

function rowsOf(text: string, year: number): YearRow[] {
  const recognized = recognizeText(text)
  if (!recognized.ok) throw new Error(recognized.error.message)
  const period = recognized.value.documents[0]?.document.period ?? { kind: 'year', year }
  return yearRows(text, recognized.value, periodToYear(period, year))
}

describe('yearRows', () => {
  it('tells every year of the input by its line, those of the official parts too', () => {
    const rows = rowsOf(PLAN, 2023)
    expect(rows.map(({ line, year, moves, to }) => [line, year, moves, to])).toEqual([
      [5, 2022, true, 2023],
      [9, 2022, true, 2023],
      [11, 2021, false, 2022],
      [14, 2021, true, 2022],
      [14, 2022, true, 2023],
      [15, 2022, true, 2023],
      [17, 2030, false, 2031],
    ])
    expect(rows[3]).toMatchObject({
      kind: 'neighbour',
      context: expect.stringContaining('kết quả'),
    })
  })

  it('counts lines as the input does, whatever its line ends and the form of its letters', () => {
    const other = PLAN.normalize('NFD').replaceAll('\n', '\r\n')
    expect(rowsOf(other, 2023)).toEqual(rowsOf(PLAN, 2023))
  })

  it('tells every year of an input without any form', () => {
    expect(rowsOf('Năm 2022', 2023).map(({ year }) => year)).toEqual([2022])
  })
})
