import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './project.mjs'

/** For a slow line; without any the installer itself gives up within ten seconds. */
const INSTALL_TIMEOUT = 180_000

const folder = join(project, 'node_modules/electron')

/** The Electron program: the one that is named, the one that is there, or one fetched now. */
export async function findElectron() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given) return existing(join(given, executable()))
  return installed() ?? ((await install()) ? installed() : undefined)
}

function executable() {
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }
  return names[process.platform] ?? 'electron'
}

function existing(path) {
  return existsSync(path) ? path : undefined
}

function installed() {
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8').trim()
    return existing(join(folder, 'dist', name))
  } catch {
    return undefined
  }
}

/** Runs the electron package's own installer; false when it fails or takes too long. */
function install() {
  const installer = join(folder, 'install.js')
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || !existsSync(installer)) return false
  console.log('Đang tải Electron (chỉ lần đầu)…')
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore', cwd: project })
    const timer = setTimeout(() => child.kill(), INSTALL_TIMEOUT)
    child.on('error', () => resolve(false))
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code === 0)
    })
  })
}
