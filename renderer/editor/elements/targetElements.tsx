import { periodInWords, resolvePeriod } from '../../../shared/document/period.ts'
import type { TargetItem, TargetList } from '../../../shared/document/types.ts'
import { EMPTY_LIST } from '../../../shared/figures/targetLines.ts'
import { indicatorGroupNames, measureNames } from '../../../shared/indicators/types.ts'
import { useStore } from '../../state/store.ts'
import { useBlockView, useOpenDocument } from '../sessionContext.ts'
import type { ViewProps } from './renderElement.tsx'

/** The bullets that the store writes, framed so that it is seen where they come from. */
export function TargetListElement({ attributes, children, element }: ViewProps<TargetList>) {
  const meta = useStore(useOpenDocument().session.meta)
  const groups: Readonly<Record<string, string>> = indicatorGroupNames
  const about = [
    measureNames[element.measure],
    groups[element.group] ?? element.group,
    periodInWords(resolvePeriod(element.period, meta.period)),
  ].join(' · ')
  return (
    <div {...attributes} className="block target-list" data-block={element.id} title={about}>
      {children}
    </div>
  )
}

export function TargetItemElement({ attributes, children, element }: ViewProps<TargetItem>) {
  const view = useBlockView(element.id)
  return (
    <div
      {...attributes}
      className="bullet target-item"
      data-marker={view?.marker || undefined}
      data-free={element.free}
      title={element.free ? 'Câu đã sửa tay: kho chỉ còn điền số liệu.' : undefined}
      data-placeholder={
        element.indicator === EMPTY_LIST ? 'Kho chưa có chỉ tiêu nào của nhóm này.' : undefined
      }
    >
      {children}
    </div>
  )
}
