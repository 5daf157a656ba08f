import { Editor, Element, type Path, Transforms } from 'slate'
import type { HeadingLevel } from '../../../shared/document/types.ts'
import { isLineElement, type LineElement } from '../slateTypes.ts'

/** Styles of a line that the person chooses; targets and table cells keep theirs. */
export type LineStyle =
  | { readonly type: 'paragraph' }
  | { readonly type: 'heading'; readonly level: HeadingLevel }
  | { readonly type: 'item'; readonly level: HeadingLevel }
  | { readonly type: 'bullet'; readonly level: 1 | 2 | 3 }

const ownProperties = {
  paragraph: ['align'],
  heading: ['level', 'role', 'alsoRoles', 'cause', 'runIn', 'end', 'hint', 'marker', 'format'],
  item: ['level', 'marker', 'format'],
  bullet: ['level', 'marker'],
} as const

type StyledLine = Extract<LineElement, { type: keyof typeof ownProperties }>

function isStyled(element: LineElement): element is StyledLine {
  return element.type in ownProperties
}

/** Makes every line of the selection a line of that style; one undo step. */
export function setStyle(editor: Editor, style: LineStyle): void {
  if (editor.selection === null) return
  Editor.withoutNormalizing(editor, () => {
    for (const [line, path] of selectedLines(editor)) restyle(editor, line, path, style)
  })
}

/** Lines of the selection that can be styled. */
export function selectedLines(editor: Editor): (readonly [StyledLine, Path])[] {
  if (editor.selection === null) return []
  const lines: (readonly [StyledLine, Path])[] = []
  for (const [node, path] of Editor.nodes(editor, {
    at: Editor.unhangRange(editor, editor.selection),
    match: (node) => Element.isElement(node) && isLineElement(node),
  })) {
    if (Element.isElement(node) && isLineElement(node) && isStyled(node)) lines.push([node, path])
  }
  return lines
}

/** The block at `path` becomes an ordinary paragraph. */
export function toParagraph(editor: Editor, path: Path): void {
  styleLine(editor, path, { type: 'paragraph' })
}

/** The block at `path` becomes a line of that style; targets and cells stay what they are. */
export function styleLine(editor: Editor, path: Path, style: LineStyle): void {
  const [line] = Editor.node(editor, path)
  if (Element.isElement(line) && isLineElement(line) && isStyled(line)) {
    restyle(editor, line, path, style)
  }
}

function restyle(editor: Editor, line: StyledLine, path: Path, style: LineStyle): void {
  // A run-in heading's mark of another level says nothing in the new one.
  const kept: readonly string[] = line.type === style.type ? ownProperties[style.type] : []
  const gone = ownProperties[line.type].filter((key) => key in line && !kept.includes(key))
  Editor.withoutNormalizing(editor, () => {
    if (gone.length > 0) Transforms.unsetNodes(editor, gone as 'align'[], { at: path })
    if (style.type === 'heading' && line.type !== 'heading') {
      Transforms.setNodes(editor, { ...style, role: 'other' }, { at: path })
    } else Transforms.setNodes(editor, style, { at: path })
  })
}
