import { Editor, Element, Node, type Path, Text } from 'slate'
import { HistoryEditor } from 'slate-history'
import { isFootnote } from '../../../shared/document/walk.ts'
import { replacementOf } from '../../../shared/text/find.ts'
import { normalizeText } from '../../../shared/text/normalize.ts'
import type { SearchLine } from '../find/lines.ts'
import { type BlockHits, holdsFigure, type Match } from '../find/matches.ts'
import { forDocument } from '../value.ts'

/** What became of the matches. */
export interface Replaced {
  readonly count: number
  /** Left as they are: the store writes these words. */
  readonly figures: number
  /** Targets that became the writer's own words by it. */
  readonly freed: number
}

/**
 * Puts other words in place of what was found, as one undo step. They take the marks of the first
 * letter that they replace; a note's mark inside stays behind them. Hits of a block that has
 * changed since are passed over.
 */
export function replaceMatches(
  editor: Editor,
  hits: readonly BlockHits[],
  template: string,
): Replaced {
  const wanted = normalizeText(template)
  const freed = new Set<string>()
  let [count, figures] = [0, 0]
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (const { block, at, matches } of hits) {
        if (editor.children[at] !== block) continue
        const usable = matches.filter((match) => !holdsFigure(match))
        figures += matches.length - usable.length
        count += usable.length
        for (const [line, found] of byLine(usable)) {
          const path = [at, ...line.path]
          if (line.kind === 'targets' && isBound(editor, path)) freed.add(path.join())
          // From the end, so that the places before stay what they are.
          const changes = found.toReversed().map((match) => ({
            match,
            words: replacementOf(wanted, line.text, match),
          }))
          if (line.note !== undefined) replaceInNote(editor, path, changes)
          else for (const change of changes) replaceInLine(editor, path, change)
        }
      }
    })
  })
  return { count, figures, freed: freed.size }
}

function byLine(matches: readonly Match[]): ReadonlyMap<SearchLine, readonly Match[]> {
  const lines = new Map<SearchLine, Match[]>()
  for (const match of matches) {
    const found = lines.get(match.line)
    if (found === undefined) lines.set(match.line, [match])
    else found.push(match)
  }
  return lines
}

function isBound(editor: Editor, path: Path): boolean {
  const item = Node.get(editor, path)
  return Element.isElement(item) && item.type === 'targetItem' && item.free !== true
}

/** The texts that the match touches, with its part of each. */
function partsOf({ line, start, end }: Match) {
  return line.pieces
    .filter((piece) => piece.kind === 'text' && piece.start < end && piece.end > start)
    .map((piece) => ({
      index: piece.index,
      from: Math.max(start, piece.start) - piece.start,
      to: Math.min(end, piece.end) - piece.start,
    }))
}

interface Change {
  readonly match: Match
  readonly words: string
}

function replaceInLine(editor: Editor, path: Path, { match, words }: Change): void {
  const parts = partsOf(match)
  for (const { index, from, to } of parts.toReversed()) {
    const at = [...path, index]
    const text = Node.string(Node.get(editor, at)).slice(from, to)
    editor.apply({ type: 'remove_text', path: at, offset: from, text })
  }
  const [first] = parts
  if (first === undefined || words === '') return
  const { index, from: offset } = first
  editor.apply({ type: 'insert_text', path: [...path, index], offset, text: words })
}

/** A note's words are a property of its mark. */
function replaceInNote(editor: Editor, path: Path, changes: readonly Change[]): void {
  const note = Node.get(editor, path)
  if (!Element.isElement(note) || note.type !== 'footnote') return
  const content = [...note.content]
  for (const { match, words } of changes) {
    partsOf(match).forEach(({ index, from, to }, at) => {
      const text = content[index]
      if (!Text.isText(text)) return
      const put = at === 0 ? words : ''
      content[index] = { ...text, text: text.text.slice(0, from) + put + text.text.slice(to) }
    })
  }
  const joined = forDocument(content).flatMap((inline) => (isFootnote(inline) ? [] : [inline]))
  editor.apply({
    type: 'set_node',
    path,
    properties: { content: note.content },
    newProperties: { content: joined },
  })
}
