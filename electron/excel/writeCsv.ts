import { looksLikeFormula, type WrittenSheet } from '../../shared/exchange/writtenSheet.ts'

/**
 * A table of plain text that Excel with Vietnamese settings opens right: UTF-8 with its mark,
 * parted by ";", decimal commas. What looks like a formula gets a mark that makes it a text.
 */
export function writeCsv(sheet: WrittenSheet): string {
  const lines = sheet.rows.map((cells) =>
    cells
      .map((cell) => {
        if (cell === null) return ''
        const text = typeof cell === 'string' ? cell : 'text' in cell ? cell.text : undefined
        if (text === undefined) {
          return typeof cell === 'object' && 'number' in cell ? cell.number.replace('.', ',') : ''
        }
        const safe = looksLikeFormula(text) ? `'${text}` : text
        return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
      })
      .join(';'),
  )
  return `\ufeff${lines.join('\r\n')}\r\n`
}
