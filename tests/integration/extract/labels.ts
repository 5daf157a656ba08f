import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type ResultRow,
  resultRows,
  type TargetRow,
  targetRows,
} from '../../../shared/extract/views.ts'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'

/** Labels of the real documents, and how well what is read fits them. */

export interface TargetLabel {
  readonly line: number
  readonly group: string
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly unit: string | null
  readonly comparator: string | null
  readonly year: number
  readonly parent: string | null
  readonly qualitative?: true
  readonly aux?: string
  readonly raw: string
}

export interface ResultLabel {
  readonly line: number
  readonly value: number | null
  readonly unit: string | null
  readonly kind: string
  readonly comparison: {
    readonly basis: string | null
    readonly form: string
    readonly value: number | null
  } | null
  readonly raw: string
}

export function readLabels<Label>(folder: string, name: string): Label[] {
  return JSON.parse(readFileSync(join(folder, 'truth', name), 'utf8')) as Label[]
}

function textOf(folder: string, seed: string): string {
  const name = readdirSync(join(folder, 'seeds')).find((one) => one.startsWith(seed)) ?? ''
  return readFileSync(join(folder, 'seeds', name), 'utf8')
}

export function readTargets(folder: string, seed: string): TargetRow[] {
  const text = textOf(folder, seed)
  const recognized = recognizeText(text)
  return recognized.ok ? targetRows(text, recognized.value) : []
}

export function readResults(folder: string, seed: string): ResultRow[] {
  const text = textOf(folder, seed)
  const recognized = recognizeText(text)
  return recognized.ok ? resultRows(text, recognized.value) : []
}

/** Lines of a text cut by its paper are two apart: a figure may be told by either. */
const NEAR = 2

interface Placed {
  readonly line: number
  readonly value: number | null
  readonly min?: number | null
  readonly max?: number | null
}

/** Pairs labels with rows of the same figure near the same line; each row is taken once. */
export function pair<Label extends Placed, Row extends Placed>(
  labels: readonly Label[],
  rows: readonly Row[],
): {
  readonly pairs: readonly (readonly [Label, Row])[]
  readonly missed: readonly Label[]
  readonly spare: readonly Row[]
} {
  const free = new Set(rows)
  const pairs: (readonly [Label, Row])[] = []
  const missed: Label[] = []
  for (const label of labels) {
    const fits = [...free].filter(
      (row) =>
        row.value === label.value &&
        (row.min ?? null) === (label.min ?? null) &&
        (row.max ?? null) === (label.max ?? null) &&
        Math.abs(row.line - label.line) <= NEAR,
    )
    const best = fits.sort(
      (a, b) => Math.abs(a.line - label.line) - Math.abs(b.line - label.line),
    )[0]
    if (best === undefined) missed.push(label)
    else {
      free.delete(best)
      pairs.push([label, best])
    }
  }
  return { pairs, missed, spare: [...free] }
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
