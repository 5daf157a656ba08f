import { type Editor, Element, type Range } from 'slate'
import { sectionEnd } from '../../../shared/document/sections.ts'
import { blocksOf } from './lines.ts'
import { isWithin, type Match } from './matches.ts'

/** Where a search looks. */
export const findScopes = [
  ['all', 'Cả văn bản'],
  ['section', 'Mục đang viết'],
  ['selection', 'Phần đang chọn'],
  ['notes', 'Chú thích'],
  ['tables', 'Bảng'],
  ['targets', 'Danh sách chỉ tiêu'],
] as const
export type FindScope = (typeof findScopes)[number][0]

/** What the scopes "section" and "selection" mean since they were chosen. */
export interface ScopePlace {
  readonly heading: string | undefined
  readonly range: Range | undefined
}

/** Blocks `from` to `to` (exclusive) and which of their matches count. */
export interface Room {
  readonly from: number
  readonly to: number
  readonly holds: (match: Match, block: number) => boolean
}

const everything = (): boolean => true

export function roomOf(editor: Editor, scope: FindScope, place: ScopePlace): Room {
  const whole = { from: 0, to: editor.children.length }
  switch (scope) {
    case 'all':
      return { ...whole, holds: everything }
    case 'notes':
      return { ...whole, holds: ({ line }) => line.kind === 'note' }
    case 'tables':
      return { ...whole, holds: ({ line }) => line.kind === 'table' }
    case 'targets':
      return { ...whole, holds: ({ line }) => line.kind === 'targets' }
    case 'section': {
      const { heading } = place
      const from = editor.children.findIndex(
        (block) => Element.isElement(block) && block.id === heading,
      )
      // Before the first heading.
      if (from < 0) return { from: 0, to: firstHeading(editor), holds: everything }
      return { from, to: sectionEnd(blocksOf(editor.children), from), holds: everything }
    }
    case 'selection': {
      const { range } = place
      if (range === undefined) return { from: 0, to: 0, holds: everything }
      const [a = 0, b = 0] = [range.anchor.path[0], range.focus.path[0]]
      const [from, last] = [Math.min(a, b), Math.max(a, b)]
      return {
        from,
        to: last + 1,
        holds: (match, block) => (block > from && block < last) || isWithin(match, block, range),
      }
    }
  }
}

function firstHeading(editor: Editor): number {
  const at = editor.children.findIndex(
    (block) => Element.isElement(block) && block.type === 'heading',
  )
  return at < 0 ? editor.children.length : at
}
