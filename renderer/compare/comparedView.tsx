import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { linePieces } from '../../shared/compare/linePieces.ts'
import type { LinePieces, PartChange } from '../../shared/compare/types.ts'
import { linesOf, lineText } from '../../shared/document/walk.ts'
import { useStore } from '../state/store.ts'
import { CompareBar } from './compareBar.tsx'
import { type CompareView, compareView } from './compareDesk.ts'
import { ComparedLine, type Markers } from './comparedLine.tsx'
import { ComparedRow } from './comparedRow.tsx'
import type { ComparedTexts } from './comparedTexts.ts'
import { type CompareFilter, countChanges, type ShownRow, shownRows } from './compareRows.ts'
import { FigureList } from './figureList.tsx'
import { type VirtualHandle, VirtualRows } from './virtualRows.tsx'

interface ComparedViewProps {
  readonly texts: ComparedTexts
}

/** The differences of two texts: bar, text, figures. */
export function ComparedView({ texts }: ComparedViewProps) {
  const view = useStore(compareView)
  const [filter, setFilter] = useState<CompareFilter>('all')
  const [isFolded, setFolded] = useState(false)
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const [stop, setStop] = useState<number>()
  const { figures } = texts.blackline
  const [showsFigures, setShowsFigures] = useState(
    () => figures.length > 0 && window.innerWidth >= WIDE,
  )
  const box = useRef<HTMLDivElement>(null)
  const handle = useRef<VirtualHandle>(null)
  const counts = useMemo(() => countChanges(texts), [texts])
  const shown = useMemo(
    () => shownRows(texts, filter, isFolded, opened),
    [texts, filter, isFolded, opened],
  )
  const guess = useCallback(
    (at: number, width: number) => guessHeight(texts, shown.rows[at], view, width),
    [texts, shown, view],
  )

  const keyAt = useCallback((at: number) => keyOf(shown.rows[at]), [shown])

  function goToStop(next: number): void {
    const at = shown.stops[next]
    if (at === undefined) return
    setStop(next)
    handle.current?.show(at)
  }

  /** To a row of the blackline, wherever the filter leaves it. */
  const goToRow = useCallback(
    (row: number): void => {
      const at = shown.shownAt[row]
      if (at === undefined) return
      const there = shown.rows[at]
      setStop(there !== undefined && 'stop' in there ? there.stop : undefined)
      handle.current?.show(at)
    },
    [shown],
  )

  function step(by: 1 | -1): void {
    const { length } = shown.stops
    if (length === 0) return
    if (stop !== undefined) goToStop((stop + by + length) % length)
    else goToStop(by === 1 ? 0 : length - 1)
  }

  // Wherever in the window the keyboard is; a dialog over it keeps its keys.
  useEffect(() => {
    const dialog = box.current?.closest<HTMLElement>('[role="dialog"]')
    const obey = (event: KeyboardEvent): void => {
      if (event.key !== 'F7' || event.ctrlKey || event.altKey) return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    dialog?.addEventListener('keydown', obey)
    return () => dialog?.removeEventListener('keydown', obey)
  })

  // Read by the keyboard at once, unless it is somewhere else already.
  useEffect(() => {
    if (document.activeElement?.matches('[role="dialog"], body')) box.current?.focus()
  }, [])

  function look(next: { filter?: CompareFilter; folded?: boolean }): void {
    setFilter(next.filter ?? filter)
    setFolded(next.folded ?? isFolded)
    setOpened(new Set())
    setStop(undefined)
  }

  return (
    <div className="compare-all">
      <CompareBar
        {...{ counts, filter, stop, isFolded, showsFigures }}
        figures={figures.length}
        onFilter={(next) => look({ filter: next })}
        onFold={(folded) => look({ folded })}
        onStep={step}
        onFigures={setShowsFigures}
      />
      <div className="compare-body" data-figures={showsFigures || undefined}>
        <section
          ref={box}
          className="compare-list"
          aria-label="Nội dung so sánh"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by the keyboard
          tabIndex={0}
          data-testid="compare-list"
        >
          <VirtualRows
            count={shown.rows.length}
            guess={guess}
            keyOf={keyAt}
            looks={view}
            box={box}
            handle={handle}
            render={(at) => (
              <ShownLine
                key={keyAt(at)}
                row={shown.rows[at]}
                {...{ texts, view, stop }}
                onGo={goToRow}
                onOpen={(from) => setOpened(new Set([...opened, from]))}
              />
            )}
          />
          {shown.rows.length === 0 && <p className="quiet compare-none">Không có thay đổi nào.</p>}
        </section>
        {showsFigures && (
          <FigureList
            figures={figures}
            onGo={(blockId) => {
              const row = texts.rowOf.get(blockId)
              if (row !== undefined) goToRow(row)
            }}
          />
        )}
      </div>
    </div>
  )
}

/** Windows as wide as this (px) have room for text and figures. */
const WIDE = 1100

function keyOf(row: ShownRow | undefined): string {
  if (row === undefined) return ''
  return `${row.kind} ${row.kind === 'fold' ? row.from : row.at}`
}

interface ShownLineProps {
  readonly row: ShownRow | undefined
  readonly texts: ComparedTexts
  readonly view: CompareView
  readonly stop: number | undefined
  readonly onGo: (row: number) => void
  readonly onOpen: (from: number) => void
}

function ShownLine({ row, texts, view, stop, onGo, onOpen }: ShownLineProps) {
  if (row === undefined) return null
  if (row.kind === 'fold') {
    return (
      <div className="compare-fold">
        <button type="button" data-testid="compare-unfold" onClick={() => onOpen(row.from)}>
          {row.count} đoạn không đổi, bấm để xem
        </button>
      </div>
    )
  }
  const isNow = row.stop !== undefined && row.stop === stop
  if (row.kind === 'block') {
    const isChange = row.stop !== undefined
    return <ComparedRow {...{ texts, view, isNow, isChange, onGo }} at={row.at} />
  }
  const part = texts.blackline.parts[row.at]
  if (part === undefined) return null
  return (
    <div
      className="compare-part"
      data-view={view}
      data-now={isNow || undefined}
      data-testid="compare-part"
    >
      <span className="compare-part-name">{part.name}</span>
      <span>
        <ComparedLine pieces={partPieces(part)} side="both" markers={noMarkers} />
      </span>
    </div>
  )
}

const noMarkers: Markers = new Map()

/** Lines of a part change as words of a paragraph do: of a year that moved, only the year is marked. */
function partPieces({ before, after }: PartChange): LinePieces {
  return linePieces([{ text: before }], [{ text: after }])
}

/** About how high a row is: by its letters, and how many of them a line takes. */
function guessHeight(
  { blackline }: ComparedTexts,
  shown: ShownRow | undefined,
  view: CompareView,
  width: number,
): number {
  if (shown?.kind !== 'block') return 40
  const row = blackline.rows[shown.at]
  if (row === undefined) return 40
  const room = Math.max(200, (view === 'one' ? Math.min(width, 860) : width / 2) - 70)
  const block = 'after' in row ? row.after : row.before
  const letters = linesOf(block).reduce((sum, line) => sum + Math.max(lineText(line).length, 40), 0)
  const twice = row.kind === 'changed' && view === 'one' ? 1.15 : 1
  return 12 + 25 * Math.max(1, Math.ceil((letters * twice * 7.6) / room))
}
