import type { HeadingLevel } from '../document/types.ts'
import type { Verdict } from './headings.ts'
import { isUpper, wordCount } from './letters.ts'
import type { Node } from './nodes.ts'
import { namesBody } from './officialLines.ts'
import { isSectionTitle } from './roleWords.ts'
import { BOLD_OFF, BOLD_ON, plain } from './tokens.ts'

/** Headings that carry no marker at all. */
export interface Unnumbered {
  readonly level: HeadingLevel
  readonly verdict: Extract<Verdict, 'heading' | 'run-in'>
}

const MIN_RUN = 3
const RUN_SHARE = 0.6
const MAX_RUN_TITLE = 22
const MAX_UPPER_WORDS = 45
const MAX_BOLD_WORDS = 30

function isPlain(node: Node | undefined): node is Node {
  return (
    node !== undefined &&
    node.marker === undefined &&
    node.bullet === undefined &&
    node.rows === undefined &&
    !node.divider
  )
}

function deeper(level: HeadingLevel, by: number): HeadingLevel {
  return Math.min(5, level + by) as HeadingLevel
}

/** "Một là, ...", "Đồng thời: ...": enumerations inside a text. */
function isEnumeration(text: string): boolean {
  return /^(?:một là|hai là|ba là|bốn là|năm là|sáu là|bảy là|thứ |đồng thời|kết quả|trong đó|ngoài ra|tuy nhiên|cụ thể|ghi chú|lưu ý)/iu.test(
    plain(text.slice(0, 80)).trim(),
  )
}

/** A paragraph that begins with its title: "Tài chính, ngân hàng: Phấn đấu ...". */
function hasRunInTitle(node: Node): boolean {
  const { name, titleWords, restWords, words } = node.shape
  if (name === 'titleColon') return words <= MAX_RUN_TITLE && !isEnumeration(node.text)
  return (
    name === 'runIn' &&
    titleWords <= MAX_RUN_TITLE &&
    restWords > titleWords &&
    !isEnumeration(node.text)
  )
}

/** A run of paragraphs under one heading most of which begin with a title. */
function findRuns(nodes: readonly Node[], found: Map<number, Unnumbered>): void {
  let from = 0
  while (from < nodes.length) {
    if (!isPlain(nodes[from])) {
      from++
      continue
    }
    let to = from
    while (isPlain(nodes[to])) to++
    const run = nodes.slice(from, to)
    const titled = run.filter(hasRunInTitle)
    const above = nodes[from - 1]
    if (
      titled.length >= MIN_RUN &&
      titled.length >= run.length * RUN_SHARE &&
      above !== undefined
    ) {
      const parent = nodes[nodes[from]?.parent ?? -1]
      // Under a main section as well, such titles are smaller than its numbered ones.
      const level = deeper(Math.max(parent?.level ?? 3, 3) as HeadingLevel, 1)
      run.forEach((node, offset) => {
        if (hasRunInTitle(node)) {
          found.set(from + offset, { level, verdict: 'run-in' })
        }
      })
    }
    from = to
  }
}

function isUpperTitle(node: Node): boolean {
  const words = plain(node.text).trim()
  return (
    isUpper(words) &&
    node.shape.words >= 2 &&
    node.shape.words <= MAX_UPPER_WORDS &&
    !/[.;,]$/.test(words) &&
    !/^[(“"]/.test(words) &&
    !namesBody(words) &&
    !/CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI/.test(words) &&
    // The formula before what is decided, no title.
    !/QUYẾT (?:NGHỊ|ĐỊNH)\s*:?$/.test(words)
  )
}

function isBoldTitle(node: Node): boolean {
  const { text } = node
  if (!text.startsWith(BOLD_ON) || !text.trimEnd().endsWith(BOLD_OFF)) return false
  const inner = text.slice(1, text.trimEnd().length - 1)
  return !inner.includes(BOLD_ON) && !inner.includes(BOLD_OFF) && wordCount(text) <= MAX_BOLD_WORDS
}

function isNamedTitle(node: Node): boolean {
  return node.shape.words <= 8 && isSectionTitle(plain(node.text))
}

/** Headings without a marker, by the index of their node. */
export function findUnnumbered(nodes: readonly Node[]): Map<number, Unnumbered> {
  const found = new Map<number, Unnumbered>()
  findRuns(nodes, found)
  nodes.forEach((node, index) => {
    if (!isPlain(node) || found.has(index)) return
    if (node.shape.emphasized && node.text.startsWith(BOLD_ON) && !isEnumeration(node.text)) {
      found.set(index, { level: deeper(nodes[node.parent]?.level ?? 3, 1), verdict: 'run-in' })
      return
    }
    const titled = node.shape.name === 'title' || node.shape.name === 'titleColon'
    const next = nodes[index + 1]
    if (!titled || next === undefined || next.divider) return
    if (isUpperTitle(node)) found.set(index, { level: 2, verdict: 'heading' })
    else if (isBoldTitle(node) || isNamedTitle(node)) {
      const parent = nodes[node.parent]
      found.set(index, { level: deeper(parent?.level ?? 2, 1), verdict: 'heading' })
    }
  })
  return found
}
