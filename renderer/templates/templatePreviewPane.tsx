import { memo, useEffect, useRef } from 'react'
import type { TemplatePreview } from './templatePreview.ts'

interface TemplatePreviewPaneProps {
  readonly preview: TemplatePreview
  /** Number of the heading that is to be in sight, from 0; -1: the beginning. */
  readonly at: number | undefined
}

/** How a new document of the next period would begin. */
export const TemplatePreviewPane = memo(function TemplatePreviewPane({
  preview,
  at,
}: TemplatePreviewPaneProps) {
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (sheet.current === null || at === undefined) return
    const heading = sheet.current.querySelectorAll<HTMLElement>('[data-kind="heading"]')[at]
    sheet.current.scrollTop = heading === undefined ? 0 : heading.offsetTop - 16
  }, [at])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <div ref={sheet} className="template-sheet" tabIndex={0} data-testid="template-preview">
      {preview.title.map((line) => (
        <p key={line} className="template-sheet-title">
          {line}
        </p>
      ))}
      {preview.lines.map(({ id, kind, level, words, hint }) => (
        <div key={id} className="template-line" data-kind={kind} data-level={level || undefined}>
          <span>{kind === 'empty' ? ' ' : words}</span>
          {hint !== undefined && <p className="template-line-hint">{hint}</p>}
        </div>
      ))}
      {preview.more > 0 && <p className="quiet">{`… và ${preview.more} dòng nữa.`}</p>}
    </div>
  )
})
