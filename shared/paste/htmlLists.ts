import { writeNumeral } from '../document/numerals.ts'
import type { Bullet } from '../document/types.ts'
import { parseMarker } from '../recognize/markers.ts'
import type { HtmlElement } from './htmlTree.ts'
import type { Declarations } from './styles.ts'

/** Markers of lists, as words in front of their lines: the recognizer reads them like typed ones. */

/** A list that is open around a line. */
export interface OpenList {
  readonly ordered: boolean
  readonly depth: number
  readonly style: 'arabic' | 'roman' | 'upper' | 'letter'
  next: number
}

const STYLES: Readonly<Record<string, OpenList['style']>> = {
  a: 'letter',
  A: 'upper',
  i: 'arabic',
  I: 'roman',
  'lower-alpha': 'letter',
  'lower-latin': 'letter',
  'upper-alpha': 'upper',
  'upper-latin': 'upper',
  'upper-roman': 'roman',
}

export function openList(
  element: HtmlElement,
  style: Declarations,
  around: OpenList | undefined,
): OpenList {
  const { type = '', start = '' } = element.attributes
  const first = Number.parseInt(start, 10)
  return {
    ordered: element.tag === 'ol',
    depth: (around?.depth ?? 0) + 1,
    style: STYLES[style['list-style-type'] ?? type] ?? 'arabic',
    next: first > 0 && first < 1000 ? first : 1,
  }
}

/** The words of a marker; `bullet` is the level where the sign itself does not tell it. */
export interface ListMarker {
  readonly words: string
  readonly bullet?: Bullet['level']
}

function bulletOf(depth: number): ListMarker {
  return { words: '- ', bullet: depth <= 1 ? 1 : depth === 2 ? 2 : 3 }
}

/** The marker of the next line of the list; counts on. */
export function listMarker(list: OpenList, item: HtmlElement): ListMarker {
  if (!list.ordered) return bulletOf(list.depth)
  const given = Number.parseInt(item.attributes.value ?? '', 10)
  const number = given > 0 && given < 1000 ? given : list.next
  list.next = number + 1
  const numeral = writeNumeral(number, list.style)
  return { words: list.style === 'letter' ? `${numeral}) ` : `${numeral}. ` }
}

/** "l0 level2 lfo1" of Word's `mso-list` is level 2. */
export function wordListLevel(style: Declarations): number | undefined {
  const found = /\blevel(\d)\b/.exec(style['mso-list'] ?? '')
  return found === null ? undefined : Number(found[1])
}

/** The marker that Word wrote in front of a line, its sign of a symbol font told by level. */
export function wordMarker(written: string, level: number | undefined): ListMarker {
  const words = written.replace(/[\s\u00A0]+/g, ' ').trim()
  if (words === '') return { words: '' }
  if (/^[-–+]$/.test(words)) return { words: words === '+' ? '+ ' : '- ' }
  const numbered = parseMarker(`${words} Xã`)?.rest === 'Xã' && words !== '*'
  // A lone "o", "v" or "§" is a sign of Courier New or Wingdings.
  return numbered ? { words: `${words} ` } : bulletOf(level ?? 1)
}
