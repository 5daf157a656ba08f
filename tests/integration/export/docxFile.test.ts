import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { bookmarkName } from '../../../electron/export/bookmarks.ts'
import { exportDocument } from '../../../electron/export/exportDocument.ts'
import { footnote, heading, paragraph, text } from '../../../shared/document/build.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { formatRules } from '../../../shared/formatRules/formatRules.ts'
import { mmToTwips } from '../../../shared/formatRules/units.ts'
import { documentOf } from '../../builders/document.ts'
import { allParts } from './allParts.ts'
import { sampleDocument } from './sampleDocument.ts'

const now = new Date('2027-02-05T08:00:00Z')

async function parts(document: VanKienDocument): Promise<Record<string, string>> {
  const written = await exportDocument(document, 'docx', { now })
  if (!written.ok) throw new Error(written.error.detail)
  const files = unzipSync(written.value)
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

function paragraphs(xml: string): string[] {
  return xml.match(/<w:p>[\s\S]*?<\/w:p>|<w:p [\s\S]*?<\/w:p>/g) ?? []
}

function words(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, own]) => own).join('')
}

function holding(xml: string, start: string): string {
  const found = paragraphs(xml).find((own) => words(own).startsWith(start))
  if (!found) throw new Error(`no paragraph "${start}"`)
  return found
}

