import { expect } from 'vitest'
import { documentText } from '../../../shared/document/textView.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { footnotesOf, lineText } from '../../../shared/document/walk.ts'
import { formatRules } from '../../../shared/formatRules/formatRules.ts'
import { lettersOf, type PlacedWord, pdfPages, pdfWords } from './tools.ts'

/** Letters of the document's own text and notes, and where in the text the marks stand. */
export function ownLetters(document: VanKienDocument) {
  const text = documentText(document).trimEnd()
  const noted = footnotesOf(document).length > 0
  const end = noted ? text.lastIndexOf('\n[1] ') : text.length
  const notes = noted
    ? text
        .slice(end + 1)
        .split(/\n(?=\[\d+\] )/)
        .map((note) => lettersOf(note.replace(/^\[(\d+)\]/, '$1')))
    : []
  let body = ''
  const marks: number[] = []
  text
    .slice(0, end)
    .split(/\[\d+\]/)
    .forEach((part, at) => {
      if (at > 0) {
        marks.push(body.length)
        body += String(at)
      }
      body += lettersOf(part)
    })
  return { body, notes, marks }
}

/** Words of a note (by their size on paper), in reading order, page by page. */
function notesOnPages(file: string, size: number, pages: number): string[] {
  const height = (share: number) => share * size * TINOS_HEIGHT
  const isNote = (word: PlacedWord) =>
    [height(1), height(RAISED_SIZE)].some((own) => Math.abs(word.bottom - word.top - own) < 0.2)
  const found = Array.from({ length: pages }, (): PlacedWord[] => [])
  for (const word of pdfWords(file)) if (isNote(word)) found[word.page - 1]!.push(word)
  return found.map((words) => {
    const lines: PlacedWord[][] = []
    for (const word of words.sort((a, b) => a.bottom - b.bottom)) {
      const line = lines.at(-1)
      if (line && word.bottom - line[0]!.bottom < size / 2) line.push(word)
      else lines.push([word])
    }
    return lettersOf(
      lines
        .flatMap((line) => line.sort((a, b) => a.left - b.left).map(({ text }) => text))
        .join(' '),
    )
  })
}

/** Ascender and descender of Tinos together; share of the size of a raised number. */
const TINOS_HEIGHT = (1825 + 443) / 2048
const RAISED_SIZE = 0.65

/** Letters of the head rows of a document's tables, printed again on every page. */
function tableHeads(document: VanKienDocument): string[] {
  return document.body
    .filter((block) => block.type === 'table')
    .map((table) =>
      lettersOf(
        table.children
          .filter((row) => row.head)
          .flatMap((row) => row.children.map((cell) => lineText(cell.children)))
          .join(' '),
      ),
    )
}

/** Letters of text and notes on each page of a PDF, the page number and repeated heads dropped. */
export function lettersByPage(file: string, document: VanKienDocument) {
  const pages = pdfPages(file)
  const { size } = formatRules(document.guideline).parts.footnote.value
  const notes = notesOnPages(file, size, pages.length)
  const heads = tableHeads(document)
  const body = pages.map((page, at) => {
    let letters = lettersOf(page)
    if (at > 0) {
      expect(letters.startsWith(String(at + 1))).toBe(true)
      letters = letters.slice(String(at + 1).length)
      const head = heads.find((repeated) => repeated !== '' && letters.startsWith(repeated))
      if (head !== undefined) letters = letters.slice(head.length)
    }
    const foot = notes[at]!
    expect(letters.endsWith(foot)).toBe(true)
    return letters.slice(0, letters.length - foot.length)
  })
  return { body, notes }
}

/** Index of the page that holds the letter at `place` of all pages together. */
export function pageAt(pages: readonly string[], place: number): number {
  let end = 0
  return pages.findIndex((page) => {
    end += page.length
    return place < end
  })
}
