import { Decimal } from 'decimal.js'
import { type ObservedPeriod, precedingPeriod } from '../document/period.ts'
import { decimalText } from '../figures/vietnameseNumber.ts'
import { fail, ok, type Result } from '../result.ts'
import type { ObservationName } from './change.ts'
import { formulaWords } from './formulaWords.ts'
import { partsOf } from './partsOf.ts'
import { observationKey, type StoreIndex } from './storeIndex.ts'
import type { Indicator, Observation } from './types.ts'

/*
 * Formulas of derived indicators: codes, numbers ("1.5"), + - * / and brackets, and functions of
 * figures. A minus between codes has blanks around it, since codes have hyphens.
 *   growth(x)      how much x grew on the period before, in percent
 *   previous(x)    x in the period before
 *   share(x, y)    x in percent of y
 *   sum(x, y, …)   all of them together
 */

export type Expression =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'sign'; readonly of: Expression }
  | {
      readonly kind: 'pair'
      readonly sign: '+' | '-' | '*' | '/'
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly of: readonly Expression[] }

const functions = {
  growth: { least: 1, most: 1 },
  previous: { least: 1, most: 1 },
  share: { least: 2, most: 2 },
  sum: { least: 1, most: 50 },
} as const
type FunctionName = keyof typeof functions

const TOKEN = /\s*(?:([a-z0-9]+(?:-[a-z0-9]+)*(?:\.\d+)?)|([-+*/(),]))/y
/** Brackets within brackets; a formula of people has two or three. */
const DEEPEST = 50

/** Reads a formula. Failure `bad-formula`, with the place. */
export function parseFormula(text: string): Result<Expression> {
  const tokens: { text: string; at: number }[] = []
  TOKEN.lastIndex = 0
  const end = text.trimEnd().length
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex
    const found = TOKEN.exec(text)
    if (found === null) return bad(text, at)
    tokens.push({ text: found[1] ?? found[2] ?? '', at })
  }
  let next = 0
  const peek = () => tokens[next]?.text
  const stop = (): never => {
    throw new BadFormula(tokens[next]?.at ?? end)
  }
  const take = (wanted: string) => {
    if (peek() !== wanted) stop()
    next++
  }

  const sums = (depth: number): Expression => {
    let left = products(depth)
    for (let sign = peek(); sign === '+' || sign === '-'; sign = peek()) {
      next++
      left = { kind: 'pair', sign, left, right: products(depth) }
    }
    return left
  }
  const products = (depth: number): Expression => {
    let left = single(depth)
    for (let sign = peek(); sign === '*' || sign === '/'; sign = peek()) {
      next++
      left = { kind: 'pair', sign, left, right: single(depth) }
    }
    return left
  }
  const single = (depth: number): Expression => {
    if (depth > DEEPEST) stop()
    const word = peek()
    if (word === undefined) return stop()
    if (word === '-') {
      next++
      return { kind: 'sign', of: single(depth + 1) }
    }
    if (word === '(') {
      next++
      const inner = sums(depth + 1)
      take(')')
      return inner
    }
    if (/^[-+*/),]$/.test(word)) return stop()
    next++
    if (/^\d+(\.\d+)?$/.test(word)) return { kind: 'number', value: word }
    if (peek() !== '(') return word.includes('.') ? stop() : { kind: 'code', code: word }
    if (!isFunction(word)) {
      next--
      return stop()
    }
    next++
    const of: Expression[] = [sums(depth + 1)]
    while (peek() === ',') {
      next++
      of.push(sums(depth + 1))
    }
    take(')')
    const { least, most } = functions[word]
    return of.length < least || of.length > most ? stop() : { kind: 'call', name: word, of }
  }
  try {
    const whole = sums(0)
    if (next < tokens.length) stop()
    return ok(whole)
  } catch (error) {
    if (error instanceof BadFormula) return bad(text, error.at)
    throw error
  }
}

class BadFormula extends Error {
  readonly at: number
  constructor(at: number) {
    super('bad formula')
    this.at = at
  }
}

function bad(text: string, at: number): Result<never> {
  const rest = text.slice(at).trim()
  const where = rest === '' ? 'ở cuối' : `ở “${rest.slice(0, 20)}”`
  return fail('bad-formula', `Công thức sai ${where}. Hãy viết như: share(thu-noi-dia, tong-thu).`)
}

function isFunction(word: string): word is FunctionName {
  return Object.hasOwn(functions, word)
}

/** Codes that a formula speaks of. */
export function codesIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'code':
      return [expression.code]
    case 'sign':
      return codesIn(expression.of)
    case 'pair':
      return [...codesIn(expression.left), ...codesIn(expression.right)]
    case 'call':
      return expression.of.flatMap(codesIn)
  }
}

const parsed = new Map<string, Expression | undefined>()

/** How the indicator is computed: by its formula, else a whole by its parts. */
export function expressionOf(store: StoreIndex, indicator: Indicator): Expression | undefined {
  if (indicator.formula !== undefined) return readOnce(indicator.formula)
  if (indicator.sums === undefined) return undefined
  const parts = partsOf(store, indicator)
  if (parts.length === 0) return undefined
  return { kind: 'call', name: 'sum', of: parts.map(({ code }) => ({ kind: 'code', code })) }
}

