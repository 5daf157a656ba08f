import { spawn } from 'node:child_process'

/**
 * Starts `count` displays of their own for windows that nobody sees: two windows on one display
 * would take the keyboard and the clipboard from each other. Gives their names (":99").
 */
export async function startDisplays(count) {
  const servers = Array.from({ length: count }, () =>
    spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    }),
  )
  const names = await Promise.all(servers.map(nameOf))
  return {
    names,
    stop: () => {
      for (const server of servers) server.kill()
    },
  }
}

/** The server writes its number once it is ready. */
function nameOf(server) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    server.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`))
  })
}
