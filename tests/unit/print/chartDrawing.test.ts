import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartShown } from '../../../shared/document/chart.ts'
import { chartSpoken } from '../../../shared/document/chartWords.ts'
import { fillDocument } from '../../../shared/figures/fill.ts'
import { buildPrintTree } from '../../../shared/print/buildPrintTree.ts'
import { chartDrawing } from '../../../shared/print/chartDrawing.ts'
import type { Drawing, Shape, TextShape } from '../../../shared/print/drawing.ts'
import { tones } from '../../../shared/print/drawing.ts'
import { textWidth } from '../../../shared/print/textWidth.ts'
import { textWidthOf } from '../../../shared/print/textWidthOf.ts'
import { chartStore, seriesChart, standingChart } from '../../builders/chart.ts'
import { documentOf } from '../../builders/document.ts'

const WIDTH = 453.5

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxOf(shape: Shape): Box {
  if (shape.kind === 'rect') {
    const { x, y, width, height } = shape
    return { left: x, right: x + width, top: y, bottom: y + height }
  }
  if (shape.kind === 'line') {
    const { x1, y1, x2, y2 } = shape
    return {
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      top: Math.min(y1, y2),
      bottom: Math.max(y1, y2),
    }
  }
  const { x, y, words, size, bold, align } = shape
  const width = textWidth(words, size, bold)
  const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width
  // Most letters; signs over capitals and hooks under letters may come nearer.
  return { left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 }
}

const textsOf = ({ shapes }: Drawing) =>
  shapes.filter((shape): shape is TextShape => shape.kind === 'text')

function meets(one: Box, other: Box): boolean {
  const room = 0.01
  return (
    one.left < other.right - room &&
    other.left < one.right - room &&
    one.top < other.bottom - room &&
    other.top < one.bottom - room
  )
}

function expectWhole(drawing: Drawing): void {
  for (const shape of drawing.shapes) {
    const { left, right, top, bottom } = boxOf(shape)
    expect([left, right, top, bottom].every(Number.isFinite)).toBe(true)
    expect(left).toBeGreaterThanOrEqual(-0.01)
    expect(right).toBeLessThanOrEqual(drawing.width + 0.01)
    expect(top).toBeGreaterThanOrEqual(-0.01)
    expect(bottom).toBeLessThanOrEqual(drawing.height + 0.01)
  }
  const texts = textsOf(drawing)
  texts.forEach((one, at) => {
    for (const other of texts.slice(at + 1)) {
      if (meets(boxOf(one), boxOf(other))) throw new Error(`"${one.words}" meets "${other.words}"`)
    }
  })
}

const word = fc.constantFrom(
  'Tỷ',
  'lệ',
  'hộ',
  'NGHÈO',
  'đường',
  'giao',
  'thông',
  'nước',
  'sạch',
  '(%)',
)
const name = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))
const figure = fc.record(
  {
    words: fc.oneof(
      fc.constantFrom(
        '11 trở lên',
        'khoảng 1.234.567,89',
        '1.100 - 1.200',
        'âm 3,92',
        'Hoàn thành xuất sắc nhiệm vụ được giao trong năm',
      ),
      fc.integer().map(String),
    ),
    value: fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value.toFixed(2)),
    estimate: fc.constant(true as const),
  },
  { requiredKeys: ['words'] },
)
const series = fc
  .record({
    years: fc.integer({ min: 1, max: 10 }),
    count: fc.integer({ min: 1, max: 4 }),
  })
  .chain(
    ({ years, count }): fc.Arbitrary<ChartShown> =>
      fc.record({
        kind: fc.constant('series' as const),
        years: fc.constant(Array.from({ length: years }, (_, at) => 2018 + at)),
        lines: fc.array(
          fc.record({
            name,
            unit: fc.constantFrom('', '%', 'triệu đồng/người/năm'),
            points: fc.array(fc.record({ target: figure, result: figure }, { requiredKeys: [] }), {
              minLength: years,
              maxLength: years,
            }),
          }),
          { minLength: count, maxLength: count },
        ),
      }),
  )
