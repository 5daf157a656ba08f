import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { blocksNear } from '../page/chunks.ts'
import { domRanges, notesList } from './domRanges.ts'
import type { Match } from './matches.ts'
import type { Hits } from './searchBlocks.ts'

/** More cannot be told apart on one screen. */
const MOST = 600

/** Pixels above and below the window that are painted too. */
const MARGIN = 200

/** The painted stretches under a name that page.css colours; shared by all documents on screen. */
function highlightOf(name: 'find' | 'find-current'): Highlight {
  const known = CSS.highlights.get(name)
  if (known !== undefined) return known
  const made = new Highlight()
  CSS.highlights.set(name, made)
  return made
}

/**
 * Paints what was found in the blocks on the screen, by the browser's own highlights: no node is
 * changed, so neither Slate nor React has anything to do.
 */
export class HitPainter {
  private ranges: Range[] = []
  private frame: number | undefined
  private readonly editor: Editor

  constructor(editor: Editor) {
    this.editor = editor
  }

  /** Paints with the next frame; several wishes are one. */
  soon(hits: Hits, current: Match | undefined): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => {
      this.frame = undefined
      this.clear()
      this.paint(hits, current)
    })
  }

  stop(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame)
    this.frame = undefined
    this.clear()
  }

  private clear(): void {
    for (const name of ['find', 'find-current'] as const) {
      const highlight = highlightOf(name)
      for (const range of this.ranges) highlight.delete(range)
    }
    this.ranges = []
  }

  private paint(hits: Hits, current: Match | undefined): void {
    const { editor } = this
    const wanted = new Map(hits.blocks.map((hit) => [hit.block.id, hit]))
    for (const id of blocksInSight(editor)) {
      const hit = wanted.get(id)
      if (hit !== undefined && editor.children[hit.at] === hit.block) {
        for (const match of hit.matches) {
          if (match.line.note === undefined) this.add(match, hit.at, match === current)
        }
      }
    }
    // Notes stand in a list behind the text, wherever their block is.
    const notes = notesInSight(editor)
    if (notes.size === 0) return
    for (const hit of hits.blocks) {
      for (const match of hit.matches) {
        const { note } = match.line
        if (note !== undefined && notes.has(note)) this.add(match, hit.at, match === current)
      }
    }
  }

  private add(match: Match, block: number, isCurrent: boolean): void {
    if (this.ranges.length >= MOST) return
    for (const range of domRanges(this.editor, match, block)) {
      highlightOf(isCurrent ? 'find-current' : 'find').add(range)
      this.ranges.push(range)
    }
  }
}

function isInSight(element: globalThis.Element, view: DOMRect): boolean {
  const box = element.getBoundingClientRect()
  return box.bottom > view.top - MARGIN && box.top < view.bottom + MARGIN
}

/** Ids of the notes whose words are near the window. */
function notesInSight(editor: Editor): ReadonlySet<string> {
  const list = notesList(editor)
  const view = list?.closest('.page-scroll')?.getBoundingClientRect()
  if (list === undefined || view === undefined || !isInSight(list, view)) return new Set()
  const parts = [...list.querySelectorAll('.notes-part')].filter((part) => isInSight(part, view))
  const rows = parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>('[data-note-row]')])
  return new Set(
    rows.flatMap((row) => {
      const { noteRow } = row.dataset
      // Only parts in sight are laid out.
      const place = row.closest('li') ?? row
      return noteRow !== undefined && isInSight(place, view) ? [noteRow] : []
    }),
  )
}

/** Ids of the blocks near the window: only chunks in sight are asked for theirs. */
function blocksInSight(editor: Editor): string[] {
  const root = ReactEditor.toDOMNode(editor, editor)
  const view = root.closest('.page-scroll')?.getBoundingClientRect()
  if (view === undefined) return []
  return blocksNear(root, view, MARGIN)
    .filter((block) => isInSight(block, view))
    .flatMap(({ dataset }) => dataset.block ?? [])
}
