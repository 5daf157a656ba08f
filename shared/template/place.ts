/** Where something stands in a template file, for the person who has to mend it. */
export type Path = readonly PropertyKey[]

const names: Readonly<Record<string, string>> = {
  format: 'nhãn định dạng',
  version: 'số phiên bản tệp',
  id: 'mã mẫu',
  name: 'tên mẫu',
  description: 'mô tả',
  documentType: 'loại văn bản',
  periodKind: 'loại kỳ',
  numbering: 'cách đánh số đề mục',
  parts: 'thể thức',
  blocks: 'nội dung',
  typeName: 'tên loại',
  title: 'tiêu đề',
  subtitle: 'dòng dưới tiêu đề',
  symbol: 'ký hiệu',
  recipients: 'nơi nhận',
  signing: 'phần ký',
  hint: 'gợi ý',
  text: 'lời văn',
  role: 'vai trò',
  level: 'cấp',
  group: 'nhóm chỉ tiêu',
  measure: 'loại số liệu',
  period: 'kỳ số liệu',
  figure: 'số liệu',
  note: 'chú thích',
  rows: 'bảng',
}

/** `blocks.3.role`, as the file has it. */
function inFile(path: Path): string {
  return path.map(String).join('.')
}

/** `khối thứ 4, vai trò (“blocks.3.role”)`. */
export function placeInWords(path: Path): string {
  const [first, at] = path
  const known = path.findLast((part) => typeof part === 'string' && Object.hasOwn(names, part))
  const name = known === undefined ? undefined : names[String(known)]
  const block = first === 'blocks' && typeof at === 'number' ? `khối thứ ${at + 1}` : undefined
  const words = [block, known === first && block ? undefined : name].filter(Boolean).join(', ')
  return words === '' ? `“${inFile(path)}”` : `${words} (“${inFile(path)}”)`
}
