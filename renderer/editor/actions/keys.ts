/**
 * Keys are written as the person reads them, "Ctrl+Shift+L", in the order Ctrl, Alt, Shift; the
 * last part is a letter, a digit, a sign of `signs` or a key's own name ("Tab", "F6", "ArrowUp").
 */

interface KeyPress {
  readonly code: string
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const signs: Readonly<Record<string, string>> = {
  Equal: '=',
  Minus: '-',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Space: 'Space',
  NumpadAdd: '+',
  NumpadSubtract: '-',
}

/**
 * The spelling of a key press. `code` names the key itself: with a Vietnamese layout the letters
 * differ, and Ctrl+Alt+digit gives signs.
 */
export function keysOf(press: KeyPress): string {
  const parts: string[] = []
  if (press.ctrlKey || press.metaKey) parts.push('Ctrl')
  if (press.altKey) parts.push('Alt')
  if (press.shiftKey) parts.push('Shift')
  parts.push(nameOf(press))
  return parts.join('+')
}

function nameOf({ code, key }: KeyPress): string {
  const plain = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(code)
  if (plain !== null) return plain[1] ?? plain[2] ?? plain[3] ?? key
  return signs[code] ?? key
}

const shownNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Space: 'Dấu cách',
  Escape: 'Esc',
  Delete: 'Del',
}

/** The keys of an action or command that are told to the person, as they are read. */
export function keysToShow({
  keys = [],
  shownKeys: own = [],
}: {
  readonly keys?: readonly string[]
  readonly shownKeys?: readonly string[]
}): readonly string[] {
  return [...keys, ...own].map(shownKeys)
}

/** Keys as menus show them: "Alt+Shift+↑". */
export function shownKeys(keys: string): string {
  const at = keys.lastIndexOf('+', keys.length - 2) + 1
  const last = keys.slice(at)
  return keys.slice(0, at) + (shownNames[last] ?? last)
}
