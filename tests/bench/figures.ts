import { performance } from 'node:perf_hooks'
import { bullet, figure, paragraph } from '../../shared/document/build.ts'
import type { Block, FigureForm, VanKienDocument } from '../../shared/document/types.ts'
import { linesOf } from '../../shared/document/walk.ts'
import { fillDocument } from '../../shared/figures/fill.ts'
import { createFiller, refill } from '../../shared/figures/filler.ts'
import { applyChange } from '../../shared/indicators/change.ts'
import { createStoreIndex } from '../../shared/indicators/storeIndex.ts'
import { documentOf } from '../builders/document.ts'
import { longText } from '../builders/longText.ts'
import { indicator, observation } from '../builders/store.ts'

/**
 * 5,000 figure references in one document computed anew after one change of the store, against
 * one plain pass of string replacement over the same text (every reference a "{{name}}").
 */
const REFERENCES = 5000
const INDICATORS = 1000
const ROUNDS = 15
const LIMIT = 3

const forms: readonly FigureForm[] = ['valueUnit', 'achieved', 'change', 'against', 'times']

const store = createStoreIndex({
  entities: [{ id: 'tinh', name: 'tỉnh Mẫu', level: 'tỉnh' }],
  sets: [],
  indicators: Array.from({ length: INDICATORS }, (_, at) => indicator(`i${at}`)),
  observations: Array.from({ length: INDICATORS }, (_, at) => [
    observation(`i${at}`, 2027, `${60 + (at % 40)}.5`, { measure: 'actual' as const }),
    observation(`i${at}`, 2026, `${50 + (at % 30)}.25`, { measure: 'actual' as const }),
    observation(`i${at}`, 2027, `${70 + (at % 20)}`),
  ]).flat(),
})

function longDocument(indicators: number): VanKienDocument {
  const lines = longText(27_000).split('\n').filter(Boolean)
  const perLine = Math.ceil(REFERENCES / lines.length)
  let made = 0
  const body = lines.map((line, at): Block => {
    const words = line.split(' ')
    const content = Array.from({ length: perLine + 1 }, (_, part) => [
      {
        text: `${words.slice((part * words.length) / (perLine + 1), ((part + 1) * words.length) / (perLine + 1)).join(' ')} `,
      },
      ...(part < perLine && made < REFERENCES
        ? [
            figure({
              indicator: `i${made++ % indicators}`,
              period: { kind: 'own', offset: 0 },
              measure: 'actual',
              form: forms[part % forms.length] ?? 'value',
            }),
          ]
        : []),
    ]).flat()
    return at % 2 === 0 ? paragraph(content) : bullet(1, content)
  })
  if (made !== REFERENCES) throw new Error(`only ${made} references`)
  return documentOf(body)
}

function median(run: () => void): number {
  const spans = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return spans.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
}

const document = fillDocument(longDocument(INDICATORS), store).document
const shown = new Map<string, string>()
const plain = document.body
  .flatMap((block) => linesOf(block))
  .map((line) =>
    line
      .map((one) => {
        if (!('type' in one) || one.type !== 'figure') return 'text' in one ? one.text : ''
        shown.set(one.id, one.shown)
        return `{{${one.id}}}`
      })
      .join(''),
  )
  .join('\n')

const replaced = () => plain.replace(/\{\{([^{}]+)\}\}/g, (_, id: string) => shown.get(id) ?? '')
for (let warm = 0; warm < ROUNDS; warm++) replaced()
const pass = median(replaced)

/** Time of one change of the store's first figure, in a document that shows so many indicators. */
function afterChange(document: VanKienDocument): number {
  const filler = createFiller()
  let now = refill(filler, document, store)
  let index = store
  let round = 0
  const oneChange = (): void => {
    index = applyChange(index, {
      set: [observation('i0', 2027, String(60 + (round++ % 30)), { measure: 'actual' })],
      remove: [],
    }).index
    const next = refill(filler, now, index)
    if (next === now) throw new Error('the change did not reach the document')
    now = next
  }
  for (let warm = 0; warm < ROUNDS; warm++) oneChange()
  return median(oneChange)
}

const change = afterChange(document)
const everywhere = afterChange(fillDocument(longDocument(1), store).document)
const whole = median(() => void fillDocument(document, store))

console.log(`${REFERENCES} references; medians of ${ROUNDS} rounds in milliseconds.`)
console.table({
  'one pass of replacement': { ms: pass.toFixed(2), ratio: '1.0' },
  'after one change': { ms: change.toFixed(2), ratio: (change / pass).toFixed(2) },
  'after one that all show': {
    ms: everywhere.toFixed(2),
    ratio: (everywhere / pass).toFixed(2),
  },
  'all of it from nothing': { ms: whole.toFixed(2), ratio: (whole / pass).toFixed(2) },
})
if (change > LIMIT * pass) {
  console.error(`After one change: over ${LIMIT} times a pass of replacement.`)
  process.exitCode = 1
}
