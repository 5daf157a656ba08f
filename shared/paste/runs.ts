import { footnote } from '../document/build.ts'
import type { Footnote, Inline, Text } from '../document/types.ts'
import {
  BOLD_OFF,
  BOLD_ON,
  ITALIC_OFF,
  ITALIC_ON,
  noteToken,
  RAISED_OFF,
  RAISED_ON,
  UNDERLINE_OFF,
  UNDERLINE_ON,
} from '../recognize/tokens.ts'
import { cleanForeignText } from '../text/clean.ts'
import { decodeLegacy, type LegacyEncoding } from '../text/legacy.ts'

export type Marks = Pick<Text, 'bold' | 'italic' | 'underline' | 'superscript'>

/** Words of one look, or the mark of a note. */
export type Run =
  | { readonly text: string; readonly marks: Marks; readonly encoding?: LegacyEncoding }
  | { readonly note: number }

/** The words of a note, by the index that its mark carries. */
export type NoteWords = readonly Run[][]

const markNames = ['bold', 'italic', 'underline', 'superscript'] as const

function sameLook(a: Run | undefined, b: Run): boolean {
  if (a === undefined || 'note' in a || 'note' in b || a.encoding !== b.encoding) return false
  return markNames.every((mark) => a.marks[mark] === b.marks[mark])
}

/** Runs as they are to be kept: right letters, single blanks, none at either end. */
export function tidyRuns(runs: readonly Run[], mayDecode: (run: Run) => boolean): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last !== undefined && 'text' in last && 'text' in run && sameLook(last, run)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    } else joined.push(run)
  }
  const clean = joined.map((run): Run => {
    if ('note' in run) return run
    const { encoding } = run
    const text =
      encoding !== undefined && mayDecode(run) ? decodeLegacy(run.text, encoding) : run.text
    return { text: cleanForeignText(text).replace(/ {2,}/g, ' '), marks: run.marks }
  })
  return trimmed(clean)
}

function trimmed(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  let blank = true
  for (const run of runs) {
    if ('note' in run) {
      kept.push(run)
      blank = false
      continue
    }
    const text = blank ? run.text.replace(/^[ \n]+/, '') : run.text
    if (text === '') continue
    kept.push({ ...run, text })
    blank = / $/.test(text)
  }
  for (let last = kept.at(-1); last !== undefined && 'text' in last; last = kept.at(-1)) {
    const text = last.text.trimEnd()
    kept.pop()
    if (text !== '') {
      kept.push({ ...last, text })
      break
    }
  }
  return kept
}

export function isBlank(runs: readonly Run[]): boolean {
  return runs.every((run) => 'text' in run && run.text.trim() === '')
}

const switches = {
  bold: [BOLD_ON, BOLD_OFF],
  italic: [ITALIC_ON, ITALIC_OFF],
  underline: [UNDERLINE_ON, UNDERLINE_OFF],
  superscript: [RAISED_ON, RAISED_OFF],
} as const

/** The runs as the recognizer takes them: one string, marks and notes as tokens. */
export function tokensOf(runs: readonly Run[]): string {
  let text = ''
  let marks: Marks = {}
  const turn = (to: Marks): void => {
    for (const mark of [...markNames].reverse()) {
      if (marks[mark] && !to[mark]) text += switches[mark][1]
    }
    for (const mark of markNames) if (!marks[mark] && to[mark]) text += switches[mark][0]
    marks = to
  }
  for (const run of runs) {
    if ('note' in run) text += noteToken(run.note)
    else {
      // Marks end before blanks, so that "bold " and "bold" look the same to the recognizer.
      const [, words = '', blank = ''] = /^([\s\S]*?)(\s*)$/.exec(run.text) ?? []
      if (words !== '') turn(run.marks)
      text += words
      if (blank !== '') turn({})
      text += blank
    }
  }
  turn({})
  return text
}

/** The runs as a line of the document. */
export function inlinesOf(runs: readonly Run[], notes: NoteWords): Inline[] {
  const inlines: Inline[] = []
  for (const run of runs) {
    if ('text' in run) inlines.push({ text: run.text, ...run.marks })
    else inlines.push(footnote(noteContent(run.note, notes)))
  }
  return inlines.length > 0 ? inlines : [{ text: '' }]
}

/** Words of a note; notes inside it can't be. */
export function noteContent(index: number, notes: NoteWords): Footnote['content'] {
  const words = (notes[index] ?? []).flatMap((run): Text[] =>
    'text' in run && run.text !== '' ? [{ text: run.text, ...run.marks }] : [],
  )
  return words.length > 0 ? words : [{ text: '' }]
}

/** Several lines as one, a line break between each two. */
export function joinLines(lines: readonly (readonly Run[])[]): Run[] {
  return lines.flatMap((line, at) => (at === 0 ? [...line] : [{ text: '\n', marks: {} }, ...line]))
}
