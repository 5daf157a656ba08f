import { Editor, Element, Node, type Path, type Point, Transforms } from 'slate'
import { normalizeText } from '../../../shared/text/normalize.ts'
import { asOneStep } from './asOneStep.ts'
import { sectionOfId } from './sectionAt.ts'

/** One letter of a heading as the person sees it; those of a figure stand in the figure. */
interface Letter {
  readonly letter: string
  readonly path: Path
  readonly offset: number
  readonly figure: boolean
}

/** A line break is a space, a note has no letters. */
function lettersOf(editor: Editor, at: number): Letter[] {
  const heading = editor.children[at]
  if (!Element.isElement(heading)) return []
  const letters: Letter[] = []
  for (const [place, child] of heading.children.entries()) {
    const figure = 'type' in child
    if (figure && child.type !== 'figure') continue
    const words = figure ? child.shown : child.text.replace(/\n/g, ' ')
    for (let offset = 0; offset < words.length; offset++) {
      letters.push({ letter: words[offset] ?? '', path: [at, place], offset, figure })
    }
  }
  return letters
}

/** The words of a heading as one line to edit. */
export function headingWords(editor: Editor, id: string): string | undefined {
  const section = sectionOfId(editor, id)
  return section && wordsOf(lettersOf(editor, section.start))
}

function wordsOf(letters: readonly Letter[]): string {
  return letters.map(({ letter }) => letter).join('')
}

/**
 * Gives a heading other words; one undo step. Only the stretches that differ are written, so that
 * figures whose words stay, notes and marks are kept. An empty name is refused.
 */
export function renameHeading(editor: Editor, id: string, words: string): boolean {
  const section = sectionOfId(editor, id)
  if (section === undefined) return false
  const { start } = section
  const letters = lettersOf(editor, start)
  const next = normalizeText(words)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
  if (next === '' || next === wordsOf(letters).trim()) return false
  const changes = changesOf(letters, next)
  const inside = editor.selection?.focus.path[0] === start
  asOneStep(editor, () => {
    // From the end, so that the places in front stay right.
    for (const change of changes.reverse()) write(editor, start, letters, change)
  })
  if (inside) Transforms.select(editor, Editor.end(editor, [start]))
  return true
}

/** Letters `from` to `to` (exclusive) become `words`. */
interface Change {
  readonly from: number
  readonly to: number
  readonly words: string
}

/** The heading parted at the figures whose words stand in the new name too, in their order. */
function changesOf(letters: readonly Letter[], next: string): Change[] {
  const changes: Change[] = []
  let [from, written] = [0, 0]
  for (let at = 0; at < letters.length; at++) {
    const first = letters[at]
    if (first === undefined || !first.figure || first.offset !== 0) continue
    let end = at
    while (sameFigure(letters[end], first)) end++
    const shown = wordsOf(letters.slice(at, end))
    const found = next.indexOf(shown, written)
    if (found < 0) continue
    changes.push(narrowed(letters, { from, to: at, words: next.slice(written, found) }))
    from = end
    written = found + shown.length
  }
  changes.push(narrowed(letters, { from, to: letters.length, words: next.slice(written) }))
  return changes
}

function sameFigure(letter: Letter | undefined, first: Letter): boolean {
  return letter?.figure === true && letter.path[1] === first.path[1]
}

/** Without the letters at both ends that stay. */
function narrowed(letters: readonly Letter[], change: Change): Change {
  let { from, to, words } = change
  const stays = (at: number, letter: string | undefined): boolean =>
    letters[at]?.figure === false && letters[at].letter === letter
  while (from < to && words !== '' && stays(from, words[0])) {
    from++
    words = words.slice(1)
  }
  while (from < to && words !== '' && stays(to - 1, words.at(-1))) {
    to--
    words = words.slice(0, -1)
  }
  return { from, to, words }
}

function write(editor: Editor, at: number, letters: readonly Letter[], change: Change): void {
  const { from, to, words } = change
  const [first, last] = [letters[from], letters[to - 1]]
  let place: Point
  if (from < to && first !== undefined && last !== undefined) {
    const range = { anchor: edge(editor, first, 0), focus: edge(editor, last, 1) }
    const ref = Editor.pointRef(editor, range.anchor, { affinity: 'backward' })
    Transforms.delete(editor, { at: range })
    place = ref.unref() ?? range.anchor
  } else {
    const before = letters[from - 1]
    place = before === undefined ? Editor.start(editor, [at]) : edge(editor, before, 1)
  }
  if (words !== '') Transforms.insertText(editor, words, { at: place })
}

/** The point in front of a letter (0) or behind it (1); beside the figure that it stands in. */
function edge(editor: Editor, { path, offset, figure }: Letter, side: 0 | 1): Point {
  if (!figure) return { path, offset: offset + side }
  const [at = 0, place = 0] = path
  // Slate keeps a text on both sides of a figure.
  const beside = [at, place + (side === 0 ? -1 : 1)]
  return { path: beside, offset: side === 1 ? 0 : Node.string(Node.get(editor, beside)).length }
}
