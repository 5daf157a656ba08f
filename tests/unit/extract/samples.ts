import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../fixtures/extract')

/** One figure as a sample expects it; "*" in a field fits anything. */
export interface ExpectedTarget {
  readonly group: string
  /** Words that the indicator's name holds. */
  readonly indicator: string
  /** ">= 75 %", "1..1.5 %/năm", "-" for a target in words. */
  readonly figure: string
  readonly year: number
  readonly parent: string
  readonly aux: string
}

export interface Sample {
  readonly name: string
  readonly text: string
  readonly expected: readonly ExpectedTarget[]
}

function readRow(line: string): ExpectedTarget {
  const cells = line.split('|').map((cell) => cell.trim())
  const [group = '', indicator = '', figure = '', year = '', parent = '', aux = ''] = cells
  return { group, indicator, figure, year: Number(year), parent, aux }
}

/** The sample texts, each with the rows that a reader finds in it. */
export function readSamples(): Sample[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && name !== 'README.txt')
    .sort()
    .map((name) => {
      const [text = '', rows = ''] = readFileSync(resolve(folder, name), 'utf8').split('\n=====\n')
      const expected = rows.trim().split('\n').map(readRow)
      return { name, text, expected }
    })
}
