import { compareDocuments } from '../../../shared/compare/compareDocuments.ts'
import { differenceWords } from '../../../shared/compare/differenceWords.ts'
import { type CompareView, compareView, sideView } from '../../../shared/compare/views.ts'
import type { RecognizedDocument } from '../../../shared/recognize/types.ts'
import { ok } from '../../../shared/result.ts'
import { blacklineFiles, blacklineTargets, type DocumentPair } from '../blacklineFiles.ts'
import { type Command, shared, type Terminal } from '../command.ts'
import { readNamedInput } from '../inputs.ts'
import { checkTargets, writeOutputs } from '../outputs.ts'
import { recognizedOf } from '../recognizedView.ts'
import { alignColumns } from '../table.ts'

export const compareCommand: Command = {
  usage: 'compare A B [--json] [--docx F.docx] [--pdf F.pdf] [--author TÊN] [--force]',
  options: {
    ...shared.json,
    docx: { type: 'string' },
    pdf: { type: 'string' },
    author: { type: 'string' },
    force: { type: 'boolean' },
  },
  positionals: [2, 2],
  async run(given) {
    const { positionals, terminal, flag } = given
    // Before the long work: no one should wait for a refusal.
    const free = await checkTargets(
      blacklineTargets(given).map((target) => target.path),
      given,
    )
    if (!free.ok) return free
    const before = await readNamedInput(positionals[0] ?? '', terminal)
    if (!before.ok) return before
    const after = await readNamedInput(positionals[1] ?? '', terminal)
    if (!after.ok) return after
    const [earlier, later] = [before.value, after.value].map(recognizedOf)
    const pairs = pairDocuments(earlier?.documents ?? [], later?.documents ?? [], terminal)
    const files = await blacklineFiles(pairs, given)
    if (!files.ok) return files
    const written = await writeOutputs(files.value, given)
    if (!written.ok) return written
    const views = pairs.map(([one, other]) => viewOf(one, other))
    if (flag('json')) terminal.out(`${JSON.stringify(joined(views))}\n`)
    else for (const view of views) terminal.out(summaryOf(view))
    return ok(undefined)
  },
}

/** The documents of two inputs in their order; what one of them has beyond the other is told. */
function pairDocuments(
  before: readonly RecognizedDocument[],
  after: readonly RecognizedDocument[],
  terminal: Terminal,
): DocumentPair[] {
  const pairs = before.flatMap((one, at): DocumentPair[] => {
    const other = after[at]
    return other === undefined ? [] : [[one, other]]
  })
  const rest = Math.abs(before.length - after.length)
  if (rest > 0) {
    const which = before.length > after.length ? 'thứ nhất' : 'thứ hai'
    terminal.tell(`Tệp ${which} còn ${rest} văn bản nữa, không có gì để so sánh cùng.`)
  }
  return pairs
}

function viewOf(before: RecognizedDocument, after: RecognizedDocument): CompareView {
  const blackline = compareDocuments(before.document, after.document)
  const side = ({ document, source }: RecognizedDocument) => sideView(document, source.blocks)
  return compareView(blackline, side(before), side(after))
}

/** Several documents of one input as one: moves are numbered on. */
function joined(views: readonly CompareView[]): CompareView | undefined {
  return views.reduce<CompareView | undefined>((all, view) => {
    if (all === undefined) return view
    const past = all.moves.length
    const sum = (key: keyof CompareView['summary']) => all.summary[key] + view.summary[key]
    const keys = Object.keys(all.summary) as (keyof CompareView['summary'])[]
    return {
      summary: Object.fromEntries(keys.map((key) => [key, sum(key)])) as CompareView['summary'],
      changes: [
        ...all.changes,
        ...view.changes.map((one) => (one.move === null ? one : { ...one, move: one.move + past })),
      ],
      moves: [...all.moves, ...view.moves.map((one) => ({ ...one, move: one.move + past }))],
      figures: [...all.figures, ...view.figures],
      parts: [...all.parts, ...view.parts],
    }
  }, undefined)
}

const kindNames = { changed: 'sửa', added: 'thêm', removed: 'bỏ', moved: 'chuyển' } as const

/** Longest words of a line in the summary. */
const MOST_LETTERS = 100

function summaryOf({ summary, changes, figures, parts }: CompareView): string {
  const { same, changed, added, removed, moved, wordsAdded, wordsRemoved } = summary
  const counts = [
    `Giữ nguyên ${same} đoạn, sửa ${changed}, thêm ${added}, bỏ ${removed}, chuyển chỗ ${moved};`,
    `thêm ${wordsAdded} từ, bỏ ${wordsRemoved} từ.`,
  ].join(' ')
  const rows = changes.map(({ kind, lineBefore, lineAfter, before, after }) => [
    kindNames[kind],
    `${lineBefore ?? '-'} → ${lineAfter ?? '-'}`,
    short(after ?? before ?? ''),
  ])
  const figureRows = figures.map(({ name, before, after, difference, unit }) => [
    name,
    `${before} → ${after}`,
    difference === null ? '' : differenceWords({ difference: String(difference), unit }),
  ])
  const partRows = parts.map(({ name, before, after }) => [
    name,
    `${short(before) || '(không có)'} → ${short(after) || '(không có)'}`,
  ])
  return [
    `${counts}\n`,
    alignColumns(rows),
    figureRows.length === 0 ? '' : `\nSố liệu thay đổi:\n${alignColumns(figureRows)}`,
    partRows.length === 0 ? '' : `\nThể thức thay đổi:\n${alignColumns(partRows)}`,
  ].join('')
}

function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= MOST_LETTERS ? line : `${line.slice(0, MOST_LETTERS - 1).trimEnd()}…`
}
