import { foldText } from '../text/fold.ts'
import { applySpelling } from '../text/spelling.ts'

/** A word of a name or of a search, in the forms by which it is compared. */
export interface NameWord {
  /** Without marks, lower case: what a beginning is looked for in. */
  readonly plain: string
  /** `plain` with "y" and "i" as one: "ty le" is "ti le". */
  readonly key: string
  /** With its marks, lower case, as written. */
  readonly written: string
  /** `written` in one habit of placing tones, "y" and "i" as one. */
  readonly exact: string
}

/** The words of a text as names are compared: signs part them and do not count. */
export function nameWords(text: string): NameWord[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\d%]+/gu) ?? []
  return words.flatMap((written) => {
    const plain = foldText(written).replace(/[^a-z0-9%]/g, '')
    if (plain === '') return []
    const exact = likeI(applySpelling(written, 'ủy'))
    return [{ plain, key: likeI(plain), written, exact }]
  })
}

/** The same without marks, cases and signs. */
export function foldedWords(text: string): string[] {
  return nameWords(text).map(({ plain }) => plain)
}

/** Does the word say which marks it means? "thu" may be "thủ" typed in haste, "thủ" is no "thu". */
export function hasMarks({ plain, written }: NameWord): boolean {
  return plain !== written
}

/** "tỷ" and "tỉ", "kỹ" and "kĩ" are two habits of writing one word. */
function likeI(word: string): string {
  const parted = word.normalize('NFD')
  return parted.replace(/^(qu|[hklmstv])y(\p{M}*)$/u, '$1i$2').normalize('NFC')
}
