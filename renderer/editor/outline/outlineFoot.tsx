import { ChevronUp, Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { roleNames } from '../../../shared/document/roles.ts'
import type { MissingSection } from '../../../shared/template/missingSections.ts'
import { useStore } from '../../state/store.ts'
import { Button } from '../../ui/button.tsx'
import { insertMissing } from '../commands/insertMissing.ts'
import { reveal } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'
import type { SectionFacts } from './sectionFacts.ts'
import type { OutlineTree } from './tree.ts'
import { useMissing } from './useMissing.ts'

interface OutlineFootProps {
  readonly tree: OutlineTree
  readonly facts: ReadonlyMap<string, SectionFacts>
}

/** How many sections there are and, calmly, what the document still lacks. */
export function OutlineFoot({ tree, facts }: OutlineFootProps) {
  const { session } = useOpenDocument()
  const [shown, setShown] = useState(false)
  const list = useId()
  const missing = useMissing(session)
  const empty = tree.entries.filter((entry) => facts.get(entry.id)?.empty === true)
  const said = [
    ...(missing.length > 0 ? [`Còn thiếu ${missing.length} mục`] : []),
    ...(empty.length > 0 ? [`${empty.length} mục trống`] : []),
  ].join(' · ')
  return (
    <div className="outline-foot">
      {shown && said !== '' && (
        <div id={list} className="outline-lacks" data-testid="outline-lacks">
          {missing.length > 0 && <h3>Còn thiếu so với mẫu</h3>}
          <ul>
            {missing.map((section) => (
              <MissingLine key={section.title} section={section} />
            ))}
          </ul>
          {empty.length > 0 && <h3>Chưa có nội dung</h3>}
          <ul>
            {empty.map((entry) => (
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
          </ul>
        </div>
      )}
      <p className="side-foot outline-counts">
        {said === '' ? (
          <span>{tree.entries.length} mục</span>
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

/** A section that the template expects, with the button that puts it in. */
function MissingLine({ section }: { readonly section: MissingSection }) {
  const { session, desk } = useOpenDocument()
  const readOnly = useStore(desk.readOnly)
  return (
    <li className="outline-missing" data-testid="outline-missing">
      <span>
        {section.title}
        <span className="outline-role">{roleNames[section.heading.role]}</span>
      </span>
      <Button
        look="quiet"
        icon={Plus}
        disabled={readOnly}
        aria-label={`Thêm mục ${section.title}`}
        onClick={() => {
          const id = insertMissing(session.editor, section)
          session.resurvey()
          // Drawn first, then shown.
          if (id !== undefined) requestAnimationFrame(() => reveal(session.editor, id))
        }}
      >
        Thêm
      </Button>
    </li>
  )
}
