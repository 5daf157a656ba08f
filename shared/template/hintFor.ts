import type { Block } from '../document/types.ts'
import { linesOf, lineText } from '../document/walk.ts'
import { numbersIn } from '../extract/numberTokens.ts'

/** Points of a section that a hint names. */
const MOST_TOPICS = 5
/** So long a clause is short enough as it is. */
const WHOLE_CLAUSE = 10
/** Of a longer one so many words at most. */
const TOPIC_WORDS = 8
const SHORTEST_TOPIC = 3

/** Words that join a sentence to the one before: they open no point of their own. */
const JOINING =
  /^(?:tuy nhiên|bên cạnh đó|bên cạnh|đồng thời|ngoài ra|trong đó|theo đó|do đó|vì vậy|mặt khác|cùng với đó|nhìn chung|cụ thể|đặc biệt|nhất là|trước hết)[,:]?\s+/iu

/** Words that open the next part of a phrase: what stands in front of them is one. */
const NEXT_PART: ReadonlySet<string> = new Set(
  'và của cho với trong để theo về ở từ do bằng hoặc tại trên nhằm gắn mà nhưng khi đối'.split(' '),
)

/**
 * A section's text as a hint for whoever writes it next: how much there was, whether with figures,
 * and what it was about. Undefined for a section without text.
 */
export function hintFor(blocks: readonly Block[]): string | undefined {
  const lines = blocks
    .filter(({ type }) => type !== 'targetList' && type !== 'table')
    .flatMap((block) => linesOf(block).map((line) => lineText(line).replace(/\s+/g, ' ').trim()))
    .filter((line) => line !== '')
  if (lines.length === 0) return undefined
  const words = lines.reduce((sum, line) => sum + line.split(' ').length, 0)
  const points = blocks.filter(({ type }) => type === 'bullet' || type === 'item').length
  const amount =
    points > 1 ? `Khoảng ${points} ý, ${rounded(words)} chữ` : `Khoảng ${rounded(words)} chữ`
  const figures = lines.some((line) => numbersIn(line).length > 0) ? ', có số liệu' : ''
  const topics = [...new Set(lines.flatMap(topicOf))].slice(0, MOST_TOPICS)
  const about =
    topics.length > 0 ? ` Lần trước viết về: ${topics.join('; ')}.`.replace(/…\.$/, '…') : ''
  return `${amount}${figures}.${about}`
}

function rounded(count: number): string {
  const step = count < 100 ? 10 : 50
  return Math.max(step, Math.round(count / step) * step).toLocaleString('vi-VN')
}

/** What a point is about: its first clause, or a phrase of it; none with a number. */
function topicOf(line: string): string[] {
  const [clause = ''] = line.replace(JOINING, '').split(/[.,;:(]/)
  const topic = shortened(clause.trim().split(' '))
  if (topic.split(' ').length < SHORTEST_TOPIC || /\d/.test(topic)) return []
  // A name keeps its capital: "Ban Thường vụ".
  const isName = /^\S+\s+\p{Lu}/u.test(topic)
  return [isName ? topic : topic.charAt(0).toLowerCase() + topic.slice(1)]
}

function shortened(words: readonly string[]): string {
  if (words.length <= WHOLE_CLAUSE) return words.join(' ')
  const end = words.slice(0, TOPIC_WORDS + 1).findLastIndex((word) => NEXT_PART.has(word))
  if (end >= SHORTEST_TOPIC) return words.slice(0, end).join(' ')
  return `${words.slice(0, TOPIC_WORDS).join(' ')}…`
}
