import { expect, it } from 'vitest'
import { nextPlace } from '../../../renderer/ui/useRovingTabs.ts'

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 4, 0],
  ['ArrowLeft', 0, 4],
  ['Home', 3, 0],
  ['End', 1, 4],
  ['ArrowDown', 1, undefined],
])('%s from button %i of five leads to %s', (key, at, to) => {
  expect(nextPlace(key, at, 5)).toBe(to)
})
