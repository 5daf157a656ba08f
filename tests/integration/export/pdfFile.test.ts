import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportDocument } from '../../../electron/export/exportDocument.ts'
import { footnote, paragraph, text } from '../../../shared/document/build.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { formatRules } from '../../../shared/formatRules/formatRules.ts'
import { documentOf } from '../../builders/document.ts'
import { allParts } from './allParts.ts'
import { readRules } from './paper.ts'
import { prose, sampleDocument } from './sampleDocument.ts'
import { describeWith, lettersOf, pdfPages, pdfWords, temporaryFolder } from './tools.ts'

const now = new Date('2027-02-05T08:00:00Z')
const folder = temporaryFolder()

async function written(document: VanKienDocument): Promise<Uint8Array> {
  const result = await exportDocument(document, 'pdf', { now })
  if (!result.ok) throw new Error(result.error.detail ?? result.error.message)
  return result.value
}

async function fileOf(name: string, document: VanKienDocument): Promise<string> {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, await written(document))
  return file
}

describe('the PDF file', () => {
  it('is the same to the last byte for the same document and time', async () => {
    const document = sampleDocument()
    expect(Buffer.compare(await written(document), await written(document))).toBe(0)
  })

  it('names its language, its title and its headings', async () => {
    const raw = Buffer.from(await written(allParts('HD05'))).toString('latin1')
    expect(raw).toContain('/Lang (vi-VN)')
    expect(raw).toContain('/DisplayDocTitle true')
    expect(raw).toContain('/Outlines')
    expect(raw.match(/\/FontFile2/g)!.length).toBeGreaterThanOrEqual(3)
  })

  it('draws the line under the heading, the line above notes and the borders of tables', async () => {
    const rules = formatRules('HD05')
    const file = await fileOf('lines', allParts('HD05'))
    const pages = readRules(file, 841.89)
    const { length, weight } = rules.firstPage.headingLine.value
    const heading = pages[0]!.filter((line) => Math.abs(line.right - line.left - length) < 0.5)
    expect(heading.map((line) => line.weight)).toEqual([weight])
    const { length: short, weight: thin } = rules.footnotes.separator.value
    const lines = pages.flat()
    expect(
      lines.some((line) => Math.abs(line.right - line.left - short) < 0.5 && line.weight === thin),
    ).toBe(true)
    const borders = lines.filter((line) => line.weight === rules.tables.border.value)
    expect(borders.length).toBeGreaterThan(60)
  })

  it('reports its steps from 0 to 1', async () => {
    const steps: number[] = []
    const names = new Set<string>()
    const result = await exportDocument(sampleDocument(), 'pdf', {
      now,
      onProgress: (done, step) => {
        steps.push(done)
        names.add(step)
      },
    })
    expect(result.ok).toBe(true)
    expect(steps[0]).toBe(0)
    expect(steps.at(-1)).toBe(1)
    expect([...steps].sort((a, b) => a - b)).toEqual(steps)
    expect([...names].some((name) => /^Đang ghi trang 1\/\d+$/.test(name))).toBe(true)
  })

  it('says so when the fonts are missing', async () => {
    const result = await exportDocument(sampleDocument(), 'pdf', { fontsFolder: folder })
    expect(result.ok || result.error.code).toBe('fonts-missing')
  })
})

describeWith(['pdftotext'], 'text out of the PDF', () => {
  it('keeps every Vietnamese letter with every tone, composed', async () => {
    const vowels = 'aăâeêioôơuưy'
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
    const letters = [...vowels].flatMap((vowel) =>
      tones.map((tone) => (vowel + tone).normalize('NFC')),
    )
    const all = `${letters.join(' ')} đ ${letters.join(' ').toUpperCase()} Đ “trích” – … fi ffi ²`
    const file = await fileOf(
      'letters',
      documentOf([
        paragraph(all),
        paragraph([text(all, { bold: true })]),
        paragraph([text(all, { italic: true })]),
        paragraph([text(all, { bold: true, italic: true })]),
      ]),
    )
    const page = pdfPages(file).join('')
    expect(page.normalize('NFC')).toBe(page)
    expect(lettersOf(page)).toBe(lettersOf(all).repeat(4))
  })

  it('cuts a word wider than the line, and carries a note longer than a page', async () => {
    const long = 'x'.repeat(400)
    const note = prose(60)
    const file = await fileOf(
      'long',
      documentOf([
        paragraph(long),
        paragraph([text(prose(80)), footnote(note)]),
        paragraph(prose(40)),
      ]),
    )
    const pages = pdfPages(file).map((page, at) =>
      at === 0 ? page : page.replace(/^\s*\d+\s/, ''),
    )
    const letters = lettersOf(pages.join(''))
    expect(letters.startsWith(long)).toBe(true)
    expect(pages.length).toBeGreaterThan(3)
    // The note's last words stand on a later page than its first.
    const at = (words: string) => pages.findIndex((page) => lettersOf(page).includes(words))
    expect(at(lettersOf('1 Các cấp ủy tiếp tục'))).toBeLessThan(at(lettersOf('địa bàn 60.')))
  })

  it('keeps addresses and chains of dashes inside the margins', async () => {
    const address = `https://vi.du/${'thu-muc/tep-tin/'.repeat(20)}`
    const chain = Array.from({ length: 60 }, (_, at) => `mục${at}`).join(' - ')
    const file = await fileOf('wide', documentOf([paragraph(address), paragraph(chain)]))
    expect(lettersOf(pdfPages(file).join(''))).toBe(lettersOf(address + chain))
    const right = Math.max(...pdfWords(file).map((word) => word.right))
    expect(right).toBeLessThan((195 / 25.4) * 72 + 1)
  })

  it('takes an empty document', async () => {
    const pages = pdfPages(await fileOf('empty', documentOf([])))
    expect(pages.map(lettersOf)).toEqual([''])
  })
})
