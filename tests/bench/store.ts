import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { readTableFile } from '../../electron/excel/readTableFile.ts'
import { writeXlsx } from '../../electron/excel/writeXlsx.ts'
import { openConf } from '../../electron/services/confStore.ts'
import { type IndicatorStore, openIndicatorStore } from '../../electron/services/indicatorStore.ts'
import { previewImport } from '../../shared/exchange/preview.ts'
import type { WrittenCell } from '../../shared/exchange/writtenSheet.ts'
import { createStoreIndex, observationKey } from '../../shared/indicators/storeIndex.ts'
import type { StoreData } from '../../shared/indicators/types.ts'
import { indicator, observation } from '../builders/store.ts'

/*
 * The store at 4,000 and 40,000 figures: a look-up, an edit until it is on the disk and how long it
 * keeps others waiting, the opening against the plain reading of its file; and the preview of a
 * sheet of 2,000 rows against the bare reading of the same file.
 */
const SIZES = [4000, 40_000] as const
const ROUNDS = 15
const GETS = 50_000
const LIMITS = { get: 2, blocked: 50, open: 4, preview: 3 }

function dataOf(size: number): StoreData {
  const codes = Math.min(2000, size / 4)
  return {
    entities: [{ id: 'tinh', name: 'tỉnh Mẫu', level: 'tỉnh' }],
    sets: [],
    indicators: Array.from({ length: codes }, (_, at) =>
      indicator(`hang-${at}`, { name: `Sản lượng mặt hàng số ${at} của toàn tỉnh`, unit: 'tấn' }),
    ),
    observations: Array.from({ length: size }, (_, at) =>
      observation(`hang-${at % codes}`, 2000 + Math.floor(at / codes), String(at / 4), {
        source: { document: 'Báo cáo kinh tế - xã hội', cell: `Biểu 1!D${at}` },
      }),
    ),
  }
}

function median(spans: number[]): number {
  return spans.sort((a, b) => a - b)[Math.floor(spans.length / 2)] ?? 0
}

function timed(action: () => void, rounds = ROUNDS): number {
  return median(
    Array.from({ length: rounds }, () => {
      const start = performance.now()
      action()
      return performance.now() - start
    }),
  )
}

function quickest(action: () => void, rounds: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    action()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

function opened(folder: string): IndicatorStore {
  const store = openIndicatorStore(folder, openConf, () => dataOf(4))
  if (!store.ok) throw new Error(store.error.message)
  return store.value
}

/** The longest time that nothing else of the program got its turn while `work` ran. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let last = performance.now()
  let running = true
  const tick = () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
    if (running) setImmediate(tick)
  }
  setImmediate(tick)
  await work()
  running = false
  return Math.max(longest, performance.now() - last)
}

async function measure(size: number) {
  const folder = mkdtempSync(join(tmpdir(), 'van-kien-bench-'))
  try {
    const data = dataOf(size)
    const file = join(folder, 'indicators.json')
    const journal = { bytes: 0, mark: '' }
    writeFileSync(file, JSON.stringify({ version: 2, data: { store: data, journal } }))
    const floor = timed(() => void JSON.parse(readFileSync(file, 'utf8')), 7)
    const open = timed(() => void opened(folder), 7)
    const store = opened(folder)
    const keys = data.observations.map(observationKey)
    const step = Math.floor(keys.length / 1000)
    let found = 0
    const get = quickest(() => {
      const { observations } = store.index()
      for (let at = 0; at < GETS; at++) {
        if (observations.get(keys[(at * step) % keys.length] ?? '') !== undefined) found++
      }
    }, 31)
    if (found !== GETS * 31) throw new Error('figures are missing')
    const spans: number[] = []
    // The quietest of three rows of edits: what others on the machine take is not ours.
    const waits: number[] = [0, 0, 0]
    for (let round = 0; round < 31; round++) {
      const [one] = data.observations.slice(round * step)
      if (one === undefined) break
      const start = performance.now()
      const wait = await longestBlock(async () => {
        const change = { set: [{ ...one, value: `${round}.5` }], remove: [] }
        const done = await store.change(change, { who: 'bench' })
        if (!done.ok) throw new Error(done.error.message)
      })
      spans.push(performance.now() - start)
      // The first edit of all may have to write the store of an older version anew.
      if (round > 0) waits[round % 3] = Math.max(waits[round % 3] ?? 0, wait)
    }
    return {
      size,
      'ns a get': (get * 1e6) / GETS,
      'ms an edit': median(spans),
      blocked: Math.min(...waits),
      open,
      floor,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function benchImport() {
  const ROWS = 2000
  const data = { ...dataOf(8000), observations: [] }
  const index = createStoreIndex(data)
  const head = ['STT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện 2020', 'Kế hoạch 2021', 'Thực hiện 2021']
  const rows: WrittenCell[][] = data.indicators.slice(0, ROWS).map(({ name, unit }, at) => [
    { number: String(at + 1) },
    // Some are only near: looking for those is what costs.
    at % 50 === 0 ? name.replace('của toàn tỉnh', 'trong tỉnh') : name,
    unit,
    ...[0.25, 0.5, 0.75].map((by) => ({ number: String(at + by) })),
  ])
  const bytes = writeXlsx([{ name: 'Biểu 1', rows: [head, ...rows] }])
  const reads: number[] = []
  const wholes: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    const book = readTableFile('bieu.xlsx', bytes)
    reads.push(performance.now() - start)
    if (!book.ok) throw new Error(book.error.message)
    const preview = previewImport(book.value, index, {
      ...{ id: 'p', file: 'bieu.xlsx', choices: {}, remembered: new Map(), entity: 'tinh' },
    })
    wholes.push(performance.now() - start)
    if (preview.rows.length !== rows.length) throw new Error('rows are missing')
  }
  // The quietest round: others on the machine disturb the long work more than the short one.
  return { read: Math.min(...reads), whole: Math.min(...wholes) }
}

const [fewer, more] = SIZES
const small = await measure(fewer)
const large = await measure(more)
const table = benchImport()
const round = (one: object) =>
  Object.fromEntries(
    Object.entries(one).map(([name, value]) => [name, Math.round(value * 100) / 100]),
  )
console.table([small, large].map(round))
const verdicts = [
  ['a get at ten times the figures', large['ns a get'] / small['ns a get'], LIMITS.get],
  ['longest block of an edit, ms', large.blocked, LIMITS.blocked],
  ['opening to plain reading of its file', large.open / large.floor, LIMITS.open],
  ['2,000 rows with preview to bare reading', table.whole / table.read, LIMITS.preview],
] as const
console.log(`Sheet: read ${table.read.toFixed(1)} ms, with preview ${table.whole.toFixed(1)} ms.`)
console.log(
  `Opening at ten times the figures: ${(large.open / small.open).toFixed(1)} times as long.`,
)
for (const [name, value, limit] of verdicts) {
  console.log(`${value <= limit ? 'ok  ' : 'FAIL'} ${name}: ${value.toFixed(2)} (at most ${limit})`)
  if (value > limit) process.exitCode = 1
}
