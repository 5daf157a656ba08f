import { z } from 'zod'
import { figure, footnote } from '../document/build.ts'
import { sameMarks } from '../document/marks.ts'
import { type Figure, figureRefSchema, type Inline, type Text } from '../document/types.ts'
import { isFigure, isFootnote } from '../document/walk.ts'

/**
 * The words of a template's block: plain, or runs with marks, figures of the store and footnotes.
 * Only the words of runs hold fields; a figure moves with the document's period by itself.
 */

const mark = z.literal(true).optional()
const textRunSchema = z.strictObject({
  text: z.string(),
  bold: mark,
  italic: mark,
  underline: mark,
  superscript: mark,
})
const figureRunSchema = z.strictObject({ figure: figureRefSchema, bold: mark, italic: mark })
const noteRunSchema = z.strictObject({
  note: z.array(z.union([textRunSchema, figureRunSchema])).min(1),
})
type InnerRun = z.infer<typeof textRunSchema> | z.infer<typeof figureRunSchema>
const runSchema = z.union([textRunSchema, figureRunSchema, noteRunSchema])
export type Run = z.infer<typeof runSchema>

export const wordsSchema = z.union([z.string(), z.array(runSchema).min(1)])
export type Words = z.infer<typeof wordsSchema>

/** Every text of the words that may hold fields, with its place in them. */
export function* textsIn(words: Words): Generator<readonly [readonly (string | number)[], string]> {
  if (typeof words === 'string') {
    yield [[], words]
    return
  }
  for (const [at, run] of words.entries()) {
    if ('text' in run) yield [[at, 'text'], run.text]
    if (!('note' in run)) continue
    for (const [inner, part] of run.note.entries()) {
      if ('text' in part) yield [[at, 'note', inner, 'text'], part.text]
    }
  }
}

/** The words as a list shows them: figures as "[...]", no notes. */
export function plainWords(words: Words): string {
  if (typeof words === 'string') return words
  return words.map((run) => ('text' in run ? run.text : 'figure' in run ? '[...]' : '')).join('')
}

function inlineOf(run: InnerRun, fill: (text: string) => string): Text | Figure {
  if ('text' in run) return { ...run, text: fill(run.text) }
  const { figure: ref, ...marks } = run
  return { ...figure(ref), ...marks }
}

/** The inlines of a new document; figures are still to be computed. */
export function makeInlines(words: Words, fill: (text: string) => string): Inline[] {
  if (typeof words === 'string') return [{ text: fill(words) }]
  return words.map((run) =>
    'note' in run ? footnote(run.note.map((part) => inlineOf(part, fill))) : inlineOf(run, fill),
  )
}

/** The words of a document's line; `write` turns a text (its offset in the line told) into the template's. */
export function wordsOf(
  inlines: readonly Inline[],
  write: (text: string, at: number, note?: string) => string,
): Words {
  const runs: Run[] = []
  const inner = (inline: Text | Figure, at: number, note?: string): InnerRun => {
    if (isFigure(inline)) {
      const { ref, bold, italic } = inline
      return { figure: ref, ...(bold && { bold }), ...(italic && { italic }) }
    }
    const { comments: _, ...text } = inline
    return { ...text, text: write(inline.text, at, note) }
  }
  let at = 0
  for (const inline of inlines) {
    if (isFootnote(inline)) {
      let inside = 0
      const note = inline.content.map((part) => {
        const run = inner(part, inside, inline.id)
        inside += isFigure(part) ? part.shown.length : part.text.length
        return run
      })
      runs.push({ note: note.length > 0 ? note : [{ text: '' }] })
      continue
    }
    runs.push(inner(inline, at))
    at += isFigure(inline) ? inline.shown.length : inline.text.length
  }
  const whole = joined(runs)
  const [only] = whole
  return only === undefined ? '' : whole.length === 1 && isPlain(only) ? only.text : whole
}

function isPlain(run: Run): run is { text: string } {
  return 'text' in run && Object.keys(run).length === 1
}

/** Neighbours with the same marks become one; empty texts go. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if ('text' in run && run.text === '') continue
    if (last && 'text' in last && 'text' in run && sameMarks(last, run)) {
      whole[whole.length - 1] = { ...last, text: last.text + run.text }
    } else whole.push(run)
  }
  return whole
}
