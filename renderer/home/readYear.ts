/** A year as typed into a field; undefined for what is no year of a document (1900 to 2200). */
export function readYear(words: string): number | undefined {
  if (!/^\d{4}$/.test(words.trim())) return undefined
  const year = Number(words)
  return year >= 1900 && year <= 2200 ? year : undefined
}
