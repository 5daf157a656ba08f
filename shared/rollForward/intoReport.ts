import { heading, paragraph } from '../document/build.ts'
import { periodInWords } from '../document/period.ts'
import { clampLevel, sectionEnd } from '../document/sections.ts'
import type { Block, Heading, VanKienDocument } from '../document/types.ts'
import { lineText } from '../document/walk.ts'
import type { Arrangement } from './arrange.ts'
import type { Slot } from './slots.ts'

/** Levels of the report: its parts, what was reached, the fields of that. */
const [PART, SECTION, FIELD] = [1, 2, 3] as const

/**
 * The report on a resolution: its targets are answered with results, each of its tasks is a
 * section to report on; what else a report has comes from its template.
 */
export function intoReport(slots: readonly Slot[], { expected, period }: Arrangement): Slot[] {
  return [
    made(
      heading(PART, 'part', `KẾT QUẢ THỰC HIỆN NHIỆM VỤ ${periodInWords(period).toUpperCase()}`),
    ),
    made(heading(SECTION, 'achievements', 'KẾT QUẢ ĐẠT ĐƯỢC')),
    ...results(slots),
    ...tasks(slots),
    ...rest(expected),
  ]
}

const made = (block: Block): Slot => ({ kind: 'new', block })

/** Lists of targets become lists of results; targets in words stay to be answered. */
function results(slots: readonly Slot[]): Slot[] {
  const goals = slots.filter(
    (slot) => (slot.kind === 'block' || slot.kind === 'list') && slot.section.role === 'targets',
  )
  if (goals.length === 0) return []
  const top = levelOf(goals)
  const answered = goals.flatMap((slot): Slot[] => {
    if (slot.kind === 'list')
      return [{ ...slot, isWritten: false, list: { ...slot.list, measure: 'actual' } }]
    if (slot.kind !== 'block') return []
    const { block, section } = slot
    if (block.type === 'targetList') return [{ ...slot, block: { ...block, measure: 'actual' } }]
    if (block.type !== 'heading') return [slot]
    if (block.role !== 'field') return []
    return [{ kind: 'block', section, block: at(block, FIELD + block.level - top) }]
  })
  const head = heading(FIELD, 'achievements', 'Kết quả thực hiện các chỉ tiêu')
  return [made(head), ...answered]
}

/** Each task with room for what came of it. */
function tasks(slots: readonly Slot[]): Slot[] {
  const wanted = slots.flatMap((slot) =>
    slot.kind === 'block' && (slot.section.role === 'tasks' || slot.section.role === 'key-tasks')
      ? [slot]
      : [],
  )
  const top = levelOf(wanted)
  const reported: Slot[] = []
  let words: Block[] = []
  const close = (): void => {
    if (words.length > 0) reported.push({ kind: 'emptied', from: words })
    words = []
  }
  for (const { block, section } of wanted) {
    if (block.type !== 'heading') words.push(block)
    else if (block.role === 'field') {
      close()
      const title = lineText(block.children).trim()
      const hint = `Báo cáo kết quả thực hiện nhiệm vụ “${title}”.`
      reported.push({
        kind: 'block',
        section: { ...section, role: 'achievements' },
        block: { ...at(block, FIELD + block.level - top - 1), hint },
      })
    } else {
      close()
    }
  }
  close()
  return reported
}

/** Level of the section's own heading: its fields stand one below. */
function levelOf(slots: readonly Slot[]): number {
  const levels = slots.flatMap((slot) =>
    slot.kind === 'block' && slot.block.type === 'heading' && slot.block.role !== 'field'
      ? [slot.block.level]
      : [],
  )
  return Math.min(...levels, FIELD)
}

function at(block: Heading, level: number): Heading {
  return { ...block, level: clampLevel(Math.max(1, level)) }
}

/** What a report has behind its results: shortcomings, causes, lessons, the plan for next year. */
function rest(expected: VanKienDocument | undefined): Slot[] {
  const body = expected?.body ?? []
  const from = body.findIndex((block) => block.type === 'heading' && block.role === 'achievements')
  if (from >= 0) return body.slice(sectionEnd(body, from)).map(made)
  return [
    ['shortcomings', 'NHỮNG HẠN CHẾ, YẾU KÉM'] as const,
    ['causes', 'NGUYÊN NHÂN'] as const,
    ['lessons', 'BÀI HỌC KINH NGHIỆM'] as const,
  ].flatMap(([role, title]) => [made(heading(SECTION, role, title)), made(paragraph(''))])
}
