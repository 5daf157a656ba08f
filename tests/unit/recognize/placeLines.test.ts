import { describe, expect, it } from 'vitest'
import { linesOf, lineText } from '../../../shared/document/walk.ts'
import { placeLines } from '../../../shared/recognize/placeLines.ts'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'

/** The input line that `words` are found in again. */
function lineOfWords(input: string, words: string): number {
  const recognized = recognizeText(input)
  const document = recognized.ok ? recognized.value.documents[0] : undefined
  if (document === undefined) throw new Error('nothing recognized')
  const lineAt = placeLines(input, document)
  for (const block of document.document.body) {
    for (const inlines of linesOf(block)) {
      const at = lineText(inlines).indexOf(words)
      if (at >= 0) return lineAt(block.id, at)
      for (const inline of inlines) {
        if (!('type' in inline) || inline.type !== 'footnote') continue
        const inNote = lineText(inline.content).indexOf(words)
        if (inNote >= 0) return lineAt(inline.id, inNote)
      }
    }
  }
  throw new Error(`no "${words}"`)
}

const WRAPPED = `BÁO CÁO
kết quả thực hiện nhiệm vụ năm 2023

I- KẾT QUẢ ĐẠT ĐƯỢC

- Trong năm, các cấp ủy đã tập trung lãnh đạo thực hiện nhiệm vụ phát triển kinh

tế, thu ngân sách đạt 905 tỷ đồng; giải quyết việc làm cho 2.300 lao động, trong

đó đưa 120 lao động đi làm việc ở nước ngoài; kết nạp 45 đảng viên

(1)

, khai giảng 12 lớp tập huấn cho cán bộ các xã, phường trên địa bàn toàn huyện

trong những tháng cuối năm, bảo đảm đúng kế hoạch mà cấp trên đã giao từ đầu năm.

(1) Trong đó có 20 đảng viên là nữ, 11 đảng viên là người dân tộc thiểu số.
`

describe('the input line of a place', () => {
  it('is found inside a paragraph cut into lines, past a note mark', () => {
    expect(lineOfWords(WRAPPED, 'Trong năm')).toBe(6)
    expect(lineOfWords(WRAPPED, 'thu ngân sách đạt 905')).toBe(8)
    expect(lineOfWords(WRAPPED, 'đó đưa 120')).toBe(10)
    expect(lineOfWords(WRAPPED, 'khai giảng 12 lớp')).toBe(14)
    expect(lineOfWords(WRAPPED, 'trong những tháng cuối năm')).toBe(16)
  })

  it('is found inside a footnote', () => {
    expect(lineOfWords(WRAPPED, 'có 20 đảng viên')).toBe(18)
  })

  it("is the block's own line where nothing was joined", () => {
    const text = 'NGHỊ QUYẾT\nvề nhiệm vụ\nI- CHỈ TIÊU\n- Thu 5 tỷ đồng.\n- Chi 4 tỷ đồng.\n'
    expect(lineOfWords(text, 'Thu 5')).toBe(4)
    expect(lineOfWords(text, 'Chi 4')).toBe(5)
  })
})
