import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { ensureBuilt } from './ensureBuilt.mjs'
import { findElectron } from './findElectron.mjs'
import { openBrowser } from './openBrowser.mjs'
import { project } from './project.mjs'

/*
 * `npm start`: builds when needed, then opens the window; where no Electron or no display is to
 * be had, the same program as a page of this machine. Arguments are passed on.
 */

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S*/

/** The window has already told the person why it can't open (electron/main.ts). */
const REPORTED = 64

const args = withAbsoluteWorkspace(process.argv.slice(2))
process.exitCode = await start()

async function start() {
  if (!ensureBuilt()) {
    console.error('Không dựng được chương trình. Hãy chạy "npm ci" rồi thử lại.')
    return 1
  }
  if (!hasDisplay()) return startPage('Máy này không có màn hình đồ hoạ')
  const electron = await findElectron()
  if (electron === undefined) return startPage('Không tải được Electron về máy này')
  const startedAt = Date.now()
  const code = await run(electron, [project, ...sandboxArguments(), ...args])
  if (code === 0) return 0
  if (code === REPORTED) return 1
  // A missing system library or a refused sandbox shows at once; later it is a crash of ours.
  if (Date.now() - startedAt > 15_000) return code
  return startPage('Không mở được cửa sổ Electron trên máy này')
}

/** `npm start` runs in the project's folder; names count from the folder where it was given. */
function withAbsoluteWorkspace(words) {
  const from = process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : undefined
  const absolute = (name) => resolve(from ?? process.cwd(), name)
  return words.map((word, at) => {
    if (word.startsWith('--workspace=')) {
      return `--workspace=${absolute(word.slice('--workspace='.length))}`
    }
    return words[at - 1] === '--workspace' ? absolute(word) : word
  })
}

function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Chromium's own sandbox refuses to run as root. */
function sandboxArguments() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
}

function run(program, parameters) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: 'inherit' })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

function startPage(reason) {
  console.log(`${reason}: chương trình chạy trong trình duyệt.`)
  const command = [join(project, 'out/cli/van-kien.js'), 'serve', '--note', reason]
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...command, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let opened = false
    child.stdout.on('data', (data) => {
      process.stdout.write(data)
      const address = ADDRESS.exec(String(data))?.[0]
      if (address === undefined || opened) return
      opened = true
      if (hasDisplay()) openBrowser(address)
    })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => child.kill(signal))
    }
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 0))
  })
}
