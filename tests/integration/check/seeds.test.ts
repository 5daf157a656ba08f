import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkClaims } from '../../../shared/check/checkClaims.ts'
import type { Finding } from '../../../shared/check/types.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { placeLines } from '../../../shared/recognize/placeLines.ts'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'

/*
 * The real documents: rows of wrong figures that were found by people, named by line, and rows that
 * are right. Where the material is not there the suite is skipped, visibly.
 */

interface Row {
  readonly line: number
  readonly rule: string
  readonly figures: string
}

const folder = join(sharedFolder ?? '', 'seeds')

function read(prefix: string): { input: string; documents: ReturnType<typeof recognized> } {
  const name = readdirSync(folder).find((one) => one.startsWith(prefix)) ?? ''
  const input = readFileSync(join(folder, name), 'utf8')
  return { input, documents: recognized(input) }
}

function recognized(input: string) {
  const result = recognizeText(input)
  if (!result.ok) throw new Error(result.error.message)
  return result.value.documents
}

function rowsOf(prefix: string, others: readonly VanKienDocument[] = []): Row[] {
  const { input, documents } = read(prefix)
  return documents.flatMap((one) => {
    const lineAt = placeLines(input, one)
    return checkClaims(one.document, { others }).map(({ rule, places, quote }: Finding) => {
      const [claim] = places
      const near = places.filter(
        ({ blockId, noteId }) => blockId === claim.blockId && noteId === claim.noteId,
      )
      const start = Math.min(...near.map((place) => place.start))
      return { rule, line: lineAt(claim.noteId ?? claim.blockId, start), figures: quote }
    })
  })
}

const documentsOf = (prefix: string): VanKienDocument[] =>
  read(prefix).documents.map(({ document }) => document)

describe.skipIf(sharedFolder === undefined)('claims of the real documents', () => {
  /** Row, its line, how the checker calls it. */
  const wrong: [string, number, string][] = [
    ['A38', 114, 'said-twice'],
    ['A39', 223, 'pair-share'],
    ['A40', 499, 'share-over-100'],
    ['A41', 917, 'open-range'],
    ['A42', 919, 'conversion'],
    ['A43', 937, 'repeated-target'],
    ['A44', 959, 'target-reached'],
    ['A45', 961, 'target-reached'],
    ['A46', 957, 'target-reached'],
    ['A47', 925, 'target-reached'],
    ['A48', 973, 'rural-over-urban'],
  ]

  it.each(wrong)('finds %s at line %i: %s', (_row, line, rule) => {
    const found = rowsOf('004').filter((one) => one.rule === rule && Math.abs(one.line - line) <= 1)
    expect(found).toHaveLength(1)
  })

  it('raises nothing else in the report', () => {
    expect(rowsOf('004')).toHaveLength(wrong.length)
  })

  it('is silent on the right rows of the resolution', () => {
    expect(rowsOf('001')).toEqual([])
  })

  const between: [string, number, string][] = [
    ['B1', 317, 'fulfilment'],
    ['B11', 947, 'target-lowered'],
    ['B12', 982, 'target-lowered'],
    ['B24', 417, 'target-word'],
  ]

  it.each(between)(
    'finds %s against the resolution of the year: line %i, %s',
    (_row, line, rule) => {
      const found = rowsOf('004', documentsOf('001')).filter(
        (one) => one.rule === rule && Math.abs(one.line - line) <= 2,
      )
      expect(found.length).toBeGreaterThan(0)
    },
  )

  /** Recomputed by hand; the two long reports and the propaganda material. */
  const byHand: [string, number, string][] = [
    ['000', 19, 'share-sum'],
    ['000', 58, 'missing-unit'],
    ['000', 64, 'pair-share'],
    ['000', 64, 'same-figures'],
    ['000', 105, 'pair-share'],
    ['000', 112, 'sum'],
    ['000', 211, 'conversion'],
    ['002', 127, 'pair-share'],
    ['002', 127, 'whole-number'],
    ['002', 183, 'pair-share'],
    ['002', 209, 'more-than-received'],
    ['003', 16, 'stated-target'],
    ['003', 43, 'part-over-whole'],
    ['003', 62, 'pair-share'],
    ['003', 70, 'impossible-date'],
    ['003', 203, 'impossible-date'],
  ]

  it.each(byHand)('finds the claim of %s at line %i: %s', (prefix, line, rule) => {
    expect(rowsOf(prefix).filter((one) => one.rule === rule && one.line === line)).not.toEqual([])
  })
})
