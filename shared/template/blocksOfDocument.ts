import type {
  Block,
  Heading,
  Inline,
  Item,
  Table,
  TargetList,
  VanKienDocument,
} from '../document/types.ts'
import { lineText } from '../document/walk.ts'
import { indicatorGroupSchema } from '../indicators/types.ts'
import { assertNever } from '../result.ts'
import { blockPlace, clean, type FieldWriter } from './asFields.ts'
import {
  type DocumentSection,
  documentSections,
  groupsOf,
  hasText,
  type SectionChoice,
  usualChoice,
} from './documentSections.ts'
import { EMPTY_FIELD } from './fields.ts'
import type { TemplateWishes } from './fromDocument.ts'
import { hintFor } from './hintFor.ts'
import type { TemplateBlock, TemplateTable } from './types.ts'
import { type Words, wordsOf } from './words.ts'

/** The blocks of a template made from the document, section by section. */
export function writeSections(
  document: VanKienDocument,
  writer: FieldWriter,
  wishes: Pick<TemplateWishes, 'choices' | 'hints' | 'keepNumbers'>,
): TemplateBlock[] {
  const choiceOf = (section: DocumentSection): SectionChoice =>
    wishes.choices?.get(section.id) ?? usualChoice(section)
  const sections = documentSections(document)
  const byId = new Map(sections.map((section) => [section.id, section]))
  const isDropped = (id: string): boolean => {
    const section = byId.get(id)
    return section !== undefined && choiceOf(section) === 'drop'
  }
  const lines = createLineWriter(writer, wishes.keepNumbers !== true)
  return sections.flatMap((section): TemplateBlock[] => {
    if ([...section.above.map(({ id }) => id), section.id].some(isDropped)) return []
    const choice = choiceOf(section)
    const { heading } = section
    if (heading === undefined) return ownBlocks(document, section, choice, lines)
    const hint = writer.writePlain(wishes.hints?.get(section.id) ?? usualHint(section, choice))
    return [headingOf(heading, lines, hint), ...ownBlocks(document, section, choice, lines)]
  })
}

/** The hint that the section gets where the person gives none: the one it has, or of its text. */
export function usualHint(section: DocumentSection, choice: SectionChoice): string {
  const { heading } = section
  if (heading?.hint !== undefined) return heading.hint
  return (choice === 'outline' && hasText(section) && hintFor(section.blocks)) || ''
}

/** Words of a numbered point that say what it is about. */
const START_WORDS = 7

interface LineWriter {
  /** `id`: of the block, cell or item that holds the words. */
  words(inlines: readonly Inline[], id: string): Words
  /** The first words of a numbered point, as far as they hold no number. */
  start(item: Item): string
  /** Headings keep their numbers: "5 nhiệm vụ trọng tâm". */
  title(heading: Heading): Words
}

