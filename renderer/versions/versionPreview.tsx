import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { planMarkers } from '../../shared/document/numbering.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { linesOf, lineText } from '../../shared/document/walk.ts'
import { call } from '../api.ts'
import { ComparedBlock } from '../compare/comparedBlock.tsx'
import { plainLines } from '../compare/mergedRows.ts'
import { type VirtualHandle, VirtualRows } from '../compare/virtualRows.tsx'

interface VersionPreviewProps {
  readonly file: string
  readonly version: string
}

type Read =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'read'; readonly document: VanKienDocument }

/** A version to be looked at. */
export function VersionPreview({ file, version }: VersionPreviewProps) {
  const [read, setRead] = useState<Read>({ kind: 'reading' })
  useEffect(() => {
    let isGone = false
    setRead({ kind: 'reading' })
    void call('versions.read', { file, version }).then((result) => {
      if (isGone) return
      setRead(
        result.ok
          ? { kind: 'read', document: result.value.document }
          : { kind: 'failed', message: result.error.message },
      )
    })
    return () => {
      isGone = true
    }
  }, [file, version])
  if (read.kind === 'read') return <Text document={read.document} />
  return (
    <div className="version-wait">
      {read.kind === 'failed' ? (
        <p role="alert">{read.message}</p>
      ) : (
        <p className="quiet">Đang mở phiên bản…</p>
      )}
    </div>
  )
}

function Text({ document }: { readonly document: VanKienDocument }) {
  const box = useRef<HTMLDivElement>(null)
  const handle = useRef<VirtualHandle>(null)
  const { body, parts } = document
  const markers = useMemo(() => planMarkers(document), [document])
  // The title is the first row.
  const keyOf = useCallback((at: number) => body[at - 1]?.id ?? 'title', [body])
  const guess = useCallback(
    (at: number, width: number) => {
      const block = body[at - 1]
      if (block === undefined) return 60
      const letters = linesOf(block).reduce((sum, line) => sum + lineText(line).length, 0)
      return 12 + 25 * Math.max(1, Math.ceil((letters * 7.6) / Math.max(200, width - 70)))
    },
    [body],
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by the keyboard
    <section ref={box} className="compare-list" aria-label="Xem phiên bản" tabIndex={0}>
      <VirtualRows
        count={body.length + 1}
        guess={guess}
        keyOf={keyOf}
        looks="one"
        box={box}
        handle={handle}
        render={(at) => {
          const block = body[at - 1]
          return (
            <div key={keyOf(at)} className="compare-row" data-kind="same" data-view="one">
              <div className="compare-text">
                {block === undefined ? (
                  <p className="version-title">
                    {parts.typeName !== undefined && <span>{parts.typeName}</span>}
                    {parts.title}
                  </p>
                ) : (
                  <ComparedBlock
                    block={block}
                    lines={plainLines(block, 'same')}
                    side="both"
                    markers={markers}
                  />
                )}
              </div>
            </div>
          )
        }}
      />
    </section>
  )
}
