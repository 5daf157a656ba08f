import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../shared/document/types.ts'
import { keepTies } from '../../../shared/figures/keepTies.ts'

const key = (inline: Inline): string => ('text' in inline ? inline.text : inline.id)

/** "Thu [a:ngân sách] đạt": words in brackets are tied to the thread named in front. */
function line(words: string): Inline[] {
  return words
    .split(/(\[[^\]]*\])/)
    .filter((part) => part !== '')
    .map((part) => {
      const tied = /^\[(\w+):(.*)\]$/.exec(part)
      return tied === null ? { text: part } : { text: tied[2] ?? '', comments: [tied[1] ?? ''] }
    })
}

describe('comments on words that are written anew', () => {
  it.each([
    ['nothing tied', 'Thu đạt 7.', 'Thu đạt 8.', 'Thu đạt 8.'],
    [
      'words that stay',
      'Thu [a:ngân sách] đạt.',
      'Tổng thu ngân sách ước đạt.',
      'Tổng thu [a:ngân sách] ước đạt.',
    ],
    ['a replaced word', 'Thu [a:khá] trong năm.', 'Thu tốt trong năm.', 'Thu [a:tốt] trong năm.'],
    [
      'a word put inside',
      '[a:Thu ngân sách] đạt.',
      'Thu nội địa ngân sách đạt.',
      '[a:Thu nội địa ngân sách] đạt.',
    ],
    ['a removed word', 'Thu [a:rất] khá.', 'Thu khá.', 'Thu khá.'],
    ['the whole line', '[a:Đạt 7.]', 'Hoàn thành.', '[a:Hoàn thành.]'],
  ])('%s', (_, old, written, expected) => {
    expect(keepTies(line(old), line(written), key)).toEqual(line(expected))
  })
})
