import { encodingOfFont, type LegacyEncoding } from '../../shared/text/legacy.ts'
import { attribute, scanXml } from './scanXml.ts'

/** What a cell's style says of its value. */
export interface CellFormat {
  readonly kind: 'number' | 'percent' | 'date'
  readonly indent: number
  /** Its font is one from before Unicode. */
  readonly encoding?: LegacyEncoding
}

export const PLAIN: CellFormat = { kind: 'number', indent: 0 }

/** Formats by their index in the cells (`s`). */
export function readFormats(xml: string | undefined): readonly CellFormat[] {
  if (xml === undefined) return []
  const custom = new Map<number, string>()
  const fonts: string[] = []
  const formats: CellFormat[] = []
  let inFonts = false
  let inCells = false
  let current: { id: number; font: number; indent: number } | undefined
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') {
        custom.set(
          Number(attribute(attributes, 'numFmtId')),
          attribute(attributes, 'formatCode') ?? '',
        )
      } else if (name === 'fonts') inFonts = true
      else if (name === 'font' && inFonts) fonts.push('')
      else if (name === 'name' && inFonts) {
        fonts[fonts.length - 1] = attribute(attributes, 'val') ?? ''
      } else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const number = (of: string) => Number(attribute(attributes, of) ?? 0)
        current = { id: number('numFmtId'), font: number('fontId'), indent: 0 }
      } else if (name === 'alignment' && current !== undefined) {
        current.indent = Number(attribute(attributes, 'indent') ?? 0)
      }
    },
    close(name) {
      if (name === 'fonts') inFonts = false
      else if (name === 'cellXfs') inCells = false
      else if (name === 'xf' && current !== undefined) {
        const encoding = encodingOfFont(fonts[current.font] ?? '')
        formats.push({
          kind: kindOf(current.id, custom.get(current.id)),
          indent: current.indent,
          ...(encoding !== undefined && { encoding }),
        })
        current = undefined
      }
    },
  })
  return formats
}

function kindOf(id: number, code: string | undefined): CellFormat['kind'] {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent'
    const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)
    return isDate ? 'date' : 'number'
  }
  // Words in quotes, colours and conditions are no part of the format.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '')
  if (bare.includes('%')) return 'percent'
  return /[ymdh]/i.test(bare.replace(/general|e[+-]/gi, '')) ? 'date' : 'number'
}
