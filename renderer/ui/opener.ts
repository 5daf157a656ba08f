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
 * Gives the keyboard back after a dialog; not where something else has taken it already. The
 * editor places its own cursor.
 */
export function returnFocus(opener: HTMLElement | undefined): void {
  const active = document.activeElement
  const free = active === null || active === document.body
  if (opener?.isConnected && free && !opener.isContentEditable) opener.focus()
}
