import type { Settings } from '../../shared/api/settings.ts'
import { chartTitle } from '../../shared/document/chartWords.ts'
import { documentName } from '../../shared/document/name.ts'
import { planMarkers } from '../../shared/document/numbering.ts'
import { type Period, periodInWords } from '../../shared/document/period.ts'
import type { Block } from '../../shared/document/types.ts'
import { lineText } from '../../shared/document/walk.ts'
import { fillDocument } from '../../shared/figures/fill.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Entity } from '../../shared/indicators/types.ts'
import { instantiateTemplate } from '../../shared/template/instantiate.ts'
import type { Template } from '../../shared/template/types.ts'

/** One line of a new document as the preview shows it. */
export interface PreviewLine {
  readonly id: string
  readonly kind: 'heading' | 'text' | 'bullet' | 'target' | 'table' | 'empty'
  readonly level: number
  readonly words: string
  readonly hint?: string
}

export interface TemplatePreview {
  readonly name: string
  /** "năm 2022" */
  readonly when: string
  /** Lines of the official parts above the text. */
  readonly title: readonly string[]
  readonly lines: readonly PreviewLine[]
  /** Lines that are left out. */
  readonly more: number
}

/** So much shows how a document begins; the rest is only counted. */
const MOST_LINES = 400

export interface PreviewOf {
  readonly period: Period
  readonly settings: Settings
  readonly entity: Entity
  readonly store?: StoreIndex
}

/** How a new document of `period` would begin. */
export function previewTemplate(
  template: Template,
  { period, settings, entity, store }: PreviewOf,
): TemplatePreview {
  const made = instantiateTemplate(template, { period, settings, entity })
  const document = store === undefined ? made : fillDocument(made, store).document
  const markers = planMarkers(document)
  const lines = document.body.flatMap((block) => linesOfBlock(block, markers))
  const { typeName, title, subtitle } = document.parts
  return {
    name: documentName(document),
    when: periodInWords(period),
    title: [typeName, title, subtitle].filter((line) => line !== undefined),
    lines: lines.slice(0, MOST_LINES),
    more: Math.max(0, lines.length - MOST_LINES),
  }
}

function linesOfBlock(block: Block, markers: ReadonlyMap<string, string>): PreviewLine[] {
  const marked = (id: string, words: string): string =>
    [markers.get(id), words].filter(Boolean).join(' ')
  const { id } = block
  switch (block.type) {
    case 'heading': {
      const words = `${marked(id, lineText(block.children))}${block.end ?? ''}`
      const { level, hint } = block
      return [{ id, kind: 'heading', level, words, ...(hint !== undefined && { hint }) }]
    }
    case 'targetList':
      return block.children.map((item) => ({
        id: item.id,
        kind: 'target',
        level: 0,
        words: marked(item.id, lineText(item.children)),
      }))
    case 'table': {
      const [head] = block.children
      const words = head?.children.map((cell) => lineText(cell.children)).join(' | ') ?? ''
      return [{ id, kind: 'table', level: 0, words: `Bảng: ${words}` }]
    }
    case 'divider':
      return [{ id, kind: 'text', level: 0, words: block.text }]
    case 'chart':
      return [{ id, kind: 'table', level: 0, words: `Biểu đồ: ${chartTitle(block)}` }]
    default: {
      const words = lineText(block.children)
      const kind = words.trim() === '' ? 'empty' : block.type === 'bullet' ? 'bullet' : 'text'
      return [{ id, kind, level: 0, words: marked(id, words) }]
    }
  }
}
