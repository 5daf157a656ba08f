/** Text borders: everything that enters the program becomes composed (NFC) and clean. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g

/**
 * NFC, line ends as "\n", control characters dropped, a lone surrogate replaced.
 * Word refuses files with control characters (traps: docx), so they may never get in.
 */
export function normalizeText(text: string): string {
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
