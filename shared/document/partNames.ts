import type { OfficialParts } from './types.ts'

/** The official parts as the person reads them, in the order of the page. */
export const partNames: Readonly<Record<keyof OfficialParts, string>> = {
  circulation: 'Phạm vi lưu hành',
  superior: 'Cơ quan cấp trên',
  issuer: 'Cơ quan ban hành',
  number: 'Số',
  symbol: 'Ký hiệu',
  urgency: 'Độ khẩn',
  draft: 'Dự thảo lần',
  partyHeading: 'Tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”',
  place: 'Nơi ban hành',
  date: 'Ngày ban hành',
  typeName: 'Tên loại văn bản',
  title: 'Trích yếu',
  subtitle: 'Dòng trong ngoặc dưới trích yếu',
  titleRule: 'Dòng “-----” dưới trích yếu',
  recipients: 'Nơi nhận',
  onBehalfOf: 'Thẩm quyền ký (T/M, K/T, T/L)',
  signerTitle: 'Chức vụ người ký',
  signedMark: 'Dấu “(Đã ký)”',
  signer: 'Họ và tên người ký',
  typistMark: 'Ký hiệu người soạn, số bản',
}

/** The parts in the order of the page. */
export const partsInOrder = Object.keys(partNames) as readonly (keyof OfficialParts)[]
