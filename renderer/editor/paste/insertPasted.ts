import { Editor, Element, Node, type Path, Range, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { Inline, Text } from '../../../shared/document/types.ts'
import type { Pasted } from '../../../shared/paste/pasted.ts'
import { toParagraph } from '../commands/setStyle.ts'
import { currentLine } from '../plugins/withWordKeys.ts'
import type { EditorBlock, LineElement } from '../slateTypes.ts'
import { forEditor, toSlateValue } from '../value.ts'

export interface InsertOptions {
  /** The editor holds words only (a note's window). */
  readonly words?: boolean
  /** Its first and last lines join no words that stand there. */
  readonly alone?: boolean
}

/** Puts what was pasted at the cursor, over the selection, as one undo step of its own. */
export function insertPasted(editor: Editor, pasted: Pasted, options: InsertOptions = {}): void {
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      if (editor.selection !== null && Range.isExpanded(editor.selection)) {
        if (!isTableOverTable(editor, pasted)) editor.deleteFragment()
      }
      insert(editor, pasted, options)
    })
  })
}

/** Cells go into the selected cells one by one, which deletes nothing else. */
function isTableOverTable(editor: Editor, { blocks }: Pasted): boolean {
  return blocks[0]?.type === 'table' && blocks.length === 1 && isAt(editor, 'tableCell')
}

function isAt(editor: Editor, type: Element['type']): boolean {
  return (
    Editor.above(editor, { match: (n) => Element.isElement(n) && n.type === type }) !== undefined
  )
}

function insert(editor: Editor, pasted: Pasted, options: InsertOptions): void {
  const { words: wordsOnly = false, alone = false } = options
  const entry = currentLine(editor)
  const { inline, blocks } = pasted
  if (inline !== undefined && (wordsOnly || goesInLine(editor, inline.when, entry))) {
    insertWords(editor, inline.words, entry?.[0])
    return
  }
  if (entry !== undefined && isTableOverTable(editor, pasted)) {
    editor.insertFragment(toSlateValue([...blocks]))
    return
  }
  if (wordsOnly || (entry !== undefined && entry[1].length > 1)) {
    const words = pasted
      .lines()
      .flatMap((line, at): Inline[] => (at === 0 ? [...line] : [{ text: '\n' }, ...line]))
    insertWords(editor, wordsOnly ? words.filter((one) => !isNote(one)) : words, entry?.[0])
    return
  }
  if (blocks.length > 0) insertBlocks(editor, toSlateValue([...blocks]), entry, alone)
}

function isNote(inline: Inline): boolean {
  return 'type' in inline && inline.type === 'footnote'
}

function goesInLine(
  editor: Editor,
  when: 'always' | 'inside',
  entry: [LineElement, Path] | undefined,
): boolean {
  if (entry === undefined) return false
  const [line, path] = entry
  if (when === 'always' || path.length > 1) return true
  const point = editor.selection?.anchor
  if (point === undefined || Editor.isEmpty(editor, line)) return false
  return !Editor.isStart(editor, point, path) && !Editor.isEnd(editor, point, path)
}

/** Words without a look of their own take on that of the cursor; a heading's look is its style. */
function insertWords(
  editor: Editor,
  words: readonly Inline[],
  line: LineElement | undefined,
): void {
  const texts = words.flatMap((one) => ('type' in one ? [] : [one]))
  const plain = texts.every((one) => !one.bold && !one.italic && !one.underline && !one.superscript)
  const { bold, italic, underline } = Editor.marks(editor) ?? {}
  const look: Partial<Text> = {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
  }
  const dressed = words.map((one): Inline => {
    if ('type' in one) return one
    if (plain) return { ...one, ...look }
    if (line?.type !== 'heading') return one
    return { text: one.text, ...(one.superscript && { superscript: true }) }
  })
  const nodes = forEditor(dressed.filter((one) => 'type' in one || one.text !== ''))
  Transforms.insertNodes(editor, nodes, { select: true })
}

/**
 * Whole blocks at the cursor, as Word does: a first paragraph goes on in the line with the
 * cursor, a last one takes up the rest of that line; headings, bullets and tables stand alone.
 */
function insertBlocks(
  editor: Editor,
  blocks: EditorBlock[],
  entry: [LineElement, Path] | undefined,
  alone: boolean,
): void {
  const point = editor.selection?.anchor
  const index = point?.path[0] ?? editor.children.length - 1
  const list = [...blocks]
  let place = index + 1
  let rest = false
  if (entry !== undefined && point !== undefined) {
    const [line] = entry
    if (Editor.isEmpty(editor, line)) place = intoEmpty(editor, line, index, list)
    else if (Editor.isStart(editor, point, [index])) place = index
    else {
      rest = !Editor.isEnd(editor, point, [index])
      if (rest) splitLine(editor, line, index)
      if (!rest && line.type === 'heading' && line.runIn === true) place += runInText(editor, place)
      if (line.type !== 'heading' && !alone) goOn(editor, index, list)
    }
  }
  if (list.length > 0) Transforms.insertNodes(editor, list, { at: [place] })
  const last = place + list.length - 1
  const end = Editor.pointRef(editor, Editor.end(editor, [last]), { affinity: 'backward' })
  const tail = blocks.at(-1)
  if (rest && !alone && (list.length > 0 || blocks.length === 1) && tail?.type === 'paragraph') {
    Transforms.mergeNodes(editor, { at: [last + 1] })
  }
  const at = end.unref()
  if (at !== null) Transforms.select(editor, at)
}

/** The place for the blocks where the line with the cursor is empty; it may take up the first. */
function intoEmpty(editor: Editor, line: LineElement, index: number, list: EditorBlock[]): number {
  const [first] = list
  const takesWords = line.type === 'heading' || line.type === 'bullet' || line.type === 'item'
  const fits = first?.type === 'paragraph' || first?.type === line.type
  if (takesWords && fits && first !== undefined && 'children' in first) {
    const sameBullet = first.type === line.type && line.type !== 'heading'
    if (!sameBullet) {
      list.shift()
      const words = Node.isNodeList(first.children) ? first.children : []
      Transforms.insertNodes(editor, [...words], { at: [index, 0] })
      return index + 1
    }
  }
  if (line.type === 'heading') return index + 1
  Transforms.removeNodes(editor, { at: [index] })
  return index
}

/** Parts the line at the cursor; the second half of a heading is text. */
function splitLine(editor: Editor, line: LineElement, index: number): void {
  Transforms.splitNodes(editor, { always: true })
  if (line.type === 'heading') toParagraph(editor, [index + 1])
  else if (line.type === 'item' && line.marker !== undefined) {
    Transforms.unsetNodes(editor, 'marker', { at: [index + 1] })
  }
}

/** The first paragraph of `list` goes on behind the words of the line. */
function goOn(editor: Editor, index: number, list: EditorBlock[]): void {
  const [first] = list
  if (first?.type !== 'paragraph') return
  list.shift()
  const line = Node.get(editor, [index])
  const end = Element.isElement(line) ? line.children.length : 0
  Transforms.insertNodes(editor, first.children, { at: [index, end] })
}

/** A run-in heading's paragraph belongs to it. */
function runInText(editor: Editor, at: number): number {
  const next = editor.children[at]
  return Element.isElement(next) && next.type === 'paragraph' ? 1 : 0
}
