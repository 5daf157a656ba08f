import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainWords } from '../../../shared/template/words.ts'
import { foldText } from '../../../shared/text/fold.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'
import { loadTemplate, templateIds, templateText } from '../../builders/templateFiles.ts'

/** Hints and standing texts of a template: all but its titles. */
function ownTexts(id: string): string[] {
  return loadTemplate(id).blocks.flatMap((block) => {
    if (block.type === 'heading') return block.hint === undefined ? [] : [block.hint]
    if (block.type === 'table') {
      return block.rows.flatMap(({ cells }) => cells.map(({ text }) => plainWords(text)))
    }
    return block.type === 'targetList' || block.type === 'chart' ? [] : [plainWords(block.text)]
  })
}

/** So many words in a row are a sentence, not a term. */
const WORDS_IN_A_ROW = 8

/** Names that any text of the genre holds; a run does not reach across them. */
const NAMES =
  /Hội đồng nhân dân|Ủy ban nhân dân|Mặt trận Tổ quốc|cải cách hành chính|văn hóa - xã hội|hệ thống chính trị|lao động đi làm việc/gi

function bare(text: string): string {
  const words = foldText(text.replace(/\{\w+\}|\d{4}/g, ' y '))
  return (words.match(/[a-z0-9]+/g) ?? []).join(' ')
}

function runs(text: string): string[] {
  return text.split(NAMES).flatMap((stretch) => {
    const words = bare(stretch).split(' ')
    const starts = Math.max(0, words.length - WORDS_IN_A_ROW + 1)
    return words.slice(0, starts).map((_, at) => words.slice(at, at + WORDS_IN_A_ROW).join(' '))
  })
}

describe.each(templateIds)('the words of %s', (id) => {
  it('name no abolished level, no single place, no single event', () => {
    expect(templateText(id)).not.toMatch(
      /huyện|thị xã|thị trấn|Trà Vinh|Covid|Đảng ủy Khối|đảng đoàn|ban cán sự/i,
    )
    expect(templateText(id)).not.toMatch(/\b(19|20)\d\d\b/)
  })

  it.skipIf(sharedFolder === undefined)('are our own', () => {
    const folder = resolve(sharedFolder!, 'seeds')
    const seeds = readdirSync(folder)
      .map((name) => readFileSync(resolve(folder, name), 'utf8'))
      .map(bare)
    const copied = ownTexts(id)
      .flatMap(runs)
      .filter((run) => seeds.some((seed) => seed.includes(run)))
    expect(copied).toEqual([])
  })
})
