import type { Block, Inline } from '../document/types.ts'
import type { Pasted } from './pasted.ts'

/** What a paste turned out to be, for the person: undefined where there is nothing to say. */
export function pasteSummary(pasted: Pasted): string | undefined {
  const got = listed(received(pasted.blocks))
  const lost = listed(left(pasted))
  const parts: string[] = []
  if (got !== '') parts.push(`Đã nhận ${got}`)
  if (lost !== '') parts.push(`${got === '' ? 'Đã bỏ' : 'bỏ'} ${lost}`)
  if (pasted.decoded) parts.push('đã chuyển phông chữ cũ sang Unicode')
  if (pasted.cut) parts.push('nội dung quá dài nên chỉ dán phần đầu')
  const words = parts.join('; ')
  return words === '' ? undefined : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

function listed(counts: readonly (readonly [number, string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count.toLocaleString('vi')} ${name}`)
    .join(', ')
}

function received(blocks: readonly Block[]): [number, string][] {
  const count = (type: Block['type']): number => blocks.filter((one) => one.type === type).length
  const notes = blocks.reduce((sum, block) => sum + notesIn(block), 0)
  return [
    [count('heading'), 'đề mục'],
    [count('item'), 'tiết đánh số'],
    [count('bullet'), 'gạch đầu dòng'],
    [count('table'), 'bảng'],
    [notes, 'chú thích'],
  ]
}

function left({ dropped }: Pasted): [number, string][] {
  return [
    [dropped.pictures, 'hình ảnh'],
    [dropped.comments, 'góp ý'],
    [dropped.deletions, 'đoạn đã xoá (theo dõi thay đổi)'],
  ]
}

function notesIn(block: Block): number {
  const inLine = (line: readonly Inline[]): number =>
    line.filter((one) => 'type' in one && one.type === 'footnote').length
  switch (block.type) {
    case 'divider':
      return 0
    case 'targetList':
      return block.children.reduce((sum, item) => sum + inLine(item.children), 0)
    case 'table':
      return block.children
        .flatMap((row) => row.children)
        .reduce((sum, cell) => sum + inLine(cell.children), 0)
    default:
      return inLine(block.children)
  }
}
