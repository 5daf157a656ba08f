import type { VanKienDocument } from '../../shared/document/types.ts'
import { createStore } from '../state/store.ts'
import type { ComparedTexts } from './comparedTexts.ts'
import { type CompareSide, likelySide, readSide } from './compareSides.ts'
import { readBlackline } from './readBlackline.ts'

/** The two texts; the one that is not chosen yet is missing. */
export interface Sides {
  readonly before: CompareSide | undefined
  readonly after: CompareSide | undefined
}

export type Reading =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'compared'
      readonly texts: ComparedTexts
      readonly before: VanKienDocument
      readonly after: VanKienDocument
    }

export type CompareView = 'one' | 'two'

/** The window of comparing; undefined: it is closed. */
export const compareSides = createStore<Sides | undefined>(undefined)
export const compareReading = createStore<Reading>({ kind: 'choosing' })
/** As the person left it. */
export const compareView = createStore<CompareView>('one')

let stopReading: () => void = () => undefined

/** Compares other texts, or the same ones again. */
export function compare(sides: Sides): void {
  stopReading()
  compareSides.set(sides)
  const { before, after } = sides
  if (before === undefined || after === undefined) {
    compareReading.set({ kind: 'choosing' })
    return
  }
  let isStopped = false
  stopReading = () => {
    isStopped = true
  }
  compareReading.set({ kind: 'reading' })
  void (async () => {
    const [earlier, later] = await Promise.all([readSide(before), readSide(after)])
    if (isStopped) return
    for (const read of [earlier, later]) {
      if (!read.ok) {
        compareReading.set({ kind: 'failed', message: read.error.message })
        return
      }
    }
    if (!earlier.ok || !later.ok) return
    const work = readBlackline({ before: earlier.value, after: later.value })
    stopReading = () => {
      isStopped = true
      work.stop()
    }
    const texts = await work.texts
    if (isStopped) return
    compareReading.set(
      texts === undefined
        ? { kind: 'failed', message: 'Chưa so sánh được hai văn bản này. Hãy thử lại.' }
        : { kind: 'compared', texts, before: earlier.value, after: later.value },
    )
  })()
}

export function closeCompare(): void {
  stopReading()
  compareSides.set(undefined)
  compareReading.set({ kind: 'choosing' })
}

/** Opens the window for a document: with its source, or with what it was before. */
export async function compareDocument(file: string, name: string): Promise<void> {
  stopReading()
  const after = { file, name }
  compareReading.set({ kind: 'reading' })
  compareSides.set({ before: undefined, after })
  const before = await likelySide(after)
  // Closed, or chosen otherwise, meanwhile.
  if (compareSides.get()?.after === after) compare({ before, after })
}
