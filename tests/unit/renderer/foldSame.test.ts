import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldSame } from '../../../renderer/review/foldSame.ts'

const long = Array.from({ length: 60 }, (_, at) => `chữ${at}`).join(' ')
const same = (words: string) => ({ kind: 'same', words }) as const
const added = (words: string) => ({ kind: 'added', words }) as const

it('leaves the words beside a change, and hides what stayed far from it', () => {
  const [front, change, back] = foldSame([same(`${long} năm `), added('2036'), same(`, ${long}`)])
  expect(front?.words).toMatch(/^… chữ\d+ .* năm $/)
  expect(change).toEqual(added('2036'))
  expect(back?.words).toMatch(/^, chữ0 .* …$/)
  const [, between] = foldSame([added('a'), same(` ${long} `), added('b')])
  expect(between?.words).toMatch(/^ chữ0 .* … chữ\d+ .*chữ59 $/)
})

it('shows the beginning of what stayed as a whole', () => {
  const [only] = foldSame([same(long)])
  expect(only?.words).toMatch(/^chữ0 .*chữ2\d …$/)
  expect(foldSame([same('Các chi bộ thực hiện.')])).toEqual([same('Các chi bộ thực hiện.')])
})

it('never touches a change nor hides a little (property)', () => {
  const part = fc.record({
    kind: fc.constantFrom('same' as const, 'added' as const, 'removed' as const),
    words: fc.oneof(fc.lorem({ maxCount: 60 }), fc.string({ maxLength: 200 })),
  })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const folded = foldSame(parts)
      expect(folded).toHaveLength(parts.length)
      folded.forEach((one, at) => {
        const was = parts[at]
        if (one === was) return
        expect(was?.kind).toBe('same')
        expect(one.words.length).toBeLessThan((was?.words.length ?? 0) - 50)
        const [front = '', back = ''] = [one.words.split('…')[0], one.words.split('…').at(-1)]
        expect(was?.words.startsWith(front) && was.words.endsWith(back)).toBe(true)
      })
    }),
  )
})
