import type { Block } from '../document/types.ts'
import { linesOf, lineText } from '../document/walk.ts'
import { numbersIn } from '../extract/numberTokens.ts'

/** Points of a section that a hint names. */
const MOST_TOPICS = 5
/** Words of a point that say what it is about. */
const TOPIC_WORDS = 7
const SHORTEST_TOPIC = 2

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
  const about = topics.length > 0 ? ` Lần trước viết về: ${topics.join('; ')}.` : ''
  return `${amount}${figures}.${about}`
}

function rounded(count: number): string {
  const step = count < 100 ? 10 : 50
  return Math.max(step, Math.round(count / step) * step).toLocaleString('vi-VN')
}

/** The first words of a point, as far as they make sense without the rest; none with a number. */
function topicOf(line: string): string[] {
  const [clause = ''] = line.split(/[.,;:(]/)
  const words = clause.trim().split(' ').slice(0, TOPIC_WORDS)
  const topic = words.join(' ')
  if (words.length < SHORTEST_TOPIC || /\d/.test(topic)) return []
  return [topic.charAt(0).toLowerCase() + topic.slice(1)]
}