function readOnce(formula: string): Expression | undefined {
  if (!parsed.has(formula)) {
    const read = parseFormula(formula)
    if (parsed.size > 5000) parsed.clear()
    parsed.set(formula, read.ok ? read.value : undefined)
  }
  return parsed.get(formula)
}

/** Results of the period before may still be estimates. */
const fallbacks: Readonly<Partial<Record<Observation['measure'], Observation['measure']>>> = {
  actual: 'estimate',
  estimate: 'actual',
}

/** Derived figures of a version of the store; those found out once are kept. */
const known = new WeakMap<StoreIndex, Map<string, Observation | undefined>>()

/**
 * The figure of that name: as the store holds it, else as the indicator's formula (or the sum of
 * its parts) makes it out of others; out of a draft comes a draft. Undefined is a gap: something is missing, a formula is wrong or goes in a circle, or it
 * would divide by zero.
 */
export function figureOf(store: StoreIndex, name: ObservationName): Observation | undefined {
  return find(store, name, new Set())
}

function find(
  store: StoreIndex,
  name: ObservationName,
  under: Set<string>,
): Observation | undefined {
  const key = observationKey(name)
  const held = store.observations.get(key)
  if (held !== undefined) return held
  const indicator = store.indicators.get(name.indicator)
  if (indicator?.formula === undefined && indicator?.sums === undefined) return undefined
  if (under.has(key)) return undefined
  let memory = known.get(store)
  if (memory === undefined) {
    memory = new Map()
    known.set(store, memory)
  }
  if (memory.has(key)) return memory.get(key)
  under.add(key)
  const expression = expressionOf(store, indicator)
  const used = { draft: false }
  const value = expression && compute(expression, { store, name, under, used })
  under.delete(key)
  const derived: Observation | undefined =
    expression && value?.isFinite() && value.abs().lt(MOST)
      ? {
          ...{ indicator: name.indicator, entity: name.entity, measure: name.measure },
          period: name.period,
          value: decimalText(value.toDecimalPlaces(DERIVED_DECIMALS)),
          comparator: '=',
          state: used.draft ? 'draft' : 'confirmed',
          source: { document: `tính từ ${formulaWords(store, expression)}` },
        }
      : undefined
  // Inside a circle the answer hangs on where it was entered: only the outermost one is kept.
  if (under.size === 0) memory.set(key, derived)
  return derived
}

const DERIVED_DECIMALS = 10
const MOST = 1e15

interface Scope {
  readonly store: StoreIndex
  readonly name: ObservationName
  readonly under: Set<string>
  /** Was a draft among the figures that were used? */
  readonly used: { draft: boolean }
}

function compute(expression: Expression, scope: Scope): Decimal | undefined {
  switch (expression.kind) {
    case 'number':
      return new Decimal(expression.value)
    case 'sign':
      return compute(expression.of, scope)?.negated()
    case 'code': {
      const { name, store, under, used } = scope
      const figure = find(store, { ...name, indicator: expression.code }, under)
      if (figure?.state === 'draft') used.draft = true
      return figure?.value === undefined ? undefined : new Decimal(figure.value)
    }
    case 'pair': {
      const left = compute(expression.left, scope)
      const right = compute(expression.right, scope)
      if (left === undefined || right === undefined) return undefined
      switch (expression.sign) {
        case '+':
          return left.plus(right)
        case '-':
          return left.minus(right)
        case '*':
          return left.mul(right)
        case '/':
          return right.isZero() ? undefined : left.div(right)
      }
      return undefined
    }
    case 'call':
      return call(expression.name, expression.of, scope)
  }
}

function call(name: FunctionName, of: readonly Expression[], scope: Scope): Decimal | undefined {
  const [first] = of
  if (first === undefined) return undefined
  if (name === 'previous') return before(first, scope)
  const values = of.map((one) => compute(one, scope))
  const [a, b] = values
  if (a === undefined || values.includes(undefined)) return undefined
  switch (name) {
    case 'sum':
      return values.reduce<Decimal>((sum, one) => sum.plus(one ?? 0), new Decimal(0))
    case 'share':
      return b === undefined || b.isZero() ? undefined : a.div(b).mul(100)
    case 'growth': {
      const old = before(first, scope)
      if (old === undefined || old.isZero()) return undefined
      return a.minus(old).div(old.abs()).mul(100)
    }
  }
}

function before(of: Expression, { name, ...rest }: Scope): Decimal | undefined {
  const period: ObservedPeriod = precedingPeriod(name.period)
  // A plan grows on what was reached, and not on the plan before.
  const measures: readonly Observation['measure'][] =
    name.measure === 'actual' || name.measure === 'estimate'
      ? [name.measure, fallbacks[name.measure] ?? name.measure]
      : ['actual', 'estimate', name.measure]
  for (const measure of measures) {
    const found = compute(of, { ...rest, name: { ...name, period, measure } })
    if (found !== undefined) return found
  }
  return undefined
}
