import type { VanKienDocument } from '../document/types.ts'
import type { IndicatorGroup } from '../indicators/types.ts'
import type { Clause } from './clauses.ts'
import { groupOfWords, groupsInHeading } from './groups.ts'
import { endOf, REACH } from './letters.ts'
import { headingWords, linesOfDocument, type TextLine } from './lines.ts'
import { isWish } from './qualitative.ts'
import { rawOf } from './raw.ts'
import { type Before, LineReader, type Statement } from './statements.ts'
import { frontWords, tidy } from './subjects.ts'
import { judgeTarget, targetAux } from './targetKinds.ts'
import { targetsOfTables } from './targetTables.ts'
import { perHead } from './targetUnits.ts'
import { yearIn, yearOfSection } from './targetYears.ts'
import type { ExtractedTarget, Quantity } from './types.ts'

/** Does the line stand where the text sets its targets? */
export function isTargetLine(line: TextLine): boolean {
  if (line.kind === 'note') return false
  if (line.role === 'targets') return true
  const own = line.headings.findLast((heading) => heading.role !== 'field')
  if (line.role === 'objectives' && own !== undefined) {
    return /cụ\s+thể|chỉ\s+tiêu/iu.test(headingWords(own))
  }
  return line.alsoRoles.includes('targets') && line.role === 'objectives'
}

/** What the lines of a section pass on to the next. */
interface State {
  groups: readonly IndicatorGroup[]
  year: number | undefined
  /** Ids of the headings the state belongs to. */
  section: string
  /** A bullet that ends with ":": deeper bullets go on from it. */
  head?: { readonly words: string; readonly depth: number; readonly statement?: Statement }
  last?: Statement
}

const LABEL =
  /^[\s\-–+*•]*(?:(?:các|một số|những)\s+)?(?:chỉ\s+tiêu\s+)?(?:(?:về|lĩnh\s+vực|trên\s+lĩnh\s+vực|phát\s+triển)\s+)*((?:(?:kinh|xã|môi|quốc|an|văn|xây|hệ)\s+[\p{L}]+[\s,\-–]*(?:và\s+)?)+(?:đảng|hệ\s+thống\s+chính\s+trị|chính\s+trị)?[^:.;\d]{0,40})\s*[:.]?\s*(?=$|\p{Lu})/iu

/** "Về kinh tế:" alone or in front of its targets. */
function labelOf(text: string): { groups: IndicatorGroup[]; end: number } | undefined {
  const colon = /^[^:;.\d]{3,70}:/u.exec(text)?.[0]
  const whole = text.split(/\s+/).length <= 12 && !/\d/.test(text) ? text : undefined
  const words = colon ?? whole
  if (words === undefined || !LABEL.test(words)) return undefined
  const groups = groupsInHeading(words)
  return groups.length === 0 ? undefined : { groups, end: words.length }
}

/** Depth of a head that is a run-in title: every line stands below it. */
const RUN_IN = -1

class TargetReader {
  readonly targets: ExtractedTarget[] = []
  private readonly document: VanKienDocument
  private state: State = { groups: [], year: undefined, section: '' }

  constructor(document: VanKienDocument) {
    this.document = document
  }

  read(line: TextLine): void {
    const section = line.headings.map((heading) => heading.id).join(' ')
    if (section !== this.state.section) {
      this.state = { groups: groupsAbove(line), year: undefined, section }
    }
    if (line.kind === 'heading' && !hasFigure(line.text)) {
      this.openHeading(line)
      return
    }
    const { text } = line
    const label = labelOf(text)
    if (label !== undefined && (line.depth <= 1 || label.end >= text.length)) {
      this.state = { ...this.state, groups: label.groups }
      delete this.state.head
      delete this.state.last
      if (label.end >= text.trimEnd().length) return
    }
    this.readText(line)
  }

