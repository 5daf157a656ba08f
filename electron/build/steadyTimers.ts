import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const home = resolve(import.meta.dirname, '../../renderer/editor/page/steadyTimers.ts')
const replaced = new Map([
  ['lodash/debounce', 'debounce'],
  ['lodash/throttle', 'throttle'],
])

/** Gives Slate our timers for lodash's, which pile up while a person types (steadyTimers.ts). */
export function steadyTimers(): Plugin {
  return {
    name: 'steady-timers',
    enforce: 'pre',
    resolveId: (id) => (replaced.has(id) ? `\0${id}` : undefined),
    load: (id) => {
      const name = replaced.get(id.slice(1))
      if (!id.startsWith('\0') || name === undefined) return undefined
      return `export { ${name} as default } from ${JSON.stringify(home)}`
    },
  }
}
