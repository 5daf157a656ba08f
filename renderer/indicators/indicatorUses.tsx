import { FileText } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Reply } from '../../shared/api/contract.ts'
import { call } from '../api.ts'
import { goTo } from '../state/route.ts'
import { showFailure } from '../ui/toast.tsx'

/** "Nơi dùng": the documents that show figures of the indicator, and in which sections. */
export function IndicatorUses({ code }: { readonly code: string }) {
  const [found, setFound] = useState<Reply<'documents.usesOf'>>()
  useEffect(() => {
    let isWanted = true
    void call('documents.usesOf', { indicator: code }).then((uses) => {
      if (!isWanted) return
      if (uses.ok) setFound(uses.value)
      else showFailure(uses.error)
    })
    return () => {
      isWanted = false
    }
  }, [code])
  if (found === undefined) {
    return (
      <p className="quiet" role="status">
        Đang tìm trong các văn bản…
      </p>
    )
  }
  const { uses, unreadable } = found
  return (
    <div data-testid="indicator-uses">
      {uses.length === 0 && <p className="quiet">Chưa có văn bản nào dùng số liệu này.</p>}
      {uses.map(({ file, name, count, places }) => (
        <section key={file} className="use">
          <button
            type="button"
            className="link-button use-name"
            data-testid="use-document"
            onClick={() => goTo({ screen: 'editor', file })}
          >
            <FileText aria-hidden size={15} strokeWidth={1.75} />
            {name}
          </button>
          <span className="quiet">{count} chỗ</span>
          <ul>
            {places.map(({ section, shown }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two sections may bear one heading
              <li key={at}>
                {section ?? 'Phần mở đầu'}
                <span className="use-shown">{shown.join('; ')}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {unreadable.length > 0 && (
        <p className="quiet">Chưa đọc được nên chưa rõ: {unreadable.join(', ')}.</p>
      )}
    </div>
  )
}
