import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openConf } from '../../../electron/services/confStore.ts'
import {
  type IndicatorStore,
  openIndicatorStore,
} from '../../../electron/services/indicatorStore.ts'
import type { StoreChange } from '../../../shared/indicators/change.ts'
import type { Observation } from '../../../shared/indicators/types.ts'
import { indicator, observation, sampleData } from '../../builders/store.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

const WHO = { who: 'Văn phòng' }
const growth = 'growth|tinh|2027|target'

function opened(folder: string): IndicatorStore {
  const store = openIndicatorStore(folder, openConf, () => sampleData)
  if (!store.ok) throw new Error(store.error.code)
  return store.value
}

function set(...figures: Observation[]): StoreChange {
  return { set: figures, remove: [] }
}

async function change(store: IndicatorStore, wanted: StoreChange, before?: Observation[]) {
  const changed = await store.change(wanted, { ...WHO, ...(before && { before }) })
  if (!changed.ok) throw new Error(`${changed.error.code}: ${changed.error.message}`)
  return changed.value
}

const figureAt = (store: IndicatorStore, key = growth) => store.index().observations.get(key)?.value
const journal = (folder: string) => join(folder, 'history.jsonl')
const snapshot = (folder: string) => join(folder, 'indicators.json')

describe('the store on the disk', () => {
  it('holds a change as soon as it is made, without writing itself anew', async () => {
    const folder = temporaryFolder()
    const store = opened(folder)
    await change(store, set(observation('growth', 2027, '12')))
    const { mtimeMs, size } = statSync(snapshot(folder))
    await change(store, set(observation('growth', 2027, '13')))
    expect(statSync(snapshot(folder))).toMatchObject({ mtimeMs, size })
    expect(figureAt(opened(folder))).toBe('13')
  })

  it('joins the journal to the snapshot when it is closed', async () => {
    const folder = temporaryFolder()
    const store = opened(folder)
    await change(store, set(observation('growth', 2027, '12')))
    expect(store.flush().ok).toBe(true)
    rmSync(journal(folder))
    expect(figureAt(opened(folder))).toBe('12')
  })

  it('opens the store of the first version, and keeps what is changed since', async () => {
    const folder = temporaryFolder()
    const data = { ...sampleData, observations: [observation('growth', 2027, '10.5')] }
    writeFileSync(snapshot(folder), JSON.stringify({ version: 1, data }))
    const old = { when: '2026-01-01T00:00:00Z', who: 'Cũ', after: observation('growth', 2027, '9') }
    writeFileSync(journal(folder), `${JSON.stringify(old)}\n`)
    const store = opened(folder)
    expect(figureAt(store)).toBe('10.5')
    await change(store, set(observation('income', 2027, '70')))
    const again = opened(folder)
    expect(figureAt(again)).toBe('10.5')
    expect(figureAt(again, 'income|tinh|2027|target')).toBe('70')
    const history = await again.history()
    expect(history).toMatchObject({
      value: {
        batches: [
          { figures: [{ after: { value: '70' } }] },
          { who: 'Cũ', figures: [{ after: { value: '9' } }] },
        ],
      },
    })
    // Whoever falls back to the file of before loses nothing of the journal either.
    writeFileSync(snapshot(folder), '{"version":2,"da')
    const saved = opened(folder)
    expect(saved.notices).not.toEqual([])
    expect(figureAt(saved, 'income|tinh|2027|target')).toBe('70')
  })

  it('refuses the store of a newer version and leaves it alone', () => {
    const folder = temporaryFolder()
    const text = JSON.stringify({ version: 3, data: {} })
    writeFileSync(snapshot(folder), text)
    expect(openIndicatorStore(folder, openConf, () => sampleData)).toMatchObject({
      error: { code: 'store-too-new' },
    })
    expect(readFileSync(snapshot(folder), 'utf8')).toBe(text)
  })

  it('goes on when somebody has removed the journal', async () => {
    const folder = temporaryFolder()
    const store = opened(folder)
    await change(store, set(observation('growth', 2027, '12')))
    store.flush()
    rmSync(journal(folder))
    const again = opened(folder)
    await change(again, set(observation('income', 2027, '71')))
    const last = opened(folder)
    expect([figureAt(last), figureAt(last, 'income|tinh|2027|target')]).toEqual(['12', '71'])
  })

  it('stands before or after a batch wherever its writing is cut off (property)', async () => {
    const folder = temporaryFolder()
    const store = opened(folder)
    await change(store, set(observation('growth', 2027, '12')))
    const before = statSync(journal(folder)).size
    const many = Array.from({ length: 1300 }, (_, at) =>
      observation('growth', 1900 + (at % 300), String(at), {
        measure: at < 300 ? 'target' : at < 600 ? 'plan' : at < 900 ? 'actual' : 'estimate',
        entity: 'tinh',
      }),
    )
    await change(store, set(...many))
    const whole = readFileSync(journal(folder))
    const full = opened(folder).index().observations.size
    const small = sampleData.observations.length
    expect(full).toBeGreaterThan(1100)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: before, max: whole.length }), async (cut) => {
        writeFileSync(journal(folder), whole)
        truncateSync(journal(folder), cut)
        const now = opened(folder)
        const { size } = now.index().observations
        expect(size).toBe(cut >= whole.length - 1 ? full : small)
        // And what comes after is written behind the wreck, not into it.
        await change(now, set(observation('income', 2027, String(cut))))
        expect(figureAt(opened(folder), 'income|tinh|2027|target')).toBe(String(cut))
      }),
      { numRuns: 25 },
    )
  })

  it('changes nothing where the journal can’t be written', async () => {
    const folder = temporaryFolder()
    const store = opened(folder)
    await change(store, set(observation('growth', 2027, '12')))
    rmSync(folder, { recursive: true })
    expect(await store.change(set(observation('growth', 2027, '13')), WHO)).toMatchObject({
      error: { code: 'workspace-missing' },
    })
    expect(figureAt(store)).toBe('12')
    expect(existsSync(folder)).toBe(false)
  })
})

