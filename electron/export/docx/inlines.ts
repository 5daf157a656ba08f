import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  FootnoteReferenceRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { PrintInline } from '../../../shared/print/types.ts'
import { bookmarkName, type Marked } from '../bookmarks.ts'
import type { CommentRanges } from './comments.ts'

/** Hands out bookmark numbers, counted from 1 in every file (docx counts through the process). */
export class Bookmarks {
  private next = 1

  /** The children inside a bookmark of the id; bare where Word can't hold the id. */
  around(kind: Marked, id: string, children: readonly ParagraphChild[]): ParagraphChild[] {
    const name = bookmarkName(kind, id)
    if (name === undefined) return [...children]
    const number = this.next++
    const bookmark = new Bookmark({ id: name, children })
    const ends = { start: new BookmarkStart(name, number), end: new BookmarkEnd(number) }
    return [Object.assign(bookmark, ends)]
  }
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
  bookmarks: Bookmarks,
  looks: RunLooks = {},
  comments?: CommentRanges,
): ParagraphChild[] {
  return inlines.flatMap((inline) => {
    const runs = inlineRuns(inline, bookmarks, looks)
    return comments === undefined ? runs : comments.around(inline, runs)
  })
}

function inlineRuns(inline: PrintInline, bookmarks: Bookmarks, looks: RunLooks): ParagraphChild[] {
  if (inline.kind === 'break') return [new TextRun({ break: 1, ...looks })]
  if (inline.kind === 'note') return [new FootnoteReferenceRun(inline.note + 1)]
  const options: IRunOptions = {
    text: inline.text,
    ...looks,
    ...(inline.bold && { bold: true }),
    ...(inline.italic && { italics: true }),
    ...(inline.underline && { underline: {} }),
    ...(inline.superscript && { superScript: true }),
    ...(inline.kind === 'figure' && inline.missing && { highlight: 'yellow' as const }),
  }
  const run = new TextRun(options)
  return inline.kind === 'figure' ? bookmarks.around('figure', inline.id, [run]) : [run]
}
