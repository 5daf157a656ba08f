import { type RefObject, useId } from 'react'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { IndicatorPicker } from '../editor/figures/indicatorPicker.tsx'
import { Button } from '../ui/button.tsx'
import { figureWords, type ImportLine, whenWords } from './importLines.ts'

interface ImportDetailProps {
  readonly line: ImportLine
  readonly store: StoreIndex
  readonly box: RefObject<HTMLElement | null>
  readonly isPicking: boolean
  readonly onPick: (picking: boolean) => void
  /** The indicator of the row; null leaves it out, undefined takes the choice back. */
  readonly onChoose: (code: string | null | undefined) => void
  readonly onNew: () => void
  readonly onSheet: () => void
}

/** One line of the file, and what is to become of its row. */
export function ImportDetail(props: ImportDetailProps) {
  const { line, store, box, onSheet } = props
  const { row, figure, skipped } = line
  const indicator = figure && store.indicators.get(figure.next.indicator)
  return (
    <section className="import-detail" aria-label="Dòng đang xem" ref={box}>
      <p className="gather-trail">{[line.sheet, line.place, ...(row?.path ?? [])].join(' › ')}</p>
      <h3 className="import-name">{row?.name ?? (skipped?.raw || line.sheet)}</h3>
      {(row?.reason ?? skipped?.reason) !== undefined && (
        <p className="gather-reason" role="status" data-testid="import-reason">
          {row?.reason ?? skipped?.reason}
        </p>
      )}
      {row?.unit !== undefined && <p className="quiet">Đơn vị trong tệp: {row.unit}</p>}
      {figure !== undefined && (
        <dl className="import-facts">
          <dt>Ô {line.place}</dt>
          <dd>{figure.raw}</dd>
          <dt>{whenWords(figure.next)}</dt>
          <dd>
            <b>{figureWords(figure.next, indicator)}</b>
          </dd>
          <dt>Kho đang có</dt>
          <dd>{figure.old === undefined ? 'Chưa có' : figureWords(figure.old, indicator)}</dd>
          {figure.old !== undefined && figure.old.source.document !== '' && (
            <>
              <dt>Nguồn đang có</dt>
              <dd>{figure.old.source.document}</dd>
            </>
          )}
        </dl>
      )}
      {figure?.notes.map((note) => (
        <p key={note} className="import-note" data-testid="import-note">
          {note}
        </p>
      ))}
      {line.state === 'unread' && !line.id.includes('!') && (
        <Button onClick={onSheet}>Chọn trang tính</Button>
      )}
      {row !== undefined && <RowChoice {...props} />}
    </section>
  )
}

function RowChoice({ line, store, isPicking, onPick, onChoose, onNew }: ImportDetailProps) {
  const group = useId()
  const { row } = line
  if (row === undefined) return null
  const others = row.candidates.some((one) => one.indicator === row.indicator)
    ? row.candidates
    : [...(row.indicator ? [{ indicator: row.indicator, score: 1 }] : []), ...row.candidates]
  const isContext = row.sure && row.indicator === undefined
  if (isContext) return null
  return (
    <fieldset className="gather-candidates">
      <legend className={others.length === 0 ? 'visually-hidden' : 'field-label'}>
        Chỉ tiêu của dòng này
      </legend>
      {others.map(({ indicator: code, score }) => (
        <label key={code} className="gather-candidate">
          <input
            type="radio"
            name={group}
            checked={row.sure && row.indicator === code}
            data-testid="import-candidate"
            onChange={() => onChoose(code)}
          />
          <span>
            {store.indicators.get(code)?.name ?? code}
            <span className="quiet">
              {' '}
              {unitOf(store, code)}
              {row.sure && row.indicator === code ? '' : ` gần giống ${Math.round(score * 100)}%`}
            </span>
          </span>
        </label>
      ))}
      {isPicking ? (
        <IndicatorPicker store={store} chosen={row.indicator ?? ''} onChoose={onChoose} />
      ) : (
        <div className="row gather-others">
          <Button data-testid="import-pick" onClick={() => onPick(true)}>
            Chọn chỉ tiêu khác…
          </Button>
          <Button data-testid="import-new" onClick={onNew}>
            Tạo chỉ tiêu mới…
          </Button>
          {row.way === 'left' ? (
            <Button data-testid="import-take" onClick={() => onChoose(undefined)}>
              Thôi bỏ qua
            </Button>
          ) : (
            <Button data-testid="import-leave" onClick={() => onChoose(null)}>
              Bỏ qua dòng này
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}

function unitOf(store: StoreIndex, code: string): string {
  const unit = store.indicators.get(code)?.unit ?? ''
  return unit === '' ? '' : `(${unit})`
}
