/** Signs that Word writes as letters of a symbol font. */

const SYMBOL_FONTS = /^(?:symbol|wingdings(?: \d)?|webdings|zapfdingbats)$/i

export function symbolFont(font: string | undefined): boolean {
  return font !== undefined && SYMBOL_FONTS.test(font)
}

const SIGNS: Readonly<Record<string, string>> = {
  '·': '•',
  à: '→',
  '®': '→',
  Þ: '⇒',
  ð: '⇒',
  è: '→',
  ü: '✓',
  Ø: '➢',
  '§': '▪',
  v: '•',
  q: '□',
  n: '■',
  l: '●',
  o: '□',
  '³': '≥',
  '£': '≤',
  '¹': '≠',
  '±': '±',
  '´': '×',
  '°': '°',
  a: 'α',
  b: 'β',
  m: 'μ',
  D: 'Δ',
}

/** Words of a symbol font with the signs that are known; the rest as it stands. */
export function symbolText(words: string): string {
  return words.replace(/[\uF020-\uF0FF]|[^\s]/gu, (sign) => {
    const code = sign.charCodeAt(0)
    const letter = code >= 0xf020 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : sign
    return SIGNS[letter] ?? sign
  })
}
