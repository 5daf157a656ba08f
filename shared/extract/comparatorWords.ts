import type { Comparator } from '../indicators/types.ts'

/** Words in front of a number that bound it. */
export const BEFORE: readonly (readonly [Comparator, readonly string[]])[] = [
  [
    '>=',
    [
      'ít nhất',
      'tối thiểu',
      'không dưới',
      'không thấp hơn',
      'không ít hơn',
      'không nhỏ hơn',
      'đạt và vượt',
      'bằng hoặc trên',
      'từ trên',
      '≥',
      '>=',
    ],
  ],
  [
    '<=',
    [
      'tối đa',
      'nhiều nhất',
      'cao nhất',
      'không quá',
      'không vượt quá',
      'không vượt',
      'không trên',
      'không cao hơn',
      'không lớn hơn',
      'không để vượt',
      'không để quá',
      '≤',
      '<=',
    ],
  ],
  ['>', ['trên', 'hơn', 'lớn hơn', 'vượt trên', 'vượt mức', '>']],
  ['<', ['dưới', 'nhỏ hơn', 'thấp hơn', 'ít hơn', 'chưa đến', 'chưa tới', 'chưa đầy', '<']],
  [
    '~',
    [
      'khoảng',
      'gần',
      'xấp xỉ',
      'chừng',
      'trên dưới',
      'ước khoảng',
      'khoảng trên',
      'khoảng gần',
      'độ khoảng',
      '~',
      '≈',
    ],
  ],
]

/** Words behind a number that bound it. */
export const AFTER: readonly (readonly [Comparator, readonly string[]])[] = [
  ['>=', ['trở lên', 'trở đi', 'hoặc cao hơn', 'hoặc hơn']],
  ['<=', ['trở xuống', 'trở lại', 'hoặc thấp hơn', 'là tối đa']],
]

/** "cao hơn 5%" tells how much, not a bound. */
export const HOW_MUCH = ['cao', 'nhiều', 'đông', 'tốt', 'khá', 'sớm', 'nhanh'] as const

/**
 * "xã nông thôn mới nâng cao trở lên", "từ 18 tuổi trở lên", "loại khá trở lên": the words bound
 * a grade and not the number in front.
 */
export const GRADES = [
  'nâng cao',
  'khá',
  'giỏi',
  'tốt',
  'xuất sắc',
  'loại',
  'hạng',
  'cấp',
  'sao',
  'trình độ',
  'bậc',
  'mức',
  'mức độ',
  'trung cấp',
  'cao đẳng',
  'đại học',
  'trung học',
  'sơ cấp',
  'tuổi',
  'từ',
  'phó',
  'trưởng',
  'hoàn thành',
  'lớp',
  'kiểu mẫu',
  'tháng',
  'năm',
  'tiểu học',
  'nghiệp',
  'trung bình',
] as const
