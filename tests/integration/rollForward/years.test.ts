import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'
import { periodToYear } from '../../../shared/rollForward/rollPeriod.ts'
import { type YearRow, yearRows } from '../../../shared/rollForward/yearRows.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'

interface YearLabel {
  readonly line: number
  readonly year: number
  readonly kind: string
  readonly moves: boolean | null
  readonly context: string
}

const folder = sharedFolder ?? ''

function readSeed(seed: string): string {
  const name = readdirSync(join(folder, 'seeds')).find((one) => one.startsWith(seed)) ?? ''
  return readFileSync(join(folder, 'seeds', name), 'utf8')
}

function rowsOf(text: string, year?: number): readonly YearRow[] {
  const recognized = recognizeText(text)
  if (!recognized.ok) return []
  const [main] = recognized.value.documents
  if (main === undefined) return []
  const { period } = main.document
  const last = period.kind === 'year' ? period.year : period.to
  return yearRows(text, recognized.value, periodToYear(period, year ?? last + 1))
}

/** The labels say more closely why a year stays. */
function isKind(label: string, kind: string): boolean {
  if (label === 'term-fixed') return kind === 'term' || kind === 'fixed'
  return label === 'figure-year' ? kind === 'figure' : label === kind
}

describe.skipIf(sharedFolder === undefined)('years of the real documents', () => {
  it.each(['001', '004'])('%s rolled to 2022, against its labels', (seed) => {
    const labels = JSON.parse(
      readFileSync(join(folder, 'truth', `${seed}.years.json`), 'utf8'),
    ) as YearLabel[]
    const rows = rowsOf(readSeed(seed), 2022)
    expect(rows.map(({ line, year }) => `${line}: ${year}`)).toEqual(
      labels.map(({ line, year }) => `${line}: ${year}`),
    )
    const pairs = labels.map((label, at) => [label, rows[at]] as const)
    expect(pairs.filter(([label, row]) => label.moves === false && row?.moves === true)).toEqual([])
    const wrong = pairs.filter(([label, row]) => label.moves !== row?.moves)
    expect(wrong.length / labels.length).toBeLessThanOrEqual(0.02)
    const otherKind = pairs.filter(([label, row]) => !isKind(label.kind, row?.kind ?? ''))
    expect(otherKind.length / labels.length).toBeLessThanOrEqual(0.05)
  })

  it.each(['000', '001', '002', '003', '004'])(
    '%s: every year once, few of them doubtful',
    (seed) => {
      const text = readSeed(seed)
      const rows = rowsOf(text)
      const expected = text
        .normalize('NFC')
        .split('\n')
        .flatMap((line, at) =>
          [...line.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => `${at + 1}: ${year}`),
        )
      expect(rows.map(({ line, year }) => `${line}: ${year}`)).toEqual(expected)
      const doubtful = rows.filter(({ moves }) => moves === null)
      expect(doubtful.length / rows.length).toBeLessThanOrEqual(0.03)
    },
  )
})
