import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { showToast } from '../../ui/toast.tsx'
import { moveSection } from '../commands/moveSection.ts'
import { sectionOfId } from '../commands/sectionAt.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { type DropPlace, dropPlace } from './dropPlace.ts'
import { scrollToCursor } from './scrollToCursor.ts'
import type { OutlineTree, TreeRow } from './tree.ts'
import type { RowWindow } from './useRowWindow.ts'

/** Pixels that the pointer goes before a press becomes a drag. */
const SLACK = 5

/** Pixels to the side for one level. */
export const INDENT = 12

/** Pixels at the edges of the list where it scrolls by itself. */
const EDGE = 28

export interface Dragging {
  readonly id: string
  readonly place: DropPlace | undefined
}

interface SectionDrag {
  readonly open: OpenDocument
  readonly box: RefObject<HTMLElement | null>
  readonly tree: OutlineTree
  readonly rows: readonly TreeRow[]
  readonly window: RowWindow
}

/**
 * Dragging a section: up and down for its place, to the side for its level. Escape leaves it where
 * it was.
 */
export function useSectionDrag(drag: SectionDrag) {
  const [dragging, setDragging] = useState<Dragging>()
  const latest = useRef(drag)
  const stop = useRef<(() => void) | undefined>(undefined)
  useEffect(() => {
    latest.current = drag
  })
  useEffect(() => () => stop.current?.(), [])

  function start(event: PointerEvent, id: string): void {
    if (event.button !== 0 || drag.open.desk.readOnly.get()) return
    const from = { x: event.clientX, y: event.clientY }
    const level = sectionOfId(drag.open.session.editor, id)?.heading.level ?? 1
    let [moved, place] = [false, undefined as DropPlace | undefined]
    let last = from
    let frame = 0

    const look = (): void => {
      const { box, tree, rows, window, open } = latest.current
      const list = box.current
      if (list === null) return
      const inside = last.y - list.getBoundingClientRect().top + list.scrollTop
      const at = window.rowAt(inside)
      const middle = (window.top(at) + window.top(at + 1)) / 2
      const gap = inside > middle ? at + 1 : at
      const wanted = level + Math.round((last.x - from.x) / (INDENT * 1.5))
      place = dropPlace(tree, rows, id, gap, wanted, open.session.editor.children.length)
      setDragging({ id, place })
    }
    const scroll = (): void => {
      const list = latest.current.box.current
      if (list === null) return
      const { top, bottom } = list.getBoundingClientRect()
      const by = last.y < top + EDGE ? -9 : last.y > bottom - EDGE ? 9 : 0
      if (by !== 0) {
        list.scrollTop += by
        look()
      }
      frame = requestAnimationFrame(scroll)
    }
    const move = (next: globalThis.PointerEvent): void => {
      last = { x: next.clientX, y: next.clientY }
      if (!moved) {
        if (Math.hypot(last.x - from.x, last.y - from.y) < SLACK) return
        moved = true
        latest.current.open.session.resurvey()
        frame = requestAnimationFrame(scroll)
      }
      look()
    }
    const end = (): void => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', drop)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', cancel, true)
      cancelAnimationFrame(frame)
      stop.current = undefined
      setDragging(undefined)
      // The click that ends a drag opens nothing.
      if (moved) window.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => window.removeEventListener('click', swallow, true))
    }
    const drop = (): void => {
      const { open } = latest.current
      if (moved && place !== undefined) land(open, id, place)
      end()
    }
    const cancel = (key: globalThis.KeyboardEvent): void => {
      if (key.key !== 'Escape') return
      key.preventDefault()
      key.stopPropagation()
      end()
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', drop)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', cancel, true)
    stop.current = end
  }

  return { dragging, start }
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}

function land({ session }: OpenDocument, id: string, { to, level }: DropPlace): void {
  const section = sectionOfId(session.editor, id)
  if (section === undefined) return
  const stays = to >= section.start && to <= section.end && level === section.heading.level
  if (stays) return
  if (!moveSection(session.editor, id, to, level)) {
    showToast({
      words: `Không đặt mục vào cấp ${level} được: bên trong còn đề mục hoặc tiết sâu hơn.`,
    })
    return
  }
  session.resurvey()
  scrollToCursor(session.editor)
}
