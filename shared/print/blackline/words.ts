import type { PrintInline } from '../types.ts'

/** A word, a sign or a break of a printed line, with the blanks in front of it. */
export interface Token {
  /** Equal tokens read the same; "" closes the line and holds its last blanks. */
  readonly key: string
  readonly kind: 'word' | 'number' | 'sign' | 'note'
  readonly inline?: PrintInline
  readonly blanks: readonly PrintInline[]
}

/** Keys that no word has. */
const BREAK = '\n'
const NOTE = '\u0001'
const PICTURE = '\u0003'
/** The end of a paragraph inside a sequence of words. */
export const MARK = '\u0002'

const pieces = /[ \t]+|\p{N}+(?:[.,/]\p{N}+)*|[\p{L}\p{M}]+|[^ \t]/gu

/** The line as tokens; all notes are alike here, their words are compared on their own. */
export function tokensOf(line: readonly PrintInline[]): Token[] {
  const tokens: Token[] = []
  let blanks: PrintInline[] = []
  const push = (key: string, kind: Token['kind'], inline: PrintInline) => {
    tokens.push({ key, kind, inline, blanks })
    blanks = []
  }
  for (const inline of line) {
    if (inline.kind === 'break') push(BREAK, 'sign', inline)
    else if (inline.kind === 'note') push(NOTE, 'note', inline)
    else if (inline.kind === 'picture') push(`${PICTURE}${inline.spoken}`, 'word', inline)
    else {
      for (const [text] of inline.text.matchAll(pieces)) {
        if (/^[ \t]/.test(text)) blanks.push({ ...inline, text })
        else push(text, kindOf(text), { ...inline, text })
      }
    }
  }
  tokens.push({ key: '', kind: 'sign', blanks })
  return tokens
}

function kindOf(text: string): Token['kind'] {
  if (/^\p{N}/u.test(text)) return 'number'
  return /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'sign'
}

/** How many words of letters or digits. */
export function countWords(tokens: readonly Token[]): number {
  return tokens.filter(({ kind }) => kind === 'word' || kind === 'number').length
}
