import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankHere } from '../../../renderer/editor/figures/rankHere.ts'
import type { Outlook } from '../../../renderer/editor/figures/usualRef.ts'
import { matchNames, nameFits } from '../../../shared/indicators/matchNames.ts'
import { foldedWords } from '../../../shared/indicators/nameWords.ts'
import { seeds, store } from './readSeeds.ts'

/** The names found for the words in a section of a resolution or report of the province. */
function found(query: string, outlook?: Outlook): string[] {
  const context = { store, entity: 'tinh-tra-vinh', period: { kind: 'year', year: 2022 } } as const
  const rank = rankHere([], outlook, context)
  return matchNames(query, seeds, { rank }).map(({ indicator }) => indicator.name)
}

describe('what a person types finds what he means', () => {
  it.each([
    // Words of the name before another name that is a person's habit.
    ['thu ngan', 'Tổng thu ngân sách'],
    ['thu ngan sach', 'Tổng thu ngân sách'],
    ['Thu ngân sách', 'Tổng thu ngân sách'],
    ['tong thu', 'Tổng thu ngân sách'],
    ['thu ngan sach noi dia', 'Thu nội địa'],
    ['thu', 'Thu nội địa'],
    ['thu noi', 'Thu nội địa'],
    ['tang thu noi dia', 'Tốc độ tăng thu nội địa'],
    ['thu nhap', 'Thu nhập bình quân đầu người'],
    ['thu nhap binh quan usd', 'Thu nhập bình quân đầu người quy đổi USD'],
    ['tong chi', 'Tổng chi ngân sách'],
    ['chi ngan', 'Tổng chi ngân sách'],
    ['tăng trưởng kinh tế', 'Tốc độ tăng trưởng GRDP'],
    ['tang truong grdp', 'Tốc độ tăng trưởng GRDP'],
    ['tang truong', 'Tốc độ tăng trưởng GRDP'],
    ['grdp', 'GRDP bình quân đầu người'],
    ['grdp binh quan dau nguoi', 'GRDP bình quân đầu người'],
    ['ty trong dich vu', 'Tỷ trọng dịch vụ trong GRDP'],
    ['von dau tu', 'Tổng vốn đầu tư toàn xã hội'],
    ['giai ngan von', 'Tỷ lệ giải ngân vốn xây dựng cơ bản'],
    ['ban le', 'Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng'],
    ['no xau', 'Tỷ lệ nợ xấu'],
    ['doanh nghiep phat trien moi', 'Số doanh nghiệp phát triển mới'],
    ['doanh nghiep thanh lap', 'Số doanh nghiệp phát triển mới'],
    ['hop tac xa', 'Tổng số hợp tác xã'],
    ['hợp tác xã mới', 'Số hợp tác xã thành lập mới'],
    ['xuat khau', 'Kim ngạch xuất khẩu'],
    ['khách du lịch', 'Số lượt khách du lịch'],
    ['du lich', 'Doanh thu du lịch'],
    ['san luong lua', 'Sản lượng lúa'],
    ['sản lượng thuỷ sản', 'Tổng sản lượng thủy sản'],
    ['san pham ocop', 'Tổng số sản phẩm OCOP'],
    ['tỉ lệ hộ nghèo', 'Tỷ lệ hộ nghèo'],
    ['ti le ho ngheo khmer', 'Tỷ lệ hộ nghèo dân tộc Khmer'],
    ['giam ho ngheo', 'Mức giảm tỷ lệ hộ nghèo'],
    ['suy dinh duong', 'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng'],
    ['bhyt', 'Tỷ lệ bao phủ bảo hiểm y tế'],
    ['that nghiep', 'Tỷ lệ thất nghiệp'],
    ['bac si', 'Số bác sĩ/vạn dân'],
    ['đô thị hoá', 'Tỷ lệ đô thị hóa'],
    ['che phu rung', 'Tỷ lệ che phủ rừng'],
    ['rac sinh hoat', 'Tỷ lệ thu gom và xử lý rác thải sinh hoạt'],
    ['giao quan', 'Tỷ lệ tuyển quân và giao quân so với chỉ tiêu'],
    ['tai nan', 'Số vụ tai nạn giao thông đường bộ'],
    ['dang vien', 'Tổng số đảng viên'],
    ['ket nap', 'Số đảng viên kết nạp'],
    ['phat trien dang vien', 'Số đảng viên kết nạp'],
    ['thu tuc hanh chinh', 'Tổng số thủ tục hành chính'],
    ['pci', 'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) - hạng cả nước'],
  ])('%s: %s', (query, name) => expect(found(query, 'targets')[0]).toBe(name))

  it('what the section has a figure of goes before the shorter of two equals', () => {
    expect(found('ho ngheo', 'results')[0]).toBe('Tỷ lệ hộ nghèo')
    expect(matchNames('ho ngheo', seeds)[0]?.indicator.name).toBe('Số hộ nghèo')
    expect(found('nuoc sach', 'targets')[0]).toBe('Tỷ lệ dân cư nông thôn sử dụng nước sạch')
    expect(found('nuoc sach', 'results')[0]).toBe('Tỷ lệ hộ dân đô thị sử dụng nước sạch')
  })

  it('marks that were typed are meant', () => {
    expect(found('dân')[0]).toMatch(/(?<!\p{L})dân(?!\p{L})/iu)
    expect(found('dẫn')).toEqual(expect.arrayContaining(found('dan')))
    expect(found('thủ')[0]).toBe('Tổng số thủ tục hành chính')
    expect(found('thu')[0]).toBe('Thu nội địa')
  })
})

