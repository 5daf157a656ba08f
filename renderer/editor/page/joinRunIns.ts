/**
 * A run-in heading shares a line with its paragraph; where the edge of a chunk parts the two,
 * neither can reach the other's line. While they are near the window, both chunks give up their
 * boxes (`data-joined`, page.css) and with them the edge; away from it they are chunks again, so
 * a long document stays as cheap as before.
 */
export function joinRunIns(text: HTMLElement, scroller: HTMLElement): () => void {
  /** Chunks that the browser lays out, as it tells. */
  const shown = new Set<Element>()
  let frame = 0

  function update(): void {
    frame = 0
    const view = scroller.getBoundingClientRect()
    const joined = new Set<Element>()
    const join = (first: Element | undefined, second: Element | undefined): void => {
      if (first && second && sharesLine(first, second) && isNear(first, view)) {
        joined.add(first).add(second)
      }
    }
    for (const chunk of shown) {
      if (chunk.isConnected) {
        join(chunk, chunkBeside(chunk, 'next', text))
        join(chunkBeside(chunk, 'previous', text), chunk)
      } else shown.delete(chunk)
    }
    for (const chunk of text.querySelectorAll('.chunk[data-joined]')) {
      if (!joined.has(chunk)) chunk.removeAttribute('data-joined')
    }
    for (const chunk of joined) chunk.setAttribute('data-joined', '')
  }

  const later = (): void => {
    if (frame === 0) frame = requestAnimationFrame(update)
  }
  // Chunks without a box are not told of; they are told of again when they have one.
  const turned = (event: Event): void => {
    const { target } = event
    if (!(target instanceof Element) || !target.matches('.chunk')) return
    if (!(event instanceof ContentVisibilityAutoStateChangeEvent)) return
    if (event.skipped) shown.delete(target)
    else shown.add(target)
    later()
  }
  const changes = new MutationObserver((list) => {
    if (list.some(isEdge)) later()
  })
  changes.observe(text, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-run-in', 'data-after-run-in'],
  })
  text.addEventListener('contentvisibilityautostatechange', turned, { capture: true })
  scroller.addEventListener('scroll', later, { passive: true })
  return () => {
    cancelAnimationFrame(frame)
    changes.disconnect()
    text.removeEventListener('contentvisibilityautostatechange', turned, { capture: true })
    scroller.removeEventListener('scroll', later)
  }
}

/**
 * Is the edge below the chunk at most a screen away? Joined ones are kept a little longer, for
 * joining and parting change the heights that this is asked of.
 */
function isNear(chunk: Element, view: DOMRect): boolean {
  const room = view.height * (chunk.hasAttribute('data-joined') ? 2 : 1)
  const edge = chunk.lastElementChild?.getBoundingClientRect()
  return edge !== undefined && edge.bottom > view.top - room && edge.top < view.bottom + room
}

/** Letters change nothing here; blocks that come, go or turn into run-in ones do. */
function isEdge({ type, target }: MutationRecord): boolean {
  return (
    type === 'attributes' || (target instanceof Element && target.matches('[data-slate-chunk]'))
  )
}

function sharesLine(first: Element, second: Element): boolean {
  return (
    first.lastElementChild?.matches('.heading[data-run-in]') === true &&
    second.firstElementChild?.matches('.paragraph[data-after-run-in]') === true
  )
}

/** The lowest chunk in front of or behind this one, whatever chunks they lie in. */
function chunkBeside(
  chunk: Element,
  side: 'next' | 'previous',
  text: HTMLElement,
): Element | undefined {
  let from: Element | null = chunk
  const beside = (element: Element): Element | null =>
    side === 'next' ? element.nextElementSibling : element.previousElementSibling
  while (from !== null && from !== text && beside(from) === null) from = from.parentElement
  let found = from === null || from === text ? null : beside(from)
  while (found !== null && !found.matches('.chunk')) {
    if (!found.matches('[data-slate-chunk]')) return undefined
    found = side === 'next' ? found.firstElementChild : found.lastElementChild
  }
  return found ?? undefined
}
