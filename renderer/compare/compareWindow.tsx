import { ArrowLeftRight, ExternalLink, FileDown, FileType2 } from 'lucide-react'
import { exportBlackline } from '../state/export.ts'
import { goTo } from '../state/route.ts'
import { useStore } from '../state/store.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { startAtWindow, WideWindow } from '../ui/wideWindow.tsx'
import {
  closeCompare,
  compare,
  compareReading,
  compareSides,
  type Reading,
  type Sides,
} from './compareDesk.ts'
import { ComparedView } from './comparedView.tsx'
import { SidePicker } from './sidePicker.tsx'

/** Two texts and what differs between them, over the whole window. */
export function CompareWindow() {
  const sides = useStore(compareSides)
  return sides === undefined ? null : <OpenWindow sides={sides} />
}

function OpenWindow({ sides }: { readonly sides: Sides }) {
  const reading = useStore(compareReading)
  const { before, after } = sides

  function openAfter(): void {
    if (after === undefined) return
    closeCompare()
    goTo({ screen: 'editor', file: after.file })
  }

  return (
    <WideWindow
      title="So sánh văn bản"
      className="compare"
      testId="compare-window"
      onOpenAutoFocus={startAtWindow}
      headClass="compare-head"
      onClose={closeCompare}
      head={
        <>
          <SidePicker
            label="Bản trước"
            name="before"
            side={before}
            partner={after?.file ?? before?.file ?? ''}
            onChoose={(side) => compare({ before: side, after })}
          />
          <IconButton
            label="Đổi chỗ hai bản"
            icon={ArrowLeftRight}
            data-testid="compare-swap"
            disabled={before === undefined || after === undefined}
            onClick={() => compare({ before: after, after: before })}
          />
          <SidePicker
            label="Bản sau"
            name="after"
            side={after}
            partner={before?.file ?? after?.file ?? ''}
            onChoose={(side) => compare({ before, after: side })}
          />
        </>
      }
    >
      <Content sides={sides} reading={reading} />
      <footer className="modal-foot compare-foot">
        <Summary reading={reading} />
        <Exports reading={reading} />
        <Button
          icon={ExternalLink}
          data-testid="compare-open"
          disabled={after === undefined}
          onClick={openAfter}
        >
          Mở văn bản này
        </Button>
      </footer>
    </WideWindow>
  )
}

interface ContentProps {
  readonly sides: Sides
  readonly reading: Reading
}

function Content({ sides, reading }: ContentProps) {
  switch (reading.kind) {
    case 'choosing':
      return (
        <div className="empty gather-wait" data-testid="compare-empty">
          <p>
            {sides.after === undefined || sides.before !== undefined
              ? 'Hãy chọn hai văn bản để so sánh.'
              : 'Văn bản này chưa có phiên bản cũ. Hãy chọn một văn bản khác ở “Bản trước”.'}
          </p>
        </div>
      )
    case 'reading':
      return (
        <div className="empty gather-wait">
          <p role="status">Đang so sánh…</p>
        </div>
      )
    case 'failed':
      return (
        <div className="empty gather-wait">
          <p role="alert">{reading.message}</p>
          <Button onClick={() => compare(sides)}>Thử lại</Button>
        </div>
      )
    case 'compared': {
      const { rows, parts } = reading.texts.blackline
      if (parts.length === 0 && rows.every(({ kind }) => kind === 'same')) {
        return (
          <div className="empty gather-wait" data-testid="compare-same">
            <p role="status">Hai bản giống nhau từng chữ.</p>
          </div>
        )
      }
      return <ComparedView key={keyOfTexts(reading.texts)} texts={reading.texts} />
    }
  }
}

const keys = new WeakMap<object, string>()
let made = 0

/** Other texts are another view: its filter and place begin anew. */
function keyOfTexts(texts: object): string {
  const known = keys.get(texts)
  if (known !== undefined) return known
  const key = `${++made}`
  keys.set(texts, key)
  return key
}

function Summary({ reading }: { readonly reading: Reading }) {
  if (reading.kind !== 'compared') return <span className="compare-summary" />
  const { words, blackline } = reading.texts
  const parts = [
    `thêm ${words.added.toLocaleString('vi-VN')} chữ`,
    `bỏ ${words.removed.toLocaleString('vi-VN')} chữ`,
    ...(blackline.figures.length > 0 ? [`${blackline.figures.length} số liệu thay đổi`] : []),
  ]
  return (
    <p className="compare-summary quiet" data-testid="compare-summary">
      {`So với bản trước: ${parts.join(', ')}.`}
    </p>
  )
}

/** The differences as a file for those who read on paper or in Word. */
function Exports({ reading }: { readonly reading: Reading }) {
  const isReady = reading.kind === 'compared'
  const start = (format: 'docx' | 'pdf'): void => {
    if (reading.kind !== 'compared') return
    const { before, after } = reading
    void exportBlackline({ before, after, format })
  }
  return (
    <>
      <Button
        icon={FileType2}
        disabled={!isReady}
        data-testid="compare-docx"
        onClick={() => start('docx')}
      >
        Xuất Word (theo dõi thay đổi)
      </Button>
      <Button
        icon={FileDown}
        disabled={!isReady}
        data-testid="compare-pdf"
        onClick={() => start('pdf')}
      >
        Xuất PDF
      </Button>
    </>
  )
}
