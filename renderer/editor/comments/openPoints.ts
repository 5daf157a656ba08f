import { isOverdue } from '../../../shared/document/assignments.ts'
import type { Assignment } from '../../../shared/document/comments.ts'
import type { OutlineEntry } from '../../../shared/document/outline.ts'
import type { FigureRow } from '../listFigures.ts'
import type { ThreadRow } from './threads.ts'

/** A section that someone is to write and has not finished. */
export interface OpenSection {
  readonly entry: OutlineEntry
  readonly assignment: Assignment
  readonly overdue: boolean
}

/** What is left to do before the document can be sent. */
export interface OpenPoints {
  readonly threads: readonly ThreadRow[]
  /** The overdue ones first, then by their day. */
  readonly sections: readonly OpenSection[]
  readonly figures: readonly FigureRow[]
}

export function openPoints(given: {
  readonly threads: readonly ThreadRow[]
  readonly outline: readonly OutlineEntry[]
  readonly assignments: readonly Assignment[]
  readonly figures: readonly FigureRow[]
  readonly today: string
}): OpenPoints {
  const entries = new Map(given.outline.map((entry) => [entry.id, entry]))
  const sections = given.assignments.flatMap((assignment): OpenSection[] => {
    const entry = entries.get(assignment.heading)
    if (entry === undefined || assignment.state === 'done') return []
    return [{ entry, assignment, overdue: isOverdue(assignment, given.today) }]
  })
  const day = ({ assignment }: OpenSection): string => assignment.due ?? '9999'
  return {
    threads: given.threads.filter(({ thread }) => thread.resolved === undefined),
    sections: sections.sort(
      (a, b) => day(a).localeCompare(day(b)) || a.entry.index - b.entry.index,
    ),
    figures: given.figures.filter(({ figure }) => figure.missing),
  }
}
