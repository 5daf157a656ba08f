import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readStartingData } from '../../electron/services/startingData.ts'
import { parseDocumentFile, serializeDocument } from '../../shared/document/file.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { createStoreIndex } from '../../shared/indicators/storeIndex.ts'
import { recognizeText } from '../../shared/recognize/recognizeText.ts'
import { rollDocument } from '../../shared/rollForward/rollDocument.ts'
import { periodToYear } from '../../shared/rollForward/rollPeriod.ts'
import { yearlyText } from '../builders/yearlyText.ts'
import { benchText } from './cases.ts'

/**
 * Rolling against reading and writing the same file, for the longest document and one ten times
 * longer, and for a year's resolution of the same length whose targets the store writes anew.
 */
const LIMIT = 3
const GROWTH_LIMIT = 13
const ROUNDS = 25
const GROWTH = 10

const data = await readStartingData(resolve(import.meta.dirname, '../../seeds'))
if (!data.ok) throw new Error(data.error.message)
const store = createStoreIndex(data.value)
const YEAR = 2021
/** As long as 40 pages. */
const WORDS = 18_000

function recognized(text: string): VanKienDocument {
  const result = recognizeText(text)
  const document = result.ok ? result.value.documents[0]?.document : undefined
  if (!document) throw new Error('the bench text was not recognized')
  return document
}

const yearly = (times: number): VanKienDocument => ({
  ...recognized(yearlyText(store, 'tinh-tra-vinh', YEAR, WORDS * times)),
  entity: 'tinh-tra-vinh',
})

const cases = {
  'the longest document': (times: number) => recognized(benchText(times).text),
  'a resolution of a year': yearly,
} as const

interface Measured {
  readonly floor: number
  readonly roll: number
}

/** The processor's time, of the quietest round: what others on the machine take is not ours. */
function measure(document: VanKienDocument, folder: string): Measured {
  const file = join(folder, 'document.vankien')
  writeFileSync(file, serializeDocument(document))
  const own = document.period
  const to = periodToYear(own, (own.kind === 'year' ? own.year : own.to) + 1)
  const now = new Date(0).toISOString()
  const least = { floor: Number.POSITIVE_INFINITY, roll: Number.POSITIVE_INFINITY }
  const timed = <T>(name: keyof Measured, action: () => T): T => {
    const start = process.cpuUsage()
    const done = action()
    const { user, system } = process.cpuUsage(start)
    least[name] = Math.min(least[name], (user + system) / 1000)
    return done
  }
  for (let round = 0; round < ROUNDS; round++) {
    const read = timed('floor', () => {
      const parsed = parseDocumentFile(readFileSync(file, 'utf8'))
      if (!parsed.ok) throw new Error(parsed.error.message)
      writeFileSync(file, serializeDocument(parsed.value))
      return parsed.value
    })
    const rolled = timed('roll', () =>
      rollDocument(read, { to, choices: { into: 'same', keep: {} }, store, now }),
    )
    if (rolled.years.length === 0) throw new Error('no years were found')
  }
  return least
}

const folder = mkdtempSync(join(tmpdir(), 'van-kien-bench-'))
try {
  for (const [name, make] of Object.entries(cases)) {
    const once = measure(make(1), folder)
    const tenfold = measure(make(GROWTH), folder)
    const growth = tenfold.roll / once.roll
    console.log(`${name}:`)
    for (const [times, { floor, roll }] of [
      ['x1', once],
      ['x10', tenfold],
    ] as const) {
      const ratio = roll / floor
      const words = `${roll.toFixed(1)} ms, reading and writing ${floor.toFixed(1)} ms`
      console.log(
        `${ratio <= LIMIT ? 'ok  ' : 'FAIL'} ${times}: ${ratio.toFixed(2)} times (${words})`,
      )
      if (ratio > LIMIT) process.exitCode = 1
    }
    console.log(`${growth <= GROWTH_LIMIT ? 'ok  ' : 'FAIL'} growth: ${growth.toFixed(1)} times`)
    if (growth > GROWTH_LIMIT) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