describe('history and undo', () => {
  it('tells who changed a figure from what, and takes each batch back', async () => {
    const store = opened(temporaryFolder())
    const first = await change(store, set(observation('growth', 2027, '12')))
    const second = await change(store, {
      set: [observation('growth', 2027, '13')],
      remove: [observation('income', 2027, '69')],
    })
    expect(await store.history({ indicator: 'growth', limit: 1 })).toMatchObject({
      value: {
        more: true,
        batches: [
          {
            who: 'Văn phòng',
            act: 'edit',
            figures: [{ before: { value: '12' }, after: { value: '13' } }],
          },
        ],
      },
    })
    const undone = await store.undo(second.batch ?? '', 'Người khác')
    expect(undone).toMatchObject({ ok: true, value: { count: 2, conflicts: [] } })
    expect([figureAt(store), figureAt(store, 'income|tinh|2027|target')]).toEqual(['12', '69'])
    if (!undone.ok) throw new Error()
    await store.undo(undone.value.batch ?? '', 'Người khác')
    expect(figureAt(store)).toBe('13')
    // A figure changed since stays.
    expect(await store.undo(first.batch ?? '', 'Người khác')).toMatchObject({
      value: { count: 0, conflicts: [{ theirs: { value: '13' }, ours: { value: '11' } }] },
    })
    expect(figureAt(store)).toBe('13')
    expect(await store.undo('không có', 'Ai')).toMatchObject({ error: { code: 'no-batch' } })
  })

  it('keeps the set of a year, and takes it back; refuses what it does not know', async () => {
    const folder = temporaryFolder()
    const store = opened(folder)
    const sets = (of: IndicatorStore) => of.data().sets.map((one) => one.indicators.join())
    const before = sets(store)
    const wanted = {
      ...{ entity: 'tinh', measure: 'target' as const, indicators: ['income', 'growth'] },
      period: { kind: 'year' as const, year: 2031 },
    }
    const made = await change(store, { set: [], remove: [], sets: [wanted] })
    expect(sets(opened(folder))).toEqual([...before, 'income,growth'])
    await store.undo(made.batch ?? '', 'Ai')
    expect(sets(opened(folder))).toEqual(before)
    const refusal = async (one: typeof wanted) => {
      const refused = await store.change({ set: [], remove: [], sets: [one] }, WHO)
      return refused.ok ? undefined : refused.error.code
    }
    expect(await refusal({ ...wanted, indicators: ['none'] })).toBe('unknown-indicator')
    expect(await refusal({ ...wanted, entity: 'none' })).toBe('unknown-entity')
  })

  it('keeps new indicators and units with their figures in one batch', async () => {
    const folder = temporaryFolder()
    const store = opened(folder)
    const added = await change(store, {
      set: [observation('new-one', 2027, '5', { entity: 'xa-moi' })],
      remove: [],
      indicators: [indicator('new-one', { unit: 'xã' })],
      entities: [{ id: 'xa-moi', name: 'xã Mới', level: 'xã' }],
    })
    expect(opened(folder).index().indicators.get('new-one')?.unit).toBe('xã')
    await store.undo(added.batch ?? '', 'Ai')
    const after = opened(folder).index()
    expect(after.indicators.has('new-one')).toBe(false)
    expect(after.entities.has('xa-moi')).toBe(false)
    expect(after.observations.size).toBe(sampleData.observations.length)
  })
})

