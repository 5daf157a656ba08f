import { periodInWords } from '../../shared/document/period.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { indicatorGroupNames, indicatorGroupSchema } from '../../shared/indicators/types.ts'
import { Button } from '../ui/button.tsx'
import type { RollPreview, StoreList } from './rollPreview.ts'

interface StoreTabProps {
  readonly preview: RollPreview
  readonly store: StoreIndex | undefined
  readonly onStore: () => void
}

/** What the store writes into the new document, and what it lacks. */
export function StoreTab({ preview, store, onStore }: StoreTabProps) {
  const { lists, figures, gaps, missing, written, to } = preview
  const nameOf = (code: string): string => store?.indicators.get(code)?.name ?? code
  const lacksMost = gaps * 2 > figures
  return (
    <div className="roll-scroll" data-testid="roll-store">
      {figures === 0 ? (
        <p>
          Văn bản nguồn chưa có số nào gắn với kho, nên kho chưa viết được gì. Mở văn bản nguồn,
          chọn “Lấy số liệu vào kho” trước thì lần sau số liệu tự đổi theo năm.
        </p>
      ) : (
        <p data-testid="roll-store-count">
          Kho viết {figures} số liệu
          {gaps === 0 ? ', có đủ' : `: có ${figures - gaps}, thiếu ${gaps}`}
          {written > 0 && `; ${written} câu, dòng của văn bản nguồn nay do kho viết`}.
        </p>
      )}
      {lacksMost && (
        <p className="roll-warn" role="status">
          Kho còn thiếu phần lớn số liệu {periodInWords(to)}. Văn bản mới vẫn tạo được; chỗ thiếu
          được đánh dấu và tự điền khi kho có số.
        </p>
      )}
      {lists.length > 0 && (
        <table className="plain-table roll-store-table">
          <thead>
            <tr>
              <th scope="col">Danh mục, biểu</th>
              <th scope="col">Số dòng</th>
              <th scope="col">Kho còn thiếu</th>
            </tr>
          </thead>
          <tbody>
            {lists.map((list) => (
              <ListLine key={list.blockId} list={list} nameOf={nameOf} />
            ))}
          </tbody>
        </table>
      )}
      {missing.length > 0 && (
        <>
          <h4>Trong câu văn còn thiếu</h4>
          <p>{missing.map(nameOf).join('; ')}</p>
        </>
      )}
      {gaps > 0 && (
        <Button look="quiet" onClick={onStore}>
          Mở kho chỉ tiêu
        </Button>
      )}
    </div>
  )
}

interface ListLineProps {
  readonly list: StoreList
  readonly nameOf: (code: string) => string
}

function ListLine({ list, nameOf }: ListLineProps) {
  const { section, group, count, missing } = list
  const known = indicatorGroupSchema.safeParse(group)
  return (
    <tr data-testid="roll-store-list">
      <td>
        {section === '' ? 'Trước đề mục đầu tiên' : section}
        {known.success && (
          <span className="roll-choice-note">Nhóm {indicatorGroupNames[known.data]}</span>
        )}
      </td>
      <td className="number">{count}</td>
      <td>{missing.length === 0 ? 'Đủ' : missing.map(nameOf).join('; ')}</td>
    </tr>
  )
}
