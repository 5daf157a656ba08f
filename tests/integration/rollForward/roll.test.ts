import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStartingData } from '../../../electron/services/startingData.ts'
import { createTemplateCatalog } from '../../../electron/services/templateCatalog.ts'
import { blockSkeleton, blockWords } from '../../../shared/document/blockWords.ts'
import { checkDocument } from '../../../shared/document/check.ts'
import { parseDocumentFile, serializeDocument } from '../../../shared/document/file.ts'
import { ALIKE, wordLikeness } from '../../../shared/document/likeness.ts'
import { resolvePeriod, samePeriod } from '../../../shared/document/period.ts'
import { reviewStateOf } from '../../../shared/document/reviewState.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { figuresIn } from '../../../shared/figures/blockFigures.ts'
import { writeNumber } from '../../../shared/figures/vietnameseNumber.ts'
import { createStoreIndex, type StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'
import { outlineRows } from '../../../shared/recognize/views.ts'
import { wordsIn } from '../../../shared/rollForward/names.ts'
import { templateOf } from '../../../shared/rollForward/newKind.ts'
import { rollDocument } from '../../../shared/rollForward/rollDocument.ts'
import { rollDocuments } from '../../../shared/rollForward/rollDocuments.ts'
import { periodToYear } from '../../../shared/rollForward/rollPeriod.ts'
import type { RollInto } from '../../../shared/rollForward/types.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'

const folder = sharedFolder ?? ''
const now = '2026-01-05T08:00:00.000Z'
const choices = { into: 'same', keep: {} } as const

async function startingStore(): Promise<StoreIndex> {
  const data = await readStartingData(resolve(import.meta.dirname, '../../../seeds'))
  if (!data.ok) throw new Error(data.error.message)
  return createStoreIndex(data.value)
}

async function templateFor(into: RollInto, { period }: VanKienDocument) {
  const id = templateOf(into, period)
  if (id === undefined) return undefined
  const folder = resolve(import.meta.dirname, '../../../templates')
  const template = await createTemplateCatalog(folder).get(id)
  return template.ok ? template.value : undefined
}

function documentsOf(seed: string): readonly VanKienDocument[] {
  const name = readdirSync(join(folder, 'seeds')).find((one) => one.startsWith(seed)) ?? ''
  const recognized = recognizeText(readFileSync(join(folder, 'seeds', name), 'utf8'))
  if (!recognized.ok) throw new Error(recognized.error.message)
  return recognized.value.documents.map(({ document }) => document)
}

function nextOf({ period }: VanKienDocument) {
  return periodToYear(period, (period.kind === 'year' ? period.year : period.to) + 1)
}

function labels<T>(file: string): readonly T[] {
  const data: unknown = JSON.parse(readFileSync(join(folder, 'truth', file), 'utf8'))
  const list: unknown = Array.isArray(data)
    ? data
    : Object.values(data as object).find(Array.isArray)
  return list as readonly T[]
}

interface TargetLabel {
  readonly indicator: string
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly year: number
  readonly aux?: string
}

interface HeadingLabel {
  readonly level: number
  readonly title: string
  readonly role: string
}

/** Headings with the role of the section they stand in. */
function placed(rows: readonly HeadingLabel[]) {
  const open: HeadingLabel[] = []
  return rows.map((row) => {
    while ((open.at(-1)?.level ?? 0) >= row.level) open.pop()
    open.push(row)
    const section = open.findLast(({ role }) => role !== 'field')?.role
    const words = wordsIn(row.title.normalize('NFC').replace(/\d{4}/g, ''))
    return { ...row, section, words: new Set(words) }
  })
}

describe.skipIf(sharedFolder === undefined)('rolling the real documents', () => {
  it.each(['000', '001', '002', '003', '004'])(
    '%s: valid, all inherited, only years moved',
    async (seed) => {
      const store = await startingStore()
      const sources = documentsOf(seed)
      const [main] = sources
      if (main === undefined) throw new Error('nothing was recognized')
      for (const { document } of rollDocuments(sources, {
        to: nextOf(main),
        choices,
        store,
        now,
      })) {
        expect(checkDocument(document).ok).toBe(true)
        expect(parseDocumentFile(serializeDocument(document))).toEqual({
          ok: true,
          value: document,
        })
        expect(new Set(document.body.map(reviewStateOf))).toEqual(new Set(['inherited']))
      }
      for (const source of sources) {
        const { document, years } = rollDocument(source, { to: nextOf(source), choices, now })
        const mask = (text: string) => text.replace(/\d{4}/g, '0000')
        expect(document.body.map((one) => mask(blockSkeleton(one)))).toEqual(
          source.body.map((one) => mask(blockSkeleton(one))),
        )
        const still = new Map(years.map(({ key }) => [key, false]))
        const kept = rollDocument(source, { to: nextOf(source), choices, now, turned: still })
        expect(kept.document.body.map(blockSkeleton)).toEqual(source.body.map(blockSkeleton))
      }
    },
  )

  it.each([
    ['004', 'resolution', 2022, 'NQ'],
    ['001', 'report', 2021, 'BC'],
    ['003', 'report', 2025, 'BC'],
  ] as const)('%s into a %s: valid, with what it is made of', async (seed, into, year, type) => {
    const store = await startingStore()
    const [source] = documentsOf(seed)
    if (source === undefined) throw new Error('nothing was recognized')
    const template = await templateFor(into, source)
    const to = source.period.kind === 'year' ? ({ kind: 'year', year } as const) : source.period
    const { document } = rollDocument(source, {
      ...{ to, choices: { into, keep: {} }, store, now },
      ...(template !== undefined && { template }),
    })
    expect(checkDocument(document).ok).toBe(true)
    expect(parseDocumentFile(serializeDocument(document))).toEqual({ ok: true, value: document })
    expect(document).toMatchObject({ documentType: type, period: to })
    const states = document.body.map(reviewStateOf)
    expect(new Set(states)).toEqual(new Set(['inherited', 'new']))
    expect(states.filter((one) => one === 'inherited').length).toBeGreaterThan(10)
  })

  it('has of the plan of 2022 at least four of five headings, in sections for the same', async () => {
    const [source] = documentsOf('001')
    if (source === undefined) throw new Error('nothing was recognized')
    const to = { kind: 'year', year: 2022 } as const
    const { document } = rollDocument(source, { to, choices, store: await startingStore(), now })
    const rows = outlineRows({
      documents: [{ document, source: { blocks: {}, footnotes: {}, parts: {} } }],
      notes: [],
    })
    const have = placed(rows)
    const all = placed(labels<HeadingLabel>('004.outline.json'))
    const plan = all
      .slice(all.findLastIndex(({ level }) => level === 1))
      .filter(({ level }) => level === 2 || level === 3)
    const taken = new Set<unknown>()
    const missing = plan.filter((want) => {
      const found = have.find(
        (one) =>
          !taken.has(one) &&
          one.role === want.role &&
          one.section === want.section &&
          wordLikeness(one.words, want.words) >= ALIKE,
      )
      taken.add(found)
      return found === undefined
    })
    expect(1 - missing.length / plan.length).toBeGreaterThanOrEqual(0.8)
  })

  it('has every target of 2022 that the store holds, with its value', async () => {
    const store = await startingStore()
    const [source] = documentsOf('001')
    if (source === undefined) throw new Error('nothing was recognized')
    const to = { kind: 'year', year: 2022 } as const
    const { document } = rollDocument(source, { to, choices, store, now })
    const shown = new Map(
      document.body.flatMap((block) =>
        [...figuresIn(block)].flatMap(({ ref, shown: words }) =>
          ref.measure === 'target' && samePeriod(resolvePeriod(ref.period, to), to)
            ? [[ref.indicator, words] as const]
            : [],
        ),
      ),
    )
    const held = store.data.observations.filter(
      (one) =>
        one.entity === source.entity && one.measure === 'target' && samePeriod(one.period, to),
    )
    expect(held.length).toBeGreaterThan(30)
    const text = document.body.map((block) => JSON.stringify(block)).join('\n')
    for (const one of held) {
      const words = shown.get(one.indicator)
      const numbers = [one.value, one.min, one.max].flatMap((value) => value ?? [])
      if (numbers.length === 0) expect(text).toContain(one.text)
      else expect([one.indicator, words]).toEqual([one.indicator, expect.any(String)])
      for (const number of numbers) {
        expect(words?.replace(/(?<![\d.,])0(?=\d)/g, '')).toContain(writeNumber(number))
      }
    }
    const lists = document.body
      .flatMap((block) => (block.type === 'targetList' ? [blockWords(block)] : []))
      .join('\n')
      .replace(/(?<![\d.,])0(?=\d)/g, '')
    const wanted = labels<TargetLabel>('004.targets.json').filter(
      ({ year, aux }) => year === 2022 && aux === undefined,
    )
    const lacking = wanted.filter((one) =>
      [one.value, one.min, one.max].some(
        (value) =>
          value !== null && value !== undefined && !lists.includes(writeNumber(String(value))),
      ),
    )
    expect(lacking.map(({ indicator }) => indicator)).toEqual([])
  })
})
