import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startDisplays } from './e2e/displays.mjs'
import { provideElectron } from './e2e/provideElectron.mjs'
import { missingTools } from './tools.mjs'

/*
 * `npm test`: checks the tools, builds once, then style, types, unit, integration and
 * end-to-end tests. With CI=true anything missing fails the run; on a person's machine the
 * end-to-end tests are then left out and the reason is printed.
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const isCi = process.env.CI === 'true'

function step(name, program, args, environment = {}) {
  console.log(`\n== ${name}`)
  const started = Date.now()
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`)
  if (status !== 0) process.exit(1)
}

const bin = (name) => join(root, 'node_modules/.bin', name)
const vitest = (project) => ['run', '--config', 'tests/vitest.config.ts', '--project', project]

const missing = missingTools()
for (const line of missing) console.error(line)

const electron = await provideElectron((line) => console.error(line))
if (electron.folder === undefined) console.error(`no Electron for tests: ${electron.reason}`)
if (isCi && (missing.length > 0 || electron.folder === undefined)) {
  console.error('With CI=true everything above must be there.')
  process.exit(1)
}

step('style', bin('biome'), ['check', '.'])
step('types', bin('tsc'), ['--noEmit'])
step('build', 'npm', ['run', '--silent', 'build'])
step('unit', bin('vitest'), vitest('unit'))
step('integration', bin('vitest'), vitest('integration'))

const hasSpecs = existsSync(join(root, 'tests/e2e'))
if (!hasSpecs || electron.folder === undefined || missing.some((line) => line.includes('e2e'))) {
  console.log('\n== e2e: left out, see the reasons above')
} else {
  const displays = await startDisplays(2)
  process.on('exit', displays.stop)
  const environment = {
    VAN_KIEN_TEST_ELECTRON: electron.folder,
    VAN_KIEN_TEST_DISPLAYS: displays.names.join(','),
  }
  step('e2e', bin('vitest'), vitest('e2e'), environment)
  step('e2e, measured', bin('vitest'), vitest('e2e-alone'), environment)
  displays.stop()
}
