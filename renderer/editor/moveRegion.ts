/** The parts of the window in the order that F6 goes through them. */
const regions = ['.title-bar', '.toolbar', '.outline', '.pane-page', '.side-panel', '.status-bar']

const reachable =
  'button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]:not([tabindex="-1"])'

/**
 * F6 and Shift+F6: the focus goes to the next (or previous) part of the window; back in the
 * text the cursor is where it was (`focusText`).
 */
export function moveRegion(by: 1 | -1, focusText: (text: HTMLElement) => void): void {
  const shown = regions.flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)])
  const here = shown.findIndex((part) => part.contains(document.activeElement))
  const count = shown.length
  // From outside all of them F6 leads to the first, Shift+F6 to the last.
  const next = shown[here < 0 ? (by === 1 ? 0 : count - 1) : (here + by + count) % count]
  if (next === undefined) return
  const text = next.querySelector<HTMLElement>('.page-text')
  if (text !== null) focusText(text)
  else {
    // What the cursor's place marks; where the part has one stop for the Tab key, that is where
    // the keyboard was last.
    const current =
      next.querySelector<HTMLElement>('[aria-current="true"][tabindex="0"]') ??
      next.querySelector<HTMLElement>('[tabindex="0"]')
    const first = current ?? next.querySelector<HTMLElement>(reachable)
    first?.focus({ preventScroll: true })
  }
}
