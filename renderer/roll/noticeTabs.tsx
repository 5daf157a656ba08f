import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button.tsx'
import type { OldNumbers, SeenQuestion } from './rollPreview.ts'

/** Lines shown at first, and by each "Hiện thêm". */
const SHOWN = 100

interface SomeProps<T> {
  readonly of: readonly T[]
  readonly draw: (one: T, at: number) => ReactNode
}

/** A long list, some at a time. */
export function Some<T>({ of, draw }: SomeProps<T>) {
  const [count, setCount] = useState(SHOWN)
  return (
    <>
      <ul className="roll-notices">{of.slice(0, count).map(draw)}</ul>
      {of.length > count && (
        <Button look="quiet" onClick={() => setCount(count + SHOWN)}>
          Hiện thêm ({of.length - count})
        </Button>
      )}
    </>
  )
}

/** What moved and may have made its sentence false. */
export function QuestionsTab({ questions }: { readonly questions: readonly SeenQuestion[] }) {
  return (
    <div className="roll-scroll" data-testid="roll-questions">
      {questions.length === 0 ? (
        <p className="quiet">Không có câu nào phải hỏi lại.</p>
      ) : (
        <>
          <p>
            Những chỗ đổi năm rồi có thể không còn đúng. Mỗi chỗ được đánh dấu trong văn bản mới để
            rà soát.
          </p>
          <Some
            of={questions}
            draw={({ quote, message, blockId, section }, at) => (
              <li key={`${blockId ?? 'parts'} ${at}`} data-testid="roll-question">
                <q>{quote}</q>
                <p>{message}</p>
                <p className="quiet">{section === '' ? 'Thể thức' : section}</p>
              </li>
            )}
          />
        </>
      )}
    </div>
  )
}

interface NumbersTabProps {
  readonly old: readonly OldNumbers[]
  readonly count: number
}

/** Numbers that are plain text and therefore still last year's. */
export function NumbersTab({ old, count }: NumbersTabProps) {
  return (
    <div className="roll-scroll" data-testid="roll-numbers">
      {old.length === 0 ? (
        <p className="quiet">Không còn số nào của kỳ trước.</p>
      ) : (
        <>
          <p>
            {count} số sau đây là chữ thường, còn của kỳ trước. Chúng được đánh dấu trong văn bản
            mới cho đến khi sửa hoặc rà soát xong.
          </p>
          <Some
            of={old}
            draw={({ blockId, section, words, numbers }) => (
              <li key={blockId}>
                <p className="roll-numbers">
                  {numbers.map((number, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: one number may stand there twice
                    <span key={`${number} ${at}`} className="roll-number">
                      {number}
                    </span>
                  ))}
                </p>
                <p className="roll-sentence">{words}</p>
                {section !== '' && section !== words && <p className="quiet">{section}</p>}
              </li>
            )}
          />
        </>
      )}
    </div>
  )
}
