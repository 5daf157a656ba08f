import { spawn } from 'node:child_process'

const OPENERS = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }

/** Opens the address in the person's browser; where there is none nothing happens. */
export function openBrowser(address) {
  const [program, ...first] = OPENERS[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...first, address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
