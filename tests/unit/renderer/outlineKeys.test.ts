import { expect, it } from 'vitest'
import { outlineMove } from '../../../renderer/editor/panels/outlineKeys.ts'

const rows = [0, 1, 2, 2, 1, 0].map((depth) => ({ depth }))

it('leads from heading to heading, and stays at the ends', () => {
  expect(outlineMove('ArrowDown', 0, rows)).toBe(1)
  expect(outlineMove('ArrowDown', 5, rows)).toBe(5)
  expect(outlineMove('ArrowUp', 0, rows)).toBe(0)
  expect(outlineMove('Home', 4, rows)).toBe(0)
  expect(outlineMove('End', 1, rows)).toBe(5)
  expect(outlineMove('Enter', 1, rows)).toBeUndefined()
})

it('leads into a section and out of it', () => {
  expect(outlineMove('ArrowRight', 1, rows)).toBe(2)
  expect(outlineMove('ArrowRight', 3, rows)).toBe(3)
  expect(outlineMove('ArrowLeft', 3, rows)).toBe(1)
  expect(outlineMove('ArrowLeft', 4, rows)).toBe(0)
  expect(outlineMove('ArrowLeft', 5, rows)).toBe(5)
})
