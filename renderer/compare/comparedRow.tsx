import { CornerDownRight } from 'lucide-react'
import { memo } from 'react'
import type { BlacklineRow } from '../../shared/compare/types.ts'
import type { CompareView } from './compareDesk.ts'
import { ComparedBlock } from './comparedBlock.tsx'
import type { ComparedTexts, OtherPlace } from './comparedTexts.ts'
import { plainLines } from './mergedRows.ts'

interface ComparedRowProps {
  readonly texts: ComparedTexts
  readonly at: number
  readonly view: CompareView
  /** It is a change that is looked at. */
  readonly isChange: boolean
  /** The change that the person stands at. */
  readonly isNow: boolean
  readonly onGo: (row: number) => void
}

/** A block of the two texts: in one, or side by side. */
export const ComparedRow = memo(function ComparedRow(props: ComparedRowProps) {
  const { texts, at, view, isChange, isNow, onGo } = props
  const row = texts.blackline.rows[at]
  if (row === undefined) return null
  const place = beginsMove(texts, at) ? texts.otherPlaces.get(at) : undefined
  return (
    <div
      className="compare-row"
      data-kind={row.kind}
      data-change={isChange || undefined}
      data-now={isNow || undefined}
      data-view={view}
      data-testid="compare-row"
    >
      {view === 'one' ? (
        <div className="compare-text">
          {place && <MoveLine kind={row.kind} {...{ place, at, onGo }} />}
          <OneText row={row} texts={texts} />
        </div>
      ) : (
        <>
          <div className="compare-text" data-side="before">
            {row.kind === 'movedAway' && place && (
              <MoveLine kind={row.kind} {...{ place, at, onGo }} />
            )}
            <BeforeText row={row} texts={texts} />
          </div>
          <div className="compare-text" data-side="after">
            {row.kind === 'movedHere' && place && (
              <MoveLine kind={row.kind} {...{ place, at, onGo }} />
            )}
            <AfterText row={row} texts={texts} />
          </div>
        </>
      )}
    </div>
  )
})

/** A section that moved whole says so once. */
function beginsMove({ blackline: { rows } }: ComparedTexts, at: number): boolean {
  const row = rows[at]
  const before = rows[at - 1]
  if (row === undefined || !('move' in row)) return false
  return !(before?.kind === row.kind && before.move === row.move)
}

interface TextProps {
  readonly row: BlacklineRow
  readonly texts: ComparedTexts
}

function OneText({ row, texts }: TextProps) {
  const { beforeMarkers, afterMarkers } = texts
  if (row.kind === 'removed' || row.kind === 'movedAway') {
    return (
      <ComparedBlock
        block={row.before}
        lines={plainLines(row.before, 'removed')}
        wholly="removed"
        side="both"
        markers={beforeMarkers}
      />
    )
  }
  if ('lines' in row) {
    const { before, after, lines, sides } = row
    return (
      <ComparedBlock
        {...{ before, lines, sides }}
        block={after}
        side="both"
        markers={afterMarkers}
      />
    )
  }
  const kind = row.kind === 'added' ? 'added' : 'same'
  return (
    <ComparedBlock
      block={row.after}
      lines={plainLines(row.after, kind)}
      {...(row.kind === 'added' && { wholly: row.kind })}
      side="both"
      markers={afterMarkers}
    />
  )
}

/** Nothing where the earlier text has nothing. */
function BeforeText({ row, texts }: TextProps) {
  if (row.kind === 'added' || row.kind === 'movedHere') return null
  const markers = texts.beforeMarkers
  if (row.kind !== 'changed') {
    const kind = row.kind === 'same' ? row.kind : ('removed' as const)
    const lines = plainLines(row.before, kind)
    const wholly = kind === 'removed' ? { wholly: kind } : {}
    return <ComparedBlock block={row.before} {...{ lines, markers, ...wholly }} side="before" />
  }
  const lines = row.lines.filter((_, at) => row.sides?.[at] !== 'after')
  return <ComparedBlock block={row.before} lines={lines} side="before" markers={markers} />
}

function AfterText({ row, texts }: TextProps) {
  if (row.kind === 'removed' || row.kind === 'movedAway') return null
  const markers = texts.afterMarkers
  if (!('lines' in row)) {
    const kind = row.kind === 'same' ? row.kind : ('added' as const)
    const lines = plainLines(row.after, kind)
    const wholly = kind === 'added' ? { wholly: kind } : {}
    return <ComparedBlock block={row.after} {...{ lines, markers, ...wholly }} side="after" />
  }
  const lines = row.lines.filter((_, at) => row.sides?.[at] !== 'before')
  return <ComparedBlock block={row.after} lines={lines} side="after" markers={markers} />
}

interface MoveLineProps {
  readonly kind: BlacklineRow['kind']
  readonly place: OtherPlace
  readonly at: number
  readonly onGo: (row: number) => void
}

/** "Chuyển từ mục II. Nhiệm vụ", which leads there. */
function MoveLine({ kind, place, at, onGo }: MoveLineProps) {
  return (
    <button
      type="button"
      className="compare-move"
      data-testid="compare-move"
      onClick={() => onGo(place.row)}
    >
      <CornerDownRight aria-hidden size={14} />
      {moveWords(kind, place, at)}
    </button>
  )
}

function moveWords(kind: BlacklineRow['kind'], place: OtherPlace, at: number): string {
  const isTarget = kind === 'movedHere'
  if (place.isHere) {
    const isDown = isTarget === place.row < at
    if (isTarget) return `Chuyển từ ${isDown ? 'trên xuống' : 'dưới lên'} trong mục này`
    return `Chuyển ${isDown ? 'xuống dưới' : 'lên trên'} trong mục này`
  }
  const where = place.section === '' ? 'đầu văn bản' : `mục ${place.section}`
  return `Chuyển ${isTarget ? 'từ' : 'đến'} ${where}`
}
