import type { Footnote, Inline } from '../../shared/document/types.ts'

interface LineSigns {
  /** With the space or line break behind it. */
  readonly marker?: string | undefined
  /** End sign of a heading. */
  readonly end?: string
  readonly numberOf?: (note: Footnote) => string
}

/** One line as HTML that Word reads: its marker as words, marks as b, i, u, sup. */
export function htmlOfLine(
  line: { readonly children: readonly Inline[] },
  signs: LineSigns,
): string {
  const { marker = '', end = '', numberOf } = signs
  const words = line.children.map((one) => htmlOfInline(one, numberOf)).join('')
  return `${escapeHtml(marker).replace('\n', '<br>')}${words}${escapeHtml(end)}`
}

function htmlOfInline(inline: Inline, numberOf: LineSigns['numberOf']): string {
  if ('type' in inline && inline.type === 'footnote') {
    return numberOf === undefined ? '' : wrap('sup', escapeHtml(numberOf(inline)))
  }
  const bare = 'type' in inline ? inline.shown : inline.text
  let words = escapeHtml(bare).replaceAll('\n', '<br>')
  if (words === '') return ''
  if (inline.bold) words = wrap('b', words)
  if (inline.italic) words = wrap('i', words)
  if ('underline' in inline && inline.underline) words = wrap('u', words)
  if ('superscript' in inline && inline.superscript) words = wrap('sup', words)
  return words
}

export function wrap(tag: string, inner: string): string {
  return `<${tag}>${inner}</${tag}>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

export function escapeHtml(words: string): string {
  return words.replace(/[&<>]/g, (sign) => signs[sign] ?? sign)
}
