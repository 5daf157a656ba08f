import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { build } from 'vite'

/**
 * `npm run bench`: import, fill, Word and PDF of the longest document and of one ten times
 * longer; each case in a process of its own, as a ratio against the floor of the same run
 * (reading and writing the same document's file), with peak memory and growth.
 */
const folder = resolve(import.meta.dirname, '../../out/bench')
await build({
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true, external: ['pdfmake', 'docx'] },
  build: {
    ssr: true,
    outDir: folder,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { input: resolve(import.meta.dirname, 'one.ts') },
  },
})

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

const floorRow = rows[0]
console.log(`Document: ${floorRow.once.source}; times are medians in milliseconds.`)
console.table(
  rows.map(({ once, tenfold }) => ({
    case: once.name,
    'ms x1': Math.round(once.milliseconds * 10) / 10,
    'to floor x1': Math.round((once.milliseconds / floorRow.once.milliseconds) * 10) / 10,
    'ms x10': Math.round(tenfold.milliseconds),
    'to floor x10': Math.round((tenfold.milliseconds / floorRow.tenfold.milliseconds) * 10) / 10,
    growth: Math.round((tenfold.milliseconds / once.milliseconds) * 10) / 10,
    'peak MB x1': Math.round(once.peakMegabytes),
    'peak MB x10': Math.round(tenfold.peakMegabytes),
  })),
)
