import { execFileSync, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { build } from 'vite'

/*
 * `npm run bench`: import, fill, Word and PDF of the longest document and of one ten times
 * longer; each case in a process of its own, as a ratio against the floor of the same run
 * (reading and writing the same document's file), with peak memory and growth.
 * `npm run bench -- figures`: 5,000 figures of one document after a change of the store.
 * `npm run bench -- compare`: two documents compared, against reading and writing their files.
 * `npm run bench -- roll`: rolling a document to the next year, and one ten times longer.
 * `npm run bench -- store`: a store of 40,000 figures, a sheet of 2,000 rows.
 * `npm run bench -- editor`: the editor's work for a key (tests/bench/editor/main.ts).
 */
const root = resolve(import.meta.dirname, '../..')

/** Bundles TypeScript entries; `browser` ones become one classic script each. */
async function bundle(entry, folder, browser = false) {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ...(browser
      ? {}
      : { ssr: { noExternal: true, external: ['pdfmake', 'docx', 'playwright-core'] } }),
    build: {
      ssr: !browser,
      outDir: folder,
      emptyOutDir: false,
      target: browser ? 'es2022' : 'node20',
      rolldownOptions: {
        input: resolve(import.meta.dirname, entry),
        output: { entryFileNames: '[name].js', ...(browser && { format: 'iife' }) },
      },
    },
  })
}

async function benchEditor() {
  // Always anew: what is measured is the program as it stands.
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
  const folder = resolve(root, 'out/bench-editor')
  await bundle('editor/pages/floor.ts', folder, true)
  await bundle('editor/pages/prosemirror.ts', folder, true)
  await bundle('editor/main.ts', folder)
  const { status } = spawnSync(
    process.execPath,
    [resolve(folder, 'main.js'), ...process.argv.slice(3)],
    { stdio: 'inherit' },
  )
  process.exitCode = status ?? 1
}

/** A bench that judges itself: one process, its own verdict. */
async function benchAlone(name) {
  const folder = resolve(root, 'out/bench')
  await bundle(`${name}.ts`, folder)
  const { status } = spawnSync(process.execPath, [resolve(folder, `${name}.js`)], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}

async function benchWriting() {
  const folder = resolve(root, 'out/bench')
  await bundle('one.ts', folder)
  const CASES = 5
  const GROWTH = 10
  const rows = []
  for (let index = 0; index < CASES; index++) {
    const [once, tenfold] = [1, GROWTH].map((times) =>
      JSON.parse(
        execFileSync(process.execPath, [resolve(folder, 'one.js'), String(index), String(times)], {
          encoding: 'utf8',
          maxBuffer: 1 << 20,
          stdio: ['ignore', 'pipe', 'inherit'],
        }),
      ),
    )
    rows.push({ once, tenfold })
  }

  const floor = rows[0]
  console.log(`Document: ${floor.once.source}; times are medians in milliseconds.`)
  console.table(
    rows.map(({ once, tenfold }) => ({
      case: once.name,
      'ms x1': Math.round(once.milliseconds * 10) / 10,
      'to floor x1': Math.round((once.milliseconds / floor.once.milliseconds) * 10) / 10,
      'ms x10': Math.round(tenfold.milliseconds),
      'to floor x10': Math.round((tenfold.milliseconds / floor.tenfold.milliseconds) * 10) / 10,
      growth: Math.round((tenfold.milliseconds / once.milliseconds) * 10) / 10,
      'peak MB x1': Math.round(once.peakMegabytes),
      'peak MB x10': Math.round(tenfold.peakMegabytes),
    })),
  )
}

const benches = {
  compare: () => benchAlone('compare'),
  editor: benchEditor,
  figures: () => benchAlone('figures'),
  roll: () => benchAlone('roll'),
  store: () => benchAlone('store'),
}
await (benches[process.argv[2]] ?? benchWriting)()
