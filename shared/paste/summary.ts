import type { Block } from '../document/types.ts'
import { footnotesOf } from '../document/walk.ts'
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
  return [
    [count('heading'), 'đề mục'],
    [count('item'), 'tiết đánh số'],
    [count('bullet'), 'gạch đầu dòng'],
    [count('table'), 'bảng'],
    [footnotesOf({ body: blocks }).length, 'chú thích'],
  ]
}

function left({ dropped }: Pasted): [number, string][] {
  return [
    [dropped.pictures, 'hình ảnh'],
    [dropped.comments, 'góp ý'],
    [dropped.deletions, 'đoạn đã xoá (theo dõi thay đổi)'],
  ]
}
