import type { CSSProperties } from 'react'
import type { HeadingLevel } from '../../../shared/document/types.ts'
import { recipientHang } from '../../../shared/formatRules/recipientHang.ts'
import type { PartStyle } from '../../../shared/formatRules/rule.ts'
import type { FormatRules } from '../../../shared/formatRules/table.ts'

type Variables = CSSProperties & Readonly<Record<`--${string}`, string | number>>

const faces = "'Tinos', 'Times New Roman', serif"

function styleVariables(name: string, style: PartStyle): Record<`--${string}`, string> {
  return {
    [`--${name}-size`]: `${style.size}pt`,
    [`--${name}-weight`]: style.bold ? '700' : '400',
    [`--${name}-style`]: style.italic ? 'italic' : 'normal',
    [`--${name}-align`]: style.align,
  }
}

/** The rules table as custom properties of the page; page.css reads nothing else. */
export function pageVariables(rules: FormatRules): Variables {
  const { page, body, footnotes, tables, firstPage, closing } = rules
  const margins = page.margins.value
  const indent = body.firstLineIndent.value
  const variables: Record<`--${string}`, string> = {
    '--page-width': `${page.size.value.width}mm`,
    '--page-height': `${page.size.value.height}mm`,
    '--page-margins': `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`,
    '--page-face': faces,
    '--line': `${body.lineSpacing.value}pt`,
    '--indent': `${indent}mm`,
    '--after': `${body.spaceAfter.value}pt`,
    '--title-gaps': `${firstPage.titleGaps.value.above}pt 0 ${firstPage.titleGaps.value.below}pt`,
    '--closing-gap': `${closing.spaceBefore.value}pt`,
    '--recipient-hang': `${recipientHang(rules)}pt`,
    '--recipient-line': `${closing.recipientSpacing.value}pt`,
    '--note-line': `${footnotes.lineSpacing.value}pt`,
    '--note-after': `${footnotes.spaceAfter.value}pt`,
    '--note-rule': `${footnotes.separator.value.length}pt`,
    '--cell-line': `${tables.lineSpacing.value}pt`,
    '--cell-padding': `${tables.cellPadding.value.top}pt ${tables.cellPadding.value.side}pt`,
    '--cell-border': `${tables.border.value}pt`,
    ...styleVariables('body', rules.parts.body.value),
    ...styleVariables('note', rules.parts.footnote.value),
    ...styleVariables('cell', rules.parts.tableCell.value),
    ...styleVariables('cell-head', rules.parts.tableHead.value),
    ...styleVariables('division-marker', rules.divisions.marker.value),
    ...styleVariables('division', rules.divisions.title.value),
  }
  const levels: readonly HeadingLevel[] = [1, 2, 3, 4, 5]
  for (const level of levels) {
    const style = rules.headings[level].value
    Object.assign(variables, styleVariables(`heading-${level}`, style))
    variables[`--heading-${level}-indent`] = style.indented ? `${indent}mm` : '0'
  }
  return variables
}

/** Look of one line of the official parts. */
export function partStyle(style: PartStyle): CSSProperties {
  return {
    fontSize: `${style.size}pt`,
    fontWeight: style.bold ? 700 : 400,
    fontStyle: style.italic ? 'italic' : 'normal',
    textDecoration: style.underline ? 'underline' : 'none',
  }
}
