/**
 * A centred text broken into lines of about even length, none over `most` letters if it can be;
 * a lone dash never begins or ends a line. Text with line breaks of its own is left as it is.
 */
export function evenLines(text: string, most: number): string {
  if (text.includes('\n') || text.length <= most) return text
  const words = text.split(/\s+/)
  const count = Math.ceil(text.length / most)
  const lines: string[] = []
  let at = 0
  for (let line = 0; line < count; line++) {
    const left = words.slice(at).join(' ').length
    const end =
      line === count - 1 ? words.length : breakAfter(words, at, left / (count - line), most)
    lines.push(words.slice(at, end).join(' '))
    at = end
  }
  return lines.filter((line) => line !== '').join('\n')
}

function isDash(word: string | undefined): boolean {
  return word !== undefined && /^[-–—]$/.test(word)
}

/** Words before which a line of a title is best broken. */
const joints = /^(và|của|về|năm|trong|theo|với|cho|tại|đến|nhiệm|giai|gắn|nhằm)$/iu
/** How many letters off the aim a good joint may be, and a pair around a dash costs. */
const WEIGHT = 10

/** How good it is to break before the word at `end`: the lower, the better. */
function cost(words: readonly string[], end: number, off: number): number {
  const joint = joints.test(words[end] ?? '') ? -WEIGHT : 0
  const pair = isDash(words[end + 1]) || isDash(words[end - 2]) ? WEIGHT : 0
  return off + joint + pair
}

/** Index of the word that begins the next line, where this one is near to `aim` letters. */
function breakAfter(words: readonly string[], from: number, aim: number, most: number): number {
  let best = words.length
  let least = Number.POSITIVE_INFINITY
  let length = 0
  for (let end = from + 1; end < words.length; end++) {
    length += (words[end - 1]?.length ?? 0) + (end > from + 1 ? 1 : 0)
    if (isDash(words[end]) || isDash(words[end - 1])) continue
    if (length > most && best < words.length) break
    const own = cost(words, end, Math.abs(length - aim))
    if (own >= least) continue
    best = end
    least = own
  }
  return best
}
