import { REACH } from './letters.ts'
import type { Statement } from './statements.ts'
import type { ExtractedTarget, Quantity } from './types.ts'

const MONEY = /(?:đồng|USD)$/

/** "GRDP bình quân đầu người đạt 69 triệu đồng" counts by the head; "mỗi huyện có 01 xã" by the district. */
export function perHead(statement: Statement, aux: ExtractedTarget['aux']): Quantity {
  const { quantity, front } = statement
  if (aux === 'exchange-rate') return { ...quantity, unit: 'đồng/USD' }
  if (quantity.unit.includes('/')) return quantity
  const name = `${statement.name} ${front}`
  if (
    MONEY.test(quantity.unit) &&
    /(?:bình\s+quân|trên)\s*[\s/]\s*(?:một\s+|mỗi\s+)?(?:đầu\s+người|người)(?!\p{L})/iu.test(name)
  ) {
    return { ...quantity, unit: `${quantity.unit}/người` }
  }
  const each =
    /(?:^|\s)mỗi\s+(huyện|xã|phường|ấp|thôn|khóm|tỉnh|chi\s+bộ|đảng\s+bộ|đơn\s+vị|cơ\s+sở)\s+(?:có|ít|đạt|xây|phấn|tối)/iu.exec(
      `${front} ${statement.clause.words.slice(0, REACH)}`,
    )
  return each === null || quantity.unit === '%' || quantity.unit === ''
    ? quantity
    : { ...quantity, unit: `${quantity.unit}/${(each[1] ?? '').toLowerCase()}` }
}
