import { useState } from 'react'
import { wordSearch } from '../../shared/text/fold.ts'
import { allActions } from '../editor/actions/allActions.ts'
import { keysToShow } from '../editor/actions/keys.ts'
import { Modal } from '../ui/modal.tsx'
import { SearchBox } from '../ui/searchBox.tsx'
import { appCommands, groupOrder } from './appCommands.ts'
import { openHelp } from './openHelp.ts'

interface KeyLine {
  readonly title: string
  readonly group: string
  readonly alsoCalled?: string
  readonly keys?: readonly string[]
  readonly shownKeys?: readonly string[]
}

/** What the text itself and the system answer to: no action of ours, yet worth telling. */
const ownKeys: readonly KeyLine[] = [
  { title: 'Cắt, sao chép, dán', group: 'Sửa', keys: ['Ctrl+X', 'Ctrl+C', 'Ctrl+V'] },
  { title: 'Xoá cả từ', group: 'Sửa', keys: ['Ctrl+Backspace', 'Ctrl+Delete'] },
  { title: 'Đóng hộp thoại, về lại chữ', group: 'Xem', keys: ['Escape'] },
]

function sheetLines(): readonly KeyLine[] {
  const own: readonly KeyLine[] = [...appCommands, ...allActions, ...ownKeys]
  return own.filter((line) => keysToShow(line).length > 0)
}

/** F1: all keys, from the same table that obeys them. */
export function KeySheet() {
  const [search, setSearch] = useState('')
  const fits = wordSearch(search)
  const lines = sheetLines().filter((line) =>
    fits(line.title, line.group, line.alsoCalled ?? '', ...keysToShow(line)),
  )
  const groups = Map.groupBy(lines, ({ group }) => group)
  return (
    <Modal
      open
      wide
      onClose={() => openHelp.set(undefined)}
      title="Bảng phím tắt"
      note="Trong văn bản, phím tắt giống Word. Ctrl+K tìm mọi lệnh theo tên."
      testId="key-sheet"
    >
      <SearchBox
        label="Tìm phím tắt"
        placeholder="Tìm theo tên lệnh hoặc phím (không cần dấu)"
        value={search}
        onChange={setSearch}
        testId="key-search"
      />
      {lines.length === 0 && (
        <p className="quiet key-none" role="status">
          Không có phím tắt nào khớp với “{search}”.
        </p>
      )}
      <div className="key-sheet">
        {groupOrder
          .filter((group) => groups.has(group))
          .map((group) => (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <dl>
                {groups.get(group)?.map((line) => (
                  <div key={line.title} className="key-line">
                    <dt>{line.title}</dt>
                    <dd>
                      {keysToShow(line).map((one) => (
                        <kbd key={one} className="key">
                          {one}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Modal>
  )
}
