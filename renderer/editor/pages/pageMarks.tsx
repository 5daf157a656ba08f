import { type RefObject, useEffect, useRef } from 'react'
import { type Editor, Element, Node } from 'slate'
import { ReactEditor, useSlateStatic } from 'slate-react'
import { useStore } from '../../state/store.ts'
import { drawn } from '../drawn.ts'
import { blocksNear } from '../page/chunks.ts'
import type { Pages } from '../session.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { pagesNow } from './pagesNow.ts'
import { pathsOfIds } from './pathsOfIds.ts'
import { pointAtLetter } from './pointAtLetter.ts'

/** Milliseconds that the text keeps its height before the marks move: Enter after Enter moves none. */
const REST = 150

/** Pixels beyond the screen that are marked too, so that scrolling finds them there. */
const AHEAD = 300

/**
 * Where the printed pages begin, as lines over the text. They lie outside the editor: nothing in
 * it is drawn anew for them. Only chunks on the screen are asked where they are, for asking one
 * that is not laid out would have it laid out.
 */
export function PageMarks({ scroll }: { readonly scroll: RefObject<HTMLElement | null> }) {
  const editor = useSlateStatic()
  const { session } = useOpenDocument()
  const pages = useStore(session.pages)
  const layer = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const box = scroll.current
    const over = layer.current
    const text = box?.querySelector('.page-text')
    if (box === null || over === null || !(text instanceof HTMLElement)) return
    let frame = 0
    const draw = (): void => {
      frame = 0
      drawMarks(over, pages === undefined ? [] : marksOnScreen(editor, pages, box, text))
    }
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const afterRest = (): void => {
      clearTimeout(timer)
      timer = setTimeout(later, REST)
    }
    later()
    box.addEventListener('scroll', later, { passive: true })
    const resize = new ResizeObserver(afterRest)
    resize.observe(text)
    resize.observe(box)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      box.removeEventListener('scroll', later)
      resize.disconnect()
    }
  }, [editor, pages, scroll])

  return <div ref={layer} className="page-marks" aria-hidden data-testid="page-marks" />
}

interface Mark {
  readonly page: number
  /** Pixels of the window. */
  readonly top: number
}

function marksOnScreen(editor: Editor, pages: Pages, box: HTMLElement, text: HTMLElement): Mark[] {
  const near = blocksNear(text, box.getBoundingClientRect(), AHEAD)
  const shown = new Set(near.map(({ dataset }) => dataset.block))
  const paths = pathsOfIds(editor)
  return pagesNow(editor, pages).places.flatMap((place) => {
    const path = place.isDoubtful ? undefined : paths.get(place.id)
    const block = editor.children[path?.[0] ?? -1]
    if (path === undefined || !Element.isElement(block) || !shown.has(block.id)) return []
    const dom = drawn(editor, Node.get(editor, path))
    // One that React has not drawn yet is asked for again when the text changes its size.
    return dom === undefined
      ? []
      : [{ page: place.page, top: topOf(editor, path, place.skip, dom) }]
  })
}

function topOf(editor: Editor, path: number[], skip: number, dom: HTMLElement): number {
  const point = skip > 0 ? pointAtLetter(editor, path, skip) : undefined
  if (point === undefined) return dom.getBoundingClientRect().top
  const range = ReactEditor.resolveDOMRange(editor, { anchor: point, focus: point })
  return range?.getClientRects()[0]?.top ?? dom.getBoundingClientRect().top
}

/** The layer's own lengths are those of the page, which is zoomed. */
function drawMarks(layer: HTMLElement, marks: readonly Mark[]): void {
  const { top, height } = layer.getBoundingClientRect()
  const scale = layer.clientHeight === 0 ? 1 : height / layer.clientHeight
  layer.replaceChildren(
    ...marks.map((mark) => {
      const line = document.createElement('div')
      line.className = 'page-mark'
      line.dataset.page = String(mark.page)
      line.style.top = `${(mark.top - top) / scale}px`
      return line
    }),
  )
}
