import { useMemo } from 'react'
import { useStore } from '../../state/store.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { type Findings, finderOf } from './finder.ts'
import type { BlockHits, Match } from './matches.ts'

/** Rows drawn at once: whoever has more looks for something else. */
const MOST = 200

/** Letters of a line before and after what was found. */
const AROUND = 48

interface Row {
  readonly rank: number
  readonly match: Match
  readonly section: string
}

/** What was found, each with its line and its section; a click goes there. */
export function FindResults({ findings }: { readonly findings: Findings }) {
  const document = useOpenDocument()
  const { outline } = useStore(document.session.survey)
  const { hits, current } = findings
  const rows = useMemo(() => {
    const sectionOf = ({ at }: BlockHits): string => {
      const entry = outline.findLast(({ index }) => index <= at)
      return entry === undefined ? '' : [entry.marker, entry.title].filter(Boolean).join(' ')
    }
    const list: Row[] = []
    for (const hit of hits.blocks) {
      if (list.length >= MOST) break
      const section = sectionOf(hit)
      hit.matches.forEach((match, at) => {
        list.push({ rank: hit.before + at, match, section })
      })
    }
    return list.slice(0, MOST)
  }, [hits, outline])

  return (
    <div className="find-results" data-testid="find-results">
      {rows.map(({ rank, match, section }) => (
        <button
          key={rank}
          type="button"
          className="find-result"
          data-testid="find-result"
          aria-current={rank === current || undefined}
          onClick={() => void finderOf(document).show(rank)}
        >
          <span className="find-context">
            <Context match={match} />
          </span>
          <span className="find-section">{kinds[match.line.kind] ?? section}</span>
        </button>
      ))}
      {hits.total > MOST && (
        <p className="quiet find-more">
          Chỉ liệt kê {MOST} chỗ đầu trong {hits.total.toLocaleString('vi-VN')} chỗ.
        </p>
      )}
    </div>
  )
}

const kinds: Readonly<Partial<Record<Match['line']['kind'], string>>> = { note: 'Chú thích' }

function Context({ match }: { readonly match: Match }) {
  const { line, start, end } = match
  const from = Math.max(0, start - AROUND)
  const before = line.text.slice(from, start)
  const after = line.text.slice(end, end + AROUND)
  return (
    <>
      {from > 0 && '…'}
      {before}
      <mark>{line.text.slice(start, end)}</mark>
      {after}
      {end + AROUND < line.text.length && '…'}
    </>
  )
}
