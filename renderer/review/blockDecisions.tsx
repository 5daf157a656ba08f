import { useSlateStatic } from 'slate-react'
import { madeOf } from '../../shared/document/joinOrigins.ts'
import type { YearTurn } from '../../shared/document/origin.ts'
import type { EditorBlock } from '../editor/slateTypes.ts'
import { Button } from '../ui/button.tsx'
import { reviewOfBlock } from './editorReview.ts'
import { isSameQuestion, placeOfYear, settleQuestion, turnYear } from './yearCommands.ts'

interface BlockProps {
  readonly block: EditorBlock
  readonly at: number
}

/** Letters shown around a year. */
const AROUND = 18

/** The words in front of the year say which one of the block it is. */
function contextOf(block: EditorBlock, turn: YearTurn): string {
  if (block.origin === undefined || turn.note !== undefined) return `Chú thích: ${turn.year}`
  const words = madeOf(block.origin).replaceAll('\uFFFC', '…')
  const before = words.slice(Math.max(0, turn.at - AROUND), turn.at).replace(/^\S*\s/, '')
  return `…${before}${turn.year}`
}

/** A year that moved is later than what it would be otherwise. */
function isMoved({ year, other }: YearTurn): boolean {
  return year > other
}

function howSo(turn: YearTurn): string {
  return isMoved(turn) ? `năm trước: ${turn.other}` : 'giữ như năm trước'
}

/** The years that the roll moved or left, each to be turned. */
export function BlockYears({ block, at }: BlockProps) {
  const editor = useSlateStatic()
  const years = block.origin?.years ?? []
  // Several of the same kind are told apart by their words; those that are gone are not asked.
  const shown = years.flatMap((turn, index) =>
    placeOfYear(block, turn) === undefined ? [] : [{ turn, index }],
  )
  if (shown.length === 0) return null
  return (
    <ul className="review-decisions" aria-label="Năm trong đoạn">
      {shown.map(({ turn, index }) => (
        <li key={`${turn.note ?? ''} ${turn.at}`} data-testid="review-turn">
          <span>
            {contextOf(block, turn)}
            <span className="quiet"> ({howSo(turn)})</span>
          </span>
          <Button look="quiet" onClick={() => turnYear(editor, at, index)}>
            {isMoved(turn) ? 'Giữ' : 'Đổi thành'} {turn.other}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** What moved and may have made the sentence false. */
export function BlockQuestions({ block, at }: BlockProps) {
  const editor = useSlateStatic()
  const { questions } = reviewOfBlock(block)
  if (questions.length === 0) return null
  const asked = questions.filter(
    (one, at) => questions.findIndex((other) => isSameQuestion(one, other)) === at,
  )
  return (
    <ul className="review-decisions" aria-label="Câu hỏi về đoạn">
      {asked.map((question) => (
        <li key={`${question.quote} ${question.message}`} data-testid="review-ask">
          <span>
            <span className="review-quote">“{question.quote}”</span> {question.message}
          </span>
          <Button look="quiet" onClick={() => settleQuestion(editor, at, question)}>
            Đã xem
          </Button>
        </li>
      ))}
    </ul>
  )
}
