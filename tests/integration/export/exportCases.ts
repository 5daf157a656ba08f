import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createDocument } from '../../../electron/services/newDocument.ts'
import { readStartingData } from '../../../electron/services/startingData.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'
import { periodForYear } from '../../../shared/template/period.ts'
import { longText } from '../../builders/longText.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'
import { loadTemplate, officeSettings, templateIds } from '../../builders/templateFiles.ts'
import { sampleDocument } from './sampleDocument.ts'

/** A document to export, with the name of its files. */
export interface ExportCase {
  name: string
  document: VanKienDocument
}

/** The documents recognized in a text; a text that is not read fails the test. */
export function recognized(text: string, name: string): ExportCase[] {
  const result = recognizeText(text)
  if (!result.ok) throw new Error(result.error.message)
  return result.value.documents.map(({ document }, at) => ({ name: `${name}-${at + 1}`, document }))
}

/** A new document from every template, filled from the starting data. */
export async function newDocuments(): Promise<ExportCase[]> {
  const data = await readStartingData(resolve(import.meta.dirname, '../../../seeds'))
  if (!data.ok) throw new Error(data.error.detail)
  const store = createStoreIndex(data.value)
  return templateIds.map((name) => {
    const template = loadTemplate(name)
    const period = periodForYear(template, 2021, officeSettings.term)
    const made = createDocument(template, period, officeSettings, store)
    if (!made.ok) throw new Error(made.error.message)
    return { name, document: made.value }
  })
}

/**
 * Our sample by both guidelines, a new document from every template, a long text of our own, and
 * the real documents if at hand.
 */
export async function exportCases(): Promise<ExportCase[]> {
  const own = [
    ...(await newDocuments()),
    { name: 'mau-hd05', document: sampleDocument() },
    { name: 'mau-hd36', document: sampleDocument({ guideline: 'HD36' }) },
    ...recognized(longText(6000), 'dai'),
  ]
  if (sharedFolder === undefined) return own
  const folder = join(sharedFolder, 'seeds')
  const real = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => recognized(readFileSync(join(folder, file), 'utf8'), file.slice(0, 3)))
  return [...own, ...real]
}
