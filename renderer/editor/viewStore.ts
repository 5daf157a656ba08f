import type { VanKienDocument } from '../../shared/document/types.ts'
import { type BlockView, planViews } from './blockViews.ts'

/**
 * The computed markers, hints and note numbers, watched block by block: after Enter in a long
 * document only the blocks whose marker moved are drawn again.
 */
export interface ViewStore {
  viewOf(id: string): BlockView | undefined
  markers(): ReadonlyMap<string, string>
  watch(id: string, listener: () => void): () => void
  /** Plans anew and tells the blocks that changed. */
  replan(document: Pick<VanKienDocument, 'body' | 'numbering'>): void
}

export function createViewStore(): ViewStore {
  let views: ReadonlyMap<string, BlockView> = new Map()
  let markers: ReadonlyMap<string, string> = new Map()
  const watchers = new Map<string, Set<() => void>>()
  return {
    viewOf: (id) => views.get(id),
    markers: () => markers,
    watch: (id, listener) => {
      const heard = watchers.get(id) ?? new Set()
      watchers.set(id, heard.add(listener))
      return () => {
        heard.delete(listener)
        if (heard.size === 0) watchers.delete(id)
      }
    },
    replan: (document) => {
      const before = views
      const plan = planViews(document, before)
      markers = plan.markers
      views = plan.views
      const changed: string[] = []
      let kept = 0
      for (const [id, view] of views) {
        const old = before.get(id)
        if (old !== undefined) kept++
        if (old !== view) changed.push(id)
      }
      if (kept < before.size) {
        for (const id of before.keys()) if (!views.has(id)) changed.push(id)
      }
      for (const id of changed) for (const tell of [...(watchers.get(id) ?? [])]) tell()
    },
  }
}
