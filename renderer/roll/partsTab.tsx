import { partNames, partsInOrder } from '../../shared/document/partNames.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { partWords } from '../../shared/formatRules/partWords.ts'

interface PartsTabProps {
  readonly before: WithParts
  readonly after: WithParts
  /** The number that the person takes. */
  readonly number: string | undefined
}

/** The official parts of both documents, side by side. */
export function PartsTab({ before, after, number }: PartsTabProps) {
  const parts = number === undefined ? after.parts : { ...after.parts, number }
  const rows = partRows(before, { ...after, parts })
  return (
    <div className="roll-scroll">
      <table className="plain-table roll-parts" data-testid="roll-parts">
        <thead>
          <tr>
            <th scope="col">Thể thức</th>
            <th scope="col">Văn bản nguồn</th>
            <th scope="col">Văn bản mới</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, was, now }) => (
            <tr key={name} data-changed={was !== now || undefined}>
              <th scope="row">{name}</th>
              <td>{was === '' ? <Nothing /> : was}</td>
              <td>{now === '' ? <Nothing /> : now}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        Người ký và nơi nhận lấy theo Cài đặt, nếu đã khai và cùng cơ quan ban hành; số và ngày để
        trống đến khi ban hành.
      </p>
    </div>
  )
}

function Nothing() {
  return <span className="quiet">để trống</span>
}

type WithParts = Pick<VanKienDocument, 'parts' | 'guideline'>

function partRows(before: WithParts, after: WithParts) {
  return partsInOrder
    .map((part) => ({
      name: partNames[part],
      was: partWords(before, part),
      now: partWords(after, part),
    }))
    .filter(({ was, now }) => was !== '' || now !== '')
}
