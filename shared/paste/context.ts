import { type OpenList, wordListLevel } from './htmlLists.ts'
import type { HtmlElement } from './htmlTree.ts'
import type { PastedLine } from './pieces.ts'
import type { Marks } from './runs.ts'
import { alignOf, type Declarations, fontOf } from './styles.ts'

/** What holds for the words inside an element. */
export interface Context {
  readonly marks: Marks
  readonly font: string | undefined
  /** Line ends and blanks mean what they say. */
  readonly pre: boolean
  readonly align: PastedLine['align'] | undefined
  readonly rank: number | undefined
  readonly list: OpenList | undefined
  /** Level of Word's list. */
  readonly wordLevel: number | undefined
}

/** Around everything. */
export const outermost: Context = {
  marks: {},
  font: undefined,
  pre: false,
  align: undefined,
  rank: undefined,
  list: undefined,
  wordLevel: undefined,
}

function headingRank(element: HtmlElement, style: Declarations): number | undefined {
  const tag = /^h([1-6])$/.exec(element.tag)?.[1]
  const level = tag ?? style['mso-outline-level']
  const rank = Number(level)
  return rank >= 1 && rank <= 6 ? rank : undefined
}

/** The look of an element added to what is around it. */
export function contextIn(element: HtmlElement, style: Declarations, around: Context): Context {
  const { tag, attributes } = element
  const marks = marksIn(tag, attributes.class ?? '', style, around.marks)
  const font = fontOf(style) ?? (tag === 'font' ? attributes.face : undefined) ?? around.font
  const space = style['white-space']
  const pre = space === undefined ? around.pre || tag === 'pre' : /^(?:pre|break)/.test(space)
  const align = tag === 'center' ? 'center' : (alignOf(element, style) ?? around.align)
  const rank = headingRank(element, style) ?? around.rank
  const wordLevel = wordListLevel(style) ?? around.wordLevel
  return { marks, font, pre, align, rank, list: around.list, wordLevel }
}

const TAG_MARKS: Readonly<Record<string, keyof Marks>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  sup: 'superscript',
}

function marksIn(tag: string, classes: string, style: Declarations, around: Marks): Marks {
  const marks: Marks = { ...around }
  const set = (mark: keyof Marks, is: boolean): void => {
    if (is) marks[mark] = true
    else delete marks[mark]
  }
  const own = TAG_MARKS[tag]
  if (own !== undefined) marks[own] = true
  const weight = style['font-weight']
  if (weight !== undefined && weight !== 'inherit') {
    set('bold', /^bold/.test(weight) || Number(weight) >= 600)
  }
  const slant = style['font-style']
  if (slant !== undefined && slant !== 'inherit') set('italic', /^(?:italic|oblique)/.test(slant))
  const line = style['text-decoration-line'] ?? style['text-decoration']
  // A link and a tracked insertion are underlined by the program, not by the writer.
  if (line !== undefined && tag !== 'a' && !/\bmsoIns\b/.test(classes)) {
    if (/underline/.test(line)) marks.underline = true
    else if (/none/.test(line)) delete marks.underline
  }
  const raised = style['vertical-align']
  if (raised === 'super') marks.superscript = true
  else if (raised === 'baseline') delete marks.superscript
  return marks
}
