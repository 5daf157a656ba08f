/** The parts of the window in the order that F6 goes through them. */
const regions = ['.toolbar', '.outline', '.page-text', '.side-panel']

const reachable =
  'button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]:not([tabindex="-1"])'

/**
 * F6 and Shift+F6: the focus goes to the next (or previous) part of the window; back in the
 * text the cursor is where it was (`focusText`).
 */
export function moveRegion(by: 1 | -1, focusText: (text: HTMLElement) => void): void {
  const shown = regions.flatMap((selector) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map((element) => ({ selector, element })),
  )
  const here = shown.findIndex(({ element }) => element.contains(document.activeElement))
  const count = shown.length
  // From outside all of them F6 leads to the first, Shift+F6 to the last.
  const next = shown[here < 0 ? (by === 1 ? 0 : count - 1) : (here + by + count) % count]
  if (next === undefined) return
  if (next.selector === '.page-text') focusText(next.element)
  else {
    const current = next.element.querySelector<HTMLElement>('[aria-current]')
    const first = current ?? next.element.querySelector<HTMLElement>(reachable)
    first?.focus({ preventScroll: true })
  }
}
