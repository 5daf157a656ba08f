import { createStore, type Store } from '../state/store.ts'

export type SidePanel = 'parts' | 'figures' | 'indicators'

/** What stands open around the page: panels, the note being edited, the zoom. */
export interface EditorDesk {
  readonly panel: Store<SidePanel | undefined>
  readonly outlineOpen: Store<boolean>
  /** Id of the footnote whose text is being edited. */
  readonly note: Store<string | undefined>
  /** Field of the parts panel that takes the focus. */
  readonly partField: Store<string | undefined>
  /** Indicator that the panel shows, with a count so that asking twice works twice. */
  readonly indicator: Store<{ readonly code: string; readonly ask: number } | undefined>
  readonly zoom: Store<number>
}

export function createDesk(): EditorDesk {
  return {
    panel: createStore<SidePanel | undefined>(undefined),
    outlineOpen: createStore(true),
    note: createStore<string | undefined>(undefined),
    partField: createStore<string | undefined>(undefined),
    indicator: createStore<{ readonly code: string; readonly ask: number } | undefined>(undefined),
    zoom: createStore(100),
  }
}

/** Opens the panel of indicators at that one. */
export function showIndicator(desk: EditorDesk, code: string): void {
  desk.panel.set('indicators')
  desk.indicator.set({ code, ask: (desk.indicator.get()?.ask ?? 0) + 1 })
}

export const zoomSteps = [50, 75, 90, 100, 110, 125, 150, 175, 200] as const
