import { type MouseEvent, useEffect, useMemo, useRef } from 'react'
import { Editor, Element, Transforms } from 'slate'
import { Editable, useSlateStatic } from 'slate-react'
import { paragraph } from '../../../shared/document/build.ts'
import { formatRules } from '../../../shared/formatRules/formatRules.ts'
import { ReviewMarks } from '../../review/reviewMarks.tsx'
import { useStore } from '../../state/store.ts'
import { renderChunk, renderElement, renderLeaf } from '../elements/renderElement.tsx'
import { focusText } from '../focusText.ts'
import { PageMarks } from '../pages/pageMarks.tsx'
import { allowFiles, dropFiles, dropOnText, endDrag, startDrag } from '../paste/drop.ts'
import { isDrawingLate } from '../plugins/withOwnLetters.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { TextMenu } from '../shell/textMenu.tsx'
import { handleEditorKey } from '../shortcuts.ts'
import { isLineElement } from '../slateTypes.ts'
import { useWheelZoom } from '../status/useWheelZoom.ts'
import { endComposition, endCompositionByPress, startComposition } from './composition.ts'
import { DrawnEditor } from './drawnEditor.ts'
import { joinRunIns } from './joinRunIns.ts'
import { NotesList } from './notesList.tsx'
import { noticeLeaving } from './noticeLeaving.ts'
import { obeyInput } from './obeyInput.ts'
import { Closing, FirstPage } from './officialParts.tsx'
import { pageVariables } from './pageStyle.ts'
import { scrollToCaret } from './scrollToCaret.ts'
import { spareReactTheLetters, spareReactTheWalk } from './sparingReact.ts'
import { spareSlateTheEcho } from './sparingSlate.ts'
import { useFittingZoom } from './useFittingZoom.ts'
import { useKeptPlace } from './useKeptPlace.ts'

/** The page as it will look: official parts, text, closing and notes. */
export function PageView({ autoFocus = true }: { readonly autoFocus?: boolean }) {
  const open = useOpenDocument()
  const { session, desk } = open
  const editor = useSlateStatic()
  const guideline = useStore(session.meta).guideline
  const scroll = useRef<HTMLDivElement>(null)
  const zoom = useFittingZoom(scroll, desk)
  const readOnly = useStore(desk.readOnly)
  useWheelZoom(scroll, desk)
  useKeptPlace(scroll, desk)
  useEffect(() => {
    const text = scroll.current?.querySelector<HTMLElement>('.page-text')
    if (!scroll.current || !text) return
    const stops = [
      joinRunIns(text, scroll.current),
      spareReactTheLetters(text),
      spareSlateTheEcho(editor, text),
      noticeLeaving(editor, text),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor])
  useEffect(() => endCompositionByPress(editor), [editor])
  const style = useMemo(() => pageVariables(formatRules(guideline)), [guideline])

  /** A click below the text writes on, behind a table too. */
  function writeOn(event: MouseEvent): void {
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    if (readOnly) return
    const last = editor.children.at(-1)
    const writable = Element.isElement(last) && isLineElement(last)
    if (!writable) {
      Transforms.insertNodes(editor, paragraph(''), { at: [editor.children.length] })
    }
    Transforms.select(editor, Editor.end(editor, []))
    focusText(editor)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the home screen opens files by keys too
    <div
      ref={scroll}
      className="page-scroll"
      data-testid="page-scroll"
      onDragOver={allowFiles}
      onDrop={dropFiles}
    >
      <div className="page" style={{ ...style, zoom: zoom / 100 }}>
        <FirstPage />
        <TextMenu>
          <Editable
            ref={spareReactTheWalk}
            className="page-text"
            data-testid="editor"
            aria-label="Nội dung văn bản"
            translate="no"
            spellCheck={false}
            autoFocus={autoFocus}
            readOnly={readOnly}
            tabIndex={0}
            renderElement={renderElement}
            renderLeaf={renderLeaf}
            renderChunk={renderChunk}
            scrollSelectionIntoView={(_, range) => followCaret(editor, range)}
            onCompositionStart={() => startComposition(editor)}
            onCompositionEnd={(event) => endComposition(event, editor)}
            onDOMBeforeInput={(event) => obeyInput(event, editor)}
            onKeyDown={(event) => handleEditorKey(event, open)}
            onDragStart={() => startDrag(editor)}
            onDragEnd={() => endDrag(editor)}
            onDrop={(event) => dropOnText(event, editor)}
          />
        </TextMenu>
        <DrawnEditor />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys reach the end too */}
        <div className="page-rest" onMouseDown={writeOn} />
        <Closing />
        <NotesList />
        <PageMarks scroll={scroll} />
        <ReviewMarks scroll={scroll} />
      </div>
    </div>
  )
}

/** What React draws behind the typing has been brought into sight letter by letter. */
function followCaret(editor: Editor, range: globalThis.Range): void {
  if (!isDrawingLate(editor)) scrollToCaret(editor, range)
}
