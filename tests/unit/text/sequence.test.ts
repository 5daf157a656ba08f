import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonPairs } from '../../../shared/text/sequence.ts'

/** Length of the longest common sequence, by the table of the textbook. */
function longest(one: readonly string[], other: readonly string[]): number {
  let below = other.map(() => 0).concat(0)
  for (let row = one.length - 1; row >= 0; row--) {
    const line = below.map(() => 0)
    for (let column = other.length - 1; column >= 0; column--) {
      line[column] =
        one[row] === other[column]
          ? below[column + 1]! + 1
          : Math.max(below[column]!, line[column + 1]!)
    }
    below = line
  }
  return below[0]!
}

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 24 })

describe('what two sequences have in common', () => {
  it('is in order on both sides and as long as can be', () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const pairs = commonPairs(one, other)
        for (const [at, [a, b]] of pairs.entries()) {
          expect(one[a]).toBe(other[b])
          if (at > 0) {
            expect(a).toBeGreaterThan(pairs[at - 1]![0])
            expect(b).toBeGreaterThan(pairs[at - 1]![1])
          }
        }
        expect(pairs).toHaveLength(longest(one, other))
      }),
      { numRuns: 2000 },
    )
  })

  it('of long sequences with nothing in common is found at once: beginning and end', () => {
    const one = Array.from({ length: 20_000 }, (_, at) => `a${at}`)
    const other = Array.from({ length: 20_000 }, (_, at) => `b${at}`)
    const wrapped = (middle: string[]) => ['đầu', ...middle, 'cuối']
    expect(commonPairs(wrapped(one), wrapped(other))).toEqual([
      [0, 0],
      [20_001, 20_001],
    ])
  })
})
