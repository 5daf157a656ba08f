import type { OutlineEntry } from '../../../shared/document/outline.ts'
import type { Block } from '../../../shared/document/types.ts'
import { lineText } from '../../../shared/document/walk.ts'
import type { PagePlace } from '../../../shared/print/pagePlaces.ts'
import { foldText } from '../../../shared/text/fold.ts'
import type { FigureRow } from '../listFigures.ts'

/** A place of the document that "Đi tới" leads to. */
export interface GoToPlace {
  readonly kind: PlaceKind
  /** Id of the block, figure or note; `within` the block that holds it. */
  readonly id: string
  readonly within?: string
  /** Letters of the block in front of it (a page that begins inside a paragraph). */
  readonly skip?: number
  /** "II-", "12": what people call it by. */
  readonly marker: string
  readonly words: string
  /** Ways to name it by numbers: "ii.3". */
  readonly numbers: readonly string[]
}

/** Kinds of places in the order that the list shows them. */
export const placeKinds = [
  ['section', 'Đề mục'],
  ['page', 'Trang'],
  ['gap', 'Chỗ thiếu số liệu'],
  ['table', 'Bảng'],
  ['note', 'Chú thích'],
  ['figure', 'Số liệu'],
] as const
export type PlaceKind = (typeof placeKinds)[number][0]

/** The numbers inside a marker: "Phần thứ hai" has "hai", "1.2." has "1" and "2". */
function numbersOf(marker: string): string[] {
  return foldText(marker)
    .replace(/^(?:phan thu|phan|chuong|muc|dieu)\s+/, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}

/** Every heading with the numbers of those above it: "II.3", and "3" alone. */
export function sectionPlaces(outline: readonly OutlineEntry[]): GoToPlace[] {
  const above: { readonly level: number; readonly numbers: readonly string[] }[] = []
  return outline.map((entry) => {
    while ((above.at(-1)?.level ?? 0) >= entry.level) above.pop()
    const own = numbersOf(entry.marker)
    const parents = above.flatMap(({ numbers }) => numbers)
    // "1.2." repeats the "1." that it stands under.
    const repeated = own.slice(0, -1)
    const tail = parents.slice(parents.length - repeated.length)
    const nested = repeated.length > 0 && repeated.join() === tail.join()
    const numbers = nested ? own.slice(repeated.length) : own
    above.push({ level: entry.level, numbers })
    const trail = [...parents, ...numbers]
    return {
      kind: 'section',
      id: entry.id,
      marker: entry.marker,
      words: entry.title,
      // "II.3", "3": each shorter way to say it.
      numbers: trail.map((_, at) => trail.slice(at).join('.')),
    }
  })
}

/** The printed pages; the first one begins with the text. */
export function pagePlacesOf(
  { count, places }: { readonly count: number; readonly places: readonly PagePlace[] },
  first: string | undefined,
): GoToPlace[] {
  const starts = [...(first === undefined ? [] : [{ page: 1, id: first, skip: 0 }]), ...places]
  return starts.map(({ page, id, skip }) => ({
    kind: 'page',
    id,
    skip,
    marker: `Trang ${page}`,
    words: `trên ${count}`,
    numbers: [String(page)],
  }))
}

/** What a table is called by: the words of the line in front of it, else of its first row. */
export function tablePlaces(body: readonly Block[]): GoToPlace[] {
  let count = 0
  return body.flatMap((block, at): GoToPlace[] => {
    if (block.type !== 'table') return []
    const number = String(++count)
    const before = body[at - 1]
    const title = before !== undefined && before.type === 'paragraph' ? before.children : undefined
    const head = block.children[0]?.children.map((cell) => lineText(cell.children)).join(', ')
    const words = (title && lineText(title).trim()) || head || ''
    return [{ kind: 'table', id: block.id, marker: `Bảng ${number}`, words, numbers: [number] }]
  })
}

interface NumberedNote {
  readonly note: {
    readonly id: string
    readonly content: Parameters<typeof lineText>[0]
  }
  readonly number: string
}

export function notePlaces(notes: readonly NumberedNote[]): GoToPlace[] {
  return notes.map(({ note, number }) => ({
    kind: 'note',
    id: note.id,
    marker: number,
    words: lineText(note.content),
    numbers: [number],
  }))
}

/** Figures by the name of their indicator; those without a value are gaps. */
export function figurePlaces(
  figures: readonly FigureRow[],
  nameOf: (indicator: string) => string,
): GoToPlace[] {
  return figures.map(({ blockId, figure }) => ({
    kind: figure.missing ? 'gap' : 'figure',
    id: figure.id,
    within: blockId,
    marker: '',
    words: [nameOf(figure.ref.indicator), figure.missing ? '' : figure.shown]
      .filter(Boolean)
      .join(': '),
    numbers: [],
  }))
}
