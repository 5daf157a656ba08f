import { Editor, Node, Path, Range, Text, Transforms } from 'slate'
import { markedRanges } from './table/marked.ts'

const LETTER = /[\p{L}\p{M}\d]/u

/**
 * Shift+F3: the selected words, or the word at the cursor, go from small letters to "Mỗi Từ Viết
 * Hoa", to "TOÀN CHỮ HOA" and back to small ones, as in Word. Figures and notes stay as they are.
 * False where there are no letters.
 */
export function changeCase(editor: Editor): boolean {
  const { selection } = editor
  if (selection === null) return false
  const word = Range.isCollapsed(selection) ? wordAt(editor, selection) : undefined
  const ranges = Range.isExpanded(selection) ? markedRanges(editor) : word ? [word] : []
  const pieces = piecesOf(editor, ranges)
  const words = pieces.map(({ text, newLine }) => (newLine ? `\n${text}` : text)).join('')
  const next = nextCase(words)
  if (next === words) return false
  const held = { ...selection }
  Editor.withoutNormalizing(editor, () => {
    let at = 0
    for (const { path, offset, text, newLine } of pieces) {
      if (newLine) at++
      const fresh = next.slice(at, at + text.length)
      at += text.length
      if (fresh === text) continue
      editor.apply({ type: 'insert_text', path, offset, text: fresh })
      editor.apply({ type: 'remove_text', path, offset: offset + fresh.length, text })
    }
  })
  // Every letter keeps its place, so the selection does.
  Transforms.select(editor, held)
  return true
}

interface Piece {
  readonly path: Path
  readonly offset: number
  readonly text: string
  /** Its line is another one than that of the piece before. */
  readonly newLine: boolean
}

function piecesOf(editor: Editor, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = []
  let line: Path | undefined
  const texts = ranges.flatMap((range) =>
    [...Editor.nodes(editor, { at: range, match: Text.isText })].map(([, path]) => ({
      path,
      range,
    })),
  )
  for (const { path, range } of texts) {
    const node = Node.get(editor, path)
    if (!Text.isText(node)) continue
    const part = Range.intersection(Editor.range(editor, path), range)
    if (part === null) continue
    const [start, end] = Range.edges(part)
    const text = node.text.slice(start.offset, end.offset)
    const newLine = line !== undefined && !Path.equals(line, Path.parent(path))
    if (text === '') continue
    pieces.push({ path, offset: start.offset, text, newLine })
    line = Path.parent(path)
  }
  return pieces
}

/** Same length as `words`: letters whose other case is longer stay. */
function nextCase(words: string): string {
  const lower = mapLetters(words, (letter) => letter.toLocaleLowerCase('vi'))
  const upper = mapLetters(words, (letter) => letter.toLocaleUpperCase('vi'))
  if (words === upper) return lower
  const capitals = capitalized(lower)
  // A single letter is the same in capitals and all in capitals.
  if (words === lower && capitals !== upper) return capitals
  return upper
}

function mapLetters(words: string, map: (letter: string) => string): string {
  return words.replace(/\p{L}/gu, (letter) => {
    const other = map(letter)
    return other.length === letter.length ? other : letter
  })
}

function capitalized(lower: string): string {
  return lower.replace(/(?<![\p{L}\p{M}\d])\p{L}/gu, (letter) => {
    const other = letter.toLocaleUpperCase('vi')
    return other.length === letter.length ? other : letter
  })
}

/** The word around the cursor, within one text. */
function wordAt(editor: Editor, { anchor }: Range): Range | undefined {
  const node = Node.get(editor, anchor.path)
  if (!Text.isText(node)) return undefined
  let [start, end] = [anchor.offset, anchor.offset]
  while (start > 0 && LETTER.test(node.text[start - 1] ?? '')) start--
  while (end < node.text.length && LETTER.test(node.text[end] ?? '')) end++
  if (start === end) return undefined
  const { path } = anchor
  return { anchor: { path, offset: start }, focus: { path, offset: end } }
}
