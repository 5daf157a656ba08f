import { useDeferredValue, useMemo } from 'react'
import type { Block } from '../../../shared/document/types.ts'
import { useStore } from '../../state/store.ts'
import { OutlineFoot } from '../outline/outlineFoot.tsx'
import { OutlineHead } from '../outline/outlineHead.tsx'
import { OutlineTreeView } from '../outline/outlineTreeView.tsx'
import { outlineViewOf } from '../outline/outlineView.ts'
import { sectionFacts } from '../outline/sectionFacts.ts'
import { treeOf } from '../outline/tree.ts'
import { useOpenDocument } from '../sessionContext.ts'

/**
 * The headings of the text as a tree, and what it still lacks. A text that opens can be written in
 * before they stand beside it.
 */
export function Outline() {
  const isDrawn = useDeferredValue(true, false)
  return (
    <nav className="outline" aria-label="Dàn ý" data-testid="outline">
      {isDrawn && <OutlineContent />}
    </nav>
  )
}

function OutlineContent() {
  const { session } = useOpenDocument()
  const meta = useStore(session.meta)
  const survey = useStore(session.survey)
  const view = outlineViewOf(meta.id)
  const tree = useMemo(() => treeOf(survey.outline), [survey])
  // The editor's blocks are the document's; they are as new as the survey.
  const facts = useMemo(
    () => sectionFacts(session.editor.children as Block[], survey.outline, meta),
    [session, survey, meta],
  )
  return (
    <>
      <OutlineHead view={view} />
      {tree.entries.length === 0 ? (
        <p className="quiet side-note">
          Chưa có đề mục. Đặt kiểu “Đề mục cấp 1” cho một dòng để bắt đầu dàn ý.
        </p>
      ) : (
        <OutlineTreeView view={view} tree={tree} facts={facts} />
      )}
      <OutlineFoot view={view} tree={tree} facts={facts} />
    </>
  )
}