describe('two writers', () => {
  it('see each other’s changes; nobody’s figure is lost', async () => {
    const folder = temporaryFolder()
    const one = opened(folder)
    await change(one, set(observation('communes', 2027, '9')))
    const two = opened(folder)
    await change(one, set(observation('growth', 2027, '12')))
    await change(two, set(observation('income', 2027, '70')))
    for (const store of [one, two, opened(folder)]) {
      await store.refresh()
      expect([figureAt(store), figureAt(store, 'income|tinh|2027|target')]).toEqual(['12', '70'])
    }
  })

  it('are told where they meant the same figure, with both values', async () => {
    const folder = temporaryFolder()
    const one = opened(folder)
    await change(one, set(observation('communes', 2027, '9')))
    const two = opened(folder)
    const heard: string[] = []
    two.onChange((changed) => heard.push(...changed.set.map(({ value = '' }) => value)))
    await change(one, set(observation('growth', 2027, '12')))
    const late = await change(
      two,
      set(observation('growth', 2027, '13'), observation('income', 2027, '70')),
    )
    expect(late).toMatchObject({
      count: 1,
      conflicts: [{ theirs: { value: '12' }, ours: { value: '13' } }],
    })
    expect(heard).toEqual(['12', '70'])
    expect(figureAt(opened(folder))).toBe('12')
    const history = await two.history({ indicator: 'growth' })
    expect(history).toMatchObject({ value: { batches: [{ refused: [{ value: '13' }] }, {}] } })
    // Having seen it, the second may insist.
    await change(two, set(observation('growth', 2027, '13')))
    await one.refresh()
    expect(figureAt(one)).toBe('13')
  })

  it('of one program are told apart by what each of them saw', async () => {
    const store = opened(temporaryFolder())
    const seen = observation('growth', 2027, '11', { comparator: '>=' })
    expect(await change(store, set(observation('growth', 2027, '12')), [seen])).toMatchObject({
      count: 1,
      conflicts: [],
    })
    expect(await change(store, set(observation('growth', 2027, '13')), [seen])).toMatchObject({
      count: 0,
      conflicts: [{ theirs: { value: '12' } }],
    })
    // Seen empty, but filled in meanwhile.
    expect(await change(store, set(observation('income', 2027, '1')), [])).toMatchObject({
      conflicts: [{ theirs: { value: '69' } }],
    })
  })

  it('may write at the same time', async () => {
    const folder = temporaryFolder()
    const stores = [opened(folder), opened(folder), opened(folder)]
    await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        change(stores[at % 3] ?? opened(folder), set(observation('growth', 1950 + at, String(at)))),
      ),
    )
    const all = opened(folder).index().observations
    expect(all.size).toBe(sampleData.observations.length + 30)
  })

  it('are not kept out by one that was killed while it wrote', async () => {
    const folder = temporaryFolder()
    const store = opened(folder)
    await change(store, set(observation('growth', 2027, '12')))
    appendFileSync(journal(folder), '{"batch":"x","when')
    expect(await change(store, set(observation('growth', 2027, '14')))).toMatchObject({ count: 1 })
    expect(figureAt(opened(folder))).toBe('14')
  })
})
