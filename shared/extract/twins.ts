import { nameWords } from '../indicators/nameWords.ts'
import type { Indicator } from '../indicators/types.ts'
import { foldText } from '../text/fold.ts'
import type { FoundFigure } from './gather.ts'

/**
 * Many things are counted twice: what came anew in the year and what there is in all ("Số xã đạt
 * chuẩn tăng thêm", "Tổng số xã đạt chuẩn"). Texts name both alike; words around the number tell.
 */

/** Words that tell the two of a pair apart or say nothing about the thing. */
const TELLING = new Set(
  'so tong them tang moi luy ke den nay hien co duoc trong nam dat cong nhan toan'.split(' '),
)

const NEW_NAME = /(?:^|\s)(?:them|tang them|(?<!nong thon |doi )moi(?! gioi)|trong nam)(?:\s|$)/

interface Twins {
  /** Codes of the other indicators that count the same thing. */
  (code: string): readonly string[]
  isIncrease(code: string): boolean
}

export function createTwins(indicators: readonly Indicator[]): Twins {
  const byKey = new Map<string, Set<string>>()
  const keysOf = new Map<string, readonly string[]>()
  const news = new Set<string>()
  for (const { code, name, aliases, unit } of indicators) {
    if (NEW_NAME.test(foldText(name))) news.add(code)
    const keys = [name, ...aliases].map((one) => `${thingOf(one)}|${unit}`)
    keysOf.set(code, keys)
    for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(code))
  }
  const twinsOf = (code: string): readonly string[] => {
    const all = (keysOf.get(code) ?? []).flatMap((key) => [...(byKey.get(key) ?? [])])
    return [...new Set(all)].filter((one) => one !== code && news.has(one) !== news.has(code))
  }
  return Object.assign(twinsOf, { isIncrease: (code: string) => news.has(code) })
}

function thingOf(name: string): string {
  const words = nameWords(name).map(({ key }) => key)
  return words
    .filter((word, at) => !TELLING.has(word) || (word === 'moi' && words[at - 1] === 'thon'))
    .join(' ')
}

const INCREASE =
  /(?<!\p{L})(?:có\s+thêm|thêm|tăng\s+thêm|phát\s+triển\s+mới|thành\s+lập\s+mới|công\s+nhận\s+mới|mới\s+có|xây\s+dựng\s+mới)(?!\p{L})/iu
const TOTAL =
  /(?<!\p{L})(?:đến\s+nay|hiện\s+(?:nay\s+)?có|hiện\s+còn|tổng\s+số|tổng\s+cộng|lũy\s+kế|luỹ\s+kế|nâng\s+(?:tổng\s+)?số|toàn\s+(?:tỉnh|thành phố|huyện|xã)\s+(?:hiện\s+)?có)(?!\p{L})/iu

/** Do the words in front of the number say that so many came anew (or are there in all)? */
export function saysIncrease({ line, from, start }: FoundFigure): boolean | undefined {
  const front = line.slice(Math.max(0, Math.min(from, start)), start)
  const [isNew, isTotal] = [INCREASE.test(front), TOTAL.test(front)]
  return isNew === isTotal ? undefined : isNew
}
