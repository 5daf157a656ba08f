/** What is being asked for by "@" in front of the cursor. */
export interface AtQuery {
  /** The words behind the sign, as typed. */
  readonly words: string
  /** Letters from the sign up to the cursor. */
  readonly length: number
}

/** No name of an indicator is looked for by more letters. */
const MOST = 60

/** What may stand in front of the sign: a word that begins there is no part of an address. */
const beforeWord = /[\s([“"‘'«–—-]/u

/** Signs that end what is asked for: the writer has gone on with his sentence. */
const ended = /^\s|\s{2}|[\n,.;:!?@"“”()]/

/** The question that the text in front of the cursor ends with; undefined: it asks nothing. */
export function atQueryBefore(before: string): AtQuery | undefined {
  const at = before.lastIndexOf('@', before.length - 1)
  if (at < 0 || before.length - at > MOST) return undefined
  const previous = before[at - 1]
  if (previous !== undefined && !beforeWord.test(previous)) return undefined
  const words = before.slice(at + 1)
  return ended.test(words) ? undefined : { words, length: before.length - at }
}