  /** "2. Thu nhập bình quân đầu người: 60 triệu đồng": the title names the figure behind it. */
  private openHeading(line: TextLine): void {
    const heading = line.headings.at(-1)
    if (heading?.runIn !== true || labelOf(`${line.text}:`) !== undefined) return
    this.state.head = { words: frontWords(line.text).words, depth: RUN_IN }
  }

  private readText(line: TextLine): void {
    const { text } = line
    const { head } = this.state
    if (head !== undefined && line.depth <= head.depth) delete this.state.head
    const open = this.state.head
    const last = open?.statement ?? this.state.last
    const before: Before = {
      ...(open === undefined ? {} : { head: open.words }),
      ...(open?.statement === undefined ? {} : { headStatement: open.statement }),
      ...(last === undefined ? {} : { last }),
    }
    const reader = new LineReader(text, before, judgeTarget)
    this.openYear(text, reader)
    for (const statement of reader.statements) {
      if (statement.kind === 'none') continue
      this.addFigure(line, statement)
    }
    if (reader.statements.every((one) => one.kind === 'none')) this.addWhole(line, reader)
    else this.addWishes(line, reader)
    const mains = reader.statements.filter(
      (one) => one.kind === 'main' && one.clause.host === undefined,
    )
    const top = mains.findLast((one) => !one.clause.inside)
    // The words of a run-in title are for the text behind it alone.
    if (open?.depth === RUN_IN) delete this.state.head
    if (/:\s*$/.test(text)) {
      const words = top === undefined ? tidy(text) : top.name
      this.state.head = {
        words,
        depth: line.depth,
        ...(top === undefined ? {} : { statement: top }),
      }
    }
    if (top !== undefined) this.state.last = top
  }

  /** "Đến năm 2025:" in front of a list sets its year. */
  private openYear(text: string, reader: LineReader): void {
    const year = reader.statements.length === 0 && /:\s*$/.test(text) ? yearIn(text) : undefined
    if (year !== undefined) this.state.year = year
  }

  private yearOf(line: TextLine, own: number | undefined): number {
    return own ?? this.state.year ?? yearOfSection(this.document, line.headings)
  }

  private group(words: string): IndicatorGroup {
    const { groups } = this.state
    return groups.length === 1 ? (groups[0] ?? 'kinh-te') : groupOfWords(words, groups)
  }

  private addFigure(line: TextLine, statement: Statement): void {
    const { clause } = statement
    const aux = targetAux(statement)
    const quantity: Quantity = perHead(statement, aux)
    const name = aux === undefined ? statement.name : auxName(statement, aux)
    const raw = rawOf(line.text, statement.from, statement.to)
    const parent = aux === 'exchange-rate' ? undefined : statement.of
    this.targets.push({
      blockId: line.blockId,
      ...raw.place,
      group: this.group(`${statement.name} ${wordsAround(line, statement)}`),
      indicator: name,
      quantity,
      year: this.yearOf(line, yearOfClause(line.text, clause)),
      ...(parent === undefined || parent.name === name ? {} : { parent: parent.name }),
      ...(aux === undefined ? {} : { aux }),
      raw: raw.words,
    })
  }

  /** A line without figures: a target in words, unless it only leads to what follows. */
  private addWhole(line: TextLine, reader: LineReader): void {
    const { text } = line
    const bare = text.trim()
    if (bare === '' || /[:]\s*$/.test(bare) || line.kind === 'heading' || line.kind === 'table')
      return
    if (line.kind === 'paragraph' && !isWish(bare)) return
    if (bare.split(/\s+/).length < 3) return
    const pieces = reader.clauses.filter((clause) => clause.host === undefined)
    const wishes = pieces.filter((clause) => isWish(clause.words))
    const separate = wishes.length > 1 && wishes.length === pieces.length
    for (const clause of separate ? wishes : [undefined]) {
      this.addQualitative(line, clause?.start ?? 0, clause?.end ?? text.length)
    }
  }

