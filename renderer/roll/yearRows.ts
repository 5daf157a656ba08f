import { partNames } from '../../shared/document/partNames.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { isFootnote, lineText, namedLinesOf } from '../../shared/document/walk.ts'
import type { YearMention } from '../../shared/rollForward/types.ts'
import { wordSearch } from '../../shared/text/fold.ts'
import { sectionsOf } from './rollPreview.ts'

/** How a year was judged: the groups of the list. */
export type YearGroup = 'look' | 'moves' | 'stays'
export type YearFilter = 'all' | YearGroup

export const groupNames: Readonly<Record<YearGroup, string>> = {
  look: 'Cần xem',
  moves: 'Đổi năm',
  stays: 'Giữ nguyên',
}

export const kindNames: Readonly<Record<YearMention['kind'], string>> = {
  own: 'Năm của văn bản',
  neighbour: 'Năm liền kề',
  term: 'Nhiệm kỳ',
  fixed: 'Mốc cố định',
  figure: 'Con số',
  doubtful: 'Chưa rõ',
}

/** A year in the words around it, as the list shows it. */
export interface YearRow {
  readonly mention: YearMention
  readonly group: YearGroup
  /** Does it move, as decided now? Null: nobody has said. */
  readonly moves: boolean | null
  /** It would read otherwise if it moved. */
  readonly canTurn: boolean
  /** A person has turned it. */
  readonly isTurned: boolean
  readonly before: string
  readonly after: string
  readonly section: string
}

/** Letters in front of the year and behind it that a row has room for. */
const [BEFORE, AFTER] = [90, 130]

/**
 * The rows of a document's years. `judged`: what the program said of each year by itself, so that
 * a row stays in its group when it is turned.
 */
export function yearRowsOf(
  years: readonly YearMention[],
  source: VanKienDocument,
  judged: ReadonlyMap<string, boolean | null>,
  turned: ReadonlyMap<string, boolean>,
): YearRow[] {
  const { words, sections } = placesOf(source)
  return years.map((mention) => {
    const { place, key } = mention
    const by = judged.has(key) ? (judged.get(key) ?? null) : mention.moves
    const isPart = 'part' in place
    const line = isPart ? partWords(source, place.part) : words.get(place.noteId ?? place.blockId)
    const [before, after] = around(mention, line)
    return {
      mention,
      group: groupOf(by),
      moves: turned.get(key) ?? by,
      isTurned: turned.has(key) && turned.get(key) !== by,
      ...{ before, after },
      canTurn: mention.to !== mention.year,
      section: isPart ? partNames[place.part] : sectionOf(sections, place.blockId, line),
    }
  })
}

/** The heading that the line stands under; of a heading itself only that it is one. */
function sectionOf(
  sections: ReadonlyMap<string, string>,
  id: string,
  line: string | undefined,
): string {
  const section = sections.get(id) ?? ''
  return section === line ? 'Đề mục' : section
}

function groupOf(moves: boolean | null): YearGroup {
  return moves === null ? 'look' : moves ? 'moves' : 'stays'
}

function partWords({ parts }: VanKienDocument, part: keyof VanKienDocument['parts']): string {
  const value = parts[part]
  return typeof value === 'string' ? value : ''
}

/** What stands before and behind the year: of its line, else of the words told with it. */
function around({ place, year, context }: YearMention, line: string | undefined) {
  const digits = String(year)
  const at = line?.indexOf(digits, place.start) ?? -1
  const isThere = line !== undefined && at >= 0 && at <= place.end
  const text = isThere ? line : context
  const start = isThere ? at : Math.max(0, context.indexOf(digits))
  return [
    lastPart(text.slice(0, start)),
    firstPart(text.slice(start + digits.length)).replaceAll('\n', ' '),
  ] as const
}

function lastPart(words: string): string {
  const line = words.replaceAll('\n', ' ')
  if (line.length <= BEFORE) return line
  const cut = line.slice(-BEFORE)
  return `…${cut.slice(cut.indexOf(' '))}`
}

function firstPart(words: string): string {
  if (words.length <= AFTER) return words
  const cut = words.slice(0, AFTER)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), AFTER - 20))}…`
}

interface Places {
  /** Words of each block's only line, and of each footnote, by id. */
  readonly words: ReadonlyMap<string, string>
  readonly sections: ReadonlyMap<string, string>
}

const known = new WeakMap<VanKienDocument, Places>()

function placesOf(source: VanKienDocument): Places {
  const before = known.get(source)
  if (before !== undefined) return before
  const words = new Map<string, string>()
  const sections = new Map(sectionsOf(source))
  for (const block of source.body) {
    const section = sections.get(block.id) ?? ''
    for (const [id, line] of namedLinesOf(block)) {
      words.set(id, lineText(line))
      sections.set(id, section)
      for (const one of line) if (isFootnote(one)) words.set(one.id, lineText(one.content))
    }
  }
  const places = { words, sections }
  known.set(source, places)
  return places
}

/** A row of the list as drawn: heads of groups among the years. */
export type ListRow =
  | {
      readonly kind: 'head'
      readonly key: string
      readonly group: YearGroup
      readonly count: number
    }
  | { readonly kind: 'year'; readonly key: string; readonly row: YearRow }

const groups: readonly YearGroup[] = ['look', 'moves', 'stays']

/** The rows that filter and search leave, under the heads of their groups. */
export function listRowsOf(
  rows: readonly YearRow[],
  filter: YearFilter,
  search: string,
): readonly ListRow[] {
  const fits = wordSearch(search)
  return groups.flatMap((group): ListRow[] => {
    if (filter !== 'all' && filter !== group) return []
    const own = rows.filter(
      (row) =>
        row.group === group && fits(row.before, String(row.mention.year), row.after, row.section),
    )
    if (own.length === 0) return []
    return [
      { kind: 'head', key: `head ${group}`, group, count: own.length },
      ...own.map((row): ListRow => ({ kind: 'year', key: row.mention.key, row })),
    ]
  })
}

export interface YearCounts {
  readonly moves: number
  readonly stays: number
  /** Nobody has said yet. */
  readonly open: number
}

/** How many years move, stay and wait, as decided now. */
export function countYears(rows: readonly YearRow[]): YearCounts {
  const open = rows.filter(({ moves }) => moves === null).length
  const moves = rows.filter((row) => row.moves === true).length
  return { moves, open, stays: rows.length - moves - open }
}
