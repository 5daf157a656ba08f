import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { scrollUntilStill } from '../drawn.ts'
import { domRanges } from './domRanges.ts'
import type { Match } from './matches.ts'

/** Pixels at the edges of the window where a found word is too easily overlooked. */
const EDGE = 48

/** Scrolls the match into the middle of the window, unless it is well in sight already. */
export function showMatch(editor: Editor, match: Match, block: number): void {
  showWords(editor, () => domRanges(editor, match, block)[0])
}

/** Does the same with the place of the cursor. */
export function showCursor(editor: Editor): void {
  showWords(editor, () => {
    const { selection } = editor
    if (selection === null) return undefined
    try {
      return ReactEditor.toDOMRange(editor, selection)
    } catch {
      // Not drawn yet.
      return undefined
    }
  })
}

function showWords(editor: Editor, find: () => Range | undefined): void {
  let moved = false
  scrollUntilStill(editor, () => {
    const range = find()
    const holder = range?.startContainer.parentElement
    const scroll = holder?.closest('.page-scroll')
    if (range === undefined || !holder || !scroll) return
    const view = scroll.getBoundingClientRect()
    const box = range.getBoundingClientRect()
    const inSight = box.top >= view.top + EDGE && box.bottom <= view.bottom - EDGE
    const middle = box.top - (view.top + view.height * 0.4)
    if (!inSight || (moved && Math.abs(middle) > 2)) {
      // A chunk that was never laid out has no place of its own yet.
      if (box.height === 0) holder.scrollIntoView({ block: 'center' })
      else scroll.scrollBy({ top: middle, behavior: 'instant' })
      moved = true
    }
    if (box.left < view.left || box.right > view.right) {
      holder.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
  })
}
