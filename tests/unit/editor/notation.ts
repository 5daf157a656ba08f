import { Editor, Node, type Path, type Point, Range } from 'slate'
import { forEditor } from '../../../renderer/editor/value.ts'
import {
  bullet,
  divider,
  figure,
  footnote,
  heading,
  item,
  paragraph,
} from '../../../shared/document/build.ts'
import type {
  Block,
  HeadingLevel,
  Inline,
  Table,
  TableCell,
  TableRow,
  TargetItem,
  TargetList,
  Text,
} from '../../../shared/document/types.ts'
import { lineText } from '../../../shared/document/walk.ts'
import { newId } from '../../../shared/ids.ts'

/**
 * A document as one line a block, written and read by people (tests/fixtures/commands/README.txt
 * explains the signs). A place in a line is counted flat: a letter is one, so is a figure or note.
 */

interface Place {
  /** Path of the line's element. */
  readonly line: Path
  readonly offset: number
}

export interface Written {
  readonly blocks: Block[]
  readonly anchor?: Place
  readonly focus?: Place
}

const marks = [
  ['bold', '**'],
  ['italic', '//'],
  ['underline', '__'],
  ['superscript', '^^'],
] as const
type Mark = (typeof marks)[number][0]

const signs: readonly (readonly [string, string])[] = [
  ['↵', '\n'],
  ['␣', ' '],
  ['⍽', '\u00a0'],
  ['¬', '\u2011'],
]

const aligns = { trái: 'left', giữa: 'center', phải: 'right' } as const
const alignWords = { left: 'trái', center: 'giữa', right: 'phải' } as const

interface Line {
  readonly inlines: Inline[]
  /** Flat offsets of the signs found in it. */
  readonly found: ReadonlyMap<'‸' | '[' | ']', number>
}

function readLine(words: string): Line {
  const inlines: Inline[] = []
  const found = new Map<'‸' | '[' | ']', number>()
  const on = new Set<Mark>()
  let text = ''
  let offset = 0
  const flush = (): void => {
    if (text === '') return
    const part: Text = { text }
    for (const mark of on) part[mark] = true
    inlines.push(part)
    text = ''
  }
  for (let at = 0; at < words.length; at++) {
    const sign = words[at] ?? ''
    const mark = marks.find(([, written]) => words.startsWith(written, at))
    if (sign === '‸' || sign === '[' || sign === ']') found.set(sign, offset)
    else if (mark !== undefined) {
      flush()
      if (!on.delete(mark[0])) on.add(mark[0])
      at++
    } else if (sign === '<' || sign === '{') {
      flush()
      const end = words.indexOf(sign === '<' ? '>' : '}', at)
      const inside = words.slice(at + 1, end)
      inlines.push(sign === '<' ? shownFigure(inside, on.has('bold')) : footnote(inside))
      offset++
      at = end
    } else {
      text += signs.find(([written]) => written === sign)?.[1] ?? sign
      offset++
    }
  }
  flush()
  return { inlines: inlines.length > 0 ? inlines : [{ text: '' }], found }
}

function shownFigure(shown: string, bold: boolean): Inline {
  const made = figure(
    {
      indicator: 'tang-truong',
      period: { kind: 'own', offset: 0 },
      measure: 'target',
      form: 'bounded',
    },
    shown,
  )
  return bold ? { ...made, bold: true } : made
}

/** Reads the lines of a fixture. */
export function readBlocks(lines: readonly string[]): Written {
  const blocks: Block[] = []
  const places = new Map<'‸' | '[' | ']', Place>()
  let widths: number[] | undefined
  let hidden: string[] | undefined
  const line = (words: string, path: Path): Inline[] => {
    const { inlines, found } = readLine(words)
    for (const [sign, offset] of found) places.set(sign, { line: path, offset })
    return inlines
  }
  for (const written of lines) {
    const last = blocks.at(-1)
    if (written.startsWith('CỘT ')) {
      widths = written.slice(4).split(' ').map(Number)
      continue
    }
    if (written.startsWith('DS ')) {
      hidden = written.slice(3).split(' ')
      continue
    }
    if (/^T?\|/.test(written)) {
      const path = last?.type === 'table' && widths === undefined ? blocks.length - 1 : -1
      const table: Table =
        last?.type === 'table' && path >= 0
          ? last
          : { type: 'table', id: newId(), ...(widths && { widths }), children: [] }
      if (path < 0) blocks.push(table)
      widths = undefined
      table.children.push(readRow(written, [blocks.length - 1, table.children.length], line))
      continue
    }
    const target = /^\*(?:\(([^)]*)\))? ?(.*)$/s.exec(written)
    if (target !== null && written !== '* * *') {
      const list: TargetList =
        last?.type === 'targetList' && hidden === undefined ? last : emptyList(hidden)
      if (list !== last) blocks.push(list)
      hidden = undefined
      const [code = 'tang-truong', free] = (target[1] ?? 'tang-truong').split(', ')
      const one: TargetItem = {
        type: 'targetItem',
        id: newId(),
        indicator: code,
        ...(free === 'sửa' && { free: true as const }),
        children: line(target[2] ?? '', [blocks.length - 1, list.children.length]),
      }
      list.children.push(one)
      continue
    }
    blocks.push(readBlock(written, (words) => line(words, [blocks.length])))
  }
  const cursor = places.get('‸')
  const [anchor, focus] = [cursor ?? places.get('['), cursor ?? places.get(']')]
  return { blocks, ...(anchor && { anchor }), ...(focus && { focus }) }
}

