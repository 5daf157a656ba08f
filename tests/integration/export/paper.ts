import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** A piece of text on paper: points from the top left corner of its page. */
export interface Piece {
  page: number
  left: number
  right: number
  /** Line of writing, approximately. */
  base: number
  top: number
  size: number
  bold: boolean
  italic: boolean
  text: string
}

export interface Paper {
  width: number
  height: number
  faces: Set<string>
  pieces: Piece[]
}

/** What a PDF shows, read back with pdftohtml. */
export function readPaper(file: string): Paper {
  const xml = execFileSync('pdftohtml', ['-xml', '-i', '-zoom', '3', '-stdout', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  const [, width = 0, height = 0] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? []
  const scale = Number(/<page [^>]*width="(\d+)"/.exec(xml)?.[1]) / Number(width)
  const sizes = new Map<string, number>()
  const faces = new Set<string>()
  const pieces: Piece[] = []
  let page = 0
  const pattern =
    /<page |<fontspec id="(\d+)" size="(\d+)" family="([^"]+)"|<text top="(-?\d+)" left="(-?\d+)" width="(-?\d+)" height="(\d+)" font="(\d+)">(.*?)<\/text>/g
  for (const [whole, id, size, family, top, left, across, , font, words] of xml.matchAll(pattern)) {
    if (whole === '<page ') page++
    else if (id !== undefined) {
      sizes.set(id, Number(size) / scale)
      faces.add((family ?? '').replace(/^[A-Z]{6}\+/, '').replace(/-.*/, ''))
    } else if (words !== undefined) {
      const own = sizes.get(font ?? '') ?? 0
      const text = words.replace(/<[^>]+>/g, '').replace(/&#160;/g, ' ')
      const tail = /\s+$/.test(text) ? own * 0.25 : 0
      pieces.push({
        page,
        left: Number(left) / scale,
        right: (Number(left) + Number(across)) / scale - tail,
        top: Number(top) / scale,
        base: Number(top) / scale + own * 0.891,
        size: own,
        bold: words.includes('<b>'),
        italic: words.includes('<i>'),
        text: text.trim().replace(/\s+/g, ' '),
      })
    }
  }
  return { width: Number(width), height: Number(height), faces, pieces }
}

export interface Drawn {
  left: number
  right: number
  top: number
  weight: number
}

/** Level lines and thin boxes drawn on the pages of a PDF of ours, page by page. */
export function readRules(file: string, pageHeight: number): Drawn[][] {
  const bytes = readFileSync(file)
  const raw = bytes.toString('latin1')
  const pages: Drawn[][] = []
  for (const match of raw.matchAll(/stream\r?\n/g)) {
    const start = (match.index ?? 0) + match[0].length
    let content: string
    try {
      const end = raw.indexOf('endstream', start)
      content = inflateSync(bytes.subarray(start, end)).toString('latin1')
    } catch {
      continue
    }
    if (!content.includes('BT /F')) continue
    const drawn: Drawn[] = []
    const line = /([\d.]+) w ([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S/g
    for (const [, weight, left, from, right, to] of content.matchAll(line)) {
      if (from !== to) continue
      const top = pageHeight - Number(from)
      drawn.push({ left: Number(left), right: Number(right), top, weight: Number(weight) })
    }
    for (const [, left, low, width, height] of content.matchAll(
      /0 0 0 rg ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re f/g,
    )) {
      drawn.push({
        left: Number(left),
        right: Number(left) + Number(width),
        top: pageHeight - Number(low) - Number(height),
        weight: Number(height),
      })
    }
    pages.push(drawn)
  }
  return pages
}
