import { expect, it } from 'vitest'
import { issuerNamesAnother, levelOfName } from '../../../renderer/settings/entityLevels.ts'

it('reads the level from what the name begins with', () => {
  expect(levelOfName('tỉnh Đắk Lắk')).toBe('tỉnh')
  expect(levelOfName('Thành phố Cần Thơ')).toBe('thành phố')
  expect(levelOfName('Đặc khu Phú Quý')).toBe('đặc khu')
  expect(levelOfName('Đảng ủy Khối các cơ quan')).toBe('đảng bộ')
  expect(levelOfName('Đảng uỷ Công an')).toBe('đảng bộ')
  expect(levelOfName('Xãn Lâm')).toBeUndefined()
  expect(levelOfName('')).toBeUndefined()
})

it('sees when the issuer is not the unit of the figures', () => {
  expect(issuerNamesAnother('TỈNH UỶ ĐẮK LẮK', 'tỉnh Trà Vinh')).toBe(true)
  expect(issuerNamesAnother('TỈNH ỦY TRÀ VINH', 'tỉnh Trà Vinh')).toBe(false)
  expect(issuerNamesAnother('  ', 'tỉnh Trà Vinh')).toBe(false)
})
