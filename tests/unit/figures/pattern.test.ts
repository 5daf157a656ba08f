import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineText } from '../../../shared/document/walk.ts'
import { renderPattern } from '../../../shared/figures/pattern.ts'
import { parsePattern } from '../../../shared/figures/patternSyntax.ts'
import { sampleStore } from '../../builders/store.ts'

const context = {
  store: sampleStore,
  entity: 'tinh',
  period: { kind: 'year', year: 2027 },
} as const

function render(pattern: string, measure: 'target' | 'actual' = 'target'): string {
  const sentence = { indicator: 'growth', period: { kind: 'own', offset: 0 }, measure } as const
  return lineText(renderPattern(pattern, sentence, context))
}

describe('sentence patterns', () => {
  it.each([
    ['Đạt {}.', 'Đạt 11% trở lên.'],
    ['Đạt {:value}.', 'Đạt 11.'],
    ['Đạt {:valueUnit}; {communes}.', 'Đạt 11%; 08 xã.'],
    ['Năm {.year}, năm {.lastYear}.', 'Năm 2027, năm 2026.'],
    ['{@actual} so với {@actual-1}', '10,25% so với 9,5%'],
    ['Có[ {income@-9}]', 'Có'],
    ['Có[ {income}[ và {income@-9}]]', 'Có 69 triệu đồng/người'],
    ['{income@-9}', '[chưa có số liệu]'],
    ['{khong-co}', '[chưa có số liệu]'],
  ])('%s', (pattern, expected) => {
    expect(render(pattern)).toBe(expected)
  })

  it('writes the rate of fulfilment and the change in a result', () => {
    expect(render('Đạt {}[, đạt {:achieved} Nghị quyết][, {:changePoints}].', 'actual')).toBe(
      'Đạt 10,25%, đạt 93,18% Nghị quyết, tăng 0,75 điểm %.',
    )
  })

  it.each(['Đạt {', 'Đạt }', 'a [b', 'a ]b', '{a b}', '{x:nope}', '{x@nope}', '{.nope}'])(
    'refuses the broken pattern %s and shows a gap for it',
    (pattern) => {
      expect(parsePattern(pattern).ok).toBe(false)
      expect(render(pattern)).toContain('[chưa có số liệu]')
    },
  )

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (pattern) => typeof render(pattern) === 'string'))
  })
})
