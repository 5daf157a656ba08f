import { ChevronUp } from 'lucide-react'
import { useId, useState } from 'react'
import { reveal } from '../reveal.ts'
import { useOpenDocument } from '../sessionContext.ts'
import type { SectionFacts } from './sectionFacts.ts'
import type { OutlineTree } from './tree.ts'

interface OutlineFootProps {
  readonly tree: OutlineTree
  readonly facts: ReadonlyMap<string, SectionFacts>
  readonly words: number
}

/** How long the text is and, calmly, what it still lacks. */
export function OutlineFoot({ tree, facts, words }: OutlineFootProps) {
  const { session } = useOpenDocument()
  const [shown, setShown] = useState(false)
  const list = useId()
  const empty = tree.entries.filter((entry) => facts.get(entry.id)?.empty === true)
  const said = [...(empty.length > 0 ? [`${empty.length} mục trống`] : [])]
  return (
    <div className="outline-foot">
      {shown && said.length > 0 && (
        <div id={list} className="outline-lacks" data-testid="outline-lacks">
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
        <span>{words.toLocaleString('vi-VN')} chữ</span>
        {said.length > 0 && (
          <button
            type="button"
            className="outline-lacks-button"
            aria-expanded={shown}
            aria-controls={list}
            data-testid="outline-lacks-button"
            onClick={() => setShown(!shown)}
          >
            {said.join(' · ')}
            <ChevronUp aria-hidden size={14} data-open={shown || undefined} />
          </button>
        )}
      </p>
    </div>
  )
}
