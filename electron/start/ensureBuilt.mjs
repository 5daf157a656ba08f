import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './project.mjs'

const PRODUCTS = [
  'out/main/main.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/cli/van-kien.js',
]
const SOURCES = ['electron', 'renderer', 'shared', 'package-lock.json']

/** Builds when a product is missing or older than the newest source. Says whether all is there. */
export function ensureBuilt() {
  if (isFresh()) return true
  console.log('Đang dựng chương trình, chờ khoảng nửa phút…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const built = spawnSync(npm, ['run', '--silent', 'build'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  return built.status === 0
}

function isFresh() {
  const products = PRODUCTS.map((file) => join(project, file))
  if (!products.every((file) => existsSync(file))) return false
  const built = Math.min(...products.map((file) => statSync(file).mtimeMs))
  return SOURCES.every((source) => newest(join(project, source)) <= built)
}

/** Time of the last change of a file, or of anything in a folder. */
function newest(path) {
  const info = statSync(path)
  if (!info.isDirectory()) return info.mtimeMs
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((last, entry) => {
      return Math.max(last, statSync(join(entry.parentPath, entry.name)).mtimeMs)
    }, 0)
}
