import type { SectionChoice } from '../../shared/template/documentSections.ts'

/** The choices for a section in the order of their keys, 1 to 4. */
export const choiceNames: Readonly<Record<SectionChoice, string>> = {
  text: 'Giữ lời văn',
  outline: 'Dàn ý kèm gợi ý',
  targets: 'Danh mục chỉ tiêu',
  drop: 'Bỏ',
}

export const choiceNotes: Readonly<Record<SectionChoice, string>> = {
  text: 'Văn bản mới có sẵn lời văn này; năm và tên cơ quan tự đổi theo kỳ mới.',
  outline: 'Chỉ có đề mục; gợi ý hiện trong mục cho đến khi có lời văn.',
  targets: 'Chương trình viết chỉ tiêu của kỳ mới từ kho, mỗi chỉ tiêu một gạch đầu dòng.',
  drop: 'Mục này và các mục con không có trong mẫu.',
}