function emptyList(hidden: string[] | undefined): TargetList {
  return {
    type: 'targetList',
    id: newId(),
    group: 'kinh-te',
    measure: 'target',
    period: { kind: 'own', offset: 0 },
    ...(hidden && { hidden }),
    children: [],
  }
}

function readBlock(written: string, line: (words: string) => Inline[]): Block {
  if (/^(?:-{3,}|\* \* \*)$/.test(written)) return divider(written)
  const match = /^(H[1-5]|M[1-5]|P|[-+•])(?:\(([^)]*)\))?(?: (.*))?$/s.exec(written)
  if (match === null) throw new Error(`not a line of the notation: ${written}`)
  const [, tag = '', options = '', words = ''] = match
  const level = Number(tag[1]) as HeadingLevel
  const content = line(words)
  switch (tag[0]) {
    case 'H': {
      const runIn = /^liền(.*)$/.exec(options)
      return heading(level, 'other', content, {
        ...(runIn && { runIn: true as const }),
        ...(runIn?.[1] && { end: runIn[1] }),
        ...(!runIn && options !== '' && { marker: options }),
      })
    }
    case 'M':
      return item(level, content, options === '' ? {} : { marker: options })
    case 'P':
      return paragraph(content, aligns[options as keyof typeof aligns])
    default:
      return bullet(tag === '-' ? 1 : tag === '+' ? 2 : 3, content)
  }
}

function readRow(
  written: string,
  path: Path,
  line: (words: string, path: Path) => Inline[],
): TableRow {
  const cells = written
    .replace(/^T?\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
  return {
    type: 'tableRow',
    id: newId(),
    ...(written.startsWith('T') && { head: true as const }),
    children: cells.map((one, at): TableCell => {
      const [, options = '', words = ''] = /^(?:\(([^)]*)\))?\s*(.*)$/s.exec(one.trim()) ?? []
      const colSpan = Number(/(\d+) cột/.exec(options)?.[1] ?? 1)
      const rowSpan = Number(/(\d+) hàng/.exec(options)?.[1] ?? 1)
      const align = Object.entries(aligns).find(([word]) => options.includes(word))?.[1]
      return {
        type: 'tableCell',
        id: newId(),
        ...(colSpan > 1 && { colSpan }),
        ...(rowSpan > 1 && { rowSpan }),
        ...(align && { align }),
        children: line(words, [...path, at]),
      }
    }),
  }
}

/** The point of the editor for a place. */
export function pointOf(editor: Editor, { line, offset }: Place): Point {
  const children = forEditorLine(editor, line)
  let left = offset
  for (const [at, child] of children.entries()) {
    if ('text' in child) {
      if (left <= child.text.length) return { path: [...line, at], offset: left }
      left -= child.text.length
    } else left--
  }
  return Editor.end(editor, line)
}

function forEditorLine(editor: Editor, line: Path): Inline[] {
  const node = Node.get(editor, line)
  return forEditor('children' in node ? (node.children as Inline[]) : [])
}

