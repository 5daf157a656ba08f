import { describe, expect, it } from 'vitest'
import { isExactUnit, isUnit, unitFactor } from '../../../shared/exchange/units.ts'

describe('units', () => {
  it.each([
    ['tỷ đồng', 'triệu đồng', '1000'],
    ['Triệu đồng', 'tỷ đồng', '0.001'],
    ['trđ', 'triệu đồng', '1'],
    ['nghìn người', 'người', '1000'],
    ['1000 ha', 'ha', '1000'],
    ['tấn', 'nghìn tấn', '0.001'],
    ['km2', 'ha', '100'],
    ['triệu đồng/người', 'đồng / người', '1000000'],
    ['%', '%', '1'],
    ['xã', 'xã', '1'],
    ['DN', 'doanh nghiệp', '1'],
    ['hợp tác xã', 'HTX', '1'],
    ['ĐV', 'đảng viên', '1'],
  ])('%j in %j is %s times as much', (from, to, factor) => {
    expect(unitFactor(from, to)?.toFixed()).toBe(factor)
  })

  it.each([
    ['triệu đồng', 'USD'],
    ['triệu đồng', 'triệu đồng/người'],
    ['%', 'xã'],
    ['hộ', 'người'],
    ['trường', 'lớp'],
    ['DN', 'dự án'],
    ['HTX', 'hợp tác'],
    ['dn', 'doanh nghiệp'],
    ['H', 'hộ'],
  ])('%j is not converted to %j', (from, to) => {
    expect(unitFactor(from, to)).toBeUndefined()
  })

  it('knows units from other words', () => {
    for (const unit of ['%', 'tỷ đồng', 'người', 'nghìn tấn', 'ha', 'giường/vạn dân']) {
      expect(isUnit(unit), unit).toBe(true)
    }
    for (const words of ['Sở Tài chính', 'trật tự', 'ngành y tế', '2021']) {
      expect(isUnit(words), words).toBe(false)
    }
    expect(isExactUnit('tỷ đồng')).toBe(true)
    expect(isExactUnit('trật tự')).toBe(false)
  })
})
