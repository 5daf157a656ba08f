import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { foldText } from '../../../shared/text/fold.ts'
import { useStore } from '../../state/store.ts'
import { reveal } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { type MenuPlace, OutlineMenu } from './outlineMenu.tsx'
import { OutlineRow, rowId } from './outlineRow.tsx'
import type { OutlineView } from './outlineView.ts'
import { passes, type SectionFacts } from './sectionFacts.ts'
import { type OutlineTree, rowFor, searchKey, shownRows, unfoldedTo } from './tree.ts'
import { useRowWindow } from './useRowWindow.ts'
import { INDENT, useSectionDrag } from './useSectionDrag.ts'
import { toggle, useTreeKeys } from './useTreeKeys.ts'

interface OutlineTreeProps {
  readonly view: OutlineView
  readonly tree: OutlineTree
  readonly facts: ReadonlyMap<string, SectionFacts>
}

/** The rows in sight. The tree itself has the focus: rows come and go while it is scrolled. */
export function OutlineTreeView({ view, tree, facts }: OutlineTreeProps) {
  const open = useOpenDocument()
  const { session } = open
  const box = useRef<HTMLDivElement>(null)
  const section = useStore(session.section)
  const folded = useStore(view.folded)
  const query = useStore(view.query)
  const filter = useStore(view.filter)
  const asked = useStore(view.active)
  const renaming = useStore(view.renaming)
  const [menu, setMenu] = useState<MenuPlace>()

  const wanted = foldText(query)
  const filtered = wanted !== '' || filter !== 'all'
  const rows = useMemo(() => {
    if (!filtered) return shownRows(tree, folded)
    return shownRows(
      tree,
      folded,
      (entry) =>
        passes(facts.get(entry.id), filter) && (wanted === '' || searchKey(entry).includes(wanted)),
    )
  }, [tree, folded, filtered, wanted, filter, facts])
  const ids = useMemo(() => rows.map((row) => row.entry.id), [rows])
  const list = useRowWindow(box, ids)

  const current = section === undefined ? -1 : rowFor(tree, rows, section)
  const at = asked === undefined ? current : rowFor(tree, rows, asked)
  const active = rows[at] ?? rows[Math.max(0, current)]
  const activeAt = active === undefined ? -1 : rows.indexOf(active)
  const { show } = list

  // The section with the cursor stays in sight, and so does the row with the keyboard.
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown when it changes, not at scrolling
  useEffect(() => show(current), [current])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (asked !== undefined) show(activeAt)
  }, [asked, activeAt])
  // In the text the cursor says where one is; the row that had the keyboard is forgotten.
  // biome-ignore lint/correctness/useExhaustiveDependencies: forgotten when the cursor goes on
  useEffect(() => {
    if (document.activeElement !== box.current) view.active.set(undefined)
  }, [section, view])
  useAskedFocus(view, box)
  useEffect(() => {
    if (renaming !== undefined) view.folded.set(unfoldedTo(tree, view.folded.get(), renaming))
  }, [renaming, tree, view])

  const drag = useSectionDrag({ open, box, tree, rows, window: list })
  const focusTree = (): void => box.current?.focus({ preventScroll: true })
  const openMenu = (): void => {
    const row = active && document.getElementById(rowId(active.entry.id))
    if (!row) return
    const { left, bottom } = row.getBoundingClientRect()
    setMenu({ id: active.entry.id, x: left + 40, y: bottom })
  }
  const onKeyDown = useTreeKeys({
    open,
    view,
    tree,
    rows,
    at: activeAt,
    pageLength: Math.max(1, list.last - list.first - 18),
    openMenu,
  })

  function idOf(event: { readonly target: EventTarget }): string | undefined {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null
    return row instanceof HTMLElement ? row.dataset.row : undefined
  }

  function click(event: MouseEvent): void {
    const id = idOf(event)
    const row = rows.find((one) => one.entry.id === id)
    if (row === undefined || id === renaming) return
    view.active.set(row.entry.id)
    const twist = event.target instanceof Element && event.target.closest('[data-twist]') !== null
    if (twist) {
      toggle(view, row)
      focusTree()
    } else reveal(session.editor, row.entry.id)
  }

  function contextMenu(event: MouseEvent): void {
    event.preventDefault()
    const id = idOf(event)
    // The menu key tells no row: the active one is meant.
    if (id === undefined) {
      openMenu()
      return
    }
    view.active.set(id)
    setMenu({ id, x: event.clientX, y: event.clientY })
  }

  const place = drag.dragging?.place
  return (
    <>
      <div
        ref={box}
        role="tree"
        aria-label="Dàn ý"
        aria-activedescendant={active && rowId(active.entry.id)}
        className="outline-list"
        tabIndex={0}
        data-dragging={drag.dragging !== undefined || undefined}
        data-testid="outline-tree"
        onKeyDown={onKeyDown}
        onClick={click}
        onContextMenu={contextMenu}
        onPointerDown={(event) => {
          const id = idOf(event)
          if (id !== undefined && id !== renaming && !filtered) drag.start(event, id)
        }}
        onFocus={(event) => {
          const id = idOf(event)
          if (event.target === box.current) return
          // A row that is focused from outside hands the keyboard to the tree.
          if (id !== undefined && id !== renaming) {
            view.active.set(id)
            focusTree()
          }
        }}
      >
        <div role="presentation" style={{ height: list.top(list.first) }} />
        {rows.slice(list.first, list.last).map((row) => (
          <OutlineRow
            key={row.entry.id}
            row={row}
            facts={facts.get(row.entry.id)}
            current={rows[current] === row}
            active={row === active}
            renaming={row.entry.id === renaming}
            dragged={row.entry.id === drag.dragging?.id}
          />
        ))}
        <div role="presentation" style={{ height: list.top(rows.length) - list.top(list.last) }} />
        {rows.length === 0 && <p className="quiet side-note">Không có mục nào như vậy.</p>}
        {place !== undefined && (
          <div
            role="presentation"
            className="outline-drop"
            style={{
              top: list.top(place.row),
              left: 26 + (place.level - tree.top) * INDENT,
            }}
          >
            <span>Cấp {place.level}</span>
          </div>
        )}
      </div>
      <OutlineMenu place={menu} onClose={() => setMenu(undefined)} focusTree={focusTree} />
    </>
  )
}

/** Takes the focus when the command "Tới dàn ý" asks, also for a panel that has just opened. */
function useAskedFocus(view: OutlineView, box: React.RefObject<HTMLElement | null>): void {
  const asked = useStore(view.focus)
  const answered = useRef(0)
  useEffect(() => {
    if (asked === answered.current) return
    answered.current = asked
    box.current?.focus({ preventScroll: true })
  }, [asked, box])
}
