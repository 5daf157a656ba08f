import type { YearKind } from '../document/origin.ts'
import type { Period } from '../document/period.ts'
import { type Role, toldRoles } from '../document/roles.ts'
import type { Heading, VanKienDocument } from '../document/types.ts'
import { headingWords } from '../extract/lines.ts'
import { yearIn } from '../extract/targetYears.ts'

/** What a line is judged by: the document's period and the section's. */
export interface YearFrame {
  readonly period: Period
  /** The year that the section speaks of; in a document of a term its last. */
  readonly section: number
  /** Years that headings of the document name as a section's own. */
  readonly sections: ReadonlySet<number>
  /** What was done is told, not what is planned. */
  readonly isReported: boolean
  /** Plans and programmes of work: their days lie ahead. */
  readonly isSchedule: boolean
}

export interface Judgement {
  readonly kind: YearKind
  readonly moves: boolean | null
  /** By how many years it moves with one step of the document's period, if not by the step itself. */
  readonly step?: number
}

const SCHEDULES: ReadonlySet<string> = new Set(['KH', 'CTr', 'CT', 'HD', 'GM'])

/** The frames of a document's lines; a heading is read once. */
export class YearFrames {
  private readonly document: VanKienDocument
  private readonly years = new Map<Heading, number | undefined>()
  private readonly reports = new Map<Heading, boolean>()
  private readonly sections = new Set<number>()

  constructor(document: VanKienDocument) {
    this.document = document
    for (const block of document.body) {
      if (block.type !== 'heading') continue
      const year = this.yearOf(block)
      if (year !== undefined) this.sections.add(year)
    }
  }

  /** The frame of a line below `headings`. */
  frame(headings: readonly Heading[], role: Role): YearFrame {
    const { period, documentType } = this.document
    let section: number | undefined
    for (let at = headings.length - 1; at >= 0 && section === undefined; at--) {
      const heading = headings[at]
      if (heading !== undefined) section = this.yearOf(heading)
    }
    // What was achieved in the term before is said in front of what this one plans.
    const isReported = toldRoles.has(role) || headings.some((heading) => this.looksBack(heading))
    const ownYear = period.kind === 'year' ? period.year : isReported ? period.from : period.to
    return {
      period,
      section: section ?? ownYear,
      sections: this.sections,
      isReported,
      isSchedule: SCHEDULES.has(documentType),
    }
  }

  /** "A. KẾT QUẢ THỰC HIỆN NHIỆM VỤ": what stands below reports. */
  private looksBack(heading: Heading): boolean {
    const known = this.reports.get(heading)
    if (known !== undefined) return known
    const words = headingWords(heading)
    const told = TELLS.exec(words)
    const looks =
      toldRoles.has(heading.role) ||
      (heading.role === 'part' && told !== null && !PLANS.test(words.slice(0, told.index)))
    this.reports.set(heading, looks)
    return looks
  }

  /** The year that a heading gives its section, where it is the document's or one beside it. */
  private yearOf(heading: Heading): number | undefined {
    if (this.years.has(heading)) return this.years.get(heading)
    const year = yearIn(headingWords(heading))
    const near = year !== undefined && isSectionYear(year, this.document.period) ? year : undefined
    this.years.set(heading, near)
    return near
  }
}

function isSectionYear(year: number, period: Period): boolean {
  return period.kind === 'year'
    ? Math.abs(year - period.year) <= 1
    : year === period.to || year === period.from
}

const TELLS = /(?<!\p{L})(?:kết quả|tình hình thực hiện|đánh giá|kiểm điểm|tổng kết)(?!\p{L})/iu
const PLANS =
  /(?<!\p{L})(?:phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu|giải pháp|tổ chức thực hiện)(?!\p{L})/iu
