import {
  detectLegacy,
  encodingOfFont,
  hasUnicodeVietnamese,
  type LegacyEncoding,
} from '../text/legacy.ts'
import { elementsIn, type HtmlElement, isElement } from './htmlTree.ts'
import type { Run } from './runs.ts'

/** Which old encodings the fonts of a text stand for, and whether its letters really are in them. */
export class Encodings {
  used = false
  private readonly byFont = new Map<string, LegacyEncoding | undefined>()
  /** Told from the words where no font says so. */
  private readonly detected: LegacyEncoding | undefined

  constructor(root: HtmlElement) {
    this.detected = detectLegacy(sampleOf(root))
  }

  of(font: string | undefined): LegacyEncoding | undefined {
    if (font === undefined) return this.detected
    if (!this.byFont.has(font)) this.byFont.set(font, encodingOfFont(font))
    return this.byFont.get(font) ?? this.detected
  }

  /** A font of the old kind is often left over on words that are Unicode already. */
  mayDecode(run: Run): boolean {
    if ('note' in run || hasUnicodeVietnamese(run.text)) return false
    if (!/[\u00A1-\u00FF\u03BC]/u.test(run.text) && run.encoding !== 'TCVN3H') return false
    this.used = true
    return true
  }
}

const SAMPLE = 20_000

function sampleOf(root: HtmlElement): string {
  let sample = ''
  for (const element of elementsIn(root)) {
    if (element.tag === 'style') continue
    for (const child of element.children) if (!isElement(child)) sample += `${child} `
    if (sample.length > SAMPLE) break
  }
  return sample
}
