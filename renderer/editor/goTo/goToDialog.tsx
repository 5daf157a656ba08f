import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { type Editor, Element, Transforms } from 'slate'
import type { Block } from '../../../shared/document/types.ts'
import { indicatorStore } from '../../state/indicators.ts'
import { Modal } from '../../ui/modal.tsx'
import { nextFrame } from '../drawn.ts'
import { pathsOfIds } from '../pages/pathsOfIds.ts'
import { pointAtLetter } from '../pages/pointAtLetter.ts'
import { reveal } from '../reveal.ts'
import { type OpenDocument, useOpenDocument } from '../sessionContext.ts'
import { findPlaces } from './findPlaces.ts'
import {
  figurePlaces,
  type GoToPlace,
  notePlaces,
  pagePlacesOf,
  placeKinds,
  sectionPlaces,
  tablePlaces,
} from './places.ts'

/** Rows drawn at once; a word more makes fewer. */
const MOST = 100

function firstBlock({ children: [block] }: Editor): string | undefined {
  return Element.isElement(block) ? block.id : undefined
}

/** A page may begin inside a paragraph. */
function goToPlace(editor: Editor, { id, within, skip = 0 }: GoToPlace): void {
  reveal(editor, id, within)
  const path = skip > 0 ? pathsOfIds(editor).get(id) : undefined
  const point = path && pointAtLetter(editor, path, skip)
  if (point !== undefined) Transforms.select(editor, point)
}

/** Everything there is to go to, in the order of `placeKinds`. */
function placesOf({ session }: OpenDocument): GoToPlace[] {
  const { outline, notes, figures } = session.survey.get()
  const indicators = indicatorStore.get()?.indicators
  const pages = session.pages.get()
  const all = [
    ...sectionPlaces(outline),
    // The editor's blocks are the document's, but for the divider, which has no words.
    ...(pages === undefined ? [] : pagePlacesOf(pages, firstBlock(session.editor))),
    ...tablePlaces(session.editor.children as Block[]),
    ...notePlaces(notes),
    ...figurePlaces(figures, (code) => indicators?.get(code)?.name ?? code),
  ]
  return placeKinds.flatMap(([kind]) => all.filter((place) => place.kind === kind))
}

/** "Đi tới" (Ctrl+G): a number or a few words, then Enter. */
export function GoToDialog({ onClose }: { readonly onClose: () => void }) {
  const open = useOpenDocument()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const [places] = useState(() => placesOf(open))
  const found = useMemo(() => findPlaces(query, places).slice(0, MOST), [query, places])
  const list = useId()

  function go(place: GoToPlace | undefined): void {
    if (place === undefined) return
    onClose()
    // The dialog gives its focus back first.
    nextFrame(open.session.editor, () => goToPlace(open.session.editor, place))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Enter') go(found[active])
    else return
    event.preventDefault()
  }

  return (
    <Modal open onClose={onClose} title="Đi tới" testId="go-to-dialog">
      <input
        className="input"
        type="text"
        role="combobox"
        placeholder="Số mục (II.3), số chú thích hoặc vài chữ"
        aria-label="Đi tới đâu"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${active}` : undefined}
        data-testid="go-to-words"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label="Nơi tìm thấy" className="go-to-list">
        {found.map((place, at) => (
          <PlaceRow
            key={`${place.kind} ${place.marker} ${place.id}`}
            id={`${list}-${at}`}
            place={place}
            isActive={at === active}
            // A heading above the first of each kind.
            isListed={query === ''}
            opensKind={query === '' && found[at - 1]?.kind !== place.kind}
            onGo={go}
          />
        ))}
        {found.length === 0 && <p className="quiet">Không có nơi nào khớp.</p>}
      </div>
    </Modal>
  )
}

interface PlaceRowProps {
  readonly id: string
  readonly place: GoToPlace
  readonly isActive: boolean
  /** Without a query the kinds have headings of their own. */
  readonly isListed: boolean
  readonly opensKind: boolean
  readonly onGo: (place: GoToPlace) => void
}

function PlaceRow({ id, place, isActive, isListed, opensKind, onGo }: PlaceRowProps) {
  const row = useRef<HTMLDivElement>(null)
  const kind = placeKinds.find(([name]) => name === place.kind)?.[1] ?? ''
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <>
      {opensKind && (
        <p className="go-to-kind" role="presentation">
          {kind}
        </p>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keyboard */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the box above has the keyboard */}
      <div
        ref={row}
        id={id}
        role="option"
        className="go-to-row"
        aria-selected={isActive}
        data-testid="go-to-place"
        onClick={() => onGo(place)}
      >
        <span className="go-to-marker">{place.marker}</span>
        <span className="go-to-words">{place.words || '(chưa có chữ)'}</span>
        {!isListed && <span className="quiet">{kind}</span>}
      </div>
    </>
  )
}
