import type {
  Change,
  PartLine,
  PrintBlock,
  PrintDocument,
  PrintInline,
} from '../../shared/print/types.ts'

/** Which side of a blackline: all changes rejected, or all accepted. */
export type Side = 'before' | 'after'

/** Is what was changed so on that side? */
export function isOn(side: Side, change: Change | undefined): boolean {
  if (change === undefined) return true
  const came = change.kind === 'inserted' || change.kind === 'movedTo'
  return came === (side === 'after')
}

/**
 * What a print tree says: paragraph by paragraph, the words of notes at their marks, cells of a
 * row parted by tabs. Of a blackline what a word processor leaves once all is settled.
 */
export function settledTree(print: PrintDocument, side: Side): string[] {
  const words = (line: readonly PrintInline[]): string =>
    line
      .filter(({ change }) => isOn(side, change))
      .map((inline) => {
        if (inline.kind === 'break') return '\n'
        if (inline.kind === 'picture') return inline.spoken
        if (inline.kind !== 'note') return inline.text
        return `[${(print.notes[inline.note]?.paragraphs ?? []).map(words).join('\n')}]`
      })
      .join('')
  const part = (line: PartLine): string[] => {
    if (!isOn(side, line.change)) return []
    const text = line.words === undefined ? line.text : words(line.words)
    return [`${line.part}: ${text}${line.tail === undefined ? '' : ` ${line.tail.text}`}`]
  }
  const parts = (lines: readonly PartLine[] = []) => lines.flatMap(part)
  return [
    ...parts(print.circulation && [print.circulation]),
    ...parts(print.firstPage?.left),
    ...parts(print.firstPage?.right),
    ...parts(print.title),
    ...bodyLines(print.body, side, words),
    ...parts(print.closing?.left),
    ...parts(print.closing?.right),
    ...parts(print.closing?.below),
  ]
}

function bodyLines(
  body: readonly PrintBlock[],
  side: Side,
  words: (line: readonly PrintInline[]) => string,
): string[] {
  const lines: string[] = []
  /** Words of paragraphs whose end is gone: they go on in the next. */
  let open = ''
  for (const block of body) {
    if (block.kind === 'table') {
      const rows = block.rows.filter(({ change }) => isOn(side, change))
      lines.push(...rows.map(({ cells }) => cells.map(({ inlines }) => words(inlines)).join('\t')))
      continue
    }
    open += words(block.inlines)
    if (!isOn(side, block.change)) continue
    const style = typeof block.style === 'string' ? block.style : `tít ${block.style.heading}`
    lines.push(`${style}: ${open}`)
    open = ''
  }
  return open === '' ? lines : [...lines, open]
}
