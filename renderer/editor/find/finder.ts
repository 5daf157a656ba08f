import { Editor, Node, type Point, Range, type RangeRef, Text, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { findWords } from '../../../shared/text/find.ts'
import { readPattern } from '../../../shared/text/findPattern.ts'
import { createAlarm } from '../../state/alarm.ts'
import { createStore, type Store } from '../../state/store.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { closedFind, type FindState, ignoresMarks } from './findState.ts'
import { blocksOf } from './lines.ts'
import { type Match, rangeOf } from './matches.ts'
import { PatternRunner } from './patternJob.ts'
import { firstFrom, placeOf } from './places.ts'
import { createReplacing, type Move } from './replacing.ts'
import { roomOf } from './scopes.ts'
import { type Hits, type Query, searchBlocks } from './searchBlocks.ts'

/** What the bar says of the search. */
export interface Findings {
  readonly hits: Hits
  /** Number of the match that is shown, from 0. */
  readonly current: number | undefined
  /** Why nothing can be found, or what happened on the way. */
  readonly notice: string | undefined
  readonly isError: boolean
  /** Very many places are being replaced. */
  readonly isBusy: boolean
  /** Raised when the page goes to the current match. */
  readonly shows: number
}

const none: Omit<Findings, 'shows'> = {
  hits: { blocks: [], total: 0 },
  current: undefined,
  notice: undefined,
  isError: false,
  isBusy: false,
}

/** Milliseconds of rest after which a changed text is searched anew. */
const TEXT_REST = 400

const TOO_SLOW = 'Biểu thức này tìm quá lâu nên đã dừng. Hãy viết gọn hơn.'

/** Find and replace of one opened document. */
export interface Finder {
  readonly findings: Store<Findings>
  /** Opens the bar; the words selected in one line become what is looked for. */
  open(kind: 'find' | 'replace'): void
  close(): void
  /** Was more than a line selected when the bar was opened? */
  hasSelection(): boolean
  /** Takes over what was typed or chosen in the bar and shows the first match. */
  change(changes: Partial<FindState>): void
  step(by: 1 | -1): Promise<void>
  /** Shows the match of that number. */
  show(rank: number): Promise<void>
  replaceOne(): Promise<void>
  replaceAll(): Promise<void>
  /** Takes over the words to put in place. */
  write(replacement: string): void
  /**
   * Does Ctrl+Z (or Ctrl+Y) in the bar mean the text? Directly behind a replacement, as long as
   * nothing was typed in the bar; after that the field's own undo is meant.
   */
  takesBack(move: Move): boolean
  takeBack(move: Move): Promise<void>
  /** Searches anew when the text changes, until the answer is called. */
  follow(): () => void
}

const finders = new WeakMap<OpenDocument, Finder>()

export function finderOf(open: OpenDocument): Finder {
  const known = finders.get(open)
  if (known !== undefined) return known
  const finder = createFinder(open)
  finders.set(open, finder)
  return finder
}

function startWorker(): Worker {
  return new Worker(new URL('./patternWorker.ts', import.meta.url), { type: 'module' })
}

function createFinder(open: OpenDocument): Finder {
  const { session, desk } = open
  const { editor } = session
  const findings = createStore<Findings>({ ...none, shows: 0 })
  const runner = new PatternRunner(startWorker)
  let runs = 0
  let asks = 0
  let asked: { readonly key: string; readonly query: Query } | undefined
  /** What "section" and "selection" mean, and where the search began. */
  let heading: string | undefined
  let selected: RangeRef | undefined
  let origin: Range | undefined
  /** Words found while they were typed took the cursor away from where the search began. */
  let strayed = false
  /** The match shown last: several words of one note have one place in the text. */
  let shown: Match | undefined

  /** What the bar says; only `reveal` goes to the match. */
  function put(changes: Partial<Findings>): void {
    findings.set({ ...findings.get(), ...changes })
  }

  /** The query of the bar; kept while it stays the same, for it knows what it has found. */
  function queryNow(): Query | string | undefined {
    const state = desk.find.get()
    const { words, pattern, matchCase, wholeWord } = state
    if (words === '') return undefined
    const options = { matchCase, ignoreMarks: ignoresMarks(state), wholeWord }
    const key = JSON.stringify([words, pattern, options])
    if (asked?.key === key) return asked.query
    const how = ((): Query['how'] | string => {
      if (!pattern) return { kind: 'words', find: findWords(words, options) }
      const read = readPattern(words, options)
      return read.ok ? { kind: 'pattern', pattern: read.value, runner } : read.error.message
    })()
    if (typeof how === 'string') return how
    const query = { how, known: new WeakMap() }
    asked = { key, query }
    return query
  }

  /** Searches what is not known yet; undefined when there is nothing to go by. */
  async function search(): Promise<Hits | undefined> {
    const run = ++runs
    const query = queryNow()
    if (query === undefined || typeof query === 'string') {
      put({ ...none, notice: query, isError: query !== undefined })
      return undefined
    }
    session.settle()
    const { children } = editor
    const { scope } = desk.find.get()
    const room = roomOf(editor, scope, { heading, range: selected?.current ?? undefined })
    const end = await searchBlocks(blocksOf(children), room, query, () => run === runs)
    if (end === 'stale' || run !== runs) return undefined
    if (end === 'slow') {
      put({ ...none, notice: TOO_SLOW, isError: true })
      return undefined
    }
    // Written meanwhile: what stayed the same is known by now.
    if (editor.children !== children) return search()
    const { hits } = end
    put({ hits, current: rankNow(hits), notice: undefined, isError: false })
    return hits
  }

  /** Number of the match that is selected in the text. */
  function rankNow(hits: Hits): number | undefined {
    const { selection } = editor
    if (selection === null) return undefined
    const rank = firstFrom(hits, Range.start(selection))
    for (let at = rank; at < hits.total; at++) {
      const place = placeOf(hits, at)
      if (place === undefined) return undefined
      const range = rangeOf(place.match, place.hit.at)
      if (!Range.equals(range, selection)) return undefined
      // Words of a note are all at its mark.
      if (place.match === shown || place.match.line.note === undefined) return at
    }
    return undefined
  }

  function reveal(hits: Hits, rank: number, notice?: string): void {
    const place = placeOf(hits, rank)
    if (place === undefined) return
    shown = place.match
    Transforms.select(editor, rangeOf(place.match, place.hit.at))
    put({ hits, current: rank, notice, isError: false, shows: findings.get().shows + 1 })
  }

  /** Where the search began, as far as it is still there. */
  function originNow(): Range | undefined {
    const isThere = ({ path, offset }: Point): boolean => {
      const node = Node.getIf(editor, path)
      return Text.isText(node) && offset <= node.text.length
    }
    return origin && Range.edges(origin).every(isThere) ? origin : undefined
  }

  /** Shows the first match from where the search began; goes back there when nothing is found. */
  async function showFirst(): Promise<void> {
    const ask = ++asks
    const hits = await search()
    // Asked anew meanwhile: that decides.
    if (ask !== asks) return
    const from = originNow()
    if (hits === undefined || hits.total === 0) {
      if (!strayed || from === undefined) return
      strayed = false
      Transforms.select(editor, from)
      put({ shows: findings.get().shows + 1 })
      return
    }
    const rank = from === undefined ? 0 : firstFrom(hits, Range.start(from))
    reveal(hits, rank < hits.total ? rank : 0)
    strayed = true
  }

  async function step(by: 1 | -1): Promise<void> {
    const hits = await search()
    if (hits === undefined || hits.total === 0) return
    const { selection } = editor
    const current = rankNow(hits)
    const next = ((): number => {
      if (current !== undefined) return current + by
      if (selection === null) return 0
      const first = firstFrom(hits, Range.start(selection))
      return by === 1 ? first : first - 1
    })()
    const rank = (next + hits.total) % hits.total
    const wrapped = by === 1 ? 'Hết văn bản, tìm tiếp từ đầu.' : 'Hết văn bản, tìm tiếp từ cuối.'
    reveal(hits, rank, rank === next ? undefined : wrapped)
    beginHere()
  }

  /** What is shown now was chosen: from here the search goes on, and comes back to. */
  function beginHere(): void {
    origin = editor.selection ?? undefined
    strayed = false
  }

  const replacing = createReplacing(open, { findings, put, search, rankNow, reveal, step })

  function openBar(kind: 'find' | 'replace'): void {
    const { selection } = editor
    const state = desk.find.get()
    const ask = state.ask + 1
    // Asked again while it is open: only another row, and the keyboard.
    const isInText = ReactEditor.isFocused(editor)
    if (state.open !== false && !isInText) {
      desk.find.set({ ...state, open: kind, ask })
      return
    }
    const words = selection === null ? '' : selectedWords(editor, selection)
    heading = session.section.get()
    selected?.unref()
    const several = selection !== null && !Range.isCollapsed(selection) && words === ''
    selected = several ? Editor.rangeRef(editor, selection, { affinity: 'outward' }) : undefined
    beginHere()
    const scope = state.scope === 'selection' ? 'all' : state.scope
    desk.find.set({ ...state, open: kind, ask, scope, ...(words !== '' && { words }) })
    void showFirst()
  }

  return {
    findings,
    open: openBar,
    close() {
      runs++
      asks++
      runner.stop()
      selected?.unref()
      selected = undefined
      shown = undefined
      put(none)
      const { words, replacement } = desk.find.get()
      // The words stay for F3, the choices too; a place chosen for one search does not.
      desk.find.set({
        ...desk.find.get(),
        open: false,
        words,
        replacement,
        scope: closedFind.scope,
      })
    },
    hasSelection: () => selected?.current != null,
    write(replacement) {
      replacing.forget()
      desk.find.set({ ...desk.find.get(), replacement })
    },
    takesBack: replacing.takesBack,
    takeBack: replacing.takeBack,
    change(changes) {
      if (changes.words !== undefined) replacing.forget()
      desk.find.set({ ...desk.find.get(), ...changes })
      if (changes.scope === 'section') heading = session.section.get()
      void showFirst()
    },
    step,
    async show(rank) {
      const hits = await search()
      if (hits === undefined) return
      reveal(hits, rank)
      beginHere()
    },
    replaceOne: replacing.one,
    replaceAll: replacing.all,
    follow() {
      const searching = createAlarm(() => {
        if (ReactEditor.isComposing(editor)) later()
        else void search()
      })
      const later = (): void => searching.set(TEXT_REST)
      const stop = session.onChange(later)
      return () => {
        stop()
        searching.clear()
      }
    },
  }
}

/** Words selected inside one line; of more than that nobody searches the whole. */
function selectedWords(editor: Editor, selection: Range): string {
  if (Range.isCollapsed(selection)) return ''
  const [start, end] = Range.edges(selection)
  if (start.path.slice(0, -1).join() !== end.path.slice(0, -1).join()) return ''
  const words = Editor.string(editor, selection)
  return words.length > 200 || words.includes('\n') ? '' : words
}