describe('the Word file', () => {
  let files: Record<string, string>
  let body: string
  let styles: string
  const rules = formatRules('HD05')

  beforeAll(async () => {
    files = await parts(sampleDocument())
    body = files['word/document.xml']!
    styles = files['word/styles.xml']!
  })

  it('has the page of the rules, another first page and the number from page 2', () => {
    const { top, bottom, left, right } = rules.page.margins.value
    const { width, height } = rules.page.size.value
    expect(body).toContain(`w:w="${mmToTwips(width)}" w:h="${mmToTwips(height)}"`)
    const margins = /<w:pgMar [^>]*>/.exec(body)![0]
    for (const [side, value] of Object.entries({ top, bottom, left, right })) {
      expect(margins).toContain(`w:${side}="${mmToTwips(value)}"`)
    }
    expect(margins).toContain(`w:header="${mmToTwips(rules.pageNumber.fromTop.value)}"`)
    expect(body).toContain('<w:titlePg/>')
    const first = /<w:headerReference w:type="first" r:id="(rId\d+)"/.exec(body)![1]
    const others = /<w:headerReference w:type="default" r:id="(rId\d+)"/.exec(body)![1]
    const links = files['word/_rels/document.xml.rels']!
    const header = (id: string | undefined) => {
      const link = links.match(/<Relationship [^>]*>/g)!.find((own) => own.includes(`"${id}"`))!
      return files[`word/${/Target="([^"]+)"/.exec(link)![1]}`]!
    }
    expect(header(first)).not.toContain('PAGE')
    expect(header(others)).toContain('PAGE')
  })

  it('is in Times New Roman and Vietnamese by default', () => {
    const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(styles)![0]
    for (const slot of ['ascii', 'cs', 'eastAsia', 'hAnsi']) {
      expect(defaults).toContain(`w:${slot}="${rules.page.face.value}"`)
    }
    expect(defaults).toContain('w:lang w:val="vi-VN"')
  })

  it('gives headings their level for the navigation pane and keeps them with the text', () => {
    const level2 = holding(body, 'I- TÌNH HÌNH')
    expect(level2).toContain('<w:pStyle w:val="Heading2"/>')
    expect(holding(body, '1.1. Nông nghiệp')).toContain('<w:pStyle w:val="Heading4"/>')
    for (const level of [1, 2, 3, 4, 5]) {
      const style = new RegExp(`<w:style [^>]*w:styleId="Heading${level}"[\\s\\S]*?</w:style>`)
      const own = style.exec(styles)![0]
      expect(own).toContain('<w:keepNext/>')
      expect(own).toContain(`<w:outlineLvl w:val="${level - 1}"/>`)
    }
    expect(level2).toContain('<w:widowControl/>')
  })

  it('writes markers and braces as plain text, without automatic numbers', () => {
    expect(words(body)).toContain('{list-0}')
    expect(body).not.toContain('<w:numPr>')
  })

  it('draws the line under the party heading exactly as long as its words', () => {
    const { length, weight } = rules.firstPage.headingLine.value
    const line = paragraphs(body).find((own) => own.includes('<w:pBdr>'))!
    const [, left, right] = /w:left="(\d+)" w:right="(\d+)"/.exec(line)!
    const column = mmToTwips(rules.firstPage.columns.value[1])
    expect((column - Number(left) - Number(right)) / 20).toBeCloseTo(length, 0)
    expect(line).toContain(`w:sz="${weight * 8}"`)
  })

  it('has real footnotes, numbered from 1, with their whole text', () => {
    const notes = files['word/footnotes.xml']!
    const marks = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id)
    expect(marks).toEqual(['1', '2', '3'])
    for (const id of marks) expect(notes).toContain(`w:id="${id}"`)
    expect(words(notes)).toContain('Năm thứ nhất tăng 11,5%')
    expect(words(notes)).toContain('Ghi chú cuối cùng.')
  })

  it('gives every table its widths in the grid and in every cell', () => {
    const tables = body.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g)!
    expect(tables.length).toBe(3)
    for (const table of tables) {
      expect(table).toContain('<w:tblLayout w:type="fixed"/>')
      const cells = table.match(/<w:tc>/g)!.length
      expect(table.match(/<w:tcW w:type="dxa" w:w="\d+"/g)!.length).toBe(cells)
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
      const total = Number(/<w:tblW w:type="dxa" w:w="(\d+)"/.exec(table)![1])
      expect(Math.abs(grid.reduce((a, b) => a + b, 0) - total)).toBeLessThanOrEqual(2)
      expect(table.match(/<w:tr>/g)!.length).toBe(table.match(/<w:cantSplit\/>/g)!.length)
    }
    expect(tables[1]!.match(/<w:tblHeader\/>/g)!.length).toBe(2)
    expect(tables[1]).toContain(`w:sz="${rules.tables.border.value * 8}"`)
  })

  it('breaks lines with breaks, never with a newline in the text', () => {
    expect(holding(body, 'Dòng thứ nhất')).toContain('<w:br/>')
    expect(words(body)).not.toContain('\n')
  })

  it('highlights missing figures and carries the ids of blocks, figures and notes', () => {
    expect(body).toMatch(/<w:highlight w:val="yellow"\/>[\s\S]{0,200}chưa có số liệu/)
    const names = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(
      ([, name]) => name!,
    )
    expect(new Set(names).size).toBe(names.length)
    const numbers = [...body.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(names).toContain(bookmarkName('block', 'ct1'))
    expect(names.filter((name) => name.startsWith('vkf_')).length).toBe(3)
    expect(files['word/footnotes.xml']).toContain('vkn_')
  })

  it('keeps the signature with the end of the text', () => {
    expect(holding(body, 'Dòng thứ nhất')).toContain('<w:keepNext/>')
    expect(holding(body, 'T/M TỈNH UỶ')).toContain('<w:keepNext/>')
  })

  it('is the same to the last byte for the same document and time', async () => {
    const document = allParts('HD36')
    const [one, two] = await Promise.all([
      exportDocument(document, 'docx', { now }),
      exportDocument(document, 'docx', { now }),
    ])
    expect(one.ok && two.ok && Buffer.compare(one.value, two.value)).toBe(0)
    expect(files['docProps/core.xml']).toContain('2027-02-05T08:00:00Z')
  })

  it('takes an empty document, control characters and odd ids', async () => {
    expect(words((await parts(documentOf([])))['word/document.xml']!)).toBe('')
    const odd = { ...paragraph([text('a < b & "c"'), footnote('')]), id: 'mã lạ/1' }
    const own = await parts(documentOf([heading(1, 'part', ''), odd]))
    expect(words(own['word/document.xml']!)).toContain('a &lt; b &amp; &quot;c&quot;')
    expect(own['word/document.xml']).not.toContain('mã lạ')
  })
})
