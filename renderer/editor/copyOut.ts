import { type Descendant, Editor, Element, Range, Text } from 'slate'
import { isDivision } from '../../shared/document/textView.ts'
import type { Footnote, Inline } from '../../shared/document/types.ts'
import { lineText } from '../../shared/document/walk.ts'
import { escapeHtml, htmlOfLine, wrap } from './copyOutHtml.ts'
import { isLineElement, type LineElement } from './slateTypes.ts'

/** What other programs get from a copy. */
export interface CopiedOut {
  readonly text: string
  readonly html: string
}

interface CopyOptions {
  /** Computed marker of a block, number of a footnote. */
  readonly markerOf: (id: string) => string | undefined
  /** The copy begins at the start of its first line, and ends at the end of its last. */
  readonly wholeFirst: boolean
  readonly wholeLast: boolean
}

/**
 * The copied blocks as they read on the page: markers, bullets, end signs and note numbers are
 * drawn, not text, so the browser alone would copy none of them. The words of the notes follow
 * behind the text.
 */
export function copyOut(fragment: readonly Descendant[], options: CopyOptions): CopiedOut {
  const lines: string[] = []
  const html: string[] = []
  const notes: Footnote[] = []
  const all = fragment.flatMap((node) => linesIn(node))
  let runsOn = false

  const put = (line: LineElement, at: number): string => {
    const first = at === 0 && !options.wholeFirst
    const last = at === all.length - 1 && !options.wholeLast
    const marker = first ? undefined : options.markerOf(line.id)
    const end = !last && line.type === 'heading' ? (line.end ?? '') : ''
    const numberOf = (note: Footnote): string => options.markerOf(note.id) ?? ''
    for (const one of line.children) {
      if ('type' in one && one.type === 'footnote') notes.push(one)
    }
    const words = `${lineText(line.children, (note) => `[${numberOf(note)}]`)}${end}`
    // "Phần thứ nhất" has its title on the next line.
    const gap = line.type === 'heading' && isDivision(line, marker ?? '') ? '\n' : ' '
    const marked = marker ? `${marker}${gap}${words}` : words
    if (runsOn && line.type === 'paragraph') lines.push(`${lines.pop() ?? ''} ${marked}`)
    else lines.push(marked)
    runsOn = line.type === 'heading' && line.runIn === true
    return htmlOfLine(line, { marker: marker && marker + gap, end, numberOf })
  }

  let count = 0
  for (const node of fragment) {
    if (Element.isElement(node) && node.type === 'table') {
      const rows = node.children.map((row) => {
        const cells = row.children.map((cell) => put(cell, count++))
        lines.push(lines.splice(lines.length - cells.length).join('\t'))
        return wrap('tr', cells.map((cell) => wrap('td', cell)).join(''))
      })
      html.push(wrap('table', rows.join('')))
      continue
    }
    for (const line of linesIn(node)) html.push(wrap('p', put(line, count++)))
    if (Element.isElement(node) && node.type === 'divider') {
      lines.push(node.words)
      html.push(wrap('p', escapeHtml(node.words)))
    }
  }
  for (const note of notes) {
    const row = `[${options.markerOf(note.id) ?? ''}] ${lineText(note.content)}`
    lines.push(row)
    html.push(
      wrap('p', htmlOfLine({ children: note.content }, { marker: `${row.split(' ')[0]} ` })),
    )
  }
  return { text: lines.join('\n'), html: html.join('') }
}

function linesIn(node: Descendant): LineElement[] {
  if (Text.isText(node)) return [asLine([node])]
  if (isLineElement(node)) return [node]
  if (node.type === 'figure' || node.type === 'footnote') return [asLine([node])]
  if (node.type === 'divider') return []
  return (node.children as Descendant[]).flatMap(linesIn)
}

function asLine(children: Inline[]): LineElement {
  return { type: 'paragraph', id: '', children }
}

/** Lets a copy carry what the page shows, beside Slate's own fragment for a paste in here. */
export function withCopyOut(editor: Editor, markerOf: (id: string) => string | undefined): Editor {
  const { setFragmentData } = editor
  editor.setFragmentData = (data, origin) => {
    setFragmentData(data, origin)
    const { selection } = editor
    if (selection === null) return
    const [start, end] = Range.edges(selection)
    const atEdge = (point: typeof start, is: typeof Editor.isStart): boolean => {
      const line = Editor.above(editor, {
        at: point,
        match: (node) => Element.isElement(node) && isLineElement(node),
      })
      return line !== undefined && is(editor, point, line[1])
    }
    const copied = copyOut(editor.getFragment(), {
      markerOf,
      wholeFirst: Range.isExpanded(selection) && atEdge(start, Editor.isStart),
      wholeLast: atEdge(end, Editor.isEnd),
    })
    if (copied.text === '') return
    data.setData('text/plain', copied.text)
    data.setData('text/html', copied.html)
  }
  return editor
}
