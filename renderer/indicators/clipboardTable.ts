/** A block of cells on the clipboard, as Excel, Word and this table write and read it. */

/** One cell to be copied. */
export interface CopiedCell {
  readonly words: string
  /** "1446.25": the number that the words say, for programs of any language. */
  readonly number?: string | undefined
}

/** One cell that was read. */
export interface PastedCell {
  readonly words: string
  /** The exact number behind the words, with a point before its fraction. */
  readonly number?: string
}

/** Lines of tabs; what holds a tab, a line or a quotation mark stands in quotation marks. */
export function tabText(rows: readonly (readonly CopiedCell[])[]): string {
  return rows
    .map((row) =>
      row
        .map(({ words }) => (/[\t\r\n"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words))
        .join('\t'),
    )
    .join('\r\n')
}

/**
 * A table whose numbers Excel reads exactly whatever its language, and whose words stay words:
 * "11 - 12" is no date there and "=1+1" no formula.
 */
export function tableHtml(rows: readonly (readonly CopiedCell[])[]): string {
  const lines = rows.map((row) => {
    const cells = row.map(({ words, number }) =>
      number === undefined
        ? `<td style='mso-number-format:"\\@"'>${escaped(words)}</td>`
        : `<td align=right x:num="${number}">${escaped(words)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table ${OURS}>${lines.join('')}</table></body></html>`
}

const OURS = 'data-from="van-kien"'

/** Was the clipboard's HTML written here? */
export function isOurTable(html: string): boolean {
  return html.includes(OURS)
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Cells of lines of tabs; a line break at the end ends the last line. */
export function readTabText(text: string): readonly (readonly PastedCell[])[] {
  const rows: PastedCell[][] = []
  let row: PastedCell[] = []
  let words = ''
  let quoted = false
  const endCell = (): void => {
    row.push({ words: words.trim() })
    words = ''
  }
  const endRow = (): void => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (quoted) {
      if (letter !== '"') words += letter
      else if (text[at + 1] === '"') {
        words += '"'
        at++
      } else quoted = false
    } else if (letter === '"' && words === '' && closes(text, at)) quoted = true
    else if (letter === '\t') endCell()
    else if (letter === '\n') endRow()
    else if (letter !== '\r') words += letter
  }
  if (words !== '' || row.length > 0) endRow()
  return rows
}

/** A quotation mark that another one answers at a cell's end; any other one is only a letter. */
function closes(text: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?=[\t\r\n]|$)/.test(text.slice(at, at + 10_000))
}

/** What a browser's inert parser makes of the clipboard's HTML; enough of the DOM to be tested. */
export interface HtmlCell {
  readonly words: string
  readonly number?: string | undefined
  readonly columns: number
  readonly rows: number
}

/** Cells of a table with joined ones: what is joined stands in its first cell. */
export function laidOut(rows: readonly (readonly HtmlCell[])[]): PastedCell[][] {
  const grid: PastedCell[][] = rows.map(() => [])
  rows.forEach((cells, top) => {
    let column = 0
    for (const cell of cells) {
      while (grid[top]?.[column] !== undefined) column++
      for (let down = 0; down < cell.rows; down++) {
        for (let right = 0; right < cell.columns; right++) {
          const line = grid[top + down]
          if (line === undefined) continue
          const isFirst = down === 0 && right === 0
          const number = isFirst && cell.number !== undefined && { number: cell.number }
          line[column + right] = { words: isFirst ? cell.words : '', ...number }
        }
      }
    }
  })
  const width = Math.max(0, ...grid.map((line) => line.length))
  return grid.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? { words: '' }))
}

const MOST_JOINED = 1000

/** The cells of the first table in the clipboard's HTML; undefined: it holds none. */
export function readTableHtml(html: string): readonly (readonly PastedCell[])[] | undefined {
  if (!/<t[dh][\s>]/i.test(html)) return undefined
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return undefined
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell): HtmlCell => {
      const exact = cell.getAttribute('x:num') ?? ''
      return {
        words: (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
        number: /^-?\d{1,15}(\.\d{1,10})?$/.test(exact) ? exact : undefined,
        columns: Math.min(cell.colSpan, MOST_JOINED),
        rows: Math.min(Math.max(cell.rowSpan, 1), MOST_JOINED),
      }
    }),
  )
  return laidOut(rows)
}
