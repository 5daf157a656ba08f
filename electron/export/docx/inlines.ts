import { Bookmark, BookmarkEnd, BookmarkStart, type IRunOptions, type ParagraphChild } from 'docx'
import type { PrintInline } from '../../../shared/print/types.ts'
import { bookmarkName, type Marked } from '../bookmarks.ts'
import type { CommentRanges } from './comments.ts'
import type { Pictures } from './pictures.ts'
import type { Revisions } from './revisions.ts'

/**
 * Hands out bookmark numbers, counted from 1 in every file (docx counts through the process).
 * `wanted` false: none, in a file where blocks stand twice and that is not to come back.
 */
export class Bookmarks {
  private next = 1
  private readonly wanted: boolean

  constructor(wanted = true) {
    this.wanted = wanted
  }

  /** The children inside a bookmark of the id; bare where Word can't hold the id. */
  around(kind: Marked, id: string, children: readonly ParagraphChild[]): ParagraphChild[] {
    const name = bookmarkName(kind, id)
    if (name === undefined || !this.wanted) return [...children]
    const number = this.next++
    const bookmark = new Bookmark({ id: name, children })
    const ends = { start: new BookmarkStart(name, number), end: new BookmarkEnd(number) }
    return [Object.assign(bookmark, ends)]
  }
}

/** What goes along with the words of a file. */
export interface RunTools {
  readonly bookmarks: Bookmarks
  readonly revisions: Revisions
  readonly pictures: Pictures
  readonly comments?: CommentRanges
}

/** Run properties that a paragraph's style does not already give. */
export interface RunLooks {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly size?: number
}

/**
 * The runs of a printed line. Words go in literally: numbers and markers are text, so no list
 * of Word renumbers them; a break is a real line break.
 */
export function docxRuns(
  inlines: readonly PrintInline[],
  tools: RunTools,
  looks: RunLooks = {},
): ParagraphChild[] {
  return inlines.flatMap((inline) => {
    const runs = inlineRuns(inline, tools, looks)
    return tools.comments === undefined ? runs : tools.comments.around(inline, runs)
  })
}

function inlineRuns(
  inline: PrintInline,
  { bookmarks, pictures, revisions }: RunTools,
  looks: RunLooks,
): ParagraphChild[] {
  const { change } = inline
  if (inline.kind === 'break') return [revisions.run({ break: 1, ...looks }, change)]
  if (inline.kind === 'picture') return [pictures.run(inline)]
  if (inline.kind === 'note') return [revisions.note(inline.note + 1, change)]
  const options: IRunOptions = {
    text: inline.text,
    ...looks,
    ...(inline.bold && { bold: true }),
    ...(inline.italic && { italics: true }),
    ...(inline.underline && { underline: {} }),
    ...(inline.superscript && { superScript: true }),
    ...(inline.kind === 'figure' && inline.missing && { highlight: 'yellow' as const }),
  }
  const run = revisions.run(options, change)
  return inline.kind === 'figure' ? bookmarks.around('figure', inline.id, [run]) : [run]
}