function createLineWriter(writer: FieldWriter, gaps: boolean): LineWriter {
  return {
    words: (inlines, id) =>
      wordsOf(inlines, (text, at, note) => writer.write(text, blockPlace(id, note), at, gaps)),
    start({ id, children }) {
      const [sentence = ''] = /^[^\d.;:(\n]*/.exec(lineText(children)) ?? []
      const words = sentence.trimStart().split(/\s+/).slice(0, START_WORDS).join(' ')
      return writer.write(words, blockPlace(id)).trim()
    },
    title: ({ id, children }) =>
      wordsOf(children, (text, at, note) => writer.write(text, blockPlace(id, note), at)),
  }
}

function headingOf(heading: Heading, lines: LineWriter, hint: string): TemplateBlock {
  const { level, role, alsoRoles, cause, runIn, end, marker, format } = heading
  const title = lines.title(heading)
  return {
    type: 'heading',
    level,
    title: title === '' ? EMPTY_FIELD : title,
    role,
    ...(alsoRoles && { alsoRoles }),
    ...(cause && { cause }),
    ...(runIn && { runIn }),
    ...(end !== undefined && { end: clean(end) }),
    ...(marker !== undefined && { marker: clean(marker) }),
    ...(format && { format }),
    ...(hint.trim() !== '' && { hint: hint.trim() }),
  }
}

function ownBlocks(
  document: VanKienDocument,
  section: DocumentSection,
  choice: SectionChoice,
  lines: LineWriter,
): TemplateBlock[] {
  const { blocks } = section
  switch (choice) {
    case 'drop':
      return []
    case 'text':
      return blocks.flatMap((block) => blockOf(block, lines))
    case 'outline':
      return blocks.flatMap((block) => frameOf(block, lines))
    case 'targets': {
      const lists = blocks.flatMap((block) =>
        block.type === 'targetList' ? (listOf(block) ?? []) : [],
      )
      return lists.length > 0 ? lists : newLists(document, section)
    }
    default:
      return assertNever(choice)
  }
}

/** What of a section's text is its structure: numbered points with their first words, tables. */
function frameOf(block: Block, lines: LineWriter): TemplateBlock[] {
  if (block.type === 'table') return [tableOf(block, lines)]
  if (block.type !== 'item') return []
  const { level, marker, format } = block
  return [
    {
      type: 'item',
      level,
      text: `${lines.start(block)} ${EMPTY_FIELD}`.trim(),
      ...(marker !== undefined && { marker: clean(marker) }),
      ...(format && { format }),
    },
  ]
}

function blockOf(block: Block, lines: LineWriter): TemplateBlock[] {
  switch (block.type) {
    case 'heading':
      return []
    case 'paragraph': {
      const { align } = block
      return [
        { type: 'paragraph', text: lines.words(block.children, block.id), ...(align && { align }) },
      ]
    }
    case 'item': {
      const { level, marker, format } = block
      return [
        {
          type: 'item',
          level,
          text: lines.words(block.children, block.id),
          ...(marker !== undefined && { marker: clean(marker) }),
          ...(format && { format }),
        },
      ]
    }
    case 'bullet': {
      const { level, marker } = block
      return [
        {
          type: 'bullet',
          level,
          text: lines.words(block.children, block.id),
          ...(marker !== undefined && { marker: clean(marker) }),
        },
      ]
    }
    case 'divider':
      return [{ type: 'divider', text: clean(block.text) }]
    case 'chart': {
      const { about, period, caption } = block
      return [{ type: 'chart', about, period, ...(caption && { caption: clean(caption) }) }]
    }
    case 'targetList': {
      const list = listOf(block)
      if (list !== undefined) return [list]
      return block.children.map(({ id, children }) => ({
        type: 'bullet',
        level: 1,
        text: lines.words(children, id),
      }))
    }
    case 'table':
      return [tableOf(block, lines)]
    default:
      return assertNever(block)
  }
}

/** Undefined for a group that no template knows. */
function listOf({
  group,
  period,
  measure,
  hidden,
  added,
  order,
}: TargetList): TemplateBlock | undefined {
  const known = indicatorGroupSchema.safeParse(group)
  if (!known.success) return undefined
  return {
    ...{ type: 'targetList', group: known.data, period, measure },
    ...(hidden && { hidden }),
    ...(added && { added }),
    ...(order && { order }),
  }
}

/** Lists in the place of targets that were typed: of the year that the headings name. */
function newLists({ period }: VanKienDocument, section: DocumentSection): TemplateBlock[] {
  const headings = [...section.above, ...(section.heading ? [section.heading] : [])]
  const next = period.kind === 'year' ? String(period.year + 1) : undefined
  const speaksOfNext = headings
    .map(({ children }) => lineText(children))
    .findLast((title) => /(?<!\d)\d{4}(?!\d)/.test(title))
    ?.includes(next ?? 'never')
  const isResult = section.role === 'achievements' || section.role === 'situation'
  return groupsOf(section).map((group) => ({
    type: 'targetList',
    group,
    period: { kind: 'own', offset: speaksOfNext ? 1 : 0 },
    measure: isResult ? 'actual' : 'target',
  }))
}

/** Heads and the first column as they are, other cells empty; a summary is the store's. */
function tableOf(table: Table, lines: LineWriter): TemplateTable {
  const hasHead = table.children.some(({ head }) => head)
  const rows = table.children.map((row, at) => {
    const isHead = hasHead ? row.head === true : at === 0
    return {
      ...(isHead && { head: true as const }),
      cells: row.children.map((cell, column) => {
        const { colSpan, rowSpan, align } = cell
        const stays = isHead || (column === 0 && !table.summary)
        return {
          text: stays ? lines.words(cell.children, cell.id) : '',
          ...(colSpan !== undefined && { colSpan }),
          ...(rowSpan !== undefined && { rowSpan }),
          ...(align && { align }),
        }
      }),
    }
  })
  const { summary, widths } = table
  const { entity: _, ...own } = summary ?? { entity: undefined }
  return {
    type: 'table',
    ...(widths && { widths }),
    ...(summary && { summary: own as NonNullable<TemplateTable['summary']> }),
    rows: summary ? rows.slice(0, 1) : rows,
  }
}
