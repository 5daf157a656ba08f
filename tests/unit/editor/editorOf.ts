import { Editor, type Node, Transforms } from 'slate'
import { createVanKienEditor } from '../../../renderer/editor/createEditor.ts'
import { toBody, toSlateValue } from '../../../renderer/editor/value.ts'
import { defaultNumbering } from '../../../shared/document/build.ts'
import { checkDocument } from '../../../shared/document/check.ts'
import { type Block, documentSchema, type VanKienDocument } from '../../../shared/document/types.ts'

/** An editor over the blocks, cursor at the very end. */
export function editorOf(...blocks: Block[]): Editor {
  const editor = createVanKienEditor()
  editor.children = toSlateValue(blocks)
  Transforms.select(editor, Editor.end(editor, []))
  return editor
}

/** Body of the editor as the document would hold it. */
export function bodyOf(editor: Editor): Block[] {
  return toBody(editor.children)
}

/** Puts the cursor into block `at`, behind `offset` characters (default: its end). */
export function cursor(editor: Editor, path: number[], offset?: number): void {
  const end = Editor.end(editor, path)
  if (offset === undefined) Transforms.select(editor, end)
  else Transforms.select(editor, { path: Editor.start(editor, path).path, offset })
}

/** Short form of the body for comparing: type, level and words of each block. */
export function sketch(editor: Editor): string[] {
  return bodyOf(editor).map((block) => {
    const level = 'level' in block ? ` ${block.level}` : ''
    return `${block.type}${level}: ${Editor.string(editor, pathOf(editor, block.id))}`
  })
}

function pathOf(editor: Editor, id: string): number[] {
  return [editor.children.findIndex((node) => 'id' in node && node.id === id)]
}

/** Slate's own normalizing changes nothing more. */
export function isNormal(editor: Editor): boolean {
  const before: Node[] = editor.children
  Editor.normalize(editor, { force: true })
  return editor.children === before
}

export function documentOf(body: Block[]): VanKienDocument {
  return {
    id: 'thu',
    documentType: 'BC',
    period: { kind: 'year', year: 2026 },
    entity: 'tinh',
    guideline: 'HD05',
    numbering: defaultNumbering,
    parts: { recipients: [] },
    body,
  }
}

/** Would the document that the editor holds be accepted from a file? */
export function isValid(editor: Editor): boolean {
  const parsed = documentSchema.safeParse(documentOf(bodyOf(editor)))
  return parsed.success && checkDocument(parsed.data).ok
}
