import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../../electron/excel/writeXlsx.ts'
import { openConf } from '../../../electron/services/confStore.ts'
import { openIndicatorStore } from '../../../electron/services/indicatorStore.ts'
import type { WrittenCell } from '../../../shared/exchange/writtenSheet.ts'
import type { StoreData } from '../../../shared/indicators/types.ts'
import { indicator } from '../../builders/store.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'
import { vanKien } from '../cli/runCommand.ts'

const program = resolve(import.meta.dirname, '../../../out/cli/van-kien.js')
const ROWS = 3000
const FIGURES = ROWS * 3
const KILLS = 30

const data: StoreData = {
  entities: [{ id: 'tinh', name: 'tỉnh Mẫu', level: 'tỉnh' }],
  indicators: Array.from({ length: ROWS }, (_, at) =>
    indicator(`hang-${at}`, { name: `Sản lượng mặt hàng ${at}`, unit: 'tấn' }),
  ),
  observations: [],
  sets: [],
}

/** A store of `ROWS` indicators without a figure, and a sheet with three figures for each. */
function prepare(folder: string): void {
  const store = join(folder, 'kho')
  mkdirSync(store)
  const journal = { bytes: 0, mark: '' }
  const snapshot = { version: 2, data: { store: data, journal } }
  writeFileSync(join(store, 'indicators.json'), JSON.stringify(snapshot))
  const head = ['Chỉ tiêu', 'ĐVT', 'Thực hiện 2019', 'Thực hiện 2020', 'Kế hoạch 2021']
  const rows: WrittenCell[][] = data.indicators.map(({ name, unit }, at) => [
    name,
    unit,
    ...[1, 2, 3].map((by) => ({ number: String(at * by) })),
  ])
  writeFileSync(join(folder, 'bieu.xlsx'), writeXlsx([{ name: 'Biểu', rows: [head, ...rows] }]))
}

function figuresIn(folder: string): number {
  const store = openIndicatorStore(folder, openConf, () => data)
  if (!store.ok) throw new Error(store.error.message)
  expect(store.value.notices).toEqual([])
  return store.value.index().observations.size
}

/** Kills the import after `wait` milliseconds, or once it began to write its journal. */
function killedImport(folder: string, store: string, wait: number | 'writing'): Promise<void> {
  return new Promise((done) => {
    const args = ['store', 'import', 'bieu.xlsx', '--store', store]
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: 'ignore' })
    const kill = () => child.kill('SIGKILL')
    const journal = join(folder, store, 'history.jsonl')
    const timer =
      wait === 'writing'
        ? setInterval(() => existsSync(journal) && kill(), 1)
        : setTimeout(kill, wait)
    child.on('close', () => {
      clearTimeout(timer)
      done()
    })
  })
}

describe('an import that is killed', () => {
  it(`leaves the store before or after it, never between (${KILLS} kills)`, {
    timeout: 300_000,
  }, async () => {
    const folder = temporaryFolder()
    prepare(folder)
    const began = performance.now()
    cpSync(join(folder, 'kho'), join(folder, 'whole'), { recursive: true })
    const whole = await vanKien(['store', 'import', 'bieu.xlsx', '--store', 'whole'], {
      cwd: folder,
    })
    expect(whole.code, whole.err).toBe(0)
    const span = performance.now() - began
    expect(figuresIn(join(folder, 'whole'))).toBe(FIGURES)

    const seen = new Set<number>()
    for (let turn = 0; turn < KILLS; turn++) {
      const store = `kho-${turn}`
      cpSync(join(folder, 'kho'), join(folder, store), { recursive: true })
      const wait = turn % 3 === 0 ? 'writing' : (span * (turn + 1)) / KILLS
      await killedImport(folder, store, wait)
      const left = figuresIn(join(folder, store))
      expect([0, FIGURES], `kill ${turn}`).toContain(left)
      seen.add(left)
      if (turn % 10 > 0) continue
      // Whatever was left, the next import does the rest at once.
      const next = await vanKien(['store', 'import', 'bieu.xlsx', '--store', store], {
        cwd: folder,
      })
      expect(next.code, next.err).toBe(0)
      expect(figuresIn(join(folder, store))).toBe(FIGURES)
      const names = readdirSync(join(folder, store))
      expect(names.filter((name) => name.includes('broken'))).toEqual([])
    }
    expect(seen.has(0)).toBe(true)
  })
})
