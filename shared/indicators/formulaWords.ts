import { writeNumber } from '../figures/vietnameseNumber.ts'
import type { Expression } from './formula.ts'
import type { StoreIndex } from './storeIndex.ts'

const signs = { '+': '+', '-': '−', '*': '×', '/': ':' } as const

/** A formula for people: names of indicators instead of codes, "“Thu nội địa” : “Tổng thu” × 100". */
export function formulaWords(
  store: Pick<StoreIndex, 'indicators'>,
  expression: Expression,
): string {
  switch (expression.kind) {
    case 'number':
      return writeNumber(expression.value)
    case 'code':
      return `“${store.indicators.get(expression.code)?.name ?? expression.code}”`
    case 'sign':
      return `−${inBrackets(store, expression.of)}`
    case 'pair': {
      const { left, sign, right } = expression
      const isProduct = sign === '*' || sign === '/'
      const first = isProduct ? inBrackets(store, left) : formulaWords(store, left)
      const second = sign === '+' ? formulaWords(store, right) : inBrackets(store, right)
      return `${first} ${signs[sign]} ${second}`
    }
    case 'call': {
      const of = expression.of.map((one) => formulaWords(store, one))
      const [first = ''] = of
      switch (expression.name) {
        case 'growth':
          return `mức tăng của ${first} so với kỳ trước (%)`
        case 'previous':
          return `${first} kỳ trước`
        case 'share':
          return `${expression.of.map((one) => inBrackets(store, one)).join(' : ')} × 100`
        case 'sum':
          return of.join(' + ')
      }
    }
  }
}

/** The same as a part of a product, or as what is taken off. */
function inBrackets(store: Pick<StoreIndex, 'indicators'>, expression: Expression): string {
  const words = formulaWords(store, expression)
  const isSum = expression.kind === 'call' && expression.name === 'sum' && expression.of.length > 1
  const isShare = expression.kind === 'call' && expression.name === 'share'
  return expression.kind === 'pair' || isSum || isShare ? `(${words})` : words
}
