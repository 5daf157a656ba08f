import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { addressOf, routeAt } from '../../../renderer/state/address.ts'
import {
  followAddress,
  goTo,
  guardLeaving,
  type Route,
  route,
} from '../../../renderer/state/route.ts'

const places: readonly Route[] = [
  { screen: 'home' },
  { screen: 'indicators' },
  { screen: 'settings' },
  { screen: 'editor', file: 'Nghị quyết 1/2 #50%.vankien' },
]

it('gives every screen an address that leads back to it', () => {
  for (const place of places) expect(routeAt(addressOf(place))).toEqual(place)
  expect(addressOf({ screen: 'home', creating: true })).toBe('#/')
})

it('takes an address that names no screen for the list of documents', () => {
  for (const odd of ['', '#', '#/nowhere', '#/document/', '#/document/%E0%A4%A']) {
    expect(routeAt(odd)).toEqual({ screen: 'home' })
  }
})

/** The parts of a browser that the route speaks to. */
function fakeBrowser(hash: string) {
  const entries = [hash]
  let at = 0
  let onPop = (): void => undefined
  const location = {
    get hash() {
      return entries[at] ?? ''
    },
  }
  vi.stubGlobal('location', location)
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_: unknown, __: string, address: string) => entries.splice(at, 1, address),
    pushState: (_: unknown, __: string, address: string) => {
      at++
      entries.splice(at, entries.length, address)
    },
  })
  vi.stubGlobal('window', {
    addEventListener: (_: string, listener: () => void) => {
      onPop = listener
    },
  })
  return {
    location,
    back: async () => {
      at--
      onPop()
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

it('goes back to the former screen, but never away from words that are not saved', async () => {
  const browser = fakeBrowser('#/indicators')
  followAddress()
  expect(route.get()).toEqual({ screen: 'indicators' })
  goTo({ screen: 'editor', file: 'a.vankien' })
  await vi.waitFor(() => expect(browser.location.hash).toBe('#/document/a.vankien'))

  let saved = false
  const free = guardLeaving(() => Promise.resolve(saved))
  await browser.back()
  expect(route.get().screen).toBe('editor')
  expect(browser.location.hash).toBe('#/document/a.vankien')

  saved = true
  await browser.back()
  expect(route.get()).toEqual({ screen: 'indicators' })
  expect(browser.location.hash).toBe('#/indicators')
  free()
})
