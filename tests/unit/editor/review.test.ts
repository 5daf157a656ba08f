import { Editor } from 'slate'
import { describe, expect, it } from 'vitest'
import { redo, undo } from '../../../renderer/editor/commands/undo.ts'
import { blocksOf } from '../../../renderer/editor/find/lines.ts'
import { canRestore, restoreWords } from '../../../renderer/review/restoreWords.ts'
import {
  markReviewed,
  nextWaiting,
  sectionBlocks,
  selectedBlocks,
  takeBackReviewed,
} from '../../../renderer/review/reviewCommands.ts'
import { settleQuestion, turnYear } from '../../../renderer/review/yearCommands.ts'
import { blockReview } from '../../../shared/document/blockReview.ts'
import { blockSkeleton } from '../../../shared/document/blockWords.ts'
import { footnote, heading, paragraph, text } from '../../../shared/document/build.ts'
import type { Block } from '../../../shared/document/types.ts'
import { rolled } from '../../builders/rolled.ts'
import { growth } from './blocks.ts'
import { bodyOf, cursor, editorOf, isNormal, isValid } from './editorOf.ts'

const stateAt = (editor: Editor, at: number) => blockReview(bodyOf(editor)[at]!).state
const states = (editor: Editor) => bodyOf(editor).map((block) => blockReview(block).state)

const sections = (): Block[] => [
  rolled(heading(2, 'tasks', 'Nhiệm vụ')),
  rolled(paragraph('Trồng 120 ha rừng.'), { numbers: ['120'] }),
  paragraph('Đoạn viết mới.'),
  rolled(heading(3, 'field', 'Kinh tế')),
  rolled(paragraph('')),
  rolled(heading(2, 'implementation', 'Tổ chức thực hiện')),
]

describe('marking blocks as reviewed', () => {
  it('is one step for a whole section, and back', () => {
    const before = sections()
    const editor = editorOf(...before)
    expect(markReviewed(editor, sectionBlocks(editor, 1))).toBe(4)
    const after = ['reviewed', 'reviewed', 'new', 'reviewed', 'reviewed', 'inherited']
    expect(states(editor)).toEqual(after)
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
    redo(editor)
    expect(states(editor)).toEqual(after)
    expect(takeBackReviewed(editor, [1])).toBe(1)
    expect(bodyOf(editor)[1]).not.toHaveProperty('reviewed')
    expect(isValid(editor)).toBe(true)
  })

  it('stays while the block is written in, and does nothing where nothing came from last year', () => {
    const editor = editorOf(...sections())
    cursor(editor, [1])
    expect(markReviewed(editor, selectedBlocks(editor))).toBe(1)
    editor.insertText(' Thêm.')
    expect(stateAt(editor, 1)).toBe('reviewed')
    expect(markReviewed(editor, [1, 2])).toBe(0)
  })
})

it('goes from one waiting block to the next round the end, past blank and new ones', () => {
  const editor = editorOf(...sections())
  expect(nextWaiting(editor, 0, 1)).toBe(1)
  expect(nextWaiting(editor, 1, 1)).toBe(3)
  expect(nextWaiting(editor, 3, 1)).toBe(5)
  expect(nextWaiting(editor, 5, 1)).toBe(0)
  expect(nextWaiting(editor, 0, -1)).toBe(5)
  markReviewed(editor, [0, 1, 3, 5])
  expect(nextWaiting(editor, 0, 1)).toBeUndefined()
})

