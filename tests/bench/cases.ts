import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { exportDocument } from '../../electron/export/exportDocument.ts'
import { figure } from '../../shared/document/build.ts'
import { parseDocumentFile, serializeDocument } from '../../shared/document/file.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { fillDocument } from '../../shared/figures/fill.ts'
import { recognizeText } from '../../shared/recognize/recognizeText.ts'
import { longText } from '../builders/longText.ts'
import { sharedFolder } from '../builders/sharedMaterial.ts'
import { sampleStore } from '../builders/store.ts'

/**
 * One measurement: `prepare` is not timed, `run` is. Times are compared with the floor, reading
 * and writing the same document's file in the same process.
 */
export interface BenchCase {
  readonly name: string
  prepare(text: string): Promise<() => Promise<unknown>>
}

const WORDS_OF_LONGEST = 27_000

/** The longest real document, else one of our own as long; `times` as long when asked. */
export function benchText(times: number): { text: string; source: string } {
  const real = longestSeed()
  const text = real ?? longText(WORDS_OF_LONGEST)
  // Notes are renumbered so that a repeated text stays a right one.
  const copies = Array.from({ length: times }, (_, copy) =>
    text.replace(/\[footnoteRef:(\d+)\]|\[(\d+): \(\)/g, (whole, mark, body) =>
      whole.replace(String(mark ?? body), String(Number(mark ?? body) + copy * 1000)),
    ),
  )
  return { text: copies.join('\n'), source: real ? 'real document' : 'own sample' }
}

function longestSeed(): string | undefined {
  if (!sharedFolder) return undefined
  const folder = join(sharedFolder, 'seeds')
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  const longest = files.sort(
    (a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size,
  )[0]
  return longest && readFileSync(join(folder, longest), 'utf8')
}

function recognized(text: string): VanKienDocument {
  const result = recognizeText(text)
  const document = result.ok ? result.value.documents[0]?.document : undefined
  if (!document) throw new Error('the bench text was not recognized')
  return document
}

/** The document with one figure in every paragraph-like block: thousands in the long one. */
function withFigures(document: VanKienDocument): VanKienDocument {
  const ref = {
    indicator: 'growth',
    period: { kind: 'own', offset: 0 },
    measure: 'target',
    form: 'bounded',
  } as const
  return {
    ...document,
    entity: 'tinh',
    period: { kind: 'year', year: 2027 },
    body: document.body.map((block) =>
      block.type === 'bullet' || block.type === 'paragraph'
        ? { ...block, children: [...block.children, figure(ref)] }
        : block,
    ),
  }
}

function exportCase(format: 'docx' | 'pdf'): BenchCase {
  return {
    name: format,
    async prepare(text) {
      const document = recognized(text)
      return async () => {
        const result = await exportDocument(document, format)
        if (!result.ok) throw new Error(result.error.message)
        return result.value
      }
    },
  }
}

export const floor: BenchCase = {
  name: 'floor: read and write the file',
  async prepare(text) {
    const file = serializeDocument(recognized(text))
    return async () => {
      const read = parseDocumentFile(file)
      if (!read.ok) throw new Error(read.error.message)
      return serializeDocument(read.value)
    }
  },
}

export const cases: readonly BenchCase[] = [
  floor,
  {
    name: 'import',
    async prepare(text) {
      return async () => recognized(text)
    },
  },
  {
    name: 'fill',
    async prepare(text) {
      const document = withFigures(recognized(text))
      return async () => fillDocument(document, sampleStore)
    },
  },
  exportCase('docx'),
  exportCase('pdf'),
]
