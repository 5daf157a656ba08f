import type { KeyboardEvent, RefObject } from 'react'
import { stepOf } from '../ui/listSteps.ts'
import { FIGURE_HEIGHT } from './proposalRows.ts'

interface ReviewActs {
  readonly box: RefObject<HTMLElement | null>
  readonly onStep: (by: number) => void
  readonly onAccept: () => void
  readonly onToggle: () => void
  readonly onEdit: () => void
  readonly onSure: () => void
  readonly onNew: () => void
  readonly onSkip: () => void
  readonly onPick: () => void
}

/** The keys of the list; letters by their place, whatever the keyboard's language. */
export function reviewKeys(acts: ReviewActs): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    const act = actOf(event, acts)
    if (act === undefined) return
    act()
    event.preventDefault()
  }
}

function actOf(event: KeyboardEvent, acts: ReviewActs): (() => void) | undefined {
  const { key, code } = event
  const page = Math.max(1, Math.floor((acts.box.current?.clientHeight ?? 0) / FIGURE_HEIGHT) - 1)
  const by = stepOf(key, page)
  if (by !== undefined) return () => acts.onStep(by)
  if (event.ctrlKey || event.metaKey) return key === 'Enter' ? acts.onAccept : undefined
  if (key === 'Enter') return acts.onEdit
  if (key === 'Delete') return acts.onSkip
  const letters: Readonly<Record<string, () => void>> = {
    Space: acts.onToggle,
    KeyA: acts.onSure,
    KeyN: acts.onNew,
    KeyS: acts.onSkip,
    Slash: acts.onPick,
  }
  return letters[code]
}
