import { writeNumber } from '../../shared/figures/vietnameseNumber.ts'
import { figureProblem } from '../../shared/indicators/figureProblem.ts'
import { observationKey } from '../../shared/indicators/storeIndex.ts'
import type { Observation } from '../../shared/indicators/types.ts'
import type { Result } from '../../shared/result.ts'
import { CHANGED_MEANWHILE, sendChange } from '../state/indicators.ts'
import {
  type CellName,
  cellKey,
  computedNow,
  figureNow,
  type GridDesk,
  type Rejected,
} from './gridDesk.ts'
import { cellWords } from './gridModel.ts'
import { type CellFigure, readCell } from './readCell.ts'

/** What is to stand in a cell. */
export interface CellWrite {
  readonly cell: CellName
  readonly words: string
  readonly read: Result<CellFigure | undefined>
  /** Meant to take the place of a computed figure: opened by hand, not pasted over it. */
  readonly instead?: true
}

export interface Written {
  /** Cells that get another figure. */
  readonly changed: number
  readonly rejected: number
  /** Ends when the host has answered. */
  readonly done: Promise<void>
}

export function typed(cell: CellName, words: string): CellWrite {
  return { cell, words, read: readCell(words, cell.indicator) }
}

function sameFigure(old: Observation | undefined, figure: CellFigure | undefined): boolean {
  if (old === undefined || figure === undefined) return old === figure
  return (
    old.value === figure.value &&
    old.min === figure.min &&
    old.max === figure.max &&
    old.comparator === figure.comparator &&
    old.text === figure.text
  )
}

/** The draft that a cell's figure becomes. */
function draftOf(cell: CellName, figure: CellFigure, when: string): Observation {
  return {
    indicator: cell.indicator.code,
    entity: cell.entity,
    period: cell.column.period,
    measure: cell.column.measure,
    ...figure,
    state: 'draft',
    source: { document: 'Nhập trong Kho chỉ tiêu', when },
  }
}

/**
 * Writes the cells as one batch. What can't be read stays in its cell with the reason; what is
 * good is written. The table shows it at once.
 */
export function writeCells(desk: GridDesk, writes: readonly CellWrite[]): Written {
  const when = new Date().toISOString()
  const rejected = new Map(desk.rejected.get())
  const wanted = new Map<string, { cell: CellName; after: Observation | undefined }>()
  let refused = 0
  for (const { cell, words, read, instead } of writes) {
    const key = cellKey(cell)
    rejected.delete(key)
    wanted.delete(key)
    const computed = instead ? undefined : computedNow(desk, cell)
    if (computed !== undefined && read.ok && isComputedFigure(computed, read.value, cell)) continue
    const problem = read.ok
      ? computed === undefined
        ? read.value && figureProblem(read.value, cell.indicator)
        : COMPUTED
      : read.error.message
    if (!read.ok || problem !== undefined) {
      rejected.set(key, { words, message: sentence(problem ?? '') })
      refused++
    } else if (!sameFigure(figureNow(desk, cell), read.value)) {
      wanted.set(key, { cell, after: read.value && draftOf(cell, read.value, when) })
    }
  }
  if (rejected.size > 0 || desk.rejected.get().size > 0) desk.rejected.set(rejected)
  return { changed: wanted.size, rejected: refused, done: sendCells(desk, wanted) }
}

const COMPUTED = 'ô này tự tính từ số khác; bấm F2 để nhập số thay cho số tính'

/** Emptying a computed cell, or pasting back what was copied out of it, changes nothing. */
function isComputedFigure(
  computed: Observation,
  figure: CellFigure | undefined,
  { indicator }: CellName,
): boolean {
  if (figure === undefined) return true
  if (figure.value === undefined || computed.value === undefined) return false
  const rounded = (value: string) => writeNumber(value, { decimals: indicator.decimals })
  return rounded(figure.value) === rounded(computed.value)
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Marks the figures of the cells as confirmed, or as drafts again. */
export function setStates(
  desk: GridDesk,
  cells: readonly CellName[],
  state: Observation['state'],
): Promise<void> {
  const wanted = new Map<string, { cell: CellName; after: Observation | undefined }>()
  for (const cell of cells) {
    const now = figureNow(desk, cell)
    if (now !== undefined && now.state !== state) {
      wanted.set(cellKey(cell), { cell, after: { ...now, state } })
    }
  }
  return sendCells(desk, wanted)
}

let tickets = 0

async function sendCells(
  desk: GridDesk,
  wanted: ReadonlyMap<string, { cell: CellName; after: Observation | undefined }>,
): Promise<void> {
  if (wanted.size === 0) return
  const ticket = ++tickets
  const before = [...wanted.values()].flatMap(({ cell }) => figureNow(desk, cell) ?? [])
  const pending = new Map(desk.pending.get())
  for (const [key, { after }] of wanted) pending.set(key, { after, ticket })
  desk.pending.set(pending)

  const set = [...wanted.values()].flatMap(({ after }) => after ?? [])
  const remove = [...wanted.values()].flatMap(({ cell, after }) =>
    after === undefined
      ? [
          {
            indicator: cell.indicator.code,
            entity: cell.entity,
            period: cell.column.period,
            measure: cell.column.measure,
          },
        ]
      : [],
  )
  const done = await sendChange({ set, remove }, before)

  const left = new Map(desk.pending.get())
  for (const key of wanted.keys()) if (left.get(key)?.ticket === ticket) left.delete(key)
  desk.pending.set(left)
  const lost = done.ok
    ? done.value.conflicts.map(({ name }) => [observationKey(name), CHANGED_MEANWHILE] as const)
    : [...wanted.keys()].map((key) => [key, done.error.message] as const)
  if (lost.length === 0) return
  const rejected = new Map<string, Rejected>(desk.rejected.get())
  for (const [key, message] of lost) {
    const one = wanted.get(key)
    if (one === undefined) continue
    rejected.set(key, { words: cellWords(one.after, one.cell.indicator), message })
  }
  desk.rejected.set(rejected)
}
