import type { TemplatePreview } from './templatePreview.ts'

/** How a new document of the next period would begin. */
export function TemplatePreviewPane({ preview }: { readonly preview: TemplatePreview }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <div className="template-sheet" tabIndex={0} data-testid="template-preview">
      {preview.title.map((line) => (
        <p key={line} className="template-sheet-title">
          {line}
        </p>
      ))}
      {preview.lines.map(({ id, kind, level, words, hint }) => (
        <div key={id} className="template-line" data-kind={kind} data-level={level || undefined}>
          {kind === 'empty' ? ' ' : words}
          {hint !== undefined && <p className="template-line-hint">{hint}</p>}
        </div>
      ))}
      {preview.more > 0 && <p className="quiet">{`… và ${preview.more} dòng nữa.`}</p>}
    </div>
  )
}
