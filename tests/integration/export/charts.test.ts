import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportDocument } from '../../../electron/export/exportDocument.ts'
import { installedFontsFolder, readFonts } from '../../../electron/export/fontFiles.ts'
import { uprightFaces } from '../../../electron/export/pdf/pdfmakeCore.ts'
import { heading, paragraph } from '../../../shared/document/build.ts'
import type { Chart } from '../../../shared/document/chart.ts'
import { chartSpoken } from '../../../shared/document/chartWords.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { fillDocument } from '../../../shared/figures/fill.ts'
import { textWidth } from '../../../shared/print/textWidth.ts'
import { chartStore, seriesChart, standingChart } from '../../builders/chart.ts'
import { documentOf } from '../../builders/document.ts'
import { describeWith, temporaryFolder } from './tools.ts'

const now = new Date('2027-02-05T08:00:00Z')

const document = fillDocument(
  documentOf([
    heading(1, 'other', 'Kết quả'),
    paragraph('Lời ở trước biểu đồ.'),
    seriesChart(['growth']),
    paragraph('Lời ở giữa hai biểu đồ.'),
    standingChart(),
    paragraph('Lời ở cuối.'),
  ]),
  chartStore,
).document
const charts = document.body.filter((block): block is Chart => block.type === 'chart')

async function written(format: 'docx' | 'pdf', since?: VanKienDocument): Promise<Uint8Array> {
  const made = await exportDocument(document, format, { now, ...(since && { since }) })
  if (!made.ok) throw new Error(made.error.detail)
  return made.value
}

/** Width, height and the shares of dark pixels of a picture of ours: no filters, three parts. */
function readPng(bytes: Uint8Array): { width: number; height: number; dark: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  let at = 8
  let dark = 0
  while (at < bytes.length) {
    const length = view.getUint32(at)
    const kind = strFromU8(bytes.subarray(at + 4, at + 8))
    if (kind === 'IDAT') {
      const rows = inflateSync(bytes.subarray(at + 8, at + 8 + length))
      expect(rows.length).toBe(height * (width * 3 + 1))
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++)
          if ((rows[y * (width * 3 + 1) + 1 + x * 3] ?? 255) < 128) dark++
      }
    }
    at += length + 12
  }
  return { width, height, dark: dark / (width * height) }
}

describe('charts in the Word file', () => {
  let files: Record<string, Uint8Array>
  let xml: string

  beforeAll(async () => {
    files = unzipSync(await written('docx'))
    xml = strFromU8(files['word/document.xml']!)
  })

  it('are pictures as wide as the text, with their figures as alternative text', () => {
    const told = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) =>
      words!.replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
    )
    expect(told).toEqual(charts.map(chartSpoken))
    const ids = [...xml.matchAll(/<wp:docPr [^>]*\bid="(\d+)"/g)].map(([, id]) => id)
    expect(ids).toEqual(['1', '2'])
    const widths = [...xml.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, width]) => Number(width))
    const page = /<w:pgSz w:w="(\d+)"/.exec(xml)![1]
    const [left, right] = ['left', 'right'].map(
      (side) =>
        new RegExp(`w:${side}="(\\d+)" `).exec(
          /<w:pgMar [^>]*\/>/.exec(xml)![0].replace('/>', ' '),
        )![1],
    )
    const room = (Number(page) - Number(left) - Number(right)) * 635
    for (const width of widths) expect(Math.abs(width - room)).toBeLessThan(2 * 12700)
    // Lines of exact height would cut them.
    const holding = xml.match(/<w:p>(?:(?!<\/w:p>)[\s\S])*<w:drawing>/g) ?? []
    expect(holding).toHaveLength(2)
    for (const one of holding) expect(one).toContain('w:lineRule="auto"')
  })

  it('have ink at 300 dots to the inch', () => {
    const pictures = Object.keys(files).filter((name) => name.startsWith('word/media/'))
    expect(pictures).toHaveLength(2)
    for (const name of pictures) {
      const { width, height, dark } = readPng(files[name]!)
      expect(width).toBeGreaterThan(1800)
      expect(height).toBeGreaterThan(300)
      expect(dark).toBeGreaterThan(0.01)
      expect(dark).toBeLessThan(0.4)
    }
  })

  it('are the same bytes for the same document', async () => {
    expect(Buffer.from(await written('docx')).equals(Buffer.from(await written('docx')))).toBe(true)
  })

  it('come and go as tracked changes', async () => {
    const since = { ...document, body: document.body.filter(({ type }) => type !== 'chart') }
    const marked = strFromU8(unzipSync(await written('docx', since))['word/document.xml']!)
    expect(marked.match(/<w:ins [^>]*><w:r>(?:(?!<\/w:ins>)[\s\S])*<w:drawing>/g)).toHaveLength(2)
  })
})

