import type { RenderChunkProps, RenderElementProps, RenderLeafProps } from 'slate-react'
import { ChartElement } from './chartElement.tsx'
import { FigureElement } from './figureElement.tsx'
import { FootnoteElement } from './footnoteElement.tsx'
import { HeadingElement } from './headingElement.tsx'
import { BulletElement, DividerElement, ItemElement, ParagraphElement } from './lineElements.tsx'
import { TableCellElement, TableElement, TableRowElement } from './tableElements.tsx'
import { TargetItemElement, TargetListElement } from './targetElements.tsx'

/** One view for each kind of node. A stable function: Slate draws a block only when it changed. */
export function renderElement(props: RenderElementProps) {
  const { element } = props
  switch (element.type) {
    case 'heading':
      return <HeadingElement {...props} element={element} />
    case 'paragraph':
      return <ParagraphElement {...props} element={element} />
    case 'item':
      return <ItemElement {...props} element={element} />
    case 'bullet':
      return <BulletElement {...props} element={element} />
    case 'targetList':
      return <TargetListElement {...props} element={element} />
    case 'targetItem':
      return <TargetItemElement {...props} element={element} />
    case 'table':
      return <TableElement {...props} element={element} />
    case 'tableRow':
      return <TableRowElement {...props} element={element} />
    case 'tableCell':
      return <TableCellElement {...props} element={element} />
    case 'divider':
      return <DividerElement {...props} element={element} />
    case 'chart':
      return <ChartElement {...props} element={element} />
    case 'figure':
      return <FigureElement {...props} element={element} />
    case 'footnote':
      return <FootnoteElement {...props} element={element} />
  }
}

export function renderLeaf({ attributes, children, leaf }: RenderLeafProps) {
  const marks = [
    leaf.bold && 'bold',
    leaf.italic && 'italic',
    leaf.underline && 'underline',
    leaf.superscript && 'superscript',
  ].filter(Boolean)
  return (
    <span
      {...attributes}
      className={marks.length > 0 ? marks.join(' ') : undefined}
      data-comments={leaf.comments?.join(' ')}
    >
      {children}
    </span>
  )
}

/** Chunks out of sight are neither laid out nor painted (renderer/README.md, decision 3). */
export function renderChunk({ attributes, children, lowest }: RenderChunkProps) {
  return (
    <div {...attributes} className={lowest ? 'chunk' : 'chunks'}>
      {children}
    </div>
  )
}

/** Props of a view of one kind of node. */
export type ViewProps<T> = Omit<RenderElementProps, 'element'> & { readonly element: T }
