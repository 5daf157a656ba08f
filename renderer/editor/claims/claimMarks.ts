import { useEffect } from 'react'
import { ReactEditor } from 'slate-react'
import { useStore } from '../../state/store.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { claimsOf } from './claims.ts'
import { ClaimPainter } from './paintClaims.ts'
import { useSorted } from './useSorted.ts'

/** Checks the document while it is on the screen, and keeps its findings underlined. */
export function useClaimMarks(): ClaimPainter {
  const open = useOpenDocument()
  const { editor } = open.session
  const { errors, questions } = useSorted()
  const zoom = useStore(open.desk.zoom)
  const painter = painterOf(editor)

  useEffect(() => claimsOf(open).follow(), [open])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another zoom brings others in sight
  useEffect(() => painter.show([...errors, ...questions]), [painter, errors, questions, zoom])

  useEffect(() => {
    const scroll = ReactEditor.toDOMNode(editor, editor).closest('.page-scroll')
    const moved = (): void => painter.moved()
    scroll?.addEventListener('scroll', moved, { passive: true })
    const resize = new ResizeObserver(moved)
    if (scroll) resize.observe(scroll)
    return () => {
      scroll?.removeEventListener('scroll', moved)
      resize.disconnect()
      painter.stop()
    }
  }, [editor, painter])
  return painter
}

const painters = new WeakMap<object, ClaimPainter>()

function painterOf(editor: ConstructorParameters<typeof ClaimPainter>[0]): ClaimPainter {
  const old = painters.get(editor)
  if (old !== undefined) return old
  const made = new ClaimPainter(editor)
  painters.set(editor, made)
  return made
}
