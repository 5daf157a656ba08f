import type { HtmlElement } from './htmlTree.ts'

/** The few properties of a look that are read, by their CSS name. */
export type Declarations = Readonly<Record<string, string>>

/** Rules of the text's own style sheets, by "tag", ".class" and "tag.class". */
export type StyleSheet = ReadonlyMap<string, Declarations>

const MAX_SHEET = 400_000

function readDeclarations(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  // A name in quotes may hold ";" (Word's list styles do).
  for (const part of text.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const name = part.slice(0, colon).trim().toLowerCase()
    if (name !== '')
      found[name] = part
        .slice(colon + 1)
        .replace(/!important/i, '')
        .trim()
  }
  return found
}

/** Reads simple selectors only; "@list" and the like are left out. */
export function readStyleSheet(text: string): StyleSheet {
  const rules = new Map<string, Declarations>()
  const css = text.slice(0, MAX_SHEET).replace(/<!--|-->|\/\*[\s\S]{0,2000}?\*\//g, ' ')
  for (const match of css.matchAll(/([^{}]{1,2000})\{([^{}]{0,4000})\}/g)) {
    const [, selectors = '', body = ''] = match
    const declarations = readDeclarations(body)
    for (const selector of selectors.split(',')) {
      const key = selector.trim()
      if (!/^(?:[a-z][a-z\d]*)?(?:\.[\w-]+)?$/i.test(key) || key === '') continue
      const at = key.indexOf('.')
      const name = at < 0 ? key.toLowerCase() : key.slice(0, at).toLowerCase() + key.slice(at)
      rules.set(name, { ...rules.get(name), ...declarations })
    }
  }
  return rules
}

const none: Declarations = {}

/** What the style sheets and the element's own style say about it. */
export function styleOf(element: HtmlElement, sheet: StyleSheet): Declarations {
  const { class: classes, style } = element.attributes
  const own = style === undefined ? none : readDeclarations(style)
  if (sheet.size === 0) return own
  let found: Declarations = sheet.get(element.tag) ?? none
  for (const name of (classes ?? '').split(/\s+/)) {
    if (name === '') continue
    const general = sheet.get(`.${name}`)
    const special = sheet.get(`${element.tag}.${name}`)
    if (general !== undefined || special !== undefined) {
      found = { ...found, ...general, ...special }
    }
  }
  return found === none ? own : { ...found, ...own }
}

export function isHidden(element: HtmlElement, style: Declarations): boolean {
  const { hidden, 'aria-hidden': ariaHidden, role } = element.attributes
  return (
    hidden !== undefined ||
    ariaHidden === 'true' ||
    /^(?:navigation|button|menu|menubar|toolbar|search|tablist)$/.test(role ?? '') ||
    /^none\b/.test(style.display ?? '') ||
    style.visibility === 'hidden' ||
    style['mso-hide'] === 'all'
  )
}

/** The first name of a list of fonts. */
export function fontOf(style: Declarations): string | undefined {
  const family =
    style['font-family'] ?? /(["'][^"']+["']|[^\s"',]+)\s*$/.exec(style.font ?? '')?.[1]
  const first = family?.split(',')[0]?.replace(/["']/g, '').trim()
  return first === '' ? undefined : first
}

export function alignOf(
  element: HtmlElement,
  style: Declarations,
): 'center' | 'right' | 'left' | undefined {
  for (const value of [style['text-align'], element.attributes.align]) {
    const named = value?.trim().toLowerCase()
    if (named === 'center' || named === 'right') return named
    if (named === 'left' || named === 'justify') return 'left'
  }
  return undefined
}
