import type { TemplateChange } from '../../shared/template/improve.ts'
import { useStore } from '../state/store.ts'
import type { TemplateDesk } from './templateDesk.ts'

const kindNames: Readonly<Record<TemplateChange['kind'], string>> = {
  added: 'Thêm mục',
  removed: 'Bớt mục',
  renamed: 'Đổi tên mục',
  text: 'Đổi nội dung trong mục',
}

interface ChangesPaneProps {
  readonly desk: TemplateDesk
  readonly changes: readonly TemplateChange[]
}

/** What the document has otherwise than the template; the ticked changes are taken. */
export function ChangesPane({ desk, changes }: ChangesPaneProps) {
  const taken = useStore(desk.taken)
  if (changes.length === 0) {
    return (
      <p className="template-same" role="status" data-testid="template-same">
        Văn bản có đúng các mục của mẫu, không có gì để cập nhật.
      </p>
    )
  }
  const isTaken = ({ key, usual }: TemplateChange): boolean => taken?.has(key) ?? usual
  return (
    <ul className="template-changes" data-testid="template-changes">
      {changes.map((change) => (
        <li key={change.key}>
          <label className="template-change" data-kind={change.kind} data-testid="template-change">
            <input
              type="checkbox"
              checked={isTaken(change)}
              onChange={(event) => desk.take(change.key, event.target.checked)}
            />
            <span>
              <span className="template-change-kind">{kindNames[change.kind]}</span>
              <span className="template-change-title">
                {readable(change.title) || 'Phần mở đầu'}
              </span>
              {change.before !== undefined && (
                <span className="template-note">Trong mẫu: {readable(change.before)}</span>
              )}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}

const fieldWords: Readonly<Record<string, string>> = {
  year: 'năm',
  lastYear: 'năm trước',
  nextYear: 'năm sau',
}

/** Fields as a person reads them: "NĂM [năm sau]". */
function readable(title: string): string {
  return title
    .replace(/\{([a-zA-Z]+)[+-]?\d*\}/g, (_, name: string) => `[${fieldWords[name] ?? '…'}]`)
    .replaceAll('{{', '{')
}
