import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'
import { longText } from '../../builders/longText.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'
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

/** Our sample and a long text of our own, both guidelines, and the real documents if at hand. */
export function exportCases(): ExportCase[] {
  const own = [
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