const some = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }))
const standing: fc.Arbitrary<ChartShown> = fc.record({
  kind: fc.constant('standing' as const),
  period: fc.constant('năm 2027'),
  groups: fc.array(
    fc.record({ name, exceeded: some, reached: some, missed: some, missing: some, unclear: some }),
    { minLength: 1, maxLength: 5 },
  ),
})

describe('the drawing of a chart', () => {
  it('has everything inside its box and no words over others, whatever it shows', () => {
    fc.assert(
      fc.property(
        fc.oneof(series, standing),
        fc.option(name, { nil: undefined }),
        fc.double({ min: 380, max: 500, noNaN: true }),
        (shown, caption, width) => {
          const about =
            shown.kind === 'series'
              ? { kind: 'series' as const, indicators: ['a'], years: shown.years.length }
              : { kind: 'standing' as const }
          expectWhole(chartDrawing({ about, shown, ...(caption && { caption }) }, width))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('draws bars from zero, as high as their numbers', () => {
    const [chart] = fillDocument(documentOf([seriesChart(['growth'])]), chartStore).document.body
    const drawing = chartDrawing(chart as ReturnType<typeof seriesChart>, WIDTH)
    const bars = drawing.shapes.flatMap((shape) =>
      shape.kind === 'rect' && shape.fill === 'strong' && shape.width > 10 ? [shape] : [],
    )
    // 9,2; -3,92; 11,4; 12: the estimate is hatched.
    expect(bars).toHaveLength(4)
    const heights = bars.map(({ height }) => height / (bars[3]!.height / 12))
    expect(heights.map((height) => Math.round(height * 100) / 100)).toEqual([9.2, 3.92, 11.4, 12])
    expect(bars[1]!.y).toBeCloseTo(bars[0]!.y + bars[0]!.height, 5)
    const words = textsOf(drawing).map(({ words }) => words)
    for (const shown of ['âm 3,92', '11,5 trở lên', 'ước 11,75', '2027']) {
      expect(words).toContain(shown)
    }
  })

  it('parts the bar of a group by count, and says how many were reached', () => {
    const [chart] = fillDocument(documentOf([standingChart()]), chartStore).document.body
    const words = textsOf(chartDrawing(chart as ReturnType<typeof standingChart>, WIDTH)).map(
      ({ words }) => words,
    )
    expect(words).toContain('1/3 đạt')
    expect(words).toContain('2/5 đạt')
    expect(words).toContain('Tất cả')
    expect(words).toContain('Chưa có kết quả')
    expect(words).not.toContain('Chưa đạt')
  })

  it('says that there is nothing to draw', () => {
    const drawing = chartDrawing(seriesChart(['growth']), WIDTH)
    expect(textsOf(drawing).map(({ words }) => words)).toEqual([
      'Chỉ tiêu qua các năm',
      'Kho chưa có số liệu cho biểu đồ này',
    ])
    expectWhole(drawing)
  })

  it('uses tones that lie apart on black-and-white paper', () => {
    const grey = ([red, green, blue]: readonly [number, number, number]) =>
      0.3 * red + 0.59 * green + 0.11 * blue
    const greys = (['strong', 'middle', 'light'] as const).map((tone) => grey(tones[tone]))
    expect(greys[1]! - greys[0]!).toBeGreaterThan(0.25)
    expect(greys[2]! - greys[1]!).toBeGreaterThan(0.2)
  })
})

describe('a chart in the print tree', () => {
  it('is a paragraph with one picture as wide as the text, told in words', () => {
    const document = fillDocument(documentOf([standingChart()]), chartStore).document
    const [block] = buildPrintTree(document).body
    expect(block).toMatchObject({ kind: 'paragraph', align: 'center', id: document.body[0]!.id })
    const [picture] = block?.kind === 'paragraph' ? block.inlines : []
    if (picture?.kind !== 'picture') throw new Error('no picture')
    expect(picture.drawing.width).toBeCloseTo(textWidthOf(document.guideline), 3)
    expect(picture.spoken).toBe(chartSpoken(document.body[0] as ReturnType<typeof standingChart>))
    expect(picture.spoken).toContain('Kinh tế: vượt 1')
  })
})
