import { BOLD_OFF, BOLD_ON, ITALIC_OFF, ITALIC_ON } from './tokens.ts'

/** Markdown emphasis (`*italic*`, `**bold**`, `***both***`) turned into tokens. */

const EMPHASIS =
  /(?<![\p{L}\d*])(\*{1,3})(?=[\p{L}\d“"‘'(\-+])([^*\n]{1,4000}?)(?<=[^\s*(])\1(?![\p{L}\d*])/gu

/** A "*" heading written with emphasis around it: "** Nguyên nhân ...*", "*** ... **". */
const STAR_HEADING = /^(\*{2,4})\s+([^*]+?)\s*(\*{1,3})$/

function on(stars: string): string {
  return (stars.length >= 2 ? BOLD_ON : '') + (stars.length % 2 === 1 ? ITALIC_ON : '')
}

function off(stars: string): string {
  return (stars.length % 2 === 1 ? ITALIC_OFF : '') + (stars.length >= 2 ? BOLD_OFF : '')
}

export function readEmphasis(text: string): string {
  if (!text.includes('*')) return text
  const star = STAR_HEADING.exec(text.trim())
  if (star !== null) {
    const [, opening = '', words = '', closing = ''] = star
    if (opening.length === closing.length + 1) {
      return `* ${on(closing)}${words}${off(closing)}`
    }
  }
  return text.replace(
    EMPHASIS,
    (_all, stars: string, words: string) => on(stars) + words + off(stars),
  )
}
