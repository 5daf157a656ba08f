import { parsePattern } from '../../shared/figures/patternSyntax.ts'
import { codesIn, parseFormula } from '../../shared/indicators/formula.ts'
import { formulaWords } from '../../shared/indicators/formulaWords.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Indicator } from '../../shared/indicators/types.ts'
import { foldText } from '../../shared/text/fold.ts'
import { normalizeText } from '../../shared/text/normalize.ts'

/** The fields of an indicator as they are typed. */
export interface IndicatorDraft {
  readonly name: string
  /** One a line. */
  readonly aliases: string
  readonly group: Indicator['group']
  readonly unit: string
  readonly decimals: string
  readonly direction: Indicator['direction']
  readonly parent: string
  readonly formula: string
  readonly targetPattern: string
  readonly resultPattern: string
  readonly twoDigits: boolean
  readonly sums: boolean
  readonly additive: boolean
  readonly qualitative: boolean
}

export const directionNames = {
  up: 'Càng cao càng tốt',
  down: 'Càng thấp càng tốt',
  neutral: 'Không so cao thấp',
} as const satisfies Record<Indicator['direction'], string>

export function draftOf(indicator: Indicator | undefined): IndicatorDraft {
  return {
    name: indicator?.name ?? '',
    aliases: indicator?.aliases.join('\n') ?? '',
    group: indicator?.group ?? 'kinh-te',
    unit: indicator?.unit ?? '',
    decimals: String(indicator?.decimals ?? 2),
    direction: indicator?.direction ?? 'up',
    parent: indicator?.parent ?? '',
    formula: indicator?.formula ?? '',
    targetPattern: indicator?.targetPattern ?? '',
    resultPattern: indicator?.resultPattern ?? '',
    twoDigits: indicator?.twoDigits === true,
    sums: indicator?.sums === true,
    additive: indicator?.additive === true,
    qualitative: indicator?.qualitative === true,
  }
}

export type DraftProblems = Partial<Record<keyof IndicatorDraft, string>>

/** What keeps the draft from being written, by its field. */
export function draftProblems(
  draft: IndicatorDraft,
  store: Pick<StoreIndex, 'indicators'>,
  code: string | undefined,
): DraftProblems {
  const problems: { -readonly [K in keyof DraftProblems]: DraftProblems[K] } = {}
  const name = line(draft.name)
  if (name === '') problems.name = 'Hãy nhập tên chỉ tiêu.'
  for (const one of store.indicators.values()) {
    if (one.code === code || one.group !== draft.group) continue
    if (one.name.toLowerCase() === name.toLowerCase()) {
      problems.name = 'Nhóm này đã có chỉ tiêu cùng tên.'
    }
  }
  if (!/^[0-6]$/.test(draft.decimals.trim())) problems.decimals = 'Từ 0 đến 6 chữ số.'
  if (draft.parent !== '' && code !== undefined && isPartOf(draft.parent, code, store)) {
    problems.parent = 'Chỉ tiêu này lại là phần của chính nó.'
  }
  for (const field of ['targetPattern', 'resultPattern'] as const) {
    const parsed = parsePattern(draft[field])
    if (draft[field].trim() !== '' && !parsed.ok) problems[field] = parsed.error.message
  }
  if (draft.formula.trim() !== '') {
    const coded = codedFormula(draft.formula, store)
    const parsed = parseFormula(coded)
    const [, unnamed] = QUOTED.exec(coded) ?? []
    const unknown = parsed.ok && codesIn(parsed.value).find((one) => !store.indicators.has(one))
    if (unnamed) problems.formula = `Kho không có đúng một chỉ tiêu tên “${unnamed}”.`
    else if (!parsed.ok) problems.formula = parsed.error.message
    else if (unknown) problems.formula = `Kho không có chỉ tiêu nào mã “${unknown}”.`
  }
  return problems
}

/** A name in quotation marks. */
const QUOTED = /[“"]([^“”"]+)[”"]/

/**
 * The formula with codes for the names that stand in quotation marks: people know the names.
 * A name that the store does not have, or has twice, stays and is told as a wrong formula.
 */
export function codedFormula(formula: string, store: Pick<StoreIndex, 'indicators'>): string {
  return formula.replace(new RegExp(QUOTED, 'g'), (all, name: string) => {
    const wanted = line(name).toLowerCase()
    const found = [...store.indicators.values()].filter((one) => one.name.toLowerCase() === wanted)
    return found.length === 1 && found[0] !== undefined ? found[0].code : all
  })
}

/** How the formula reads in names; undefined while it can't be read. */
export function formulaReading(
  formula: string,
  store: Pick<StoreIndex, 'indicators'>,
): string | undefined {
  const parsed = formula.trim() === '' ? undefined : parseFormula(codedFormula(formula, store))
  return parsed?.ok ? `= ${formulaWords(store, parsed.value)}` : undefined
}

/** Is `code` the same as `whole`, or below it? */
function isPartOf(code: string, whole: string, store: Pick<StoreIndex, 'indicators'>): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = code; at !== undefined && !seen.has(at); ) {
    if (at === whole) return true
    seen.add(at)
    at = store.indicators.get(at)?.parent
  }
  return false
}

/** The indicator that a draft without problems is. */
export function indicatorOf(draft: IndicatorDraft, code: string): Indicator {
  const text = (field: 'formula' | 'targetPattern' | 'resultPattern') => {
    const words = line(draft[field])
    return words === '' ? {} : { [field]: words }
  }
  const yes = (field: 'twoDigits' | 'sums' | 'additive' | 'qualitative') =>
    draft[field] ? { [field]: true as const } : {}
  return {
    code,
    name: line(draft.name),
    aliases: [...new Set(draft.aliases.split('\n').map(line).filter(Boolean))],
    group: draft.group,
    unit: line(draft.unit),
    decimals: Number(draft.decimals),
    direction: draft.direction,
    ...(draft.parent !== '' && { parent: draft.parent }),
    ...text('formula'),
    ...text('targetPattern'),
    ...text('resultPattern'),
    ...yes('twoDigits'),
    ...yes('sums'),
    ...yes('additive'),
    ...yes('qualitative'),
  }
}

function line(words: string): string {
  return normalizeText(words).replace(/\s+/g, ' ').trim()
}

/** A code made from the name that no indicator has: "ty-le-ho-ngheo", then "ty-le-ho-ngheo-2". */
export function freeCode(name: string, store: Pick<StoreIndex, 'indicators'>): string {
  const slug =
    foldText(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '') || 'chi-tieu'
  let code = slug
  for (let count = 2; store.indicators.has(code); count++) code = `${slug}-${count}`
  return code
}
