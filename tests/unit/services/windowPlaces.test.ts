import { expect, it } from 'vitest'
import { openConf } from '../../../electron/services/confStore.ts'
import { fitPlace, newPlace, openWindowPlaces } from '../../../electron/windows/windowPlaces.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

const left = { x: 0, y: 0, width: 1366, height: 728 }
const right = { x: 1366, y: 0, width: 1920, height: 1040 }

it.each([
  ['stays where it fits', { x: 1400, y: 20, width: 1366, height: 768 }, { x: 1400, y: 20 }],
  [
    'comes back from a screen that is gone',
    { x: 5000, y: 20, width: 1200, height: 700 },
    { x: 166, y: 20 },
  ],
  ['gets smaller than the screen', { x: 0, y: 0, width: 1366, height: 768 }, { height: 728 }],
  ['shows its title', { x: 100, y: -400, width: 1200, height: 700 }, { y: 0 }],
])('a window %s', (_, place, expected) => {
  expect(fitPlace(place, [left, right])).toMatchObject(expected)
})

it('a new window stands in the middle, a further one a step off', () => {
  expect(newPlace(right, undefined)).toEqual({ x: 1643, y: 136, width: 1366, height: 768 })
  const first = { x: 10, y: 10, width: 1100, height: 700 }
  expect(newPlace(left, first)).toMatchObject({ x: 42, y: 28, width: 1100, height: 700 })
  expect(newPlace({ ...left, width: 1024, height: 600 }, undefined)).toMatchObject({
    x: 0,
    y: 0,
    width: 1024,
    height: 600,
  })
})

it('places are remembered by the order of the windows, without gaps', () => {
  const folder = temporaryFolder()
  const places = openWindowPlaces(folder, openConf)
  if (!places.ok) throw new Error(places.error.message)
  const place = { ...left, maximized: true }
  places.value.remember(1, place)
  places.value.remember(0, place)
  places.value.remember(1, { ...right, maximized: false })
  expect(places.value.flush().ok).toBe(true)
  const again = openWindowPlaces(folder, openConf)
  expect(again.ok && [again.value.at(0), again.value.at(1), again.value.at(2)]).toEqual([
    place,
    { ...right, maximized: false },
    undefined,
  ])
})
