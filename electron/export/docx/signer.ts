import type { Change, PrintInline } from '../../../shared/print/types.ts'
import { wallClock } from './wallClock.ts'

/** What a change is written with. */
export interface Signature {
  readonly id: number
  readonly author: string
  readonly date: string
}

/** Milliseconds; LibreOffice takes what is within a minute for one change. */
const APART = 120_000

/** Gives each change its number, its author and its time. */
export class Signer {
  private readonly author: string
  private readonly now: Date
  private next = 1
  private isEarlier = false
  /** The paragraph before ended with words that came, its own end was there before. */
  private cameAtEnd = false

  constructor(author: string, now: Date) {
    this.author = author
    this.now = now
  }

  sign(): Signature {
    const time = this.now.getTime() - (this.isEarlier ? APART : 0)
    const date = `${wallClock(new Date(time)).toISOString().slice(0, 19)}Z`
    return { id: this.next++, author: this.author, date }
  }

  begin(inlines: readonly PrintInline[], change: Change | undefined): void {
    if (this.cameAtEnd && hasCome(inlines[0]?.change)) this.isEarlier = !this.isEarlier
    this.cameAtEnd = hasCome(inlines.at(-1)?.change) && !hasCome(change)
  }
}

/** New words, or words that came from elsewhere. */
export function hasCome(change: Change | undefined): boolean {
  return change?.kind === 'inserted' || change?.kind === 'movedTo'
}
