import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../../shared/compare/compareDocuments.ts'
import { blockWords } from '../../../shared/document/blockWords.ts'
import type { Block, VanKienDocument } from '../../../shared/document/types.ts'
import { newId } from '../../../shared/ids.ts'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'

/*
 * Real resolutions compared: with one of the next year, and with a copy of itself in which
 * sections changed places. The folder with them lies beside the project.
 */

function recognized(name: string): VanKienDocument {
  const folder = join(sharedFolder ?? '', 'seeds')
  const file = readdirSync(folder).find((one) => one.startsWith(name))
  const result = recognizeText(readFileSync(join(folder, file ?? ''), 'utf8'))
  const document = result.ok ? result.value.documents[0]?.document : undefined
  if (document === undefined) throw new Error(`${name} was not recognized`)
  return document
}

/** The section of the heading with these words, up to the next heading. */
function sectionOf(body: readonly Block[], title: string): readonly [from: number, to: number] {
  const from = body.findIndex((block) => block.type === 'heading' && blockWords(block) === title)
  const to = body.findIndex((block, at) => at > from && block.type === 'heading')
  if (from < 0 || to < 0) throw new Error(`no section ${title}`)
  return [from, to]
}

describe.skipIf(sharedFolder === undefined)('real documents', () => {
  it('tell the targets of two years apart, figure by figure', () => {
    const { figures, rows } = compareDocuments(recognized('001'), recognized('004'))
    const changed = figures.map(({ before, after, difference }) => [before, after, difference])
    expect(changed).toContainEqual(['30,2%', '30,92%', '0.72'])
    expect(changed).toContainEqual(['96%', '90,08%', '-5.92'])
    expect(changed).toContainEqual(['2.974 USD', '3.019 USD', '45'])
    expect(figures.length).toBeGreaterThan(18)
    for (const { name } of figures) expect(name).not.toBe('')
    // Two years' documents share no section that merely changed its place.
    expect(rows.filter(({ kind }) => kind === 'movedHere')).toEqual([])
  })

  it('of which sections changed places have moved sections and no other change', () => {
    const before = recognized('001')
    const [from, to] = sectionOf(before.body, 'Chỉ tiêu kinh tế')
    const [, end] = sectionOf(before.body, 'Chỉ tiêu xã hội')
    const body = [
      ...before.body.slice(0, from),
      ...before.body.slice(to, end),
      ...before.body.slice(from, to),
      ...before.body.slice(end),
    ].map((block) => ({ ...block, id: newId() }))
    const { rows } = compareDocuments(before, { ...before, id: newId(), body })
    const moved = rows.flatMap((row) => (row.kind === 'movedHere' ? [row] : []))
    expect(moved.map((row) => row.before)).toEqual(before.body.slice(from, to))
    expect(new Set(moved.map(({ move }) => move)).size).toBe(1)
    const kinds = new Set(rows.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['movedAway', 'movedHere', 'same'])
  })
})
