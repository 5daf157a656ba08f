import { divide, intervalOf, judge, middle, multiply, times } from '../arithmetic.ts'
import { finding } from '../finding.ts'
import { leadOf } from '../neighbours.ts'
import { type LineReading, type Mention, type Passage, passagesOf } from '../passage.ts'
import { corrected, digitsOf, said, withUnitOf } from '../say.ts'
import type { Finding } from '../types.ts'
import { scaleOf } from '../vocabulary.ts'

/** Figures that are each other's product: area and yield, population and amount a head. */
export function products(reading: LineReading): Finding[] {
  return passagesOf(reading).flatMap((passage) => [...harvests(passage), ...perHeads(passage)])
}

/** "200.000 ha, năng suất 5,5 tấn/ha, sản lượng 1,1 triệu tấn". */
function harvests(passage: Passage): Finding[] {
  return passage.mentions.flatMap((yielded) => {
    if (!/^(?:tấn|tạ)\/ha$/u.test(yielded.unit) || !isPlain(yielded)) return []
    const near = inSentence(yielded)
    const area = near.filter(({ unit }) => unit === 'ha')
    const crop = near.filter(
      (one) => /(?:^|\s)tấn$/u.test(one.unit) && /sản lượng/u.test(leadOf(one)),
    )
    const [land, harvest] = [area[0], crop[0]]
    if (land === undefined || harvest === undefined || area.length + crop.length > 2) return []
    const perHa = yielded.unit.startsWith('tạ') ? 0.1 : 1
    const tons = times(multiply(intervalOf(land), intervalOf(yielded)), perHa)
    const computed = times(tons, 1 / scaleOf(harvest.unit).factor)
    if (judge(harvest, computed) === 'right') return []
    const exact = middle(computed)
    return [
      finding({
        rule: 'product',
        severity: 'question',
        claim: harvest,
        others: [land, yielded],
        message: `${digitsOf(land)} × ${digitsOf(yielded)} = ${said(exact, harvest.decimals + 1)} ${harvest.unit}; văn bản ghi ${withUnitOf(harvest)}.`,
        suggestion: corrected(harvest, exact),
      }),
    ]
  })
}

/** "quy mô 60.000 tỷ đồng, dân số 1,2 triệu người, bình quân 50 triệu đồng/người". */
function perHeads(passage: Passage): Finding[] {
  return passage.mentions.flatMap((head) => {
    if (!/đồng\/người/u.test(head.unit) || !isPlain(head) || !isPerHead(head)) return []
    const near = inSentence(head)
    const people = near.filter(
      (one) => /(?:^|\s)(?:người|dân)$/u.test(one.unit) && /dân số/u.test(leadOf(one)),
    )
    const total = near.filter(
      (one) =>
        /^(?:nghìn tỷ|tỷ|tỉ) đồng$/u.test(one.unit) &&
        /grdp|quy mô|tổng sản phẩm/u.test(leadOf(one)),
    )
    const [crowd, sum] = [people[0], total[0]]
    if (crowd === undefined || sum === undefined || people.length + total.length > 2) return []
    const amount = times(intervalOf(sum), scaleOf(sum.unit).factor)
    const share = divide(amount, times(intervalOf(crowd), scaleOf(crowd.unit).factor))
    if (share === undefined) return []
    const computed = times(share, 1 / scaleOf(head.unit).factor)
    if (judge(head, computed) === 'right') return []
    const exact = middle(computed)
    return [
      finding({
        rule: 'per-head',
        severity: judge(head, computed) === 'rounding' ? 'question' : 'error',
        claim: head,
        others: [sum, crowd],
        message: `${withUnitOf(sum)} : ${withUnitOf(crowd)} = ${said(exact, head.decimals + 1)} ${head.unit}; văn bản ghi ${withUnitOf(head)}.`,
        suggestion: corrected(head, exact),
      }),
    ]
  })
}

function isPerHead(mention: Mention): boolean {
  return /grdp|tổng sản phẩm|bình quân/u.test(leadOf(mention))
}

function isPlain({ number, comparator }: Mention): boolean {
  return number !== undefined && comparator === '='
}

function inSentence(mention: Mention): Mention[] {
  return mention.passage.mentions.filter(
    (one) => one.sentence === mention.sentence && one !== mention && isPlain(one),
  )
}
