import fc from 'fast-check'
import {
  bullet,
  defaultNumbering,
  divider,
  figure,
  footnote,
  heading,
  item,
  paragraph,
  table,
} from '../../shared/document/build.ts'
import { roleSchema } from '../../shared/document/roles.ts'
import type { Block, Inline, VanKienDocument } from '../../shared/document/types.ts'
import { seriesChart, standingChart } from './chart.ts'
import { emptyList } from './document.ts'

/** Documents as they may come from anywhere: odd letters, braces, years, empty lines, all blocks. */

const pieces = fc.constantFrom(
  'năm 2027',
  'nhiệm kỳ 2025 - 2030',
  'tỉnh Trà Vinh',
  'TRÀ VINH',
  ' {year} ',
  '{{',
  '{',
  '}',
  '[...]',
  '1.250 ha',
  'từ 10 - 12%',
  '“ngoặc”',
  '\n',
  '\t',
  '\u200b',
  '\u202e',
  '\u00ad',
  '\u0007',
  '',
)
const text = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 12, unit: 'grapheme' })), { maxLength: 6 })
  .map((words) => words.join(' '))

const marks = fc.constantFrom({}, { bold: true as const }, { italic: true as const })

const figures = fc.boolean().map((isFar) =>
  figure(
    {
      indicator: 'growth',
      period: { kind: 'own', offset: isFar ? -1 : 0 },
      measure: 'target',
      form: 'bounded',
    },
    '11%',
  ),
)

const inlines: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(text, marks).map(([words, with_]) => ({ text: words, ...with_ })),
    },
    { weight: 1, arbitrary: figures },
    { weight: 1, arbitrary: text.map((words) => footnote(words)) },
  ),
  { minLength: 1, maxLength: 4 },
)

const level = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const)
const role = fc.constantFrom(...roleSchema.options)

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(level, role, inlines).map((of) => heading(...of)) },
  { weight: 4, arbitrary: inlines.map((line) => paragraph(line)) },
  { weight: 3, arbitrary: inlines.map((line) => bullet(1, line)) },
  { weight: 1, arbitrary: fc.tuple(level, inlines).map(([at, line]) => item(at, line)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.array(inlines, { minLength: 1, maxLength: 3 }))
      .map(([columns, rows]) => table(rows.map((line) => Array(columns).fill(line)))),
  },
  { weight: 1, arbitrary: fc.constant(0).map(() => divider('* * *')) },
  { weight: 1, arbitrary: fc.constantFrom(seriesChart(['tang-truong'], 3), standingChart()) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('kinh-te', 'xa-hoi', 'nhom-la').map((group) => emptyList(group)),
  },
)

/** Ids anew: shared lines of tables and lists have the same ones. */
function withOwnIds<T>(value: T, count = { next: 0 }): T {
  if (Array.isArray(value)) return value.map((one) => withOwnIds(one, count)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inside]) => [
    key,
    key === 'id' ? `id${count.next++}` : withOwnIds(inside, count),
  ])
  return Object.fromEntries(entries) as T
}

export const anyDocument: fc.Arbitrary<VanKienDocument> = fc
  .record({
    body: fc.array(block, { maxLength: 12 }),
    title: fc.option(text, { nil: undefined }),
    isTerm: fc.boolean(),
  })
  .map(({ body, title, isTerm }) => ({
    id: 'doc',
    documentType: 'BC',
    period: isTerm ? { kind: 'term', from: 2025, to: 2030 } : { kind: 'year', year: 2027 },
    entity: 'tinh-tra-vinh',
    guideline: 'HD05',
    numbering: defaultNumbering,
    parts: { recipients: [], ...(title !== undefined && { title }) },
    body: withOwnIds(body),
  }))