/** The editor's value as lines; with the cursor or selection where `marked`. */
export function writeBlocks(editor: Editor, body: readonly Block[], marked: boolean): string[] {
  const places = marked ? cursorPlaces(editor) : new Map<string, Map<number, string>>()
  const words = (inlines: readonly Inline[], path: Path): string =>
    writeLine(inlines, places.get(path.join()) ?? new Map())
  return body.flatMap((block, at): string[] => {
    switch (block.type) {
      case 'divider':
        return [block.text]
      case 'chart':
        return ['BIỂU ĐỒ']
      case 'table':
        return [
          ...(block.widths ? [`CỘT ${block.widths.join(' ')}`] : []),
          ...block.children.map((row, down) => {
            const cells = row.children.map((cell, along) =>
              [writeCell(cell), words(cell.children, [at, down, along])].join('').trim(),
            )
            return `${row.head ? 'T' : ''}| ${cells.join(' | ')} |`
          }),
        ]
      case 'targetList':
        return [
          ...(block.hidden ? [`DS ${block.hidden.join(' ')}`] : []),
          ...block.children.map((one, place) => {
            const usual = one.indicator === 'tang-truong' && one.free !== true
            const about = usual ? '' : `(${one.indicator}${one.free ? ', sửa' : ''})`
            return `*${about} ${words(one.children, [at, place])}`.trimEnd()
          }),
        ]
      default:
        return [`${writeTag(block)} ${words(block.children, [at])}`.trimEnd()]
    }
  })
}

function writeTag(
  block: Exclude<Block, { type: 'table' | 'targetList' | 'divider' | 'chart' }>,
): string {
  switch (block.type) {
    case 'heading': {
      const options = block.runIn ? `liền${block.end ?? ''}` : block.marker
      return `H${block.level}${options === undefined ? '' : `(${options})`}`
    }
    case 'item':
      return `M${block.level}${block.marker === undefined ? '' : `(${block.marker})`}`
    case 'paragraph':
      return block.align === undefined ? 'P' : `P(${alignWords[block.align]})`
    case 'bullet':
      return ['-', '+', '•'][block.level - 1] ?? '-'
  }
}

function writeCell({ colSpan, rowSpan, align }: TableCell): string {
  const options = [
    colSpan && `${colSpan} cột`,
    rowSpan && `${rowSpan} hàng`,
    align && alignWords[align],
  ].filter(Boolean)
  return options.length === 0 ? '' : `(${options.join(' ')}) `
}

function writeLine(inlines: readonly Inline[], places: ReadonlyMap<number, string>): string {
  let written = ''
  let offset = 0
  const put = (): void => {
    written += places.get(offset) ?? ''
  }
  for (const inline of inlines) {
    if ('type' in inline) {
      put()
      const inside = inline.type === 'figure' ? inline.shown : lineText(inline.content)
      const bold = inline.type === 'figure' && inline.bold === true ? '**' : ''
      written += inline.type === 'figure' ? `${bold}<${inside}>${bold}` : `{${inside}}`
      offset++
      continue
    }
    const around = marks.filter(([mark]) => inline[mark] === true).map(([, sign]) => sign)
    if (inline.text === '') continue
    written += around.join('')
    for (const letter of inline.text) {
      put()
      written += signs.find(([sign, meant]) => meant === letter && sign !== '␣')?.[0] ?? letter
      offset += letter.length
    }
    written += around.toReversed().join('')
  }
  put()
  return written.replace(/^ +| +$/g, (blanks) => '␣'.repeat(blanks.length))
}

/** What stands at which flat offset of which line. */
function cursorPlaces(editor: Editor): Map<string, Map<number, string>> {
  const places = new Map<string, Map<number, string>>()
  const { selection } = editor
  if (selection === null) return places
  const put = (point: Point, sign: string): void => {
    const [line, offset] = flatPlace(editor, point)
    const at = places.get(line.join()) ?? new Map<number, string>()
    places.set(line.join(), at.set(offset, `${at.get(offset) ?? ''}${sign}`))
  }
  if (Range.isCollapsed(selection)) put(selection.anchor, '‸')
  else {
    const [start, end] = Range.edges(selection)
    put(start, '[')
    put(end, ']')
  }
  return places
}

function flatPlace(editor: Editor, point: Point): readonly [Path, number] {
  for (let depth = 1; depth < point.path.length; depth++) {
    const line = point.path.slice(0, depth)
    const node = Node.get(editor, line)
    if (!('children' in node) || !node.children.some((child) => 'text' in child)) continue
    const at = point.path[depth] ?? 0
    let offset = 0
    for (const child of node.children.slice(0, at)) {
      offset += 'text' in child ? child.text.length : 1
    }
    return [line, offset + (depth + 1 === point.path.length ? point.offset : 0)]
  }
  return [point.path, point.offset]
}
