import type { Store } from '../../state/store.ts'
import { showToast } from '../../ui/toast.tsx'
import { type Replaced, replaceMatches } from '../commands/replaceMatches.ts'
import { redo, undo } from '../commands/undo.ts'
import type { OpenDocument } from '../sessionContext.ts'
import type { Findings } from './finder.ts'
import { holdsFigure } from './matches.ts'
import { placeOf } from './places.ts'
import type { Hits } from './searchBlocks.ts'

/** Places whose replacement takes long enough to be told. */
const MANY = 1000

export type Move = 'undo' | 'redo'

/** What replacing asks of the search that it belongs to (finder.ts). */
interface Search {
  readonly findings: Store<Findings>
  readonly put: (changes: Partial<Findings>) => void
  readonly search: () => Promise<Hits | undefined>
  readonly rankNow: (hits: Hits) => number | undefined
  readonly reveal: (hits: Hits, rank: number, notice?: string) => void
  readonly step: (by: 1 | -1) => Promise<void>
}

/** Replacing what a search has found, and taking it back from the bar. */
export interface Replacing {
  one(): Promise<void>
  all(): Promise<void>
  takesBack(move: Move): boolean
  takeBack(move: Move): Promise<void>
  /** Something was typed in the bar: undo means its fields again. */
  forget(): void
}

export function createReplacing(
  { session: { editor }, desk }: OpenDocument,
  { findings, put, search, rankNow, reveal, step }: Search,
): Replacing {
  /** The undo steps of replacements made since something was typed in the bar. */
  let replaced = new WeakSet<object>()

  async function one(): Promise<void> {
    if (desk.readOnly.get()) return
    const hits = await search()
    const rank = hits && rankNow(hits)
    const place = hits && rank !== undefined && placeOf(hits, rank)
    if (hits === undefined || rank === undefined || !place) return step(1)
    if (holdsFigure(place.match)) {
      await step(1)
      put({ notice: 'Chỗ vừa qua là số liệu của kho nên được giữ nguyên.' })
      return
    }
    const only = { ...place.hit, matches: [place.match] }
    replaceMatches(editor, [only], desk.find.get().replacement)
    rememberStep()
    const after = await search()
    if (after === undefined || after.total === 0) return
    // What the new words hold themselves is passed over.
    const next = rank + after.total - hits.total + 1
    reveal(
      after,
      next % after.total,
      next >= after.total ? 'Hết văn bản, tìm tiếp từ đầu.' : undefined,
    )
  }

  function rememberStep(): void {
    const step = editor.history.undos.at(-1)
    if (step !== undefined) replaced.add(step)
  }

  function lastStep(move: Move): object | undefined {
    const { undos, redos } = editor.history
    return (move === 'undo' ? undos : redos).at(-1)
  }

  function takesBack(move: Move): boolean {
    const step = lastStep(move)
    return !desk.readOnly.get() && step !== undefined && replaced.has(step)
  }

  async function takeBack(move: Move): Promise<void> {
    if (!takesBack(move)) return
    if (move === 'undo') undo(editor)
    else redo(editor)
    const hits = await search()
    const rank = hits && rankNow(hits)
    if (hits !== undefined && rank !== undefined) reveal(hits, rank)
  }

  async function all(): Promise<void> {
    if (desk.readOnly.get() || findings.get().isBusy) return
    const found = await search()
    if (found === undefined || found.total === 0) return
    const hits = found.total > MANY ? await announced(found) : found
    if (hits === undefined) return
    const done = replaceMatches(editor, hits.blocks, desk.find.get().replacement)
    if (done.count > 0) rememberStep()
    const step = editor.history.undos.at(-1)
    const back = (): void => {
      if (editor.history.undos.at(-1) === step) undo(editor)
      else showToast({ words: 'Văn bản đã được sửa tiếp; hãy bấm Ctrl+Z để lùi từng bước.' })
    }
    showToast({
      words: replacedWords(done),
      ...(done.count > 0 && { actions: [{ label: 'Hoàn tác', run: back }] }),
    })
    await search()
  }

  /** Says first that it takes a moment: the window stands still meanwhile. */
  async function announced(hits: Hits): Promise<Hits | undefined> {
    const total = hits.total.toLocaleString('vi-VN')
    put({ isBusy: true, notice: `Đang thay ${total} chỗ…` })
    await painted()
    put({ isBusy: false, notice: undefined })
    // Once more: something may have been written meanwhile.
    return search()
  }

  return {
    one,
    all,
    takesBack,
    takeBack,
    forget: () => {
      replaced = new WeakSet()
    },
  }
}

/** Resolves when what was just put on the screen is seen. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
}

function replacedWords({ count, figures, freed }: Replaced): string {
  const parts = [count === 0 ? 'Không thay chỗ nào.' : `Đã thay ${count} chỗ.`]
  if (figures > 0) parts.push(`${figures} chỗ là số liệu của kho nên được giữ nguyên.`)
  if (freed > 0) parts.push(`${freed} câu chỉ tiêu nay là câu sửa tay.`)
  return parts.join(' ')
}
