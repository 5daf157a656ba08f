import { type Editor, Transforms } from 'slate'
import { bulletSigns } from '../../../shared/document/numbering.ts'
import type { Bullet, NumberingScheme } from '../../../shared/document/types.ts'
import { asOneStep } from './asOneStep.ts'
import { isNumbered, LevelReader, type NextLevel } from './nextLevel.ts'
import { selectedLines } from './setStyle.ts'

interface Change {
  readonly at: number
  readonly level: NextLevel['level']
  /** Its own marker goes. */
  readonly counted: boolean
}

/**
 * Tab and Shift+Tab: one level deeper (+1) or higher (-1), as the reader sees it, for the
 * headings, items and bullets of the selection. Where nothing would look different nothing is
 * changed, and there is no undo step.
 */
export function changeLevel(editor: Editor, scheme: NumberingScheme, by: 1 | -1): void {
  const chosen = new Set(selectedLines(editor).map(([, [at = 0]]) => at))
  const changes = [
    ...numberedChanges(editor, scheme, chosen, by),
    ...bulletChanges(editor, chosen, by),
  ]
  if (changes.length === 0) return
  asOneStep(editor, () => {
    for (const { at, level, counted } of changes) {
      if (counted) Transforms.unsetNodes(editor, ['marker', 'format'], { at: [at] })
      Transforms.setNodes(editor, { level }, { at: [at] })
    }
  })
}

function numberedChanges(
  { children }: Editor,
  scheme: NumberingScheme,
  chosen: ReadonlySet<number>,
  by: 1 | -1,
): Change[] {
  const chosenBlocks = [...chosen].flatMap((at) => children[at] ?? []).filter(isNumbered)
  // The deepest has nowhere to go: the others would lose it from under them.
  if (by === 1 && chosenBlocks.some(({ level }) => level === 5)) return []
  const changes: Change[] = []
  const reader = new LevelReader(scheme)
  /** Level of a chosen one that stays: those beside it and under it stay too. */
  let stays = 6
  for (let at = 0; at <= Math.max(-1, ...chosen); at++) {
    const block = children[at]
    if (block === undefined || !isNumbered(block)) continue
    const { level } = block
    if (level < stays) stays = 6
    const next = chosen.has(at) && stays === 6 ? reader.next(block, by) : undefined
    if (next === undefined) {
      if (by === 1 && chosen.has(at)) stays = Math.min(stays, level)
      reader.pass(block)
    } else {
      changes.push({ at, ...next })
      reader.pass({ ...block, level: next.level })
    }
  }
  return changes
}

function bulletChanges({ children }: Editor, chosen: ReadonlySet<number>, by: 1 | -1): Change[] {
  return [...chosen].flatMap((at) => {
    const block = children[at]
    if (block === undefined || !('type' in block) || block.type !== 'bullet') return []
    const level = nextSign(block, by)
    return level === undefined ? [] : [{ at, level, counted: block.marker !== undefined }]
  })
}

/** The next level whose sign is another one; a sign of its own says no level. */
function nextSign({ level, marker }: Bullet, by: 1 | -1): Bullet['level'] | undefined {
  const shown = marker ?? bulletSigns[level]
  const levels = by === 1 ? ([1, 2, 3] as const) : ([3, 2, 1] as const)
  return levels.find((next) => (next - level) * by > 0 && bulletSigns[next] !== shown)
}