describe('every indicator of the catalogue', () => {
  const one = fc.constantFrom(...seeds.indicators)

  it('stands first when its whole name is typed, with marks or without', () => {
    for (const { name, code } of seeds.indicators) {
      expect(matchNames(name, seeds)[0]?.indicator.code).toBe(code)
      expect(found(name)[0]).toBe(name)
      expect(found(foldedWords(name).join(' '))[0]).toBe(name)
    }
  })

  it('is among the first five for the first words of its name, or stands behind its equals', () => {
    const key = (words: readonly string[]): string => words.join(' ').replace(/\bty\b/g, 'ti')
    const names = seeds.indicators.map(({ name }) => key(foldedWords(name)))
    for (const { name, code } of seeds.indicators) {
      const words = foldedWords(name)
      for (let count = 2; count <= words.length; count++) {
        const typed = words.slice(0, count)
        const place = matchNames(typed.join(' '), seeds).findIndex(
          ({ indicator }) => indicator.code === code,
        )
        const equals = names.filter((other) => other.startsWith(key(typed)))
        expect(place, `${typed.join(' ')} → ${name}`).toBeGreaterThanOrEqual(0)
        expect(place, `${typed.join(' ')} → ${name}`).toBeLessThan(Math.max(5, equals.length))
      }
    }
  })

  it('is found by any of its words in any order', () => {
    const typed = one.chain((indicator) => {
      const words = fc.shuffledSubarray(foldedWords(indicator.name), { minLength: 1 })
      return fc.tuple(fc.constant(indicator.code), words)
    })
    fc.assert(
      fc.property(typed, ([code, words]) => {
        const codes = matchNames(words.join(' '), seeds).map(({ indicator }) => indicator.code)
        expect(codes).toContain(code)
      }),
      { numRuns: 500 },
    )
  })

  it('never stands before one that fits better', () => {
    const typed = one.chain(({ name, aliases }) =>
      fc.constantFrom(name, ...aliases).chain((text) => {
        const words = foldedWords(text)
        return fc
          .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 4 }))
          .map(([from, count]) => words.slice(from, from + count).join(' '))
      }),
    )
    fc.assert(
      fc.property(typed, (query) => {
        const fits = matchNames(query, seeds).map(({ fit }) => nameFits.indexOf(fit))
        expect(fits).toEqual(fits.toSorted((a, b) => a - b))
        expect(fits.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})
