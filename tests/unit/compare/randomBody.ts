import fc from 'fast-check'
import {
  bullet,
  divider,
  figure,
  footnote,
  heading,
  item,
  paragraph,
  table,
} from '../../../shared/document/build.ts'
import type { Block, Inline } from '../../../shared/document/types.ts'
import { writeChart } from '../../../shared/figures/chartFigures.ts'
import { newId } from '../../../shared/ids.ts'
import { chartStore, seriesChart, standingChart } from '../../builders/chart.ts'
import { emptyList } from '../../builders/document.ts'

/** Random bodies and random edits of them, with everything that a block may hold. */

const WORDS =
  'các cấp ủy chủ động triển khai kế hoạch phát triển kinh tế nâng cao chất lượng đào tạo cán bộ xã phường đồng bộ kịp thời giám sát kiểm tra đạt tăng giảm so với năm'.split(
    ' ',
  )
const NUMBERS = ['30.000', '1.446,25', '11', '98,5', '2021', '17/11/2017', '08']

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...NUMBERS) },
)
const words = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ' ', ', ', '% ', '\n', ' - ')), {
    maxLength: 25,
  })
  .map((list) => list.map(([one, gap]) => one + gap).join(''))

const text = fc.record(
  { text: words, bold: fc.constant(true as const) },
  { requiredKeys: ['text'] },
)
const shownFigure = fc
  .constantFrom('30.000 tỷ đồng', '11%', '', '[chưa có số liệu]')
  .map((shown) =>
    figure(
      { indicator: 'i', period: { kind: 'own', offset: 0 }, measure: 'target', form: 'bounded' },
      shown,
    ),
  )
const note = words.map((content) => footnote(content))
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: shownFigure },
  { weight: 1, arbitrary: note },
)
export const line = fc.array(inline, { minLength: 1, maxLength: 4 })

const tableOf = (width: number) =>
  fc
    .array(fc.array(line, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 })
    .map((rows) => table(rows))

const targetList = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) =>
  emptyList('kinh-te', {
    id: newId(),
    children: lines.map((children, at) => ({
      type: 'targetItem',
      id: newId(),
      indicator: `i${at}`,
      children,
    })),
  }),
)

const aChart = fc
  .tuple(fc.constantFrom(chartStore, undefined), fc.constantFrom(2, 4, undefined))
  .map(([store, years]): Block => {
    const chart = { ...(years === undefined ? standingChart() : seriesChart(['growth'], years)) }
    const context = { entity: 'tinh', period: { kind: 'year', year: 2027 } } as const
    return store === undefined ? chart : writeChart(chart, { ...context, store })
  })

export const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: line.map((content) => paragraph(content)) },
  { weight: 4, arbitrary: line.map((content) => bullet(1, content)) },
  { weight: 2, arbitrary: line.map((content) => heading(2, 'field', content)) },
  { weight: 1, arbitrary: line.map((content) => heading(3, 'tasks', content, { runIn: true })) },
  { weight: 1, arbitrary: line.map((content) => item(3, content)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).chain(tableOf) },
  { weight: 1, arbitrary: targetList },
  { weight: 1, arbitrary: fc.constantFrom('-----', '* * *').map((sign) => divider(sign)) },
  { weight: 1, arbitrary: aChart },
)

export const body = fc.array(block, { maxLength: 30 })

/** What a person does to a body; `at` and `to` are taken round its length. */
const edit = fc.record({
  kind: fc.constantFrom(
    'remove',
    'add',
    'move',
    'copy',
    'rewrite',
    'anew',
    'split',
    'join',
    'cell',
  ),
  at: fc.nat(1000),
  to: fc.nat(1000),
  size: fc.integer({ min: 1, max: 5 }),
  block,
  line,
})
export const edits = fc.array(edit, { maxLength: 8 })

/** With ids of its own: those of a target list's bullets are compared. */
function copyOf(block: Block): Block {
  if (block.type !== 'targetList') return { ...block, id: newId() }
  const children = block.children.map((target) => ({ ...target, id: newId() }))
  return { ...block, id: newId(), children }
}

/** The body after the edits; blocks that stay keep their ids unless `forget`. */
export function edited(
  before: readonly Block[],
  list: readonly (typeof edit extends fc.Arbitrary<infer E> ? E : never)[],
  forget: boolean,
): Block[] {
  const now = before.map((one) => (forget ? { ...one, id: newId() } : one))
  for (const { kind, at: place, to, size, block: other, line: content } of list) {
    const at = now.length === 0 ? 0 : place % now.length
    const one = now[at]
    if (kind === 'add' || one === undefined) now.splice(at, 0, { ...other, id: newId() })
    else if (kind === 'remove') now.splice(at, size)
    else if (kind === 'move') {
      const run = now.splice(at, size)
      now.splice(to % (now.length + 1), 0, ...run)
    } else if (kind === 'copy') now.splice(to % now.length, 0, copyOf(one))
    else if (kind === 'anew') now[at] = { ...other, id: one.id }
    else if (kind === 'cell' && one.type === 'table') {
      const rows = [...one.children]
      const row = rows[to % rows.length]
      if (row !== undefined && size > 2) rows.splice(to % rows.length, 1)
      else if (row !== undefined) rows.splice(to % rows.length, 0, { ...row, id: newId() })
      now[at] = rows.length === 0 ? one : { ...one, children: rows }
    } else if ('level' in one || one.type === 'paragraph') {
      const [first, ...rest] = one.children
      if (kind === 'split' && rest.length > 0 && first !== undefined) {
        now.splice(at, 1, { ...one, children: [first] }, { ...one, id: newId(), children: rest })
      } else if (kind === 'join') {
        const next = now[at + 1]
        if (next?.type === 'paragraph' || next?.type === 'bullet') {
          now.splice(at, 2, { ...one, children: [...one.children, ...next.children] })
        }
      } else now[at] = { ...one, children: [...one.children.slice(1), ...content] }
    }
  }
  return now
}
