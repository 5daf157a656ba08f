import { expect } from 'vitest'
import type { PartStyle } from '../../../shared/formatRules/rule.ts'
import type { FormatRules } from '../../../shared/formatRules/table.ts'
import { mmToPoints } from '../../../shared/formatRules/units.ts'
import type { Paper, Piece } from './paper.ts'

/** What both files are held to, measured on paper. */
export interface Sheet {
  paper: Paper
  rules: FormatRules
}

export function find({ paper }: Sheet, start: string): Piece {
  const piece = paper.pieces.find(({ text }) => text.startsWith(start))
  if (!piece) throw new Error(`"${start}" is not on paper`)
  return piece
}

/** The pieces of one line joined: from the first to the last at the same height. */
export function lineOf(sheet: Sheet, start: string): { left: number; right: number; top: number } {
  const first = find(sheet, start)
  const same = sheet.paper.pieces.filter(
    (piece) => piece.page === first.page && Math.abs(piece.base - first.base) < 3,
  )
  return { left: first.left, right: Math.max(...same.map(({ right }) => right)), top: first.top }
}

export function looks(sheet: Sheet, start: string, style: PartStyle): void {
  const piece = find(sheet, start)
  expect(Math.abs(piece.size - style.size), `size of "${start}"`).toBeLessThan(0.4)
  expect(piece.bold, `bold of "${start}"`).toBe(style.bold)
  expect(piece.italic, `italic of "${start}"`).toBe(style.italic)
}

export function centred(sheet: Sheet, start: string, middle: number): void {
  const { left, right } = lineOf(sheet, start)
  const own = find(sheet, start)
  const end = middle < mmToPoints(100) ? own.right : right
  expect(Math.abs((left + end) / 2 - middle), `middle of "${start}"`).toBeLessThan(2)
}

/** Distance from line to line of the paragraph that begins so. */
export function pitches(sheet: Sheet, start: string, count: number): number[] {
  const first = find(sheet, start)
  const bases = sheet.paper.pieces
    .filter(({ page, base, size }) => page === first.page && base >= first.base - 1 && size > 9.5)
    .map(({ base }) => base)
    .sort((a, b) => a - b)
    .filter((base, at, all) => at === 0 || base - all[at - 1]! > 3)
  return bases.slice(1, count + 1).map((base, at) => base - bases[at]!)
}

export function near(value: number, expected: number, what: string, by = 1): void {
  expect(Math.abs(value - expected), `${what}: ${value} for ${expected}`).toBeLessThanOrEqual(by)
}

export function lastTextBase(sheet: Sheet): number {
  const closing = find(sheet, 'T/M BAN')
  const above = sheet.paper.pieces.filter(
    ({ page, base, size }) => page === closing.page && base < closing.base - 5 && size > 13.5,
  )
  return Math.max(...above.map(({ base }) => base))
}
