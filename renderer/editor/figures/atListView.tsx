import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { type Editor, Range } from 'slate'
import { ReactEditor, useSlateStatic } from 'slate-react'
import { periodInWords, resolvePeriod } from '../../../shared/document/period.ts'
import { figureWords } from '../../../shared/figures/words.ts'
import { matchNames } from '../../../shared/indicators/matchNames.ts'
import { indicatorGroupNames, measureNames } from '../../../shared/indicators/types.ts'
import { createStore, useStore } from '../../state/store.ts'
import { replaceWithFigure } from '../commands/changeFigure.ts'
import { insertSentence, sentenceFor } from '../commands/insertSentence.ts'
import { focusText } from '../focusText.ts'
import { type OpenDocument, useOpenDocument } from '../sessionContext.ts'
import { scrollsText } from '../shell/scrollsText.ts'
import { useAtLetters } from '../shell/useAtCursor.ts'
import { type AtLister, type AtListing, atPlace, keepAtLister } from './atList.ts'
import { figureContext, outlookHere } from './figureContext.ts'
import { OtherName } from './otherName.tsx'
import { rankHere } from './rankHere.ts'
import { usualRef } from './usualRef.ts'

const MOST = 8
const WIDTH = 460
/** Pixels that a list of so many rows needs below the line; with less it opens above. */
const roomFor = (rows: number): number => Math.min(6, rows) * 45 + 45

/** "@" and words: the list of indicators at the cursor. It only reads what is typed. */
export function AtList() {
  const editor = useSlateStatic()
  const open = useOpenDocument()
  const query = useAtLetters(queryKey)
  const readOnly = useStore(open.desk.readOnly)
  const lister = useMemo(() => createLister(editor, open), [editor, open])
  const listing = useStore(lister.listing)
  useEffect(() => keepAtLister(editor, lister), [editor, lister])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question is looked up anew
  useLayoutEffect(() => lister.refresh(), [lister, query, readOnly])
  useComposed(editor, lister)
  useEffect(() => {
    const text = ReactEditor.toDOMNode(editor, editor)
    const hide = (): void => lister.listing.set(undefined)
    text.addEventListener('blur', hide)
    const scroll = (event: Event): void => {
      if (scrollsText(event)) hide()
    }
    document.addEventListener('scroll', scroll, { capture: true, passive: true })
    return () => {
      text.removeEventListener('blur', hide)
      document.removeEventListener('scroll', scroll, { capture: true })
    }
  }, [editor, lister])
  return listing === undefined ? null : <OpenList listing={listing} lister={lister} />
}

function queryKey(editor: Editor): string | undefined {
  const place = atPlace(editor)
  return place && `${place.range.anchor.path.join('.')}:${place.range.anchor.offset} ${place.words}`
}

interface OwnLister extends AtLister {
  /** The word that an input method is composing behind the cursor. */
  composing(words: string): void
}

function createLister(editor: Editor, open: OpenDocument): OwnLister {
  const listing = createStore<AtListing | undefined>(undefined)
  let [composed, dismissed, shown] = ['', '', '']
  const lister: OwnLister = {
    listing,
    refresh() {
      const place = atPlace(editor)
      const context = figureContext(open)
      const usable = ReactEditor.isFocused(editor) && !open.desk.readOnly.get()
      if (place === undefined) dismissed = ''
      const sign = place === undefined ? '' : startOf(place.range)
      if (place === undefined || context === undefined || !usable || dismissed === sign) {
        shown = ''
        listing.set(undefined)
        return
      }
      const words = place.words + composed
      const key = `${sign} ${words}`
      if (key === shown && listing.get() !== undefined) return
      shown = key
      const { figures } = open.session.survey.get()
      const rank = rankHere(figures, outlookHere(open, editor), context)
      const found = matchNames(words, context.store.data, { most: MOST, rank })
      listing.set(found.length === 0 ? undefined : { found, active: 0, range: place.range })
    },
    choose(at) {
      const place = atPlace(editor)
      const indicator = listing.get()?.found[at]?.indicator
      const context = figureContext(open)
      // The word being composed still belongs to the input method.
      if (place === undefined || indicator === undefined || context === undefined) return
      if (ReactEditor.isComposing(editor)) return
      const ref = usualRef(indicator.code, outlookHere(open, editor), context)
      listing.set(undefined)
      replaceWithFigure(editor, place.range, ref, figureWords(ref, context))
      focusText(editor)
    },
    write(at) {
      const place = atPlace(editor)
      const indicator = listing.get()?.found[at]?.indicator
      const context = figureContext(open)
      if (place === undefined || indicator === undefined || context === undefined) return
      // A note holds words of one line, no bullets.
      if (ReactEditor.isComposing(editor) || editor !== open.session.editor) return
      const ref = usualRef(indicator.code, outlookHere(open, editor), context)
      const sentence = sentenceFor(ref, context)
      if (sentence === undefined) return
      listing.set(undefined)
      insertSentence(editor, sentence, place.range)
      focusText(editor)
    },
    dismiss() {
      const place = atPlace(editor)
      dismissed = place === undefined ? '' : startOf(place.range)
      listing.set(undefined)
    },
    composing(words) {
      composed = words
      lister.refresh()
    },
  }
  return lister
}

