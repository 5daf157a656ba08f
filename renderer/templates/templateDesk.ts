import { documentName } from '../../shared/document/name.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { usualHint } from '../../shared/template/blocksOfDocument.ts'
import {
  type DocumentSection,
  documentSections,
  type SectionChoice,
  usualChoice,
} from '../../shared/template/documentSections.ts'
import { choicesLike } from '../../shared/template/improve.ts'
import type { Template } from '../../shared/template/types.ts'
import { call } from '../api.ts'
import { indicatorStore } from '../state/indicators.ts'
import { currentSettings } from '../state/office.ts'
import { createStore, type Store } from '../state/store.ts'
import { showFailure } from '../ui/toast.tsx'
import { type MadeTemplate, startTemplateJob } from './templateJob.ts'

/** What is chosen in "Lưu làm mẫu", and what would come of it. */
export interface TemplateDesk {
  readonly document: VanKienDocument
  readonly sections: readonly DocumentSection[]
  readonly name: Store<string>
  readonly description: Store<string>
  readonly choices: Store<ReadonlyMap<string, SectionChoice>>
  readonly hints: Store<ReadonlyMap<string, string>>
  readonly keepNumbers: Store<boolean>
  readonly selected: Store<string>
  /** The template that becomes a new version; undefined: a new template. */
  readonly present: Store<Template | undefined>
  readonly taken: Store<ReadonlySet<string> | undefined>
  readonly view: Store<TemplateView>
  choose(ids: readonly string[], choice: SectionChoice): void
  setHint(id: string, hint: string): void
  setKeepNumbers(keep: boolean): void
  take(key: string, on: boolean): void
  /** Id of the office's template that is improved, or undefined for a new one. */
  improve(id: string | undefined): Promise<void>
  choiceOf(section: DocumentSection): SectionChoice
  hintOf(section: DocumentSection): string
  /** The section above that leaves this one out. */
  droppedBy(section: DocumentSection): DocumentSection | undefined
  stop(): void
}

export interface TemplateView {
  readonly state: 'working' | 'made' | 'failed'
  readonly made?: MadeTemplate
  readonly problem?: string
}

const LONGEST_NAME = 120
/** Replaced by the host, which makes the id of a new template. */
const NEW_ID = 'mau'

/** `takenNames`: names that the office's templates have. */
export function createTemplateDesk(
  document: VanKienDocument,
  takenNames: ReadonlySet<string>,
): TemplateDesk {
  const sections = documentSections(document)
  const byId = new Map(sections.map((section) => [section.id, section]))
  const name = createStore(nameFor(document, takenNames))
  const description = createStore(`Lưu từ “${documentName(document)}”.`.slice(0, 480))
  const choices = createStore<ReadonlyMap<string, SectionChoice>>(new Map())
  const hints = createStore<ReadonlyMap<string, string>>(new Map())
  const keepNumbers = createStore(false)
  const selected = createStore(sections[0]?.id ?? '')
  const present = createStore<Template | undefined>(undefined)
  const taken = createStore<ReadonlySet<string> | undefined>(undefined)
  const view = createStore<TemplateView>({ state: 'working' })
  const settings = currentSettings()
  const data = indicatorStore.get()?.data
  const job = startTemplateJob({
    document,
    settings,
    data: data ?? { entities: [], indicators: [], observations: [], sets: [] },
  })

  async function make(): Promise<void> {
    const before = view.get().made
    view.set({ state: 'working', ...(before && { made: before }) })
    const improved = present.get()
    const answer = await job.make({
      id: improved?.id ?? NEW_ID,
      // Names are put in when it is saved: typing them changes nothing of the preview.
      name: improved?.name ?? NEW_ID,
      description: improved?.description ?? NEW_ID,
      choices: choices.get(),
      hints: hints.get(),
      keepNumbers: keepNumbers.get(),
      ...(improved && { present: improved }),
      ...(improved && taken.get() && { taken: taken.get() }),
      saved: {
        on: new Date().toISOString(),
        from: documentName(document).slice(0, 300),
        ...(settings.userName && { who: settings.userName }),
      },
    })
    if (answer === undefined) return
    const { made, problem } = answer
    if (made === undefined) view.set({ state: 'failed', ...(problem && { problem }) })
    else view.set({ state: 'made', made })
  }

  const choiceOf = (section: DocumentSection): SectionChoice =>
    choices.get().get(section.id) ?? usualChoice(section)

  void make()
  return {
    ...{ document, sections, name, description, choices, hints, keepNumbers, selected },
    ...{ present, taken, view, choiceOf },
    choose(ids, choice) {
      choices.set(new Map([...choices.get(), ...ids.map((id) => [id, choice] as const)]))
      void make()
    },
    setHint(id, hint) {
      hints.set(new Map([...hints.get(), [id, hint]]))
      void make()
    },
    setKeepNumbers(keep) {
      keepNumbers.set(keep)
      void make()
    },
    take(key, on) {
      const { made } = view.get()
      const usual = made?.changes.flatMap((change) => (change.usual ? [change.key] : [])) ?? []
      const next = new Set(taken.get() ?? usual)
      if (on) next.add(key)
      else next.delete(key)
      taken.set(next)
      void make()
    },
    async improve(id) {
      taken.set(undefined)
      if (id === undefined) {
        present.set(undefined)
        choices.set(new Map())
      } else {
        const found = await call('templates.get', { id })
        if (!found.ok) return showFailure(found.error)
        present.set(found.value)
        // As the template has it now: what differs then is the document's.
        choices.set(choicesLike(found.value, sections))
      }
      void make()
    },
    hintOf: (section) => hints.get().get(section.id) ?? usualHint(section, choiceOf(section)),
    droppedBy: ({ above }) =>
      above.flatMap(({ id }) => byId.get(id) ?? []).find((section) => choiceOf(section) === 'drop'),
    stop: () => job.stop(),
  }
}

/** The document's name without its years: a template is of no year. */
function nameFor(document: VanKienDocument, takenNames: ReadonlySet<string>): string {
  const bare = documentName(document)
    .replace(/\s*\(mẫu\)/giu, '')
    .replace(/\s*(?:(?:năm|nhiệm kỳ)\s+)?\(?\d{4}(?:\s*[-–]\s*\d{4})?\)?/giu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const name = (bare || 'Mẫu mới').slice(0, LONGEST_NAME)
  let free = name
  for (let count = 2; takenNames.has(free); count++) free = `${name} (${count})`
  return free
}
