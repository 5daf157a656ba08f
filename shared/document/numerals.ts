import type { MarkerFormat } from './types.ts'

/** Numbers of headings in every style of the genre, written and read back. */

const ROMAN: readonly (readonly [string, number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

/** Order of points by HD36 section 5: a) b) c) d) đ) e) g) ..., without f, j, w, z. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy']
const UPPER = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

const ORDINALS = [
  'nhất',
  'hai',
  'ba',
  'tư',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
]

function toRoman(number: number): string {
  let rest = number
  let roman = ''
  for (const [sign, value] of ROMAN) {
    while (rest >= value) {
      roman += sign
      rest -= value
    }
  }
  return roman
}

function fromRoman(roman: string): number | undefined {
  let rest = roman
  let number = 0
  for (const [sign, value] of ROMAN) {
    while (rest.startsWith(sign)) {
      number += value
      rest = rest.slice(sign.length)
    }
  }
  return rest === '' && toRoman(number) === roman ? number : undefined
}

/** Items past the end of an alphabet or of the ordinals fall back to arabic digits. */
export function writeNumeral(number: number, style: MarkerFormat['style']): string {
  switch (style) {
    case 'none':
      return ''
    case 'arabic':
      return String(number)
    case 'roman':
      return toRoman(number)
    case 'letter':
      return LETTERS[number - 1] ?? String(number)
    case 'upper':
      return UPPER[number - 1] ?? String(number)
    case 'words':
      return ORDINALS[number - 1] ?? String(number)
  }
}

/** The number that `numeral` writes in `style`, case ignored for words; undefined if none. */
export function readNumeral(numeral: string, style: MarkerFormat['style']): number | undefined {
  const place = (list: readonly string[]): number | undefined => {
    const index = list.indexOf(numeral)
    return index < 0 ? undefined : index + 1
  }
  switch (style) {
    case 'none':
      return undefined
    case 'arabic':
      return /^\d{1,4}$/.test(numeral) ? Number(numeral) : undefined
    case 'roman':
      return numeral === '' ? undefined : fromRoman(numeral)
    case 'letter':
      return place(LETTERS)
    case 'upper':
      return place(UPPER)
    case 'words': {
      const index = ORDINALS.indexOf(numeral.toLowerCase())
      return index < 0 ? undefined : index + 1
    }
  }
}