function startOf(range: Range): string {
  const { path, offset } = Range.start(range)
  return `${path.join('.')}:${offset}`
}

/** What is being composed is not in the document yet, but it is seen and searched by. */
function useComposed(editor: Editor, lister: OwnLister): void {
  useEffect(() => {
    const text = ReactEditor.toDOMNode(editor, editor)
    const update = (event: CompositionEvent): void => {
      if (lister.listing.get() !== undefined || atPlace(editor)) lister.composing(event.data)
    }
    const end = (): void => lister.composing('')
    text.addEventListener('compositionupdate', update)
    text.addEventListener('compositionend', end)
    return () => {
      text.removeEventListener('compositionupdate', update)
      text.removeEventListener('compositionend', end)
    }
  }, [editor, lister])
}

interface OpenListProps {
  readonly listing: AtListing
  readonly lister: AtLister
}

function OpenList({ listing, lister }: OpenListProps) {
  const editor = useSlateStatic()
  const open = useOpenDocument()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { found, active, range } = listing
  const [box, setBox] = useState<DOMRect>()
  const start = startOf(range)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it stays at the sign while one types
  useLayoutEffect(() => {
    try {
      const at = { anchor: Range.start(range), focus: Range.start(range) }
      setBox(ReactEditor.toDOMRange(editor, at).getBoundingClientRect())
    } catch {
      // The line is being drawn anew: the list comes with the next letter.
      setBox(undefined)
    }
  }, [editor, start])
  useLayoutEffect(() => {
    const text = ReactEditor.toDOMNode(editor, editor)
    text.setAttribute('aria-controls', id)
    text.setAttribute('aria-activedescendant', `${id}-${active}`)
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, active])

  const context = figureContext(open)
  if (box === undefined || context === undefined) return null
  const outlook = outlookHere(open, editor)
  const under = window.innerHeight - box.bottom
  const left = Math.max(8, Math.min(box.left, window.innerWidth - WIDTH - 8))
  const place =
    under >= Math.min(roomFor(found.length), box.top)
      ? { left, top: box.bottom + 4 }
      : { left, bottom: window.innerHeight - box.top + 4 }
  return createPortal(
    <div className="at-list" style={{ ...place, width: WIDTH }} data-testid="at-list">
      <div ref={list} id={id} role="listbox" aria-label="Chỉ tiêu của kho" className="at-rows">
        {found.map(({ indicator, alias }, at) => {
          const ref = usualRef(indicator.code, outlook, context)
          const words = figureWords(ref, context)
          const period = periodInWords(resolvePeriod(ref.period, context.period))
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys stay in the text
            // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
            <div
              key={indicator.code}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active}
              className="at-row"
              data-testid="at-row"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => lister.choose(at)}
            >
              <span className="at-name">{indicator.name}</span>
              <span className="at-value" data-missing={words === undefined || undefined}>
                {words ?? 'chưa có số liệu'}
              </span>
              <span className="at-about">
                {alias === undefined ? (
                  <>
                    {indicatorGroupNames[indicator.group]}
                    {indicator.unit && ` · ${indicator.unit}`}
                  </>
                ) : (
                  <OtherName alias={alias} />
                )}
              </span>
              <span className="at-about at-period">
                {measureNames[ref.measure]} {period}
              </span>
            </div>
          )
        })}
      </div>
      <p className="at-foot">↑ ↓ chọn · Enter chèn · Shift+Enter viết cả câu · Esc giữ chữ đã gõ</p>
      <p className="visually-hidden" role="status">
        {found.length} chỉ tiêu, chọn bằng phím mũi tên lên xuống
      </p>
    </div>,
    document.body,
  )
}
