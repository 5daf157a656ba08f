import { createStore } from './store.ts'

/** Where the person is. The opened document itself is kept by the editor. */
export type Route =
  | { readonly screen: 'home'; readonly creating?: true }
  | { readonly screen: 'editor'; readonly file: string }
  | { readonly screen: 'indicators' }
  | { readonly screen: 'settings' }

export const route = createStore<Route>({ screen: 'home' })

/** Asked before a screen is left; false keeps the person there (words are not saved yet). */
let mayLeave: (() => Promise<boolean>) | undefined

export function guardLeaving(guard: () => Promise<boolean>): () => void {
  mayLeave = guard
  return () => {
    if (mayLeave === guard) mayLeave = undefined
  }
}

export function goTo(next: Route): void {
  void leave().then((free) => {
    if (free) route.set(next)
  })
}

async function leave(): Promise<boolean> {
  return mayLeave === undefined || mayLeave()
}
