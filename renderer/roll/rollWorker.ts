import type { VanKienDocument } from '../../shared/document/types.ts'
import { createStoreIndex, type StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { rollDocument } from '../../shared/rollForward/rollDocument.ts'
import type { RollAnswer, RollOrder, RollWish } from './rollJob.ts'
import { previewOf } from './rollPreview.ts'

let source: VanKienDocument | undefined
let store: StoreIndex | undefined
/** Of the last wish. */
let made: VanKienDocument | undefined

function tell(answer: RollAnswer): void {
  self.postMessage(answer)
}

function roll(number: number, wish: RollWish): void {
  if (source === undefined) return
  try {
    const rolled = rollDocument(source, {
      ...wish,
      ...(store && { store }),
      now: new Date().toISOString(),
    })
    made = rolled.document
    tell({ kind: 'rolled', number, preview: previewOf(rolled) })
  } catch (error) {
    made = undefined
    console.error(error)
    tell({ kind: 'failed', number, why: String(error) })
  }
}

self.onmessage = ({ data }: MessageEvent<RollOrder>) => {
  switch (data.kind) {
    case 'source':
      source = data.document
      break
    case 'store':
      store = createStoreIndex(data.data)
      break
    case 'roll':
      roll(data.number, data.wish)
      break
    case 'give':
      if (made === undefined) tell({ kind: 'failed', number: data.number, why: 'nothing rolled' })
      else tell({ kind: 'given', number: data.number, document: made })
      break
  }
}
