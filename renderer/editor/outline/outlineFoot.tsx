import { ChevronUp, Plus, Undo2, X } from 'lucide-react'
import { useId, useState } from 'react'
import { roleNames } from '../../../shared/document/roles.ts'
import type { MissingSection } from '../../../shared/template/missingSections.ts'
import { useStore } from '../../state/store.ts'
import { IconButton } from '../../ui/button.tsx'
import { insertMissing } from '../commands/insertMissing.ts'
import { nextFrame } from '../drawn.ts'
import { reveal } from '../reveal.ts'
import type { DocumentSession } from '../session.ts'
import { useOpenDocument } from '../sessionContext.ts'
import type { OutlineView } from './outlineView.ts'
import type { SectionFacts } from './sectionFacts.ts'
import type { OutlineTree } from './tree.ts'
import { useMissing } from './useMissing.ts'

/** Empty sections that are listed; the rest is a filter of the tree away. */
const LISTED = 12

interface OutlineFootProps {
  readonly view: OutlineView
  readonly tree: OutlineTree
  readonly facts: ReadonlyMap<string, SectionFacts>
}

/** How many sections there are and, calmly, what the document still lacks. */
export function OutlineFoot({ view, tree, facts }: OutlineFootProps) {
  const { session } = useOpenDocument()
  const [shown, setShown] = useState(false)
  const list = useId()
  const expected = useMissing(session)
  const unwanted = useStore(session.meta).unwanted ?? []
  const missing = expected.filter(({ key }) => !unwanted.includes(key))
  const waived = expected.filter(({ key }) => unwanted.includes(key))
  const empty = tree.entries.filter((entry) => facts.get(entry.id)?.empty === true)
  const said = [
    ...(missing.length > 0 ? [`Còn thiếu ${count(missing.length)} mục`] : []),
    ...(empty.length > 0 ? [`${count(empty.length)} mục trống`] : []),
    ...(waived.length > 0 ? [`${count(waived.length)} mục không cần`] : []),
  ].join(' · ')
  return (
    <div className="outline-foot">
      {shown && said !== '' && (
        <div id={list} className="outline-lacks" data-testid="outline-lacks">
          {missing.length > 0 && <h3>Còn thiếu so với mẫu</h3>}
          <ul>
            {missing.map((section) => (
              <MissingLine key={section.key} section={section} />
            ))}
          </ul>
          {waived.length > 0 && <h3>Không cần trong văn bản này</h3>}
          <ul>
            {waived.map((section) => (
              <WaivedLine key={section.key} section={section} />
            ))}
          </ul>
          {empty.length > 0 && <h3>Chưa có nội dung</h3>}
          <ul>
            {empty.slice(0, LISTED).map((entry) => (
              <li key={entry.id}>
                <button
                  type="button"
                  className="outline-lack"
                  onClick={() => reveal(session.editor, entry.id)}
                >
                  {`${entry.marker} ${entry.title}`.trim() || '(đề mục chưa có chữ)'}
                </button>
              </li>
            ))}
            {empty.length > LISTED && (
              <li>
                <button
                  type="button"
                  className="outline-lack outline-more"
                  onClick={() => view.filter.set('empty')}
                >
                  Xem cả {count(empty.length)} mục trong dàn ý
                </button>
              </li>
            )}
          </ul>
        </div>
      )}
      <p className="side-foot outline-counts">
        {said === '' ? (
          <span>{count(tree.entries.length)} mục</span>
        ) : (
          <button
            type="button"
            className="outline-lacks-button"
            aria-expanded={shown}
            aria-controls={shown ? list : undefined}
            data-testid="outline-lacks-button"
            onClick={() => setShown(!shown)}
          >
            {said}
            <ChevronUp aria-hidden size={14} data-open={shown || undefined} />
          </button>
        )}
      </p>
    </div>
  )
}

function count(number: number): string {
  return number.toLocaleString('vi-VN')
}

/** A section that the template expects, with the buttons that put it in or let it be. */
function MissingLine({ section }: { readonly section: MissingSection }) {
  const { session, desk } = useOpenDocument()
  const readOnly = useStore(desk.readOnly)
  return (
    <li className="outline-missing" data-testid="outline-missing">
      <span>
        {section.title}
        <span className="outline-role">{roleNames[section.heading.role]}</span>
      </span>
      <IconButton
        label={`Thêm mục ${section.title}`}
        icon={Plus}
        disabled={readOnly}
        onClick={() => {
          const id = insertMissing(session.editor, section)
          session.resurvey()
          // Drawn first, then shown.
          if (id !== undefined) nextFrame(session.editor, () => reveal(session.editor, id))
        }}
      />
      <IconButton
        label={`Không cần mục ${section.title}`}
        icon={X}
        disabled={readOnly}
        data-testid="outline-unwanted"
        onClick={() => setUnwanted(session, section.key, true)}
      />
    </li>
  )
}

/** A section that was marked as not needed; it can be wanted again. */
function WaivedLine({ section }: { readonly section: MissingSection }) {
  const { session, desk } = useOpenDocument()
  const readOnly = useStore(desk.readOnly)
  return (
    <li className="outline-missing" data-testid="outline-waived">
      <span className="quiet">{section.title}</span>
      <IconButton
        label={`Lại cần mục ${section.title}`}
        icon={Undo2}
        disabled={readOnly}
        data-testid="outline-wanted"
        onClick={() => setUnwanted(session, section.key, false)}
      />
    </li>
  )
}

/** The document remembers it, for every one who opens it. */
function setUnwanted({ meta }: DocumentSession, key: string, isUnwanted: boolean): void {
  const { unwanted = [], ...rest } = meta.get()
  const others = unwanted.filter((one) => one !== key)
  const now = isUnwanted ? [...others, key] : others
  meta.set(now.length > 0 ? { ...rest, unwanted: now } : rest)
}
