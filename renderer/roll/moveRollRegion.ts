/** Each part of the window with what takes the keyboard in it, in the order of F6. */
const regions = [
  ['.roll-choices, .roll-source', ':is(.roll-choices, .roll-source) :is(input:checked, input)'],
  ['.roll-tabs', '.roll-tab[aria-selected="true"]'],
  ['.roll-panel', ':is(.roll-list, .roll-panel[tabindex])'],
  ['.roll-foot', '.roll-foot .button-primary'],
] as const

/** F6 goes from the choices to the tabs of the preview, to what they show, and to the foot. */
export function moveRollRegion(by: 1 | -1): void {
  const here = regions.findIndex(([box]) => document.activeElement?.closest(box))
  for (let step = 1; step <= regions.length; step++) {
    const next = regions[(here + by * step + regions.length * 2) % regions.length]
    const goal = next && document.querySelector<HTMLElement>(`${next[1]}:not(:disabled)`)
    if (!goal) continue
    goal.focus()
    return
  }
}
