import { type Editor, Element } from 'slate'
import { type SectionBlock, sectionEnd, sectionStart } from '../../../shared/document/sections.ts'
import type { Heading } from '../../../shared/document/types.ts'

/** A section of the text: its heading and the blocks `start` to `end` (exclusive). */
export interface Section {
  readonly heading: Heading
  readonly start: number
  readonly end: number
}

/** The editor's blocks as sections are read from. */
export function sectionBlocks(editor: Editor): readonly SectionBlock[] {
  // withVanKien keeps only blocks at the root.
  return editor.children as SectionBlock[]
}

/** The section of the heading at block `at`. */
export function sectionFrom(editor: Editor, at: number): Section | undefined {
  const heading = editor.children[at]
  if (!Element.isElement(heading) || heading.type !== 'heading') return undefined
  return { heading, start: at, end: sectionEnd(sectionBlocks(editor), at) }
}

export function sectionOfId(editor: Editor, id: string): Section | undefined {
  const at = editor.children.findIndex((block) => Element.isElement(block) && block.id === id)
  return at < 0 ? undefined : sectionFrom(editor, at)
}

/** The innermost section that holds the cursor. */
export function sectionAtCursor(editor: Editor): Section | undefined {
  const at = editor.selection?.focus.path[0]
  if (at === undefined) return undefined
  const start = sectionStart(sectionBlocks(editor), at)
  return start === undefined ? undefined : sectionFrom(editor, start)
}
