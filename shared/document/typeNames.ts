import type { DocumentType } from './types.ts'

/**
 * Types of Party documents by code (Quy định 399-QĐ/TW on types; codes by HD36 section on number
 * and symbol, "first letter of each syllable" where none is fixed). TLTT (propaganda material)
 * and VB (unknown kind) are this program's own.
 */
export const typeNames: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  KL: 'Kết luận',
  QC: 'Quy chế',
  QĐi: 'Quy định',
  TT: 'Thông tri',
  HD: 'Hướng dẫn',
  TB: 'Thông báo',
  TC: 'Thông cáo',
  TBố: 'Tuyên bố',
  LKG: 'Lời kêu gọi',
  BC: 'Báo cáo',
  KH: 'Kế hoạch',
  QH: 'Quy hoạch',
  CTr: 'Chương trình',
  ĐA: 'Đề án',
  PA: 'Phương án',
  DA: 'Dự án',
  TTr: 'Tờ trình',
  CV: 'Công văn',
  BB: 'Biên bản',
  GM: 'Giấy mời',
  GGT: 'Giấy giới thiệu',
  TLTT: 'Tài liệu tuyên truyền',
  VB: 'Văn bản khác',
}

/** The type as a person says it; an unknown code shows as it is. */
export function typeName(type: DocumentType): string {
  return typeNames[type] ?? type
}
