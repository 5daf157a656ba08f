import { inlineWords } from '../inlines.ts'
import type { Change, PrintBlock, PrintParagraph } from '../types.ts'
import { type Overlay, overlay, overlayParted, type Step } from './overlay.ts'
import type { Unit } from './units.ts'

/** A paragraph that was parted in two, or two that were joined. */
export interface Joint {
  readonly first: PrintParagraph
  readonly second: PrintParagraph
  /** What became of the end of the first. */
  readonly change: Change
  readonly steps: readonly Step[]
}

/** This share of the words of the part that was alone has to be in the other paragraph. */
const IN_COMMON = 0.6

/**
 * Joints by the place of their first unit; the place of their second is `done`. Seen where a
 * paragraph of one side stands beside a paired one that has most of its words.
 */
export function jointsOf(units: readonly Unit[]): Map<number, Joint | 'done'> {
  const joints = new Map<number, Joint | 'done'>()
  for (let at = 0; at + 1 < units.length; at++) {
    const [one, two] = [units[at], units[at + 1]]
    if (one === undefined || two === undefined || joints.has(at)) continue
    const joint = jointOf(one, two)
    if (joint === undefined) continue
    joints.set(at, joint)
    joints.set(at + 1, 'done')
  }
  return joints
}

function jointOf(one: Unit, two: Unit): Joint | undefined {
  const pair = one.kind === 'both' ? one : two.kind === 'both' ? two : undefined
  const alone = pair === one ? two : one
  if (pair?.kind !== 'both' || alone.kind === 'both' || alone.moved !== undefined) return undefined
  const joined = alone.kind === 'gone'
  const whole = plain(joined ? pair.after : pair.before)
  const own = plain(joined ? pair.before : pair.after)
  const other = plain(alone.kind === 'gone' ? alone.before : alone.after)
  if (whole === undefined || own === undefined || other === undefined) return undefined
  if (!mayHold(whole, other)) return undefined
  const [first, second] = pair === one ? [own, other] : [other, own]
  const apart = joined ? overlay(own.inlines, whole.inlines) : overlay(whole.inlines, own.inlines)
  const together = overlayParted(whole.inlines, [first.inlines, second.inlines], joined)
  if (!isBetter(together, apart, other)) return undefined
  const change: Change = { kind: joined ? 'deleted' : 'inserted' }
  return { first, second, change, steps: together.steps }
}

/** Only text without a level of its own is parted: headings are what they are. */
function plain(block: PrintBlock): PrintParagraph | undefined {
  if (block.kind === 'table' || block.style !== 'body' || block.align !== undefined)
    return undefined
  return block
}

function wordsOf(block: PrintParagraph): string[] {
  return inlineWords(block.inlines).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Are most of its words there at all? Spares comparing whole paragraphs word by word. */
function mayHold(whole: PrintParagraph, part: PrintParagraph): boolean {
  const there = new Set(wordsOf(whole))
  const words = wordsOf(part)
  return words.filter((word) => there.has(word)).length >= words.length * IN_COMMON
}

function isBetter(together: Overlay, apart: Overlay, part: PrintParagraph): boolean {
  const gained = together.kept - apart.kept
  return gained > 0 && gained >= wordsOf(part).length * IN_COMMON
}
