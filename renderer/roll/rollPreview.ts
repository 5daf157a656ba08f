import { countBody } from '../../shared/document/counts.ts'
import { documentName } from '../../shared/document/name.ts'
import { outlineOf } from '../../shared/document/outline.ts'
import type { Period } from '../../shared/document/period.ts'
import type { Block, Figure, OfficialParts, VanKienDocument } from '../../shared/document/types.ts'
import { isFigure, isFootnote, linesOf, lineText } from '../../shared/document/walk.ts'
import type { PlacedQuestion, Rolled, YearMention } from '../../shared/rollForward/types.ts'

/** A list or table that the store writes in the new document. */
export interface StoreList {
  readonly blockId: string
  /** Heading that it stands under; empty before the first one. */
  readonly section: string
  /** Id of the group of indicators; absent: a table of several. */
  readonly group?: string
  readonly count: number
  /** Indicators of the figures that the store lacks. */
  readonly missing: readonly string[]
}

/** A block in which numbers are still last year's. */
export interface OldNumbers {
  readonly blockId: string
  readonly section: string
  readonly words: string
  readonly numbers: readonly string[]
}

/** A question with the heading that its place stands under; empty in the official parts. */
export interface SeenQuestion extends PlacedQuestion {
  readonly section: string
}

/** A heading of the new document with what stands under it before the next one. */
export interface DraftSection {
  readonly id: string
  readonly level: number
  readonly title: string
  /** It is not in the source. */
  readonly isNew: boolean
  /** Words under it; 0: it is to be written. */
  readonly words: number
  /** The store writes some of them. */
  readonly isOfStore: boolean
}

/** What the window shows of a rolled document; the document itself stays in the worker. */
export interface RollPreview {
  readonly name: string
  readonly from: Period
  readonly to: Period
  readonly years: readonly YearMention[]
  readonly questions: readonly SeenQuestion[]
  /** Numbers that are plain text and still last year's. */
  readonly numbers: number
  readonly old: readonly OldNumbers[]
  readonly written: number
  readonly lists: readonly StoreList[]
  /** Figures of the new document in all, and those that the store lacks. */
  readonly figures: number
  readonly gaps: number
  /** Indicators of gaps in running sentences. */
  readonly missing: readonly string[]
  readonly parts: OfficialParts
  readonly guideline: VanKienDocument['guideline']
  readonly outline: readonly DraftSection[]
  readonly blocks: number
}

export function previewOf(rolled: Rolled): RollPreview {
  const { document, from, to, years, numbers, written } = rolled
  const sections = sectionsOf(document)
  const questions = rolled.questions.map((question) => ({
    ...question,
    section: sections.get(question.blockId ?? '') ?? '',
  }))
  const lists: StoreList[] = []
  const old: OldNumbers[] = []
  const missing = new Set<string>()
  let section = ''
  let figures = 0
  let gaps = 0
  for (const block of document.body) {
    if (block.type === 'heading') section = plainWords(block)
    const all = figuresOf(block)
    const lacking = all.filter((figure) => figure.missing)
    figures += all.length
    gaps += lacking.length
    const codes = [...new Set(lacking.map(({ ref }) => ref.indicator))]
    if (isOfStore(block)) {
      const count = block.type === 'targetList' ? block.children.length : all.length
      const group = block.type === 'targetList' ? { group: block.group } : {}
      lists.push({ blockId: block.id, section, ...group, count, missing: codes })
    } else for (const code of codes) missing.add(code)
    const still = block.origin?.numbers ?? []
    if (still.length > 0) {
      old.push({ blockId: block.id, section, words: plainWords(block), numbers: still })
    }
  }
  return {
    name: documentName(document),
    ...{ from, to, years, questions, numbers, old, written, lists, figures, gaps },
    missing: [...missing],
    parts: document.parts,
    guideline: document.guideline,
    outline: draftOutline(document),
    blocks: document.body.length,
  }
}

function draftOutline(document: VanKienDocument): DraftSection[] {
  const outline = outlineOf(document)
  return outline.map(({ id, index, level, marker, title }, at) => {
    const blocks = document.body.slice(index + 1, outline[at + 1]?.index)
    return {
      id,
      level,
      title: [marker, title].filter(Boolean).join(' '),
      isNew: document.body[index]?.origin === undefined,
      words: countBody(blocks).words,
      isOfStore: blocks.some(isOfStore),
    }
  })
}

function isOfStore(block: Block): boolean {
  return block.type === 'targetList' || (block.type === 'table' && block.summary !== undefined)
}

function figuresOf(block: Block): Figure[] {
  return linesOf(block).flatMap((line) =>
    line.flatMap((inline) => {
      if (isFigure(inline)) return inline
      return isFootnote(inline) ? inline.content.filter(isFigure) : []
    }),
  )
}

function plainWords(block: Block): string {
  return linesOf(block)
    .map((line) => lineText(line))
    .join(' · ')
}

/** Headings of the source by the blocks under them, for telling where a year stands. */
export function sectionsOf({ body }: Pick<VanKienDocument, 'body'>): ReadonlyMap<string, string> {
  const sections = new Map<string, string>()
  let section = ''
  for (const block of body) {
    if (block.type === 'heading') section = plainWords(block)
    sections.set(block.id, section)
  }
  return sections
}
