import type { OfficialParts } from '../../shared/document/types.ts'

interface PartsTabProps {
  readonly before: OfficialParts
  readonly after: OfficialParts
  /** The number that the person takes. */
  readonly number: string | undefined
}

/** The official parts of both documents, side by side. */
export function PartsTab({ before, after, number }: PartsTabProps) {
  const rows = partRows(before, number === undefined ? after : { ...after, number })
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

interface PartRow {
  readonly name: string
  readonly was: string
  readonly now: string
}

const readers: readonly (readonly [string, (parts: OfficialParts) => string | undefined])[] = [
  ['Cơ quan cấp trên', ({ superior }) => superior],
  ['Cơ quan ban hành', ({ issuer }) => issuer],
  ['Số, ký hiệu', ({ number, symbol }) => [number ?? '…', symbol ?? '…'].join('-')],
  ['Địa danh', ({ place }) => place],
  ['Ngày', dateWords],
  ['Tên loại', ({ typeName }) => typeName],
  ['Trích yếu', ({ title }) => title],
  ['Dòng dưới trích yếu', ({ subtitle }) => subtitle],
  ['Quyền hạn ký', ({ onBehalfOf }) => onBehalfOf],
  ['Chức vụ', ({ signerTitle }) => signerTitle],
  ['Người ký', ({ signer }) => signer],
  ['Nơi nhận', ({ recipients }) => recipients.join('; ')],
]

function partRows(before: OfficialParts, after: OfficialParts): PartRow[] {
  return readers
    .map(([name, read]) => ({ name, was: read(before) ?? '', now: read(after) ?? '' }))
    .filter(({ was, now }) => was !== '' || now !== '')
}

function dateWords({ date }: OfficialParts): string {
  if (date === undefined) return ''
  const { day, month, year } = date
  return `ngày ${day ?? '…'} tháng ${month ?? '…'} năm ${year ?? '…'}`
}