describe('widths that drawings are laid out by', () => {
  it('are never too small, for any letter of Vietnamese', async () => {
    const fonts = await readFonts(installedFontsFolder() ?? '')
    if (!fonts.ok) throw new Error(fonts.error.message)
    const faces = uprightFaces(fonts.value)
    const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
    const small = [
      ...vowels.flatMap((one) => tones.map((tone) => (one + tone).normalize('NFC'))),
      'đ',
    ]
    const plain = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
    const signs = [...'–“”‘’…²³°≥≤−']
    const letters = [
      ...plain,
      ...small,
      ...small.map((one) => one.toLocaleUpperCase('vi')),
      ...signs,
    ]
    const narrow: string[] = []
    for (const letter of letters) {
      for (const bold of [false, true]) {
        const { font } = bold ? faces.bold : faces.normal
        const [glyph] = font.glyphsForString(letter)
        const width = ((glyph?.advanceWidth ?? 0) / font.unitsPerEm) * 100
        const told = textWidth(letter, 100, bold)
        if (told < width - 0.05) narrow.push(`${letter}${bold ? ' bold' : ''}: ${told} < ${width}`)
        expect(told).toBeLessThan(width * 1.4 + 40)
      }
    }
    expect(narrow).toEqual([])
  })
})

describeWith(['soffice', 'pdftotext'], 'charts on paper', () => {
  it('stand in their places, their words to be found in the PDF', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'a.pdf')
    writeFileSync(file, await written('pdf'))
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    const places = [
      'Lời ở trước',
      'giai đoạn 2023 - 2027',
      'ước 11,75',
      'Lời ở giữa',
      '2/5 đạt',
      'Lời ở cuối',
    ]
    const found = places.map((words) => text.indexOf(words))
    expect(found.every((at) => at >= 0)).toBe(true)
    expect(found).toEqual([...found].sort((a, b) => a - b))
    // What a screen reader hears goes along.
    const spoken = Buffer.from(`\ufeff${chartSpoken(charts[1]!)}`, 'utf16le')
      .swap16()
      .toString('hex')
    expect(streamsOf(readFileSync(file))).toContain(`/Span <</Alt <${spoken}>>> BDC`)
  })

  it('are shown by LibreOffice, too', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.docx'), await written('docx'))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')],
      { stdio: 'ignore' },
    )
    const images = execFileSync('pdfimages', ['-list', join(folder, 'a.pdf')], { encoding: 'utf8' })
    expect(images.trim().split('\n').slice(2)).toHaveLength(2)
  }, 60_000)
})

/** The unpacked streams of a PDF, one after the other. */
function streamsOf(file: Buffer): string {
  let text = ''
  let at = 0
  while (true) {
    const start = file.indexOf('stream\n', at)
    if (start < 0) return text
    const end = file.indexOf('endstream', start)
    try {
      text += inflateSync(file.subarray(start + 7, end)).toString('latin1')
    } catch {
      // Fonts and the like may be packed otherwise.
    }
    at = end + 9
  }
}