describe('turning a year', () => {
  const at = (words: string, year: string) => words.indexOf(year)
  const words = 'Năm 2026 tiếp tục việc của năm 2025.'
  const block = () =>
    rolled(paragraph(words), {
      was: 'Năm 2025 tiếp tục việc của năm 2024.',
      made: words,
      years: [
        { at: at(words, '2026'), kind: 'own', year: 2026, other: 2025 },
        { at: at(words, '2025'), kind: 'neighbour', year: 2025, other: 2024 },
      ],
    })

  it('writes the other one and keeps the state', () => {
    const editor = editorOf(block())
    expect(turnYear(editor, 0, 1)).toBe(true)
    expect(Editor.string(editor, [0])).toBe('Năm 2026 tiếp tục việc của năm 2024.')
    expect(stateAt(editor, 0)).toBe('inherited')
    expect(bodyOf(editor)[0]?.origin?.years?.[1]).toMatchObject({ year: 2024, other: 2025 })
    undo(editor)
    expect(Editor.string(editor, [0])).toBe(words)
    expect(bodyOf(editor)[0]?.origin).toEqual(expect.objectContaining({ made: words }))
    redo(editor)
    expect(turnYear(editor, 0, 1)).toBe(true)
    expect(Editor.string(editor, [0])).toBe(words)
    expect(stateAt(editor, 0)).toBe('inherited')
  })

  it('finds the year behind words that were written since, and behind figures', () => {
    const editor = editorOf(block())
    cursor(editor, [0], 0)
    editor.insertText('Trong ')
    expect(turnYear(editor, 0, 0)).toBe(true)
    expect(Editor.string(editor, [0])).toBe('Trong Năm 2025 tiếp tục việc của năm 2025.')
    expect(stateAt(editor, 0)).toBe('edited')

    const line = paragraph([text('Tăng '), growth('8%'), text(' so với năm 2025.')])
    const made = blockSkeleton(line)
    const other = editorOf(
      rolled(line, {
        made,
        years: [{ at: made.indexOf('2025'), kind: 'neighbour', year: 2025, other: 2024 }],
      }),
    )
    expect(turnYear(other, 0, 0)).toBe(true)
    expect(blockSkeleton(bodyOf(other)[0]!)).toBe('Tăng \uFFFC so với năm 2024.')
    expect(stateAt(other, 0)).toBe('inherited')
  })

  it('turns the year of a note', () => {
    const note = footnote('Số liệu năm 2026.')
    const editor = editorOf(
      rolled(paragraph([text('Tốt'), note, text('.')]), {
        years: [{ at: 12, note: note.id, kind: 'own', year: 2026, other: 2025 }],
      }),
    )
    expect(turnYear(editor, 0, 0)).toBe(true)
    expect(JSON.stringify(bodyOf(editor)[0])).toContain('Số liệu năm 2025.')
    expect(stateAt(editor, 0)).toBe('inherited')
    undo(editor)
    expect(JSON.stringify(bodyOf(editor)[0])).toContain('Số liệu năm 2026.')
  })

  it('does nothing where the year is no longer what it was', () => {
    const editor = editorOf(block())
    cursor(editor, [0])
    editor.insertText(' Từ năm 2026.')
    expect(turnYear(editor, 0, 0)).toBe(false)
  })
})

it('takes a question off that was looked at', () => {
  const questions = [{ kind: 'ordinal', quote: 'lần thứ tư', message: 'Xem thứ tự' }] as const
  const editor = editorOf(rolled(paragraph('Hội nghị lần thứ tư.'), { questions: [...questions] }))
  settleQuestion(editor, 0, blocksOf(editor.children)[0]!.origin!.questions![0]!)
  expect(bodyOf(editor)[0]?.origin).not.toHaveProperty('questions')
  undo(editor)
  expect(bodyOf(editor)[0]?.origin?.questions).toEqual(questions)
})

describe("putting last year's words back", () => {
  it('keeps marks, figures and notes of what did not change', () => {
    const line = paragraph([
      text('Phấn đấu ', { bold: true }),
      growth('8%'),
      text(' và trồng rừng'),
      footnote('Theo kế hoạch.'),
      text('.'),
    ])
    const editor = editorOf(rolled(line, { made: blockSkeleton(line) }))
    cursor(editor, [0, 2], 4)
    editor.insertText('nhất định ')
    expect(stateAt(editor, 0)).toBe('edited')
    const changed = bodyOf(editor)
    expect(restoreWords(editor, 0)).toBe(true)
    expect(bodyOf(editor)[0]).toMatchObject({ children: line.children })
    expect(stateAt(editor, 0)).toBe('inherited')
    expect(isValid(editor) && isNormal(editor)).toBe(true)
    undo(editor)
    expect(bodyOf(editor)).toEqual(changed)
  })

  it('brings back words deleted at the end, with its note once', () => {
    const line = paragraph([text('Trồng rừng'), footnote('Theo kế hoạch.')])
    const editor = editorOf(rolled(line, { made: 'Trồng rừng và giữ rừng' }))
    expect(restoreWords(editor, 0)).toBe(true)
    expect(blockSkeleton(bodyOf(editor)[0]!)).toBe('Trồng rừng và giữ rừng')
    expect(JSON.stringify(bodyOf(editor)).match(/"footnote"/g)).toHaveLength(1)
  })

  it('is not offered where a figure is gone, or nothing changed', () => {
    const line = paragraph([text('Đạt '), growth('8%'), text('.')])
    const block = rolled(line, { made: blockSkeleton(line) })
    expect(canRestore(block)).toBe(false)
    expect(canRestore({ ...block, children: [text('Đạt .')] })).toBe(false)
    expect(canRestore({ ...block, children: [...line.children, text(' Tốt.')] })).toBe(true)
  })
})
