import { describe, expect, it } from 'vitest'
import { firstBelow } from '../../../renderer/editor/page/chunks.ts'

/** Boxes one below the other, of these heights, from 100 above the window on. */
function stack(heights: readonly number[]): Element[] {
  let bottom = -100
  return heights.map((height) => {
    const top = bottom
    bottom += height
    const box = { top, bottom }
    return { hasAttribute: () => false, getBoundingClientRect: () => box } as unknown as Element
  })
}

describe('the first chunk that ends below a height', () => {
  const chunks = stack([60, 40, 0, 30, 500])

  it.each([
    [-1000, 0],
    [-41, 0],
    [-40, 1],
    [-1, 1],
    [0, 3],
    [29, 3],
    [30, 4],
    [529, 4],
    [530, 5],
  ])('%i is within or above number %i', (height, at) => {
    expect(firstBelow(chunks, height)).toBe(at)
  })

  it('is none where there is none', () => {
    expect(firstBelow([], 0)).toBe(0)
  })
})
