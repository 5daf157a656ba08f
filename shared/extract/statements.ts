import type { Clause } from './clauses.ts'
import { clausesOf } from './clauses.ts'
import { isRise, longLead, tieBetween } from './clauseTies.ts'
import { lendPredicates, lendRates } from './lending.ts'
import { endOf, REACH } from './letters.ts'
import { quantitiesIn } from './quantities.ts'
import { contrasted, headOf, type Subject, subjectOf, thingAndPredicate, tidy } from './subjects.ts'
import type { Quantity } from './types.ts'
import { DEFINING, DURATIONS } from './unitWords.ts'

/** A figure with the words that belong to it, before its thing is named. */
export interface Mention {
  readonly clause: Clause
  readonly quantity: Quantity
  /** The figure behind it in its clause. */
  readonly next?: Quantity
  readonly subject: Subject
  /** Words in front of the figure in its clause, and behind it. */
  readonly front: string
  readonly back: string
  /** It is not the first figure of its clause. */
  readonly isLater: boolean
  readonly from: number
  readonly to: number
}

/** What a figure is to the text: a statement of its own, something said of the one before, or nothing. */
export type Kind = 'main' | 'side' | 'none'

/** A figure whose thing has its full name. */
export interface Statement extends Mention {
  readonly name: string
  readonly kind: Kind
  /** The statement that it is said of (`side`) or a part of (`main`). */
  readonly of?: Statement
}

/** What lines in front pass on. */
export interface Before {
  /** Words that the line goes on from: a bullet that ends with ":". */
  readonly head?: string
  /** The statement that carries the head. */
  readonly headStatement?: Statement
  /** The statement in front: what "trong đó" at the start of the line is a part of. */
  readonly last?: Statement
}

/** Judges a figure; `last` is the statement in front of it, in its bracket the one that it hangs on. */
export type Judge = (mention: Mention, last: Statement | undefined) => Kind

const GROUP_LABEL =
  /^(?:về|lĩnh vực|chỉ tiêu|cụ thể|trong đó|như sau|phấn đấu|đến năm|kết quả|một số)(?!\p{L})/iu
const RESETS_HEAD = /^(?:giảm\s+)?(?:tỷ\s+lệ|tỉ\s+lệ|tỷ\s+trọng|tốc\s+độ|tổng|số)(?!\p{L})/iu

/** Reads the figures of one line, names what each is of, and the clauses without any. */
export class LineReader {
  readonly clauses: readonly Clause[]
  readonly statements: Statement[] = []
  private readonly judge: Judge
  private readonly before: Before
  private readonly heads: (string | undefined)[]
  /** The last main statement of each clause, outside brackets, and outside "trong đó". */
  private readonly lastOf = new Map<Clause, Statement>()
  private lastTop: Statement | undefined
  private lastWhole: Statement | undefined

  constructor(text: string, before: Before, judge: Judge) {
    this.before = before
    this.judge = judge
    this.clauses = clausesOf(text, quantitiesIn(text))
    this.heads = this.readHeads()
    this.clauses.forEach((clause, index) => {
      this.readClause(clause, index)
    })
    lendRates(text, this.statements)
    lendPredicates(text, this.statements)
    this.statements.sort((a, b) => a.quantity.start - b.quantity.start)
  }

  /** The words that a clause goes on from: in front of a colon, or a sentence that says no more. */
  private readHeads(): (string | undefined)[] {
    const heads: (string | undefined)[] = []
    let head = this.before.head
    let sentence = 0
    this.clauses.forEach((clause, index) => {
      const words = tidy(clause.words)
      const before = this.clauses[index - 1]
      if (clause.link === 'colon' && before?.quantities.length === 0) {
        const label = tidy(before.words)
        if (isHead(label)) head = label
        sentence = clause.sentence
      } else if (clause.link === 'sentence' && isBareMeasure(before)) {
        head = tidy(before?.words ?? '')
        sentence = clause.sentence
      } else if (clause.sentence !== sentence || RESETS_HEAD.test(words)) {
        if (head !== this.before.head || clause.sentence !== sentence) head = undefined
      }
      heads.push(clause.host === undefined ? head : undefined)
    })
    return heads
  }

  private readClause(clause: Clause, index: number): void {
    const { quantities } = clause
    let base: string | undefined
    let carried: number | undefined
    quantities.forEach((quantity, order) => {
      const next = quantities[order + 1]
      const begin =
        order === 0
          ? clause.start
          : (tieBetween(clause, quantities[order - 1], quantity) ??
            quantities[order - 1]?.end ??
            clause.start)
      const at = (offset: number): number => offset - clause.start
      const near = endOf(clause.words.slice(at(begin), at(quantity.start)))
      const first = quantity.start - near.length
      const lead = longLead(near)
      const from = carried ?? (base === undefined ? first + lead : clause.start)
      const to =
        next === undefined ? clause.end : (tieBetween(clause, quantity, next) ?? next.start)
      // "72 xã đạt 19 tiêu chí": what defines the thing belongs to its words.
      const defined = next !== undefined && DEFINING.has(next.unit)
      const behind = defined ? (quantities[order + 2]?.start ?? clause.end) : to
      const back = clause.words.slice(at(quantity.end), at(Math.min(behind, quantity.end + REACH)))
      // "tỷ lệ A từ 62% lên 70%": what stands in front of the base names the second too.
      const front = base ?? endOf(clause.words.slice(at(from), at(quantity.start)))
      const written = clause.words.slice(at(quantity.start), at(quantity.end))
      const subject = subjectOf({ front, written, back }, quantity)
      const isLater = order > 0 && base === undefined && carried === undefined
      const mention: Mention = {
        clause,
        quantity,
        ...(next === undefined ? {} : { next }),
        subject,
        front,
        back,
        isLater,
        from,
        to,
      }
      const { kind } = this.add(mention, index)
      const startsRise = kind === 'none' && next !== undefined && isRise(clause, quantity, next)
      base = startsRise ? front : undefined
      // "bình quân 5 năm khoảng 7%": a stretch of time belongs to the words of the figure.
      const isTime = (DURATIONS as readonly string[]).includes(quantity.unit)
      carried = kind === 'none' && isTime && !startsRise ? from : undefined
    })
  }

