import { documentPeriodOf, type Period, resolvePeriod } from '../../shared/document/period.ts'
import type { FigureRef } from '../../shared/document/types.ts'
import type { Measure } from '../../shared/indicators/types.ts'
import { createStore, type Store } from '../state/store.ts'
import { type CommentDesk, createCommentDesk } from './comments/commentDesk.ts'
import { closedFind, type FindState } from './find/findState.ts'
import type { TopBlock } from './page/topBlock.ts'

export type SidePanel = 'parts' | 'figures' | 'indicators' | 'claims' | 'review' | 'comments'

/** Dialogs over the page that an action opens. */
export type DeskDialog =
  | 'figure'
  | 'sentence'
  | 'targets'
  | 'summary'
  | 'listTargets'
  | 'freeze'
  | 'unfreeze'
  | 'table'
  | 'symbol'
  | 'chart'
  | 'changeChart'
  | 'goTo'
  | 'counts'
  | 'beside'
  | 'versions'
  | 'keepVersion'

/** The figure that the panel of indicators shows; a new `ask` asks again for the same one. */
export interface WantedIndicator {
  readonly code: string
  readonly entity: string
  readonly period: Period
  readonly measure: Measure
  readonly ask: number
}

export interface OpenCard {
  readonly id: string
  /** The card takes the keyboard. */
  readonly focus: boolean
  /** It asks at once what the figure is to be instead. */
  readonly edit?: boolean
}

/** What stands open around the page: panels, the note being edited, the zoom. */
export interface EditorDesk {
  readonly panel: Store<SidePanel | undefined>
  readonly outlineOpen: Store<boolean>
  /** Id of the footnote whose text is being edited. */
  readonly note: Store<string | undefined>
  /** Field of the parts panel that takes the focus. */
  readonly partField: Store<string | undefined>
  readonly indicator: Store<WantedIndicator | undefined>
  /** The figure whose card stays open. */
  readonly card: Store<OpenCard | undefined>
  readonly zoom: Store<number>
  /** How often the list of notes behind the text was drawn: what is painted on it goes with it. */
  readonly notesDrawn: Store<number>
  /** The zoom that panels leave room for. */
  readonly shownZoom: Store<number>
  /** The block at the upper edge of the page when it was last scrolled. */
  readonly place: Store<TopBlock | undefined>
  readonly dialog: Store<DeskDialog | undefined>
  /** The text is shown but can't be changed. */
  readonly readOnly: Store<boolean>
  /** Another window writes in the document: it stays read-only here. */
  readonly elsewhere: Store<boolean>
  readonly find: Store<FindState>
  readonly comments: CommentDesk
}

export function createDesk(): EditorDesk {
  return {
    panel: createStore<SidePanel | undefined>(undefined),
    outlineOpen: createStore(true),
    note: createStore<string | undefined>(undefined),
    partField: createStore<string | undefined>(undefined),
    indicator: createStore<WantedIndicator | undefined>(undefined),
    card: createStore<OpenCard | undefined>(undefined),
    zoom: createStore(100),
    notesDrawn: createStore(0),
    shownZoom: createStore(100),
    place: createStore<TopBlock | undefined>(undefined),
    dialog: createStore<DeskDialog | undefined>(undefined),
    readOnly: createStore(false),
    elsewhere: createStore(false),
    find: createStore(closedFind),
    comments: createCommentDesk(),
  }
}

/** Opens the panel of indicators at the figure that `ref` means in a document of `own`. */
export function showIndicator(
  desk: EditorDesk,
  ref: FigureRef,
  own: { readonly entity: string; readonly period: Period },
): void {
  desk.panel.set('indicators')
  desk.indicator.set({
    code: ref.indicator,
    entity: ref.entity ?? own.entity,
    period: documentPeriodOf(resolvePeriod(ref.period, own.period)),
    measure: ref.measure,
    ask: (desk.indicator.get()?.ask ?? 0) + 1,
  })
}

export const zoomSteps = [50, 75, 90, 100, 110, 125, 150, 175, 200] as const
