import type { Chunk, Row } from './rows.ts'

/** A row at its place: points below the top of the text area. */
export interface PlacedRow {
  readonly row: Row
  readonly top: number
}

export interface Page {
  readonly text: readonly PlacedRow[]
  readonly notes: readonly PlacedRow[]
  /** Top of the room between text and notes; undefined without notes. */
  readonly separator?: number
}

export interface PageRoom {
  /** Height of the text area. */
  readonly height: number
  /** Height of the separator above the notes. */
  readonly separator: number
  /** Lines of a note that stay together before and after a page break. */
  readonly leastNoteLines: number
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height + row.after, 0)
}

/** Height of rows whose last one drops its room below. */
function inkOf(rows: readonly Row[]): number {
  return heightOf(rows) - (rows.at(-1)?.after ?? 0)
}

class PageFiller {
  private readonly room: PageRoom
  private text: PlacedRow[] = []
  private notes: Row[] = []
  /** Rows of notes that began on an earlier page. */
  private carried: Row[] = []
  private used = 0
  private after = 0
  readonly pages: Page[] = []

  constructor(room: PageRoom) {
    this.room = room
  }

  get holdsText(): boolean {
    return this.text.length > 0
  }

  /** Something stands on the page or is owed to it. */
  get isBegun(): boolean {
    return this.text.length > 0 || this.notes.length > 0 || this.carried.length > 0
  }

  /** Nothing stands on the page and nothing is owed to it. */
  get isFresh(): boolean {
    return !this.isBegun
  }

  private noteRoom(more: readonly Row[]): number {
    const rows = [...this.notes, ...more]
    return rows.length === 0 ? 0 : this.room.separator + inkOf(rows)
  }

  /** How many of these note rows fit under `text` points of text, cut as notes may be. */
  private fittingRows(rows: readonly Row[], text: number): number {
    let count = rows.length
    while (count > 0 && text + this.noteRoom(rows.slice(0, count)) > this.room.height) count--
    return count
  }

  /**
   * Places the chunk with the notes that its marks call. All notes begin on this page; only the
   * last may run on. False: not on this page.
   */
  place(chunk: Chunk, notesOf: NotesOf, forced = false): boolean {
    const calls = chunk.rows.flatMap((row) => row.notes).map((note) => notesOf(note))
    if (calls.length > 0 && this.carried.length > 0 && !forced) return false
    const text = this.used + this.after + inkOf(chunk.rows)
    const rows = calls.flat()
    const before = rows.length - (calls.at(-1)?.length ?? 0)
    let fitting = this.fittingRows(rows, text)
    if (text + this.noteRoom([]) > this.room.height && !forced) return false
    if (fitting < rows.length) {
      const last = rows.length - before
      const least = Math.min(this.room.leastNoteLines, last)
      fitting = Math.min(fitting, rows.length - least)
      if (fitting - before < least && !forced) return false
    }
    this.setRows(chunk)
    this.notes.push(...rows.slice(0, fitting))
    this.carried.push(...rows.slice(fitting))
    return true
  }

  private setRows(chunk: Chunk): void {
    for (const row of chunk.rows) {
      this.used += this.after
      this.text.push({ row, top: this.used })
      this.used += row.height
      this.after = row.after
    }
  }

  /** Ends the page and opens the next with what its notes still owe. */
  turn(): void {
    const rows = this.notes
    const top = this.room.height - inkOf(rows)
    let at = top
    const notes = rows.map((row) => {
      const placed = { row, top: at }
      at += row.height + row.after
      return placed
    })
    const separator = rows.length > 0 ? { separator: top - this.room.separator } : {}
    this.pages.push({ text: this.text, notes, ...separator })
    this.text = []
    this.notes = []
    this.used = 0
    this.after = 0
    const owed = this.carried
    const fitting = this.fittingRows(owed, 0)
    this.notes = owed.slice(0, fitting)
    this.carried = owed.slice(fitting)
  }
}

/**
 * The chunk at `from` with those that it keeps with, as one. `atHead`: it begins a page, where
 * a thin chunk keeps with its next.
 */
function joinKept(
  chunks: readonly Chunk[],
  from: number,
  atHead: boolean,
): { chunk: Chunk; next: number } {
  let next = atHead && chunks[from]?.thin ? from + 1 : from
  while (chunks[next]?.keepNext && next < chunks.length - 1) next++
  next++
  const joined = chunks.slice(from, next)
  const [first] = joined
  if (first !== undefined && joined.length === 1) return { chunk: first, next }
  const chunk: Chunk = {
    rows: joined.flatMap(({ rows }) => rows),
    keepNext: false,
    ...(first?.repeated && { repeated: first.repeated }),
  }
  return { chunk, next }
}

/** Places a chunk on this page or a later one; one too tall for a page is taken apart. */
function put(filler: PageFiller, chunk: Chunk, notesOf: NotesOf): void {
  const head = chunk.repeated ?? []
  const whole = head.length > 0 ? { ...chunk, rows: [...head, ...chunk.rows] } : chunk
  if (filler.place(filler.holdsText ? chunk : whole, notesOf)) return
  while (filler.isBegun) {
    filler.turn()
    if (filler.place(whole, notesOf)) return
    if (filler.isFresh) break
  }
  const rows = whole.rows
  if (rows.length > 1)
    for (const row of rows) put(filler, { rows: [row], keepNext: false }, notesOf)
  else filler.place(whole, notesOf, true)
}

type NotesOf = (note: number) => readonly Row[]

/**
 * Fills pages: chunks stay whole, headings with what follows, every note begins on the page of
 * its mark, a long one runs on. `notesOf` gives the rows of a note and is asked again for every
 * try, so it keeps them.
 */
export function paginate(chunks: readonly Chunk[], room: PageRoom, notesOf: NotesOf): Page[] {
  const filler = new PageFiller(room)
  let at = 0
  while (at < chunks.length) {
    const inText = joinKept(chunks, at, false)
    if (filler.holdsText && filler.place(inText.chunk, notesOf)) at = inText.next
    else {
      const atHead = joinKept(chunks, at, true)
      put(filler, atHead.chunk, notesOf)
      at = atHead.next
    }
  }
  while (filler.isBegun) filler.turn()
  return filler.pages
}
