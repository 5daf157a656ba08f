/** Texts that place their own cursor when they get the keyboard back. */
const texts = new WeakMap<HTMLElement, () => void>()
/** The one of them that had the keyboard last. */
let lastText: HTMLElement | undefined

/** `focus` gives the keyboard to the text with its cursor or selection as it was. */
export function keepTextFocus(text: HTMLElement, focus: () => void): void {
  texts.set(text, focus)
  lastText = text
}

/**
 * What had the keyboard when a dialog was asked for. An item of a menu is gone with its menu, so
 * the button that opened the menu stands for it.
 */
export function openerNow(): HTMLElement | undefined {
  const active = document.activeElement
  if (!(active instanceof HTMLElement) || active === document.body) return undefined
  const menu = active.closest('[role="menu"]')
  if (menu === null) return active
  const button = document.getElementById(menu.getAttribute('aria-labelledby') ?? '')
  return button ?? undefined
}

/**
 * Gives the keyboard back after a dialog; not where something else has taken it already. What has
 * left the screen meanwhile (the list that a text was opened from) gives it to the text.
 */
export function returnFocus(opener: HTMLElement | undefined): void {
  const active = document.activeElement
  const free = active === null || active === document.body
  const goal = opener?.isConnected ? opener : lastText
  if (!free || !goal?.isConnected) return
  const text = texts.get(goal)
  if (text !== undefined) text()
  else if (!goal.isContentEditable) goal.focus()
}