  private add(mention: Mention, index: number): Statement {
    const last = this.lastFor(mention.clause)
    const kind = this.judge(mention, last)
    const parent = kind === 'main' ? this.parentOf(mention, last) : last
    const name = this.nameOf(mention, kind, last, this.heads[index])
    const of = parent === undefined ? {} : { of: parent }
    const statement: Statement = { ...mention, name, kind, ...of }
    this.statements.push(statement)
    this.remember(statement)
    return statement
  }

  /** The statement in front: in a bracket the host's, else the last of the line. */
  private lastFor(clause: Clause): Statement | undefined {
    if (clause.host === undefined) return this.lastTop ?? this.before.last
    const host = this.clauses[clause.host]
    return host && this.lastOf.get(host)
  }

  private remember(statement: Statement): void {
    if (statement.kind !== 'main') return
    const { clause } = statement
    this.lastOf.set(clause, statement)
    if (clause.host !== undefined) return
    this.lastTop = statement
    if (!clause.inside) this.lastWhole = statement
  }

  private parentOf(mention: Mention, last: Statement | undefined): Statement | undefined {
    const { clause } = mention
    if (clause.host !== undefined) {
      const named = headOf(mention.subject.words) !== undefined
      return clause.inside || !named ? last : undefined
    }
    if (!clause.inside) return this.before.headStatement
    return this.lastWhole ?? this.before.last
  }

  private nameOf(
    mention: Mention,
    kind: Kind,
    last: Statement | undefined,
    head: string | undefined,
  ): string {
    const { clause } = mention
    const words = mention.subject.words
    const turned = (name: string): string => withTurn(name, mention.subject.turn)
    if (kind === 'side') return last?.name ?? words
    if (words === '') return turned(head ?? last?.name ?? '')
    if (last !== undefined && isShareOf(mention)) return last.name
    if (mention.subject.isPredicate && last !== undefined) {
      return turned(`${thingAndPredicate(last.name)[0]} ${words}`)
    }
    if (head?.toLowerCase().includes(words.toLowerCase())) return turned(head)
    if (head !== undefined && !RESETS_HEAD.test(words)) {
      return turned(contrasted(words, head) ?? `${head} ${withoutIn(words)}`)
    }
    if (last === undefined || clause.link === 'start') return turned(words)
    const isSibling = clause.inside && last.clause.inside
    const other = contrasted(words, last.name, !isSibling)
    if (other !== undefined && (clause.link !== 'sentence' || clause.host !== undefined)) {
      return turned(other)
    }
    const measure = headOf(last.name)
    const isListed = clause.link === 'comma' || clause.link === 'and' || clause.link === 'part'
    const isBare =
      !mention.subject.behind &&
      headOf(words) === undefined &&
      !/^(?:thu|chi|tổng|số|vốn)\s/iu.test(words)
    if (
      measure !== undefined &&
      isListed &&
      isBare &&
      mention.quantity.unit === last.quantity.unit
    ) {
      return /^tỷ\s+trọng/iu.test(measure)
        ? turned(`${measure} ${withoutIn(words)}`)
        : turned(words)
    }
    return turned(words)
  }
}

/** ", chiếm 1,8% tổng số đảng viên": the whole stands behind, the thing was named before. */
function isShareOf({ clause, subject, quantity, front, back }: Mention): boolean {
  if (!subject.behind || quantity.unit !== '%' || clause.link === 'start') return false
  if (clause.link === 'sentence' || !/(?:chiếm|bằng|đạt)\s*$/iu.test(front)) return false
  return /^\s*(?:(?:so\s+với|trong|trên|của)\s+)?(?:(?:tổng|số)(?!\p{L})|(?:dân\s+số|diện\s+tích)\s*(?:$|[,;.)]))/iu.test(
    back,
  )
}

/** Words that figures go on from: a measure, or a short name; never a whole sentence. */
function isHead(label: string): boolean {
  if (GROUP_LABEL.test(label)) return false
  return label.split(' ').length <= (headOf(label) === undefined ? 7 : 18)
}

/** "Tỷ lệ học sinh trong độ tuổi đi học." in front of "Tiểu học: 99,9%": a head, no statement. */
function isBareMeasure(clause: Clause | undefined): boolean {
  if (clause === undefined || clause.quantities.length > 0) return false
  const words = tidy(clause.words)
  return headOf(words) !== undefined && words.split(' ').length <= 14
}

function withoutIn(words: string): string {
  return words.replace(/^(?:trong|ở|tại)\s+/iu, '')
}

/** "tỷ lệ hộ nghèo giảm 1%" measures the fall: "giảm tỷ lệ hộ nghèo". */
function withTurn(name: string, turn: 'tăng' | 'giảm' | undefined): string {
  if (turn === undefined || name === '') return name
  return /^(?:tăng|giảm)(?!\p{L})|tốc độ|tăng trưởng|giảm nghèo|tăng thêm/iu.test(name)
    ? name
    : `${turn} ${name}`
}
