/** Gives every word of two documents a number; capitals don't count. */
export class WordBook {
  private readonly numbers = new Map<string, number>()
  private readonly lower = new Map<string, number>()

  /** How many words have a number. */
  get size(): number {
    return this.lower.size
  }

  /** The words of a text that are letters, in order. */
  wordsIn(text: string): Uint32Array {
    const found: number[] = []
    let start = -1
    for (let at = 0; at <= text.length; at++) {
      const inWord = at < text.length && isLetter(text.charCodeAt(at))
      if (inWord && start < 0) start = at
      if (inWord || start < 0) continue
      found.push(this.numberOf(text.slice(start, at)))
      start = -1
    }
    return Uint32Array.from(found)
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    const letters = word.toLowerCase()
    const number = this.lower.get(letters) ?? this.lower.size
    this.lower.set(letters, number)
    this.numbers.set(word, number)
    return number
  }
}

/** Quick and near enough: above ASCII all but signs, spaces and quotes is a letter. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return false
  return code < 0x2000 || (code > 0x2bff && code < 0xe000) || code > 0xffff
}

/** Of the words in their order: equal ones have equal keys, others hardly ever. */
export function keyOfWords(words: Uint32Array): number {
  let [low, high] = [0x811c9dc5, words.length]
  for (const word of words) {
    low = Math.imul(low ^ word, 0x01000193)
    high = Math.imul(high + word, 0x9e3779b1) ^ (high >>> 15)
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0)
}

export function sameWords(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at])
}
