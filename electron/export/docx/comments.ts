import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Comment, CommentThread } from '../../../shared/document/comments.ts'
import type { PrintedThread, PrintInline } from '../../../shared/print/types.ts'
import { wallClock } from './wallClock.ts'

/** Half points: as small as Word writes comments itself. */
const SIZE = 20

/**
 * The comments of a file and where their words begin and end. Replies are Word's own replies; a
 * settled thread is marked done and ends with a reply that says who settled it.
 */
export class CommentRanges {
  /** Every comment in the order of its number. */
  readonly all: readonly ICommentOptions[]
  private readonly starts = new Map<PrintInline, number[]>()
  private readonly ends = new Map<PrintInline, number[]>()

  constructor(threads: readonly PrintedThread[], now: Date) {
    const all: ICommentOptions[] = []
    for (const { thread, first, last } of threads) {
      const root = all.length
      for (const [at, comment] of saidIn(thread).entries()) {
        const id = all.length
        all.push({
          id,
          author: comment.author,
          initials: initialsOf(comment.author),
          date: timeOf(comment.at, now),
          children: comment.text.split('\n').map(commentParagraph),
          ...(at > 0 && { parentId: root }),
          ...(thread.resolved !== undefined && { resolved: true }),
        })
        this.starts.set(first, [...(this.starts.get(first) ?? []), id])
        this.ends.set(last, [...(this.ends.get(last) ?? []), id])
      }
    }
    this.all = all
  }

  /** The runs of an inline with the ends of ranges that lie at it. */
  around(inline: PrintInline, runs: readonly ParagraphChild[]): ParagraphChild[] {
    const starts = this.starts.get(inline) ?? []
    const ends = this.ends.get(inline) ?? []
    return [
      ...starts.map((id) => new CommentRangeStart(id)),
      ...runs,
      ...ends.flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ]),
    ]
  }
}

function saidIn({ comments, resolved }: CommentThread): Omit<Comment, 'id'>[] {
  if (resolved === undefined) return comments
  return [...comments, { author: resolved.author, at: resolved.at, text: 'Đã xử lý.' }]
}

/** "NTL" of "Nguyễn Thị Lan" */
function initialsOf(author: string): string {
  const words = author.split(/\s+/).filter((word) => word !== '')
  return words
    .slice(-3)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('')
}

/** The time of the export for one that can't be read. */
function timeOf(at: string, now: Date): Date {
  const read = new Date(at)
  return wallClock(Number.isNaN(read.getTime()) ? now : read)
}

function commentParagraph(words: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    indent: { firstLine: 0 },
    spacing: { before: 0, after: 0 },
    children: [new TextRun({ text: words, size: SIZE })],
  })
}
