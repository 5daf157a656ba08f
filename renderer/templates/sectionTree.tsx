import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react'
import { planMarkers } from '../../shared/document/numbering.ts'
import { lineText } from '../../shared/document/walk.ts'
import {
  type DocumentSection,
  hasText,
  sectionChoices,
} from '../../shared/template/documentSections.ts'
import { useStore } from '../state/store.ts'
import { choiceNames } from './choiceWords.ts'
import type { TemplateDesk } from './templateDesk.ts'

/** The document's sections as a tree; keys 1 to 4 say what becomes of the chosen one. */
export const SectionTree = memo(function SectionTree({ desk }: { readonly desk: TemplateDesk }) {
  const { document: source, sections } = desk
  const selected = useStore(desk.selected)
  // Read by choiceOf and droppedBy.
  useStore(desk.choices)
  const markers = useMemo(() => planMarkers(source), [source])
  const tree = useRef<HTMLDivElement>(null)

  useEffect(() => {
    tree.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const at = sections.findIndex(({ id }) => id === selected)
    const section = sections[at]
    const page = 10
    const to: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: sections.length - 1,
    }
    const next = to[event.key]
    const choice = sectionChoices[Number(event.key) - 1]
    if (next !== undefined) {
      const there = sections[Math.max(0, Math.min(sections.length - 1, next))]
      if (there) desk.selected.set(there.id)
    } else if (section && choice !== undefined && mayHave(section, choice)) {
      desk.choose([section.id], choice)
    } else if (section && event.key === 'Delete') desk.choose([section.id], 'drop')
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={tree}
      role="tree"
      className="template-tree"
      aria-label="Các mục của văn bản"
      aria-activedescendant={`template-section-${selected}`}
      tabIndex={0}
      data-testid="template-tree"
      onKeyDown={onKeyDown}
    >
      {sections.map((section) => {
        const { heading, id, level } = section
        const dropped = desk.droppedBy(section) !== undefined
        const choice = desk.choiceOf(section)
        const title = heading ? lineText(heading.children) : 'Phần mở đầu'
        const isBare = heading !== undefined && !hasText(section) && choice !== 'drop'
        const words = dropped ? 'Bỏ theo mục trên' : isBare ? 'Chỉ đề mục' : choiceNames[choice]
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keyboard
          // biome-ignore lint/a11y/useFocusableInteractive: the tree names its row
          <div
            key={id}
            id={`template-section-${id}`}
            role="treeitem"
            className="template-row"
            aria-level={Math.max(1, level)}
            aria-selected={id === selected}
            data-choice={dropped ? 'drop' : choice}
            data-testid="template-row"
            style={{ paddingLeft: 12 + Math.max(0, level - 1) * 16 }}
            onClick={() => desk.selected.set(id)}
          >
            <span className="template-row-title">
              {[markers.get(id), title].filter(Boolean).join(' ')}
            </span>
            <span className="template-chip" data-bare={isBare || undefined}>
              {words}
            </span>
          </div>
        )
      })}
    </div>
  )
})

/** In front of the first heading there is nothing to hint at. */
export function mayHave(section: DocumentSection, choice: string): boolean {
  return section.heading !== undefined || choice === 'text' || choice === 'drop'
}
