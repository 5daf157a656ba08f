import type { Route } from './route.ts'

/**
 * The part of the page's address behind "#": the browser's Back, Forward and reload follow it.
 * Dialogs over a screen have no address of their own.
 */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'home':
      return '#/'
    case 'editor':
      return `#/document/${encodeURIComponent(route.file)}`
    case 'indicators':
    case 'templates':
    case 'settings':
      return `#/${route.screen}`
  }
}

/** The screen of an address; the list of documents for one that names none. */
export function routeAt(address: string): Route {
  const file = /^#\/document\/([^/]+)$/.exec(address)?.[1]
  if (file !== undefined) {
    try {
      return { screen: 'editor', file: decodeURIComponent(file) }
    } catch {
      return { screen: 'home' }
    }
  }
  if (address === '#/indicators') return { screen: 'indicators' }
  if (address === '#/templates') return { screen: 'templates' }
  if (address === '#/settings') return { screen: 'settings' }
  return { screen: 'home' }
}
