/** What a figure says, and how it came about. */
export interface FigureAnswer {
  /** Absent: a gap. */
  readonly words?: string
  /** The arithmetic as one would show it: "63,15 : 69 = 91,52%"; absent where nothing is computed. */
  readonly sum?: () => string
  /** Of a gap: what is lacking, in the person's words. */
  readonly lacks?: string
}
