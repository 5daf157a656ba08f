/** Text borders: everything that enters the program becomes composed (NFC) and clean. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g

/** Nothing but letters and signs that are composed and clean already: what is typed. */
const CLEAN = /^[\t\n\x20-\x7e\xa0-\u02ff\u1ea0-\u1ef9]*$/

/**
 * NFC, line ends as "\n", control characters dropped, a lone surrogate replaced.
 * Word refuses files with control characters (traps: docx), so they may never get in.
 */
export function normalizeText(text: string): string {
  if (CLEAN.test(text)) return text
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(CONTROL, '')
    .toWellFormed()
    .normalize('NFC')
}

const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese alphabetical order. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b)
}