  /** Between figures: clauses that set a target of their own in words. */
  private addWishes(line: TextLine, reader: LineReader): void {
    for (const [index, clause] of reader.clauses.entries()) {
      const apart =
        clause.link === 'part' ||
        clause.link === 'sentence' ||
        clause.link === 'comma' ||
        clause.link === 'start'
      if (clause.quantities.length > 0 || clause.host !== undefined || !apart) continue
      const next = reader.clauses[index + 1]
      if (next?.link === 'colon') continue
      if (isWish(clause.words)) this.addQualitative(line, clause.start, clause.end)
    }
  }

  private addQualitative(line: TextLine, from: number, to: number): void {
    const raw = rawOf(line.text, from, to)
    const name = tidy(raw.words.replace(/^phấn\s+đấu\s+/iu, ''))
    this.targets.push({
      blockId: line.blockId,
      ...raw.place,
      group: this.group(name),
      indicator: name,
      year: this.yearOf(line, yearIn(raw.words)),
      raw: raw.words,
    })
  }
}

/** The words of the clause around its figure. */
function wordsAround({ text }: TextLine, { clause, quantity }: Statement): string {
  const front = endOf(text.slice(clause.start, quantity.start))
  return `${front}${text.slice(quantity.start, Math.min(clause.end, quantity.end + REACH))}`
}

function hasFigure(text: string): boolean {
  return /\d\s*%|\d[\d.,]*\s+\p{Ll}/u.test(text.replace(/^\s*\(?\d+(?:\.\d+)*[.)]?/, ''))
}

function groupsAbove(line: TextLine): IndicatorGroup[] {
  for (const heading of [...line.headings].reverse()) {
    if (heading.role !== 'field' && heading.role !== 'targets' && heading.role !== 'objectives')
      return []
    const groups = groupsInHeading(headingWords(heading))
    if (groups.length > 0) return groups
  }
  return []
}

const years = new WeakMap<Clause, number | undefined>()

/** The year that holds for a figure: named in its clause, or in a clause in front of it. */
function yearOfClause(text: string, clause: Clause): number | undefined {
  if (years.has(clause)) return years.get(clause)
  const year = yearIn(yearWords(text, clause))
  years.set(clause, year)
  return year
}

function yearWords(text: string, clause: Clause): string {
  const own = clause.words.replace(BASE_YEAR, ' ')
  if (yearIn(own) !== undefined) return own
  return LEAD_YEAR.exec(text)?.[0] ?? own
}

/** "từ 62% năm 2020 lên": the year of the base. */
const BASE_YEAR = /từ\s[^;,]{0,40}?năm\s+\d{4}\s+(?=lên|xuống|tăng|giảm|còn)/giu
const LEAD_YEAR =
  /^(?:[^.;\d]{0,60}?)(?:đến|trong|vào|hết)\s+(?:hết\s+|cuối\s+)?năm\s+\d{4}[^\d]{0,4}[,:]/iu

function auxName(statement: Statement, aux: NonNullable<ExtractedTarget['aux']>): string {
  const of = statement.of?.name ?? statement.name
  if (aux === 'exchange-rate') return 'tỷ giá quy đổi'
  if (aux === 'change') return `thay đổi ${of}`
  return /USD/.test(statement.quantity.unit)
    ? `${of} (quy đổi USD)`
    : `${of} (${statement.quantity.unit})`
}

/** The targets that the sections of a document set, in order of the text. */
export function extractTargets(document: VanKienDocument): ExtractedTarget[] {
  const reader = new TargetReader(document)
  const order = new Map<string, number>()
  linesOfDocument(document).forEach((line, at) => {
    order.set(line.blockId, order.get(line.blockId) ?? at)
    if (line.kind !== 'table' && isTargetLine(line)) reader.read(line)
  })
  const place = ({ blockId }: ExtractedTarget): number => order.get(blockId) ?? 0
  return [...reader.targets, ...targetsOfTables(document)].sort(
    (a, b) => place(a) - place(b) || a.start - b.start,
  )
}
