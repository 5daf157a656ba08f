import type { DocumentType } from '../../shared/document/types.ts'

/** Names of the document types as a person says them; unknown codes show as they are. */
const names: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  KL: 'Kết luận',
  QC: 'Quy chế',
  QĐ: 'Quyết định',
  QĐi: 'Quy định',
  TT: 'Thông tri',
  HD: 'Hướng dẫn',
  TB: 'Thông báo',
  BC: 'Báo cáo',
  KH: 'Kế hoạch',
  CTr: 'Chương trình',
  ĐA: 'Đề án',
  TTr: 'Tờ trình',
  CV: 'Công văn',
  BB: 'Biên bản',
  BCCT: 'Báo cáo chính trị',
  TLTT: 'Tài liệu tuyên truyền',
  VB: 'Văn bản khác',
}

export function typeName(type: DocumentType): string {
  return names[type] ?? type
}
