import { differenceWords } from '../../compare/differenceWords.ts'
import type { FigureChange } from '../../compare/types.ts'
import type { FormatRules } from '../../formatRules/table.ts'
import type { PrintCell, PrintedBlackline, PrintRow } from '../types.ts'

const head = ['Số TT', 'Nội dung', 'Số cũ', 'Số mới', 'Chênh lệch']
/** Shares of the width of the text. */
const shares = [9, 40, 17, 17, 17]

type Align = 'left' | 'center' | 'right'

/** The list of changed figures as a table on pages of its own; undefined without any. */
export function figureTable(
  figures: readonly FigureChange[],
  { page }: FormatRules,
): PrintedBlackline['figures'] {
  if (figures.length === 0) return undefined
  const { size, margins } = page
  const width = size.value.width - margins.value.left - margins.value.right
  const rows = figures.map((figure, at) =>
    row(`figure${at}`, false, [
      [String(at + 1), 'center'],
      [figure.name, 'left'],
      [figure.before, 'right'],
      [figure.after, 'right'],
      [differenceWords(figure), 'right'],
    ]),
  )
  return {
    title: { part: 'title', text: 'Số liệu thay đổi' },
    table: {
      kind: 'table',
      id: 'figures',
      columns: shares.map((share) => (share / 100) * width),
      rows: [
        row(
          'figuresHead',
          true,
          head.map((text) => [text, 'center'] as const),
        ),
        ...rows,
      ],
    },
  }
}

function row(id: string, isHead: boolean, cells: readonly (readonly [string, Align])[]): PrintRow {
  const printed = cells.map(([text, align], at): PrintCell => {
    const inlines = text === '' ? [] : [{ kind: 'text' as const, text }]
    return { id: `${id}x${at}`, colSpan: 1, rowSpan: 1, align, inlines }
  })
  return { id, head: isHead, cells: printed }
}
