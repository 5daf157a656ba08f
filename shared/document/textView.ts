import { formatRules } from '../formatRules/formatRules.ts'
import { officialDate, officialNumber, recipientLines } from '../formatRules/officialWording.ts'
import { chartLines } from './chartWords.ts'
import { planMarkers } from './numbering.ts'
import type { Block, Heading, Inline, OfficialParts, VanKienDocument } from './types.ts'
import { footnotesOf, lineText } from './walk.ts'

/**
 * The document as plain text, one block a line: official parts, markers and bullets included,
 * footnote marks as `[n]`, and after the text the footnotes one a line as `[n] text`. A run-in
 * heading and the paragraph that goes on with it share a line; a division ("Phần thứ nhất") has
 * its title on the next.
 */
export function documentText(document: VanKienDocument): string {
  return `${textLines(document).lines.join('\n')}\n`
}

/** The same text with the 1-based line where each block of the body begins, by block id. */
export function textLines(document: VanKienDocument): {
  readonly lines: readonly string[]
  readonly starts: ReadonlyMap<string, number>
} {
  const markers = planMarkers(document)
  const lines = [...openingLines(document)]
  const starts = new Map<string, number>()
  document.body.forEach((block, index) => {
    const [first = '', ...rest] = blockText(block, markers).split('\n')
    const before = document.body[index - 1]
    const runsOn = before?.type === 'heading' && before.runIn && block.type === 'paragraph'
    if (runsOn) lines.push(`${lines.pop() ?? ''} ${first}`, ...rest)
    else lines.push(first, ...rest)
    starts.set(block.id, lines.length - rest.length)
  })
  lines.push(...closingLines(document))
  for (const note of footnotesOf(document)) {
    lines.push(`[${markers.get(note.id)}] ${lineText(note.content)}`)
  }
  return { lines, starts }
}

/** "Phần thứ nhất", "Chương II": a marker in words stands on a line of its own. */
export function isDivision(heading: Heading, marker: string): boolean {
  return heading.level === 1 && /\p{L}{4,}/u.test(marker)
}

function blockText(block: Block, markers: ReadonlyMap<string, string>): string {
  const words = (inlines: readonly Inline[]): string =>
    lineText(inlines, (note) => `[${markers.get(note.id)}]`)
  const marked = (id: string, inlines: readonly Inline[]): string =>
    [markers.get(id), words(inlines)].filter(Boolean).join(' ')
  switch (block.type) {
    case 'heading': {
      const marker = markers.get(block.id) ?? ''
      const title = `${words(block.children)}${block.end ?? ''}`
      return isDivision(block, marker)
        ? [marker, title].filter(Boolean).join('\n')
        : [marker, title].filter(Boolean).join(' ')
    }
    case 'paragraph':
      return words(block.children)
    case 'item':
    case 'bullet':
      return marked(block.id, block.children)
    case 'targetList':
      return block.children.map((item) => marked(item.id, item.children)).join('\n')
    case 'table':
      return block.children
        .map((row) => row.children.map((cell) => words(cell.children)).join('\t'))
        .join('\n')
    case 'divider':
      return block.text
    case 'chart':
      return chartLines(block).join('\n')
  }
}

function present(lines: readonly (string | undefined | false)[]): string[] {
  return lines.filter((line): line is string => typeof line === 'string' && line !== '')
}

function openingLines({ parts, guideline }: VanKienDocument): string[] {
  const rules = formatRules(guideline)
  const { partyHeading, star, titleRule } = rules.firstPage
  const number = officialNumber(parts.number, parts.symbol, rules)
  return present([
    parts.circulation,
    parts.superior,
    parts.issuer,
    (parts.issuer ?? number) !== undefined && star.value,
    number,
    parts.urgency,
    parts.draft,
    parts.partyHeading && partyHeading.value,
    parts.date || parts.place ? placeAndDate(parts, rules) : undefined,
    parts.typeName,
    ...(parts.title?.split('\n') ?? []),
    parts.subtitle,
    parts.titleRule && titleRule.value,
  ])
}

function placeAndDate(parts: OfficialParts, rules: ReturnType<typeof formatRules>): string {
  return officialDate(parts.date ?? {}, rules, parts.place)
}

function closingLines({ parts, guideline }: VanKienDocument): string[] {
  const rules = formatRules(guideline)
  const { recipientsLabel, signedMark } = rules.closing
  return present([
    parts.recipients.length > 0 && recipientsLabel.value,
    ...recipientLines(parts.recipients, rules),
    parts.onBehalfOf,
    parts.signerTitle,
    parts.signedMark && signedMark.value,
    parts.signer,
    parts.typistMark,
  ])
}
