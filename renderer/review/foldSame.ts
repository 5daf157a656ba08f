/** Words of a difference: on both sides, or on one. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly words: string
}

/** Letters of what stayed that are left beside a change. */
const BESIDE = 60

/** What is hidden must be worth the button that shows it. */
const LEAST = 60

/**
 * What stayed stands in the text beside: of long stretches only the words next to a change are
 * shown, so that the change itself is in sight.
 */
export function foldSame(parts: readonly DiffPart[]): readonly DiffPart[] {
  return parts.map((part, at) => {
    if (part.kind !== 'same') return part
    const isFirst = at === 0
    const isLast = at === parts.length - 1
    const front = isFirst && !isLast ? '' : beginning(part.words, isFirst ? 2 * BESIDE : BESIDE)
    const back = isLast ? '' : ending(part.words)
    const hidden = part.words.length - front.length - back.length
    return hidden < LEAST ? part : { kind: 'same', words: `${front}…${back}` }
  })
}

/** Whole words from the start, with the space behind them. */
function beginning(words: string, letters: number): string {
  return /^.*\s/s.exec(words.slice(0, letters))?.[0] ?? ''
}

/** Whole words up to the end, with the space in front of them. */
function ending(words: string): string {
  return /\s.*$/s.exec(words.slice(-BESIDE))?.[0] ?? ''
}
