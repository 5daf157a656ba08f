import type { Block, Inline } from '../../../shared/document/types.ts'
import type { Pasted } from '../../../shared/paste/pasted.ts'
import { pasteSummary } from '../../../shared/paste/summary.ts'

/**
 * A paste as a person reads it: one block a line with type, level and words; "**bold**",
 * "//italic//", "__underline__", "^raised^", "{note}", "⏎" for a line break, "|" between cells.
 */
export function readable(pasted: Pasted): string {
  const lines: string[] = []
  if (pasted.inline?.when === 'always') lines.push(`inline: ${line(pasted.inline.words)}`)
  else lines.push(...pasted.blocks.flatMap(block))
  const summary = pasteSummary(pasted)
  if (summary !== undefined) lines.push('', `> ${summary}`)
  return `${lines.join('\n')}\n`
}

function block(one: Block): string[] {
  switch (one.type) {
    case 'divider':
      return [`divider: ${one.text}`]
    case 'targetList':
      return ['targetList']
    case 'table': {
      const widths = one.widths === undefined ? '' : ` widths ${one.widths.join(' ')}`
      const rows = one.children.map((row) => {
        const cells = row.children.map((cell) => {
          const spans = `${cell.colSpan ? `→${cell.colSpan} ` : ''}${cell.rowSpan ? `↓${cell.rowSpan} ` : ''}`
          return `${spans}${cell.align ? `(${cell.align}) ` : ''}${line(cell.children)}`
        })
        return `  ${row.head ? 'head ' : ''}| ${cells.join(' | ')} |`
      })
      return [`table${widths}`, ...rows]
    }
    case 'chart':
      return ['chart']
    case 'paragraph':
      return [`paragraph${one.align ? ` ${one.align}` : ''}: ${line(one.children)}`]
    case 'bullet':
      return [`bullet ${one.level}${one.marker ? ` "${one.marker}"` : ''}: ${line(one.children)}`]
    default: {
      const own =
        one.marker !== undefined
          ? ` "${one.marker}"`
          : one.format !== undefined
            ? ` own ${one.format.before}${one.format.style}${one.format.after}`
            : ''
      const role = one.type === 'heading' && one.role !== 'other' ? ` [${one.role}]` : ''
      const runIn = one.type === 'heading' && one.runIn ? ' run-in' : ''
      const end = one.type === 'heading' && one.end ? one.end : ''
      return [`${one.type} ${one.level}${own}${role}${runIn}: ${line(one.children)}${end}`]
    }
  }
}

function line(children: readonly Inline[]): string {
  return children
    .map((one) => {
      if ('type' in one)
        return one.type === 'footnote' ? `{${line(one.content)}}` : `[${one.shown}]`
      let words = one.text.replaceAll('\n', '⏎')
      if (one.superscript) words = `^${words}^`
      if (one.underline) words = `__${words}__`
      if (one.italic) words = `//${words}//`
      return one.bold ? `**${words}**` : words
    })
    .join('')
}
