import { Decimal } from 'decimal.js'
import type { Block } from '../document/types.ts'
import { lineText } from '../document/walk.ts'
import { unitFactor } from '../exchange/units.ts'
import { quantitiesIn } from '../extract/quantities.ts'
import type { Quantity } from '../extract/types.ts'
import { decimalText } from '../figures/vietnameseNumber.ts'
import { figureNamer, rowName } from './figureNames.ts'
import type { BlacklineRow, FigureChange, LinePieces, Piece } from './types.ts'

/** Nobody writes a line this long; figures of one are not worth holding anyone up. */
const LONGEST = 30_000

/** The figures that read otherwise than before, in the order of the later document. */
export function figureChanges(rows: readonly BlacklineRow[]): FigureChange[] {
  const heads: Heads = []
  return rows.flatMap((row) => {
    if ('after' in row && row.kind !== 'added') follow(heads, row.after)
    if (row.kind !== 'changed' && row.kind !== 'movedHere') return []
    return row.lines.flatMap((line, at) => changesOf(row, line, at, heads))
  })
}

/** Words of the headings above, the outermost first. */
type Heads = { level: number; words: string }[]

function follow(heads: Heads, block: Block): void {
  if (block.type !== 'heading') return
  while ((heads.at(-1)?.level ?? 0) >= block.level) heads.pop()
  heads.push({ level: block.level, words: lineText(block.children) })
}

type Changed = Extract<BlacklineRow, { readonly lines: readonly LinePieces[] }>

function changesOf(row: Changed, line: LinePieces, at: number, heads: Heads): FigureChange[] {
  if (!hasDigits(line, 'removed') || !hasDigits(line, 'added')) return []
  const [before, after] = [sideText(line, 'added'), sideText(line, 'removed')]
  if (Math.max(before.length, after.length) > LONGEST) return []
  const pairs = replaced(line, before, after)
  if (pairs.length === 0) return []
  const named = rowName(row, at)
  const nameOf = named === undefined ? figureNamer(after, heads.at(-1)?.words ?? '') : () => named
  return pairs.map(([old, now]): FigureChange => {
    const difference = differenceOf(old, now)
    return {
      blockId: row.after.id,
      name: nameOf(now),
      before: before.slice(old.start, old.end).trim(),
      after: after.slice(now.start, now.end).trim(),
      ...(difference === undefined ? {} : { difference }),
      unit: now.unit,
    }
  })
}

function hasDigits(line: LinePieces, kind: Piece['kind']): boolean {
  return line.some((piece) => piece.kind === kind && /\d/.test(lineText(piece.inlines)))
}

function sideText(line: LinePieces, without: 'added' | 'removed'): string {
  return line.flatMap(({ kind, inlines }) => (kind === without ? [] : lineText(inlines))).join('')
}

type QuantityPair = readonly [before: Quantity, after: Quantity]

/** The quantities of each change that stand for one another: in order, of the same unit first. */
function replaced(line: LinePieces, before: string, after: string): QuantityPair[] {
  const earlier = quantitiesIn(before)
  const later = quantitiesIn(after)
  if (earlier.length === 0 || later.length === 0) return []
  const pairs: QuantityPair[] = []
  let [a, b] = [0, 0]
  for (let at = 0; at < line.length; at++) {
    const [startA, startB] = [a, b]
    for (; line[at] !== undefined && line[at]?.kind !== 'same'; at++) {
      const length = lineText(line[at]?.inlines ?? []).length
      if (line[at]?.kind === 'removed') a += length
      else b += length
    }
    pairs.push(...paired(within(earlier, before, startA, a), within(later, after, startB, b)))
    const same = lineText(line[at]?.inlines ?? []).length
    a += same
    b += same
  }
  return pairs.filter(([old, now]) => !isSameAmount(old, now))
}

/** Those with digits between the offsets. */
function within(all: readonly Quantity[], text: string, from: number, to: number): Quantity[] {
  return all.filter(({ start, end }) =>
    /\d/.test(text.slice(Math.max(start, from), Math.max(from, Math.min(end, to)))),
  )
}

/** In their order where each may be the other; else only those that can be nothing else. */
function paired(earlier: readonly Quantity[], later: readonly Quantity[]): QuantityPair[] {
  const inOrder = earlier.flatMap((old, at) => {
    const now = later[at]
    return now !== undefined && factorOf(old, now) !== undefined ? [[old, now] as const] : []
  })
  if (earlier.length === later.length && inOrder.length === earlier.length) return inOrder
  return earlier.flatMap((old) => {
    const fits = later.filter((now) => factorOf(old, now) !== undefined)
    const [now] = fits
    if (now === undefined || fits.length > 1) return []
    const isAlone = earlier.filter((other) => factorOf(other, now) !== undefined).length === 1
    return isAlone ? [[old, now] as const] : []
  })
}

/** How many of the later unit one of the earlier is; undefined where they count different things. */
function factorOf(old: Quantity, now: Quantity): Decimal | undefined {
  if (old.unit === now.unit) return new Decimal(1)
  const [from = '', ...per] = old.unit.split('/')
  const [to = '', ...each] = now.unit.split('/')
  // "69 triệu đồng" of a thing that counts by the head is "69 triệu đồng/người".
  const isRateOnOneSide = (per.length === 0) !== (each.length === 0)
  return isRateOnOneSide ? unitFactor(from, to) : unitFactor(old.unit, now.unit)
}

/** "70 triệu đồng" and "70 triệu đồng/người" of the same thing are other words, not another figure. */
function isSameAmount(old: Quantity, now: Quantity): boolean {
  const factor = factorOf(old, now)
  if (factor === undefined) return false
  const same = (one?: string, other?: string) =>
    one === undefined || other === undefined ? one === other : factor.times(one).equals(other)
  return (['value', 'min', 'max', 'outOf'] as const).every((part) => same(old[part], now[part]))
}

function differenceOf(old: Quantity, now: Quantity): string | undefined {
  const factor = factorOf(old, now)
  if (factor === undefined || old.value === undefined || now.value === undefined) return undefined
  return decimalText(new Decimal(now.value).minus(factor.times(old.value)))
}
