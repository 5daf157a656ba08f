import { footnote } from '../document/build.ts'
import { sameMarks } from '../document/marks.ts'
import type { Footnote, Inline, Text } from '../document/types.ts'
import { readEmphasis } from './emphasis.ts'
import {
  BOLD_OFF,
  BOLD_ON,
  ITALIC_OFF,
  ITALIC_ON,
  noteToken,
  pieces,
  RAISED_OFF,
  RAISED_ON,
  UNDERLINE_OFF,
  UNDERLINE_ON,
} from './tokens.ts'
import type { NoteTable } from './types.ts'

/** Where a footnote's mark stood. */
export interface PlacedNote {
  readonly id: string
  readonly line: number
  readonly mark: string
}

type Marks = Pick<Text, 'bold' | 'italic' | 'superscript' | 'underline'>

const SWITCHES: Readonly<Record<string, readonly [keyof Marks, boolean]>> = {
  [BOLD_ON]: ['bold', true],
  [BOLD_OFF]: ['bold', false],
  [ITALIC_ON]: ['italic', true],
  [ITALIC_OFF]: ['italic', false],
  [RAISED_ON]: ['superscript', true],
  [RAISED_OFF]: ['superscript', false],
  [UNDERLINE_ON]: ['underline', true],
  [UNDERLINE_OFF]: ['underline', false],
}

function pushText(inlines: Inline[], text: Text): void {
  const last = inlines.at(-1)
  if (last !== undefined && !('type' in last) && sameMarks(last, text)) {
    inlines[inlines.length - 1] = { ...last, text: last.text + text.text }
  } else inlines.push(text)
}

/** Single blanks, none at either end of the block. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const kept = [...inlines]
  const first = kept[0]
  if (first !== undefined && !('type' in first))
    kept[0] = { ...first, text: first.text.trimStart() }
  const last = kept.at(-1)
  if (last !== undefined && !('type' in last)) {
    kept[kept.length - 1] = { ...last, text: last.text.trimEnd() }
  }
  const filled = kept.filter((inline) => 'type' in inline || inline.text !== '')
  return filled.length > 0 ? filled : [{ text: '' }]
}

/** Turns strings with tokens into inlines, and note tokens into footnotes. */
export class InlineReader {
  readonly placed: PlacedNote[] = []
  private readonly notes: NoteTable

  constructor(notes: NoteTable) {
    this.notes = notes
  }

  read(text: string): Inline[] {
    const inlines: Inline[] = []
    const marks: Marks = {}
    for (const piece of pieces(text)) {
      if (piece.kind === 'text') {
        pushText(inlines, { text: piece.text.replace(/\s+/g, ' '), ...marks })
      } else if (piece.kind === 'note') {
        const note = this.note(piece.index)
        if (note !== undefined) inlines.push(note)
      } else {
        const [mark, isOn] = SWITCHES[piece.sign] ?? []
        if (mark === undefined) continue
        if (isOn) marks[mark] = true
        else delete marks[mark]
      }
    }
    return trimmed(inlines)
  }

  private note(index: number): Footnote | undefined {
    const source = this.notes[index]
    if (source?.text === undefined) return undefined
    const content = new InlineReader([]).read(readEmphasis(source.text))
    const words = content.filter((inline): inline is Text => !('type' in inline))
    const made = footnote(words)
    this.placed.push({ id: made.id, line: source.line, mark: source.mark })
    return made
  }
}

/** Puts back the marks whose words were never found, as they were written. */
export function restoreMarks(
  text: string,
  notes: NoteTable,
  missing: (index: number) => void,
): string {
  if (!text.includes('\uFDD0')) return text
  return text.replace(/\uFDD0(\d+)\uFDD1/g, (_all, digits: string) => {
    const index = Number(digits)
    if (notes[index]?.text !== undefined) return noteToken(index)
    missing(index)
    return notes[index]?.raw ?? ''
  })
}
