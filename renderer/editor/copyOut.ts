import { type Descendant, Editor, Element, Range, Text } from 'slate'
import { chartLines } from '../../shared/document/chartWords.ts'
import { isDivision } from '../../shared/document/textView.ts'
import type { Footnote, Inline } from '../../shared/document/types.ts'
import { lineText } from '../../shared/document/walk.ts'
import type { FormatRules } from '../../shared/formatRules/table.ts'
import {
  type CopiedNote,
  escapeHtml,
  htmlOfBlock,
  htmlOfCell,
  htmlOfLine,
  htmlOfNotes,
  htmlOfTable,
  htmlOfWords,
  htmlPage,
  wrap,
} from './copyOutHtml.ts'
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
  readonly rules: FormatRules
}

/**
 * The copied blocks as they read on the page: markers, bullets, end signs and note numbers are
 * drawn, not text, so the browser alone would copy none of them. Notes stay notes in Word and
 * LibreOffice; in the plain text their words follow behind.
 */
export function copyOut(fragment: readonly Descendant[], options: CopyOptions): CopiedOut {
  const { rules } = options
  const lines: string[] = []
  const html: string[] = []
  const notes: CopiedNote[] = []
  const all = fragment.flatMap((node) => linesIn(node))
  let runsOn = false

  const noteOf = (note: Footnote): CopiedNote => {
    const made = { at: notes.length + 1, number: options.markerOf(note.id) ?? '', note }
    notes.push(made)
    return made
  }

  const put = (line: LineElement, at: number): string => {
    const first = at === 0 && !options.wholeFirst
    const last = at === all.length - 1 && !options.wholeLast
    const marker = first ? undefined : options.markerOf(line.id)
    const end = !last && line.type === 'heading' ? (line.end ?? '') : ''
    const numberOf = (note: Footnote): string => options.markerOf(note.id) ?? ''
    const words = `${lineText(line.children, (note) => `[${numberOf(note)}]`)}${end}`
    // "Phần thứ nhất" has its title on the next line.
    const gap = line.type === 'heading' && isDivision(line, marker ?? '') ? '\n' : ' '
    const marked = marker ? `${marker}${gap}${words}` : words
    if (runsOn && line.type === 'paragraph') lines.push(`${lines.pop() ?? ''} ${marked}`)
    else lines.push(marked)
    return htmlOfLine(line, { marker: marker && marker + gap, end, noteOf })
  }

  let count = 0
  for (const node of fragment) {
    if (Element.isElement(node) && node.type === 'table') {
      const rows = node.children.map((row) => {
        const cells = row.children.map((cell) => put(cell, count++))
        lines.push(lines.splice(lines.length - cells.length).join('\t'))
        return wrap('tr', cells.map((words, at) => htmlOfCell(row, at, words, rules)).join(''))
      })
      html.push(htmlOfTable(rows))
      runsOn = false
      continue
    }
    for (const line of linesIn(node)) {
      const words = put(line, count++)
      const block = htmlOfBlock(line, options.markerOf(line.id) ?? '', words, rules)
      // The text of a run-in heading goes on in its line.
      const before = runsOn && line.type === 'paragraph' ? html.pop() : undefined
      html.push(before === undefined ? block : `${before.slice(0, -'</p>'.length)} ${words}</p>`)
      runsOn = line.type === 'heading' && line.runIn === true
    }
    if (Element.isElement(node) && node.type === 'divider') {
      lines.push(node.words)
      html.push(`<p align="center">${escapeHtml(node.words)}</p>`)
    }
    if (Element.isElement(node) && node.type === 'chart') {
      lines.push(...chartLines(node))
      html.push(...chartLines(node).map((line) => `<p>${escapeHtml(line)}</p>`))
    }
  }
  for (const { number, note } of notes) lines.push(`[${number}] ${lineText(note.content)}`)
  const fewWords = all.length === 1 && !(options.wholeFirst && options.wholeLast)
  const body = fewWords ? htmlOfWords(html.join(''), rules) : html.join('')
  return { text: lines.join('\n'), html: htmlPage(body + htmlOfNotes(notes, rules)) }
}

function linesIn(node: Descendant): LineElement[] {
  if (Text.isText(node)) return [asLine([node])]
  if (isLineElement(node)) return [node]
  if (node.type === 'figure' || node.type === 'footnote') return [asLine([node])]
  if (node.type === 'divider' || node.type === 'chart') return []
  return (node.children as Descendant[]).flatMap(linesIn)
}

function asLine(children: Inline[]): LineElement {
  return { type: 'paragraph', id: '', children }
}

/** Lets a copy carry what the page shows, beside Slate's own fragment for a paste in here. */
export function withCopyOut(
  editor: Editor,
  markerOf: (id: string) => string | undefined,
  rulesNow: () => FormatRules,
): Editor {
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
      rules: rulesNow(),
      wholeFirst: Range.isExpanded(selection) && atEdge(start, Editor.isStart),
      wholeLast: atEdge(end, Editor.isEnd),
    })
    if (copied.text === '') return
    data.setData('text/plain', copied.text)
    data.setData('text/html', copied.html)
  }
  return editor
}
