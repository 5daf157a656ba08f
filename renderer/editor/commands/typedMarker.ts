import { type Editor, Element } from 'slate'
import type { HeadingLevel, MarkerFormat, NumberingScheme } from '../../../shared/document/types.ts'
import { type Marker, parseMarker } from '../../../shared/recognize/markers.ts'
import { countUpTo, firstMarker } from './numbering.ts'
import type { LineStyle } from './setStyle.ts'

/** A line as long as this is no title. */
const LONG = 100

/** What a typed marker makes of its line; `marker` where the count begins anew. */
export interface TypedStyle {
  readonly style: LineStyle
  readonly marker?: string
}

/**
 * What the person means by a marker typed at the start of the block `at` ("-", "I-", "1.", "a)").
 * The number itself is not taken over: markers are counted. Only a first one ("1.", "a)") in
 * front of an item that would be counted on begins the count anew.
 */
export function typedStyle(
  editor: Editor,
  at: number,
  typed: string,
  { scheme, rest }: { readonly scheme: NumberingScheme; readonly rest: string },
): TypedStyle | undefined {
  if (typed === '-') return { style: { type: 'bullet', level: 1 } }
  if (typed === '+') return { style: { type: 'bullet', level: 2 } }
  // The marker is read with a title behind it, which is still to be typed.
  const marker = typed.length > 40 ? undefined : parseMarker(`${typed} A`)
  if (marker === undefined || marker.written !== typed) return undefined
  // A marker in two parts with a blank ("10 -") is no marker but the beginning of a range.
  if (/\s/.test(typed) && !/\s/.test(marker.format.before)) return undefined
  const same = shownAlready(editor, at, typed, scheme)
  if (same !== undefined) return { style: same }
  const level = levelOf(marker, scheme)
  const format = level && scheme[level - 1]
  if (level === undefined || format === undefined) return undefined
  const type = rest.length > LONG ? 'item' : usualType(editor, at, level, format)
  if (type === 'heading' || marker.number !== 1) return { style: { type, level } }
  const counted = countUpTo(editor, scheme, at).peek({ level })
  const first = firstMarker(counted, format)
  return { style: { type, level }, ...(first !== counted && { marker: first }) }
}

/** The style of the block, when the marker that it shows is typed once more. */
function shownAlready(
  editor: Editor,
  at: number,
  typed: string,
  scheme: NumberingScheme,
): LineStyle | undefined {
  const block = editor.children[at]
  if (!Element.isElement(block) || (block.type !== 'heading' && block.type !== 'item')) {
    return undefined
  }
  const { type, level } = block
  return countUpTo(editor, scheme, at).peek(block) === typed ? { type, level } : undefined
}

/** The level that is numbered so; the sign behind the number only decides between several. */
function levelOf(marker: Marker, scheme: NumberingScheme): HeadingLevel | undefined {
  const { style, before, nested, after } = marker.format
  const numbers = marker.written.match(/\d+/g)?.length ?? 0
  const alike = ([1, 2, 3, 4, 5] as const).filter((level) => {
    const format = scheme[level - 1]
    if (format?.style !== style || (format.nested ?? false) !== (nested ?? false)) return false
    if (format.before.toLowerCase() !== before.toLowerCase()) return false
    return nested !== true || depthOf(scheme, level) === numbers
  })
  const exact = alike.find((level) => scheme[level - 1]?.after === after)
  // Without a sign it may be a figure ("2.5"): only where the document numbers so.
  return exact ?? (after === '' && style === 'arabic' ? undefined : alike[0])
}

/** How many numbers a nested marker of the level has: 2 for "1.1.". */
function depthOf(scheme: NumberingScheme, level: number): number {
  let depth = 1
  for (let above = level - 1; above >= 1; above--) {
    const format = scheme[above - 1]
    if (format?.style !== 'arabic') break
    depth++
    if (format.nested !== true) break
  }
  return depth
}

/** As its neighbours of that level are; else a title, but for letters and texts without titles. */
function usualType(
  editor: Editor,
  at: number,
  level: HeadingLevel,
  { style }: MarkerFormat,
): 'heading' | 'item' {
  let titled = false
  for (let before = at - 1; before >= 0; before--) {
    const block = editor.children[before]
    if (!Element.isElement(block)) continue
    if (block.type !== 'heading' && block.type !== 'item') continue
    if (block.level === level) return block.type
    if (block.type === 'heading') {
      titled = true
      if (block.level < level) break
    }
  }
  if (style !== 'arabic' && style !== 'letter') return 'heading'
  return titled && style === 'arabic' ? 'heading' : 'item'
}
