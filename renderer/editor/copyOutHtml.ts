import type { Footnote, Inline, TableRow } from '../../shared/document/types.ts'
import { headingKind, headingStyle } from '../../shared/formatRules/headingStyle.ts'
import type { PartStyle } from '../../shared/formatRules/rule.ts'
import type { FormatRules } from '../../shared/formatRules/table.ts'
import type { LineElement } from './slateTypes.ts'

/** A note of the copy: its place in the copy and the number that the page shows. */
export interface CopiedNote {
  readonly at: number
  readonly number: string
  readonly note: Footnote
}

interface LineSigns {
  /** With the space or line break behind it. */
  readonly marker?: string | undefined
  /** End sign of a heading. */
  readonly end?: string
  readonly noteOf?: (note: Footnote) => CopiedNote
}

/** One line as HTML that Word reads: its marker as words, marks as b, i, u, sup. */
export function htmlOfLine(
  line: { readonly children: readonly Inline[] },
  signs: LineSigns,
): string {
  const { marker = '', end = '', noteOf } = signs
  const words = line.children.map((one) => htmlOfInline(one, noteOf)).join('')
  return `${escapeHtml(marker).replace('\n', '<br>')}${words}${escapeHtml(end)}`
}

function htmlOfInline(inline: Inline, noteOf: LineSigns['noteOf']): string {
  if ('type' in inline && inline.type === 'footnote') {
    return noteOf === undefined ? '' : htmlOfMark(noteOf(inline))
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

/**
 * Word knows a note by `mso-footnote-id` and its names, LibreOffice by the classes `sdfootnote…`
 * and the ids: both make a real note of it.
 */
function htmlOfMark({ at, number }: CopiedNote): string {
  const sign = wrap('sup', escapeHtml(number))
  return `<a class="sdfootnoteanc" id="sdfootnote${at}anc" name="_ftnref${at}" href="#sdfootnote${at}sym" style="mso-footnote-id:ftn${at}">${sign}</a>`
}

/** The words of the notes behind the text, as Word and LibreOffice write them. */
export function htmlOfNotes(notes: readonly CopiedNote[], rules: FormatRules): string {
  if (notes.length === 0) return ''
  // Not justified: a line break would draw its line apart.
  const look = css({ ...rules.parts.footnote.value, align: 'left' }, rules)
  const rows = notes.map(({ at, number, note }) => {
    const sign = `<a class="sdfootnotesym" id="sdfootnote${at}sym" name="_ftn${at}" href="#sdfootnote${at}anc" style="mso-footnote-id:ftn${at}">${wrap('sup', escapeHtml(number))}</a>`
    const words = htmlOfLine({ children: note.content }, {})
    return `<div style="mso-element:footnote" id="ftn${at}"><div id="sdfootnote${at}"><p class="MsoFootnoteText" style="${look}">${sign} ${words}</p></div></div>`
  })
  return `<div style="mso-element:footnote-list">${rows.join('')}</div>`
}

/** A line as a paragraph of its own, looking as the rules want it. */
export function htmlOfBlock(
  line: LineElement,
  marker: string,
  words: string,
  rules: FormatRules,
): string {
  const indent = `text-indent:${rules.body.firstLineIndent.value}mm`
  if (line.type === 'heading') {
    const kind = headingKind(line.level, marker, line.format)
    const style = headingStyle(kind, rules)
    const look = `${css(style, rules)};${style.indented ? `${indent};` : ''}mso-outline-level:${line.level}`
    return `<p class="MsoNormal" style="${look}">${dressed(words, style)}</p>`
  }
  const { align } = 'align' in line ? line : {}
  const style = { ...rules.parts.body.value, ...(align && { align }) }
  return `<p class="MsoNormal" style="${css(style, rules)};${align ? '' : indent}">${words}</p>`
}

/** Some words of one line: they go into the line where they are pasted. */
export function htmlOfWords(block: string, rules: FormatRules): string {
  const words = block.replace(/^<p[^>]*>|<\/p>$/g, '')
  return `<span style="${faceOf(rules.parts.body.value)}">${words}</span>`
}

export function htmlOfTable(rows: readonly string[]): string {
  return `<table border="1" cellspacing="0" cellpadding="4" width="100%" style="border-collapse:collapse">${rows.join('')}</table>`
}

export function htmlOfCell(row: TableRow, at: number, words: string, rules: FormatRules): string {
  const cell = row.children[at]
  const part = row.head ? rules.parts.tableHead.value : rules.parts.tableCell.value
  const align = cell?.align ?? (row.head ? part.align : 'left')
  const spans = `${cell?.colSpan ? ` colspan="${cell.colSpan}"` : ''}${cell?.rowSpan ? ` rowspan="${cell.rowSpan}"` : ''}`
  const tag = row.head ? 'th' : 'td'
  return `<${tag}${spans} style="${faceOf(part)};text-align:${align};font-weight:${row.head && part.bold ? 'bold' : 'normal'}">${words}</${tag}>`
}

export function htmlPage(body: string): string {
  return `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`
}

function dressed(words: string, style: PartStyle): string {
  const slanted = style.italic ? wrap('i', words) : words
  return style.bold ? wrap('b', slanted) : slanted
}

function faceOf({ size }: PartStyle): string {
  return `font-family:'Times New Roman',serif;font-size:${size}pt`
}

function css(style: PartStyle, rules: FormatRules): string {
  const after = `margin:0 0 ${rules.body.spaceAfter.value}pt`
  return `${faceOf(style)};${after};text-align:${style.align}`
}

export function wrap(tag: string, inner: string): string {
  return `<${tag}>${inner}</${tag}>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

export function escapeHtml(words: string): string {
  return words.replace(/[&<>]/g, (sign) => signs[sign] ?? sign)
}
