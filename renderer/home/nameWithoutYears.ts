import { foldText } from '../../shared/text/fold.ts'

/** What the names of one document's yearly issues have in common. */
export function nameWithoutYears(name: string): string {
  return foldText(name)
    .replace(/\(\d+\)$|\d+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
