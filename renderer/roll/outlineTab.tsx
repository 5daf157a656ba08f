import { Some } from './noticeTabs.tsx'
import type { DraftSection } from './rollPreview.ts'

/** Sections that are to be written: nothing under the heading, and no section below it. */
export function emptySections(outline: readonly DraftSection[]): number {
  return outline.filter((_, at) => isEmpty(outline, at)).length
}

function isEmpty(outline: readonly DraftSection[], at: number): boolean {
  const one = outline[at]
  if (one === undefined || one.words > 0) return false
  return (outline[at + 1]?.level ?? 0) <= one.level
}

/** The headings of the new document, with what stands under each. */
export function OutlineTab({ outline }: { readonly outline: readonly DraftSection[] }) {
  return (
    <div className="roll-scroll" data-testid="roll-outline">
      <Some
        of={outline}
        draw={(section, at) => (
          <li key={section.id} className="roll-section" data-level={section.level}>
            <span className="roll-section-title">{section.title}</span>
            <span className="roll-section-about">{aboutWords(section, isEmpty(outline, at))}</span>
          </li>
        )}
      />
    </div>
  )
}

function aboutWords({ isNew, isOfStore, words }: DraftSection, empty: boolean): string {
  const parts = [
    isNew && 'mục mới',
    isOfStore && 'kho viết',
    empty ? 'chờ viết' : words > 0 && `${words.toLocaleString('vi-VN')} chữ`,
  ]
  return parts.filter(Boolean).join(', ')
}
