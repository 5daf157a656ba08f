import type { VanKienDocument } from '../document/types.ts'
import {
  comparisonOf,
  foldInWords,
  inheritBasis,
  isReached,
  lastTurn,
  unmeasuredComparison,
} from './comparisons.ts'
import { COUNTED_NOUNS } from './countedNouns.ts'
import { anyOf, EDGE_AFTER, endOf } from './letters.ts'
import { linesOfDocument, type TextLine } from './lines.ts'
import { rawOf } from './raw.ts'
import { isLevelless, judgeResult } from './resultKinds.ts'
import { LineReader, type Statement } from './statements.ts'
import { yearIn, yearOfSection } from './targetYears.ts'
import type { Comparison, ExtractedResult, Quantity } from './types.ts'

/** Sections that say what is to be done, not what was. */
const AHEAD: ReadonlySet<TextLine['role']> = new Set<TextLine['role']>([
  'targets',
  'objectives',
  'viewpoints',
  'forecast',
  'tasks',
  'key-tasks',
  'implementation',
  'purpose',
  'lessons',
])

const ESTIMATE = /(?:^|[\s,(])ước(?:\s|$)/iu
const COUNTED = new Set(COUNTED_NOUNS)
const NOUN_FIRST = new RegExp(
  `^(?:tổng\\s+số\\s+|số\\s+)?(${anyOf(COUNTED_NOUNS)})${EDGE_AFTER}`,
  'iu',
)

/** A result while the comparisons said of it are gathered. */
interface Draft {
  readonly statement: Statement
  readonly comparisons: Comparison[]
}

/** The words of the clause in front of its figure. */
function wordsBefore({ text }: TextLine, { clause, quantity }: Statement): string {
  return endOf(text.slice(clause.start, quantity.start))
}

class ResultReader {
  readonly results: ExtractedResult[] = []
  private readonly document: VanKienDocument

  constructor(document: VanKienDocument) {
    this.document = document
  }

  read(line: TextLine): void {
    const reader = new LineReader(line.text, {}, judgeResult)
    const drafts: Draft[] = []
    let said: Comparison | undefined
    let sentence = 0
    for (const statement of reader.statements) {
      if (statement.kind === 'none') continue
      if (statement.clause.sentence !== sentence) said = undefined
      sentence = statement.clause.sentence
      if (statement.kind === 'side') {
        const draft = saidOf(drafts, statement)
        const read = comparisonOf(statement)
        if (read === undefined || draft === undefined) continue
        const comparison = inheritBasis(read.comparison, said)
        draft.comparisons.push(comparison)
        said = lastTurn(comparison, said)
        // "đạt 13,84% so với biên chế được giao": a rate of its own.
        if (comparison.basis !== undefined && !read.isKnown && isReached(read.verb))
          drafts.push({ statement, comparisons: [comparison] })
      } else {
        const draft: Draft = { statement, comparisons: [] }
        const levelless = this.levelless(statement, said)
        if (levelless !== undefined) {
          draft.comparisons.push(levelless)
          said = lastTurn(levelless, said)
        }
        drafts.push(draft)
      }
    }
    this.addUnmeasured(line, reader, drafts)
    let unit = ''
    for (const draft of drafts) unit = this.write(line, draft, unit)
  }

  /** "du khách tăng 2,1% so cùng kỳ, doanh thu tăng 17,7%". */
  private levelless(statement: Statement, said: Comparison | undefined): Comparison | undefined {
    const read = isLevelless(statement) ? comparisonOf(statement) : undefined
    if (read === undefined || statement.subject.words === '') return undefined
    const comparison = inheritBasis(read.comparison, said)
    return comparison.basis === undefined ? undefined : comparison
  }

  /** "(đạt Nghị quyết)", ", vượt chỉ tiêu ...": comparisons without a figure of their own. */
  private addUnmeasured(line: TextLine, reader: LineReader, drafts: readonly Draft[]): void {
    const sentenceEnd = sentenceEnds(reader)
    const next = nextBeside(drafts)
    drafts.forEach((draft) => {
      const { statement } = draft
      if (draft.comparisons.some((one) => one.quantity === statement.quantity)) return
      const end = Math.min(next.get(draft) ?? line.text.length, sentenceEnd(statement))
      const behind = line.text.slice(statement.quantity.end, Math.max(end, statement.quantity.end))
      let at = statement.quantity.end
      for (const piece of behind.split(/(?=[(,;])/u)) {
        const words = piece.replace(/^[,;]/u, ' ')
        const comparison = unmeasuredComparison(words) ?? foldInWords(words, at)
        at += piece.length
        if (comparison !== undefined) draft.comparisons.push(comparison)
      }
    })
  }

  private write(line: TextLine, { statement, comparisons }: Draft, unitBefore: string): string {
    const raw = rawOf(line.text, statement.from, statement.to)
    const noLevel = comparisons.some(
      (one) => one.quantity === statement.quantity && statement.kind === 'main',
    )
    const counted = countedUnit(statement, unitBefore)
    const quantity = noLevel
      ? withoutLevel(statement.quantity)
      : { ...statement.quantity, unit: counted }
    this.results.push({
      blockId: line.blockId,
      ...(line.noteId === undefined ? {} : { noteId: line.noteId }),
      ...raw.place,
      indicator: statement.name,
      quantity,
      year: this.yearOf(line, statement),
      kind: ESTIMATE.test(wordsBefore(line, statement)) ? 'estimate' : 'actual',
      comparisons,
      ...(statement.of === undefined ||
      statement.kind !== 'main' ||
      statement.of.name === statement.name
        ? {}
        : { parent: statement.of.name }),
      raw: raw.words,
    })
    return counted
  }

  private yearOf(line: TextLine, statement: Statement): number {
    const own = yearIn(wordsBefore(line, statement))
    if (own !== undefined) return own
    const { period } = this.document
    if (period.kind === 'year') return period.year
    const section = yearOfSection(this.document, line.headings)
    return section > period.from ? period.from : section
  }
}

/** How far back the result may stand that a change speaks of. */
const MOST_BACK = 6

/**
 * The result that a comparison is said of: the one it follows, or where that counts other things
 * the last in its sentence that counts the same ("17 vụ, 9 người chết; giảm 3 vụ").
 */
function saidOf(
  drafts: readonly Draft[],
  { of, clause, quantity, back }: Statement,
): Draft | undefined {
  const near = drafts.slice(-MOST_BACK)
  const own = near.findLast((one) => one.statement === of) ?? near.at(-1)
  const { unit } = quantity
  if (clause.host !== undefined || !COUNTED.has(unit) || own === undefined) return own
  const same = near.filter(
    ({ statement }) =>
      statement.clause.sentence === clause.sentence && statement.quantity.unit === unit,
  )
  const word = /^\s*(\p{L}+)/u.exec(back)?.[1]?.toLowerCase()
  const named = same.findLast((one) => word !== undefined && one.statement.name.includes(word))
  return named ?? (own.statement.quantity.unit === unit ? own : (same.at(-1) ?? own))
}

/** Where the next result begins that stands in the same brackets, or outside all as this one. */
function nextBeside(drafts: readonly Draft[]): ReadonlyMap<Draft, number> {
  const next = new Map<Draft, number>()
  const begins = new Map<number | undefined, number>()
  for (const draft of [...drafts].reverse()) {
    const { clause, from } = draft.statement
    const at = begins.get(clause.host)
    if (at !== undefined) next.set(draft, at)
    begins.set(clause.host, from)
  }
  return next
}

/** Where the sentence of each clause ends, brackets by themselves. */
function sentenceEnds(reader: LineReader): (statement: Statement) => number {
  const ends = new Map<string, number>()
  const key = ({ host, sentence }: Statement['clause']): string => `${host} ${sentence}`
  for (const clause of reader.clauses) ends.set(key(clause), clause.end)
  return ({ clause }) => ends.get(key(clause)) ?? clause.end
}

/** "Đảng viên nữ 14.390; dân tộc Khmer 8.014": the noun in front is the unit, and goes on. */
function countedUnit(statement: Statement, before: string): string {
  const { unit } = statement.quantity
  if (unit !== '') return unit
  const { link } = statement.clause
  if (before !== '' && link !== 'start' && link !== 'sentence') return before
  return NOUN_FIRST.exec(statement.subject.words)?.[1]?.toLowerCase() ?? ''
}

/** The quantity of a result of which only the change is told. */
function withoutLevel({ comparator, start, end }: Quantity): Quantity {
  return { unit: '', comparator, start, end }
}

/** The results that a document reports, footnotes included, in order of the text. */
export function extractResults(document: VanKienDocument): ExtractedResult[] {
  const reader = new ResultReader(document)
  for (const line of linesOfDocument(document)) {
    if (line.kind === 'table' || line.kind === 'heading' || AHEAD.has(line.role)) continue
    reader.read(line)
  }
  return reader.results
}
