import { Popover } from 'radix-ui'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { type Descendant, type Editor, Element, Node, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { Editable, ReactEditor, Slate, useSlateStatic } from 'slate-react'
import type { Footnote, Inline } from '../../../shared/document/types.ts'
import { isFootnote } from '../../../shared/document/walk.ts'
import { newId } from '../../../shared/ids.ts'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { removeEmptyNote } from '../commands/removeEmptyNote.ts'
import { createVanKienEditor } from '../createEditor.ts'
import { renderElement, renderLeaf } from '../elements/renderElement.tsx'
import { atListKey, listIsOpen } from '../figures/atList.ts'
import { AtList } from '../figures/atListView.tsx'
import { focusText } from '../focusText.ts'
import { inlineAtCursor } from '../inlineAtCursor.ts'
import { inText } from '../inText.ts'
import { leaveInline } from '../leaveInline.ts'
import { endComposition, holdWhileComposing, startComposition } from '../page/composition.ts'
import { DrawnEditor } from '../page/drawnEditor.ts'
import { obeyInput } from '../page/obeyInput.ts'
import { takeWords } from '../plugins/withPaste.ts'
import { pathOfId } from '../reveal.ts'
import { useBlockView, useOpenDocument } from '../sessionContext.ts'
import { handleMarkKey } from '../shortcuts.ts'
import { isLineElement } from '../slateTypes.ts'
import { takeOverSelection } from '../syncSelection.ts'
import { forDocument, forEditor } from '../value.ts'
import { FigureCard } from './figureCard.tsx'
import { SelectedInline } from './selectedInline.ts'
import { watchLetters } from './useAtCursor.ts'

/** The text of the footnote that is being edited, beside its mark. */
export function NotePopover() {
  const { desk } = useOpenDocument()
  const editor = useSlateStatic()
  const id = useStore(desk.note)
  const path = id === undefined ? undefined : pathOfId(editor, id)
  const node = path && Node.get(editor, path)
  if (node === undefined || !Element.isElement(node) || node.type !== 'footnote') return null
  return <NoteWindow key={node.id} note={node} />
}

function NoteWindow({ note }: { readonly note: Footnote }) {
  const { desk } = useOpenDocument()
  const editor = useSlateStatic()
  const view = useBlockView(note.id)
  const readOnly = useStore(desk.readOnly)
  const anchor = useRef({
    getBoundingClientRect: () =>
      inText(editor, `[data-note="${CSS.escape(note.id)}"]`)?.getBoundingClientRect() ??
      new DOMRect(innerWidth / 2, innerHeight / 2, 0, 0),
  })
  // A small editor of its own: figures and marks inside a note stay what they are.
  const inner = useMemo(() => {
    const made = createVanKienEditor()
    takeWords(made)
    return made
  }, [])
  const start = useMemo(
    () => [{ type: 'paragraph' as const, id: newId(), children: forEditor(note.content) }],
    [note.content],
  )
  const first = useRef(start)
  const commit = useNoteCommit(editor, inner, note.id)

  function close(): void {
    if (!readOnly) commit.now()
    desk.note.set(undefined)
    if (!readOnly && removeEmptyNote(editor, note.id)) return
    const path = pathOfId(editor, note.id)
    if (path !== undefined) {
      // Behind the mark, where the writing goes on.
      Transforms.select(editor, path)
      Transforms.collapse(editor, { edge: 'end' })
      Transforms.move(editor)
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (holdWhileComposing(event)) return
    if (atListKey(event, inner)) {
      event.preventDefault()
      return
    }
    takeOverSelection(inner)
    leaveInline(event, inner)
    const figure = inlineAtCursor(inner)
    const opens = event.key === 'F2' || (event.key === 'Enter' && !event.ctrlKey)
    if (event.key === 'Enter' && event.ctrlKey) close()
    else if (opens && figure?.type === 'figure') desk.card.set({ id: figure.id, focus: true })
    else if (event.key === 'Enter') inner.insertText('\n')
    else {
      handleMarkKey(event, inner)
      return
    }
    event.preventDefault()
  }

  return (
    <Popover.Root open onOpenChange={(open) => !open && close()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          className="note-window"
          data-testid="note-window"
          side="bottom"
          align="start"
          sideOffset={8}
          collisionPadding={12}
          aria-label={`Chú thích ${view?.marker ?? ''}`}
          // The list of indicators and the card of a figure belong to the note.
          onInteractOutside={(event) => {
            if (isOwn(event.target)) event.preventDefault()
          }}
          onEscapeKeyDown={(event) => {
            if (desk.card.get() !== undefined || listIsOpen(inner)) event.preventDefault()
          }}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            focusText(inner)
            Transforms.select(inner, { path: [0, 0], offset: 0 })
            Transforms.move(inner, { distance: 100000 })
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            focusText(editor)
          }}
        >
          <div className="note-window-head">Chú thích {view?.marker}</div>
          <Slate editor={inner} initialValue={first.current}>
            <Editable
              className="note-words"
              readOnly={readOnly}
              tabIndex={0}
              translate="no"
              spellCheck={false}
              aria-label="Nội dung chú thích"
              data-testid="note-words"
              placeholder="Viết nội dung chú thích"
              renderElement={renderElement}
              renderLeaf={renderLeaf}
              onCompositionStart={() => startComposition(inner)}
              onCompositionEnd={(event) => endComposition(event, inner)}
              onDOMBeforeInput={(event) => obeyInput(event, inner)}
              onKeyDown={onKeyDown}
            />
            <DrawnEditor />
            <SelectedInline />
            <FigureCard />
            <AtList />
          </Slate>
          <div className="note-window-foot">
            <Button
              disabled={readOnly}
              onClick={() => {
                commit.cancel()
                desk.note.set(undefined)
                const path = pathOfId(editor, note.id)
                if (path !== undefined) Transforms.removeNodes(editor, { at: path })
              }}
            >
              Xoá chú thích
            </Button>
            <Button look="primary" onClick={close} data-testid="note-done">
              Xong
            </Button>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function isOwn(target: EventTarget | null): boolean {
  return target instanceof globalThis.Element && target.closest('.at-list, .figure-card') !== null
}

interface NoteCommit {
  soon(): void
  now(): void
  cancel(): void
}

/** Brings what is typed in the note's window into the document, one undo step a window. */
function useNoteCommit(editor: Editor, inner: Editor, id: string): NoteCommit {
  const state = useRef<{ timer?: ReturnType<typeof setTimeout>; merged: boolean }>({
    merged: false,
  })
  const { session } = useOpenDocument()
  const commit = useMemo<NoteCommit>(() => {
    const now = (): void => {
      clearTimeout(state.current.timer)
      const path = pathOfId(editor, id)
      if (path === undefined || inner.children.length === 0) return
      const content = noteContent(inner.children)
      const old = Node.get(editor, path)
      if (
        Element.isElement(old) &&
        old.type === 'footnote' &&
        JSON.stringify(old.content) === JSON.stringify(content)
      ) {
        return
      }
      const write = () => Transforms.setNodes(editor, { content }, { at: path })
      if (state.current.merged) HistoryEditor.withMerging(editor, write)
      else HistoryEditor.withNewBatch(editor, write)
      state.current.merged = true
    }
    return {
      now,
      soon: () => {
        session.announce()
        clearTimeout(state.current.timer)
        state.current.timer = setTimeout(() => {
          if (!ReactEditor.isComposing(inner)) now()
        }, 400)
      },
      cancel: () => clearTimeout(state.current.timer),
    }
  }, [session, editor, inner, id])
  useEffect(() => watchLetters(inner, () => isChanged(inner) && commit.soon()), [inner, commit])
  useEffect(() => session.onSettle(commit.now), [session, commit])
  useEffect(() => () => commit.cancel(), [commit])
  return commit
}

function isChanged({ operations }: Editor): boolean {
  return operations.some((one) => one.type !== 'set_selection')
}

/** The window's text as a note's content: pasted paragraphs become lines, notes stay out. */
function noteContent(blocks: readonly Descendant[]): Footnote['content'] {
  const lines = blocks.flatMap((block, at): Inline[] => {
    const line = 'type' in block && isLineElement(block) ? block.children : []
    return at === 0 ? line : [{ text: '\n' }, ...line]
  })
  return forDocument(lines.filter((inline) => !isFootnote(inline))).flatMap((inline) =>
    isFootnote(inline) ? [] : [inline],
  )
}
