import { blockSkeleton, blockWords } from '../document/blockWords.ts'
import type { Origin, RollQuestion, YearTurn } from '../document/origin.ts'
import type { Block, Inline } from '../document/types.ts'
import { newId } from '../ids.ts'
import { type EditsOf, isInFigure, type RolledLine, rollLine, skeletonPlace } from './rollLine.ts'
import type { YearMention } from './types.ts'

/** What is known of a line or note of the source, by its id. */
export interface RollNotes {
  readonly editsOf: EditsOf
  /** The years of the line in order. */
  yearsOf(id: string): readonly YearMention[]
}

/** What is to be looked at in a block, by what a person wrote of it and its undecided years. */
export type Find = (
  made: Block,
  words: string,
  undecided: readonly number[],
) => Pick<Origin, 'numbers' | 'questions'>

/** The block as it stands in the new document. */
export function rollBlock(block: Block, notes: RollNotes, find?: Find): Block {
  const years: YearTurn[] = []
  const undecided: number[] = []
  let length = 0
  const line = (id: string, inlines: readonly Inline[], own: boolean): Inline[] => {
    const rolled = rollLine(inlines, notes.editsOf(id), notes.editsOf)
    if (own) {
      addYears({ years, undecided }, id, rolled, length, notes)
      length += skeletonLength(rolled.inlines) + 1
    }
    return rolled.inlines
  }
  const made = copyOf(block, line)
  const origin = originOf(block, made)
  if (years.length > 0) origin.years = years
  if (find !== undefined) Object.assign(origin, find(made, origin.made ?? origin.was, undecided))
  const asked = find && captionQuestion(block)
  if (asked !== undefined) origin.questions = [...(origin.questions ?? []), asked]
  made.origin = origin
  return made
}

/** The title that a writer gave a chart is no line of the text: its years are not turned. */
function captionQuestion(block: Block): RollQuestion | undefined {
  if (block.type !== 'chart' || !/\b(?:19|20)\d\d\b/.test(block.caption ?? '')) return undefined
  const quote = block.caption ?? ''
  return { kind: 'doubtful-year', quote, message: 'Tên biểu đồ có năm: xem lại theo kỳ mới.' }
}

/** Where a block comes from whose words the roll has made. */
export function originOf(block: Block, made: Block, was = blockWords(block)): Origin {
  const now = blockSkeleton(made)
  return { block: block.id, was, ...(now !== was && { made: now }) }
}

type CopyLine = (id: string, inlines: readonly Inline[], own: boolean) => Inline[]

/** The block with new ids; `own` lines are those that `blockSkeleton` reads. */
function copyOf(block: Block, line: CopyLine): Block {
  const { origin: _, reviewed: __, ...bare } = block
  const id = newId()
  switch (bare.type) {
    case 'divider':
    case 'chart':
      return { ...bare, id }
    case 'targetList':
      return {
        ...bare,
        id,
        children: bare.children.map((item) => ({
          ...item,
          id: newId(),
          children: line(item.id, item.children, item.free === true),
        })),
      }
    case 'table': {
      const isPlain = bare.summary === undefined
      return {
        ...bare,
        id,
        children: bare.children.map((row) => ({
          ...row,
          id: newId(),
          children: row.children.map((cell) => ({
            ...cell,
            id: newId(),
            children: line(cell.id, cell.children, isPlain || cell.free === true),
          })),
        })),
      }
    }
    default:
      return { ...bare, id, children: line(block.id, bare.children, true) }
  }
}

function skeletonLength(inlines: readonly Inline[]): number {
  let length = 0
  for (const one of inlines) {
    if (!('type' in one)) length += one.text.length
    else if (one.type === 'figure') length += 1
  }
  return length
}

function addYears(
  { years, undecided }: { readonly years: YearTurn[]; readonly undecided: number[] },
  id: string,
  line: RolledLine,
  base: number,
  notes: RollNotes,
): void {
  for (const one of notes.yearsOf(id)) {
    const at = placeOf(line, one)
    if (at === undefined) continue
    years.push(turnOf(one, base + at))
    if (one.moves === null) undecided.push(base + at)
  }
  for (const [source, note] of line.notes) {
    for (const one of notes.yearsOf(source)) {
      const at = placeOf(note.line, one)
      if (at !== undefined) years.push({ ...turnOf(one, at), note: note.id })
    }
  }
}

/** Undefined: it stands in a figure, which no person has written. */
function placeOf(line: RolledLine, { place }: YearMention): number | undefined {
  const { start, end } = place
  return isInFigure(line.figures, start, end - start) ? undefined : skeletonPlace(line, start)
}

function turnOf({ kind, year, to, moves }: YearMention, at: number): YearTurn {
  return moves === true ? { at, kind, year: to, other: year } : { at, kind, year, other: to }
}
