/** Texts that place their own cursor when they get the keyboard back. */
const texts = new WeakMap<HTMLElement, () => void>()

/** `focus` gives the keyboard to the text with its cursor or selection as it was. */
export function keepTextFocus(text: HTMLElement, focus: () => void): void {
  texts.set(text, focus)
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

/** Gives the keyboard back after a dialog; not where something else has taken it already. */
export function returnFocus(opener: HTMLElement | undefined): void {
  const active = document.activeElement
  const free = active === null || active === document.body
  if (!free || !opener?.isConnected) return
  const text = texts.get(opener)
  if (text !== undefined) text()
  else if (!opener.isContentEditable) opener.focus()
}
