import { lineText } from '../document/walk.ts'
import { LineReader } from '../extract/statements.ts'
import type { Quantity } from '../extract/types.ts'
import type { BlacklineRow, LinePieces } from './types.ts'

/** Words in front of a figure that name it where the text's grammar says nothing. */
const MOST_WORDS = 8

/** What the figures of a line measure, in its words; else the words in front of one, or `head`. */
export function figureNamer(text: string, head: string): (quantity: Quantity) => string {
  const { statements } = new LineReader(text, {}, () => 'main')
  const names = new Map(statements.map(({ quantity, name }) => [quantity.start, name]))
  return ({ start }) => names.get(start) || wordsBefore(text, start) || head
}

function wordsBefore(text: string, start: number): string {
  const clause =
    text
      .slice(0, start)
      .split(/[,;:.()]\s/u)
      .at(-1) ?? ''
  return clause.trim().split(/\s+/).slice(-MOST_WORDS).join(' ')
}

type Changed = Extract<BlacklineRow, { readonly lines: readonly LinePieces[] }>

/** In a table the words of the row name the figure: its first cell that has no figure alone. */
export function rowName({ after, sides }: Changed, line: number): string | undefined {
  if (after.type !== 'table') return undefined
  let at =
    sides === undefined ? line : sides.slice(0, line).filter((one) => one !== 'before').length
  for (const row of after.children) {
    if (at < row.children.length) {
      const cells = row.children.map(({ children }) => lineText(children).trim())
      return cells.find((words) => /\p{L}{2}/u.test(words) && !/^\d/.test(words)) ?? ''
    }
    at -= row.children.length
  }
  return undefined
}
