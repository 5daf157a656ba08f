import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { exportDocument } from '../../../electron/export/exportDocument.ts'
import { documentText } from '../../../shared/document/textView.ts'
import { exportCases } from './exportCases.ts'
import { lettersByPage, ownLetters, pageAt } from './pdfLetters.ts'
import {
  convert,
  describeWith,
  openDocumentText,
  pageCount,
  temporaryFolder,
  wordsOf,
} from './tools.ts'

const cases = await exportCases()
const now = new Date('2027-02-05T08:00:00Z')
const folder = temporaryFolder()
const fileOf = (name: string, kind: string) => join(folder, `${name}.${kind}`)

async function writeAll(kind: 'docx' | 'pdf'): Promise<void> {
  for (const { name, document } of cases) {
    const written = await exportDocument(document, kind, { now })
    if (!written.ok) throw new Error(written.error.detail ?? written.error.message)
    writeFileSync(fileOf(name, kind), written.value)
  }
}

const named = cases.map(({ name }, at) => [name, at] as const)

describeWith(['soffice', 'pdftotext', 'pdfinfo'], 'the whole text in both files', () => {
  let texts: string[] = []
  let wordPages: number[] = []

  beforeAll(async () => {
    await writeAll('docx')
    await writeAll('pdf')
    const files = cases.map(({ name }) => fileOf(name, 'docx'))
    texts = (await convert(files, 'fodt')).map(openDocumentText)
    wordPages = (await convert(files, 'pdf')).map(pageCount)
  }, 300_000)

  it.each(named)('Word: %s comes back from LibreOffice word for word', (_, at) => {
    expect(wordsOf(texts[at]!)).toEqual(wordsOf(documentText(cases[at]!.document)))
  })

  it.each(named)('PDF: %s holds every letter in order, text and notes', (name, at) => {
    const { document } = cases[at]!
    const own = ownLetters(document)
    const pages = lettersByPage(fileOf(name, 'pdf'), document)
    expect(pages.body.join('')).toBe(own.body)
    expect(pages.notes.join('')).toBe(own.notes.join(''))
  })

  it.each(named)('PDF: every note of %s begins on the page of its mark', (name, at) => {
    const { document } = cases[at]!
    const own = ownLetters(document)
    const pages = lettersByPage(fileOf(name, 'pdf'), document)
    let start = 0
    own.notes.forEach((note, index) => {
      const expected = pageAt(pages.body, own.marks[index]!)
      expect(pageAt(pages.notes, start), `note ${index + 1}`).toBe(expected)
      start += note.length
    })
  })

  it.each(named)('Word and PDF of %s are as many pages, give or take 5%%', (name, at) => {
    const pages = pageCount(fileOf(name, 'pdf'))
    expect(Math.abs(pages - wordPages[at]!) / wordPages[at]!).toBeLessThanOrEqual(0.05)
  })
})
