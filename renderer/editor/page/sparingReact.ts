/**
 * React saves the selection before every commit by walking the whole DOM of the focused editable
 * element (`commitBeforeMutationEffects`): milliseconds a key in a long document, for a selection
 * that Slate restores by itself. React walks only where `element.contentEditable === 'true'`, so
 * the editor's element answers otherwise; its attribute, and with it the browser, stays as it is.
 * A typing test in a real browser must fail when React or Slate begin to look elsewhere.
 */
export function spareReactTheWalk(element: HTMLElement | null): void {
  if (element === null || Object.hasOwn(element, 'contentEditable')) return
  Object.defineProperty(element, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set: (value: string) => element.setAttribute('contenteditable', value),
  })
}

/**
 * React hears of every key four times more than anybody asks: `keypress` and `textInput`, on the
 * way in and out, feed a `beforeinput` of its own that Slate does not use where the browser has
 * one. They end at the window; what the browser does for them stays as it is. A key let go ends
 * behind the document, where Slate and the parts of the screen hear of it.
 */
export function spareReactTheLetters(text: HTMLElement): () => void {
  const end = (event: Event): void => {
    if (event.target instanceof Node && text.contains(event.target)) event.stopPropagation()
  }
  for (const type of UNHEARD) window.addEventListener(type, end, { capture: true })
  document.body.addEventListener('keyup', end, { capture: true })
  return () => {
    for (const type of UNHEARD) window.removeEventListener(type, end, { capture: true })
    document.body.removeEventListener('keyup', end, { capture: true })
  }
}

const UNHEARD = ['keypress', 'textInput'] as const
