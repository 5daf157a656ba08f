import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Recognized } from '../../../shared/recognize/types.ts'
import { footnoteRows, outlineRows } from '../../../shared/recognize/views.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'
import { recognized, textOf } from '../../unit/recognize/helpers.ts'

/**
 * The real documents laid out anew, as a PDF's text would be: lines of one width, pages with
 * numbers, notes at the foot in other habits. What is recognized must stay nearly the same.
 */

const WIDTH = 90
const PAGE_LINES = 40

function seeds(): string[] {
  const folder = resolve(sharedFolder ?? '', 'seeds')
  return readdirSync(folder).map((name) => readFileSync(resolve(folder, name), 'utf8'))
}

function fold(text: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  let line = indent
  for (const word of text.trim().split(/\s+/)) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line += (line.trim() === '' ? '' : ' ') + word
  }
  return [...lines, line]
}

/** The document's lines without its notes; marks as "‹n›", counted over the file. */
function lines(text: Recognized): string[] {
  let count = 0
  return textOf(text)
    .split('\n')
    .filter((line) => line !== '' && !/^\[\d+\] /.test(line))
    .map((line) => line.replace(/\[\d+\]/g, () => `‹${++count}›`))
}

function keys(text: Recognized): string[] {
  return outlineRows(text).map((row) => `${row.level} ${row.marker} ${row.title}`)
}

/** F1 of the second outline against the first. */
function agreement(first: readonly string[], second: readonly string[]): number {
  const left = [...second]
  let same = 0
  for (const key of first) {
    const at = left.indexOf(key)
    if (at < 0) continue
    left.splice(at, 1)
    same++
  }
  return (2 * same) / (first.length + second.length)
}

function paged(folded: readonly string[], notes: readonly string[][], style: NoteStyle): string {
  const pages: string[] = []
  let page: string[] = []
  let foot: string[] = []
  let onPage = 0
  const flush = (): void => {
    pages.push([...page, '', style.rule, ...foot, '', String(pages.length + 1), ''].join('\n'))
    page = []
    foot = []
    onPage = 0
  }
  for (const line of folded) {
    page.push(
      line.replace(/‹(\d+)›/g, (_all, digits: string) => {
        const number = style.restarts ? ++onPage : Number(digits)
        const [first = '', ...rest] = notes[Number(digits) - 1] ?? []
        foot.push(`${style.mark(number)} ${first}`, ...rest)
        return style.mark(number)
      }),
    )
    if (page.length + foot.length > PAGE_LINES) flush()
  }
  flush()
  return pages.join('\n')
}

interface NoteStyle {
  readonly mark: (number: number) => string
  readonly rule: string
  readonly restarts: boolean
}

function raised(number: number): string {
  return [...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')
}

const styles: readonly [string, NoteStyle][] = [
  ['raised', { mark: raised, rule: '', restarts: false }],
  ['round', { mark: (number) => `(${number})`, rule: '', restarts: false }],
  ['round under a rule', { mark: (number) => `(${number})`, rule: '___________', restarts: false }],
  ['round, from 1 on each page', { mark: (number) => `(${number})`, rule: '', restarts: true }],
  ['square', { mark: (number) => `[${number}]`, rule: '', restarts: false }],
]

describe.skipIf(sharedFolder === undefined)('real documents laid out anew', () => {
  test.each(['single', 'indented', 'double'])('lines of one width, %s', (mode) => {
    for (const input of seeds()) {
      const text = recognized(input)
      const folded = lines(text).flatMap((line) =>
        fold(line.replace(/‹\d+›/g, ''), WIDTH, mode === 'indented' ? '      ' : ''),
      )
      const again = recognized(folded.join(mode === 'double' ? '\n\n' : '\n'))
      expect(agreement(keys(text), keys(again))).toBeGreaterThanOrEqual(0.95)
    }
  })

  test.each(styles)('notes at the foot of pages, %s', (_name, style) => {
    for (const input of seeds()) {
      const text = recognized(input)
      const notes = footnoteRows(text).map((row) => row.text)
      if (notes.length === 0) continue
      const folded = lines(text).flatMap((line) => fold(line, WIDTH))
      const again = recognized(
        paged(
          folded,
          notes.map((note) => fold(note, WIDTH)),
          style,
        ),
      )
      const found = new Set(footnoteRows(again).map((row) => row.text.replace(/[\s-]/g, '')))
      const kept = notes.filter((note) => found.has(note.replace(/[\s-]/g, '')))
      expect(kept.length / notes.length).toBeGreaterThanOrEqual(0.9)
      expect(footnoteRows(again).length).toBeLessThanOrEqual(notes.length)
      expect(agreement(keys(text), keys(again))).toBeGreaterThanOrEqual(0.95)
    }
  })
})
