import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStartingData } from '../../../electron/services/startingData.ts'
import { linkFigures } from '../../../renderer/editor/commands/linkFigures.ts'
import { createVanKienEditor } from '../../../renderer/editor/createEditor.ts'
import { refreshFigures } from '../../../renderer/editor/refreshFigures.ts'
import { toBody, toSlateValue } from '../../../renderer/editor/value.ts'
import { documentText } from '../../../shared/document/textView.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { changeOfAccepted } from '../../../shared/extract/acceptance.ts'
import { gatherFigures } from '../../../shared/extract/gather.ts'
import { linksOfAccepted } from '../../../shared/extract/linkWords.ts'
import { createFoundMatcher } from '../../../shared/extract/matchFound.ts'
import { type Proposal, proposalOf, settleProposals } from '../../../shared/extract/proposals.ts'
import { applyChange } from '../../../shared/indicators/change.ts'
import { createStoreIndex, type StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'

const seeds = resolve(import.meta.dirname, '../../../seeds')

async function startingStore(): Promise<StoreIndex> {
  const data = await readStartingData(seeds)
  if (!data.ok) throw new Error(data.error.message)
  return createStoreIndex(data.value)
}

function documentsOf(number: string): VanKienDocument[] {
  const folder = join(sharedFolder ?? '', 'seeds')
  const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? ''
  const read = recognizeText(readFileSync(join(folder, file), 'utf8'))
  if (!read.ok) throw new Error(read.error.message)
  return read.value.documents.map(({ document }) => document)
}

function proposalsOf(document: VanKienDocument, store: StoreIndex): readonly Proposal[] {
  const match = createFoundMatcher(store.data.indicators)
  const { figures } = gatherFigures(document)
  const { entity, period } = document
  const all = figures.map((one) => proposalOf(one, match(one), {}, { store, entity, period }))
  return settleProposals(all, new Map())
}

const emptied = (store: StoreIndex): StoreIndex =>
  createStoreIndex({ ...store.data, observations: [] })

describe.skipIf(sharedFolder === undefined)('figures gathered from real documents', () => {
  it.each(['000', '001', '002', '003', '004'])(
    'document %s keeps its text word for word when all that is sure is accepted',
    async (number) => {
      const before = emptied(await startingStore())
      for (const document of documentsOf(number)) {
        const { body, ...meta } = document
        const proposals = proposalsOf(document, before)
        const accepted = proposals.filter((one) => one.accepted)
        const { sections } = gatherFigures(document)
        const change = changeOfAccepted(accepted, { document, sections, who: 'Thử', when: '' })
        const store = applyChange(before, change).index
        const { entity, period } = document
        const links = linksOfAccepted(accepted, { store, entity, period })
        const editor = createVanKienEditor()
        editor.children = toSlateValue(body)
        const linked = linkFigures(editor, links)
        const text = () => documentText({ ...meta, body: toBody(editor.children) })
        expect(text()).toBe(documentText(document))
        refreshFigures(editor, meta, store)
        expect(text()).toBe(documentText(document))
        expect(linked).toHaveLength(links.length)
        editor.undo()
        expect(toBody(editor.children)).toEqual(toBody(toSlateValue(body)))
      }
    },
    60_000,
  )
  it.each([
    ['001', 40],
    ['004', 60],
  ] as const)('what is called sure in %s is right', async (number, least) => {
    const store = await startingStore()
    const without = emptied(store)
    for (const document of documentsOf(number)) {
      const sure = proposalsOf(document, without).filter((one) => one.class === 'sure')
      const wrong = sure.filter((one) => {
        const key = `${one.indicator?.code}|${one.entity}`
        const stored = store.data.observations.filter(
          (known) => `${known.indicator}|${known.entity}` === key,
        )
        return !stored.some(
          (known) =>
            known.value === one.figure.value &&
            known.min === one.figure.min &&
            known.measure === one.measure,
        )
      })
      expect(wrong.map((one) => one.indicator?.name)).toEqual([])
      expect(sure.length).toBeGreaterThanOrEqual(least)
    }
  })
})
