import { addressOf, routeAt } from './address.ts'
import { createStore } from './store.ts'

/** Where the person is. The opened documents are kept by tabs/openTabs.ts. */
export type Route =
  | {
      readonly screen: 'home'
      readonly creating?: true
      /** The template that "Văn bản mới" begins with. */
      readonly template?: string
    }
  | { readonly screen: 'editor'; readonly file: string }
  | { readonly screen: 'indicators' }
  | { readonly screen: 'templates' }
  | { readonly screen: 'settings' }

export const route = createStore<Route>({ screen: 'home' })

type Guard = () => Promise<boolean>

/** Asked before a screen is left; false keeps the person there (words are not saved yet). */
const guards = new Set<Guard>()

export function guardLeaving(guard: Guard): () => void {
  guards.add(guard)
  return () => guards.delete(guard)
}

/** Counts the wishes to go somewhere: the last one counts, however long each guard takes. */
let wishes = 0

export function goTo(next: Route): void {
  const wish = ++wishes
  void leave().then((free) => {
    if (free && wish === wishes) route.set(next)
  })
}

async function leave(): Promise<boolean> {
  for (const mayLeave of [...guards]) if (!(await mayLeave())) return false
  return true
}

/**
 * Ties the screen to the page's address, before the first one is drawn. Going back in the browser
 * asks the screen that is left, as every other way does; refused, the address is put right again.
 */
export function followAddress(): void {
  route.set(routeAt(location.hash))
  history.replaceState(history.state, '', addressOf(route.get()))
  route.subscribe(() => {
    const address = addressOf(route.get())
    if (location.hash !== address) history.pushState(null, '', address)
  })
  const follow = async (): Promise<void> => {
    const here = addressOf(route.get())
    if (location.hash === here) return
    if (await leave()) route.set(routeAt(location.hash))
    else history.pushState(null, '', here)
  }
  window.addEventListener('popstate', () => void follow())
}
