import type { Block } from '../document/types.ts'
import { type Kind, LineReader, type Statement } from '../extract/statements.ts'
import { hostOf, leadOf, tailOf, wordsBetween } from './neighbours.ts'
import { type Mention, passagesOf, readBlock } from './passage.ts'
import { type ThingWords, thingWords } from './sameThing.ts'
import { AGAINST_BASIS, RATE_LINK, STATES_BASIS } from './vocabulary.ts'

/** A figure of the text with the name of what it measures. */
export interface Named {
  readonly mention: Mention
  readonly name: string
  readonly thing: ThingWords
  /** A level that a target can be compared with: no share of a structure, no fall, no floor. */
  readonly isLevel: boolean
  /** The year that its words name; absent: the document's own. */
  readonly year?: number
}

const known = new WeakMap<Block, readonly Named[]>()

/** Nobody writes a paragraph this long; reading what else it may be must not hold anyone up. */
const LONGEST = 30_000

/** The figures of a block that state something of their own, read once for each version of it. */
export function namedFigures(block: Block): readonly Named[] {
  const old = known.get(block)
  if (old !== undefined) return old
  const named = readBlock(block)
    .flatMap(passagesOf)
    .flatMap(({ text, mentions }) =>
      mentions.length === 0 || text.length > LONGEST ? [] : namesOf(text, mentions),
    )
  known.set(block, named)
  return named
}

function namesOf(text: string, mentions: readonly Mention[]): Named[] {
  const byStart = new Map(mentions.map((one) => [one.start, one]))
  const sides = new Set(mentions.filter(isSaidOfAnother).map(({ start }) => start))
  const judge = ({ quantity }: { readonly quantity: { readonly start: number } }): Kind =>
    sides.has(quantity.start) ? 'side' : 'main'
  const reader = new LineReader(text, {}, judge)
  return reader.statements.flatMap((statement) => {
    const mention = byStart.get(statement.quantity.start)
    if (mention === undefined || statement.kind !== 'main' || statement.name === '') return []
    return [namedOf(mention, statement)]
  })
}

/** "Công tác … được quan tâm, tỷ lệ …": the measure begins behind what leads to it. */
const LED_TO =
  /^.*,\s*(?:đã\s+)?(?=(?:tỷ lệ|tỉ lệ|tỷ trọng|tổng (?:số|vốn|thu|chi|giá trị|mức|sản phẩm)|tốc độ|giá trị sản xuất|thu nhập|tạo việc làm|kết nạp|phát triển mới|giải quyết việc làm|độ che phủ)(?!\p{L}))/iu

/** What goes on behind the thing: ", đồng thời thực hiện …". */
const GOES_ON = /,\s*(?:đồng thời|góp phần|qua đó|nâng|tăng|giảm|đạt|trong đó)(?!\p{L}).*$/iu

const YEAR = /(?<!(?:so với|so|từ|từ sau|cùng kỳ)\s)năm\s+(\d{4})(?!\s*[-–]\s*\d)/gu

const NO_LEVEL = /tỷ trọng|cơ cấu|^(?:giảm|tăng|thay đổi)(?!\p{L})|xếp hạng|thứ hạng/iu

function isLevel(name: string, { comparator, outOf }: Mention): boolean {
  if (comparator === '>=' || comparator === '>' || comparator === '~') return false
  return outOf === undefined && !NO_LEVEL.test(name)
}

/** The year named last in front of the figure; one that it is compared with is none of its own. */
function yearOf({ passage, sentence, start }: Mention): string | undefined {
  const from = passage.sentences[sentence]?.start ?? 0
  return [...wordsBetween(passage, from, start).matchAll(YEAR)].at(-1)?.[1]
}

function namedOf(mention: Mention, { name: words }: Statement): Named {
  const name = words.replace(LED_TO, '').replace(GOES_ON, '')
  const year = yearOf(mention)
  return {
    mention,
    name,
    thing: thingWords(name, mention.unit),
    isLevel: isLevel(name, mention),
    ...(year !== undefined && { year: Number(year) }),
  }
}

const HOW_MUCH =
  /(?:tăng|giảm|vượt|gấp|cao hơn|thấp hơn|hơn|tương đương|tăng thêm)(?: thêm| bình quân| khoảng)?\s*$/u

/** Changes, rates of fulfilment, targets in brackets and shares say something of another figure. */
function isSaidOfAnother(mention: Mention): boolean {
  const lead = leadOf(mention)
  const bare = lead.trim().split(/\s+/).length < 4
  if (HOW_MUCH.test(lead) && (bare || mention.paren >= 0)) return true
  if (STATES_BASIS.test(lead) && mention.paren >= 0) return true
  if (AGAINST_BASIS.test(tailOf(mention)) && /(?:đạt|bằng)\s*$/u.test(lead) && bare) return true
  if (mention.paren >= 0 && hostOf(mention) !== undefined && lead.trim() === '') return true
  return bare && lead.trim() !== '' && RATE_LINK.test(lead) && /chiếm|tỷ lệ|^,/u.test(lead.trim())
}
