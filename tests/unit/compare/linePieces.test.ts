import { describe, expect, it } from 'vitest'
import { linePieces } from '../../../shared/compare/linePieces.ts'
import { figure } from '../../../shared/document/build.ts'
import type { Inline } from '../../../shared/document/types.ts'
import { lineText } from '../../../shared/document/walk.ts'

/** "a [-b-]{+c+}". */
function shown(before: string | readonly Inline[], after: string | readonly Inline[]): string {
  const line = (side: string | readonly Inline[]) =>
    typeof side === 'string' ? [{ text: side }] : side
  const write = { same: (words: string) => words, removed: (words: string) => `[-${words}-]` }
  return linePieces(line(before), line(after))
    .map(({ kind, inlines }) =>
      kind === 'added' ? `{+${lineText(inlines)}+}` : write[kind](lineText(inlines)),
    )
    .join('')
}

const amount = (words: string) =>
  figure(
    { indicator: 'i', period: { kind: 'own', offset: 0 }, measure: 'target', form: 'valueUnit' },
    words,
  )

describe('the pieces of a line', () => {
  it.each([
    ['Thu 30.000 tỷ đồng', 'Thu 31.515 tỷ đồng', 'Thu [-30.000-]{+31.515+} tỷ đồng'],
    [
      'tăng 11,5% so với 2020',
      'tăng 11,7% so với 2021',
      'tăng [-11,5-]{+11,7+}% so với [-2020-]{+2021+}',
    ],
    ['đạt 69 triệu', 'phấn đấu đạt 69 triệu', '{+phấn đấu +}đạt 69 triệu'],
    ['đạt 11% trở lên', 'đạt 11%', 'đạt 11%[- trở lên-]'],
    ['có 98 và 99 xã', 'có 97 và 95 xã', 'có [-98-]{+97+} và [-99-]{+95+} xã'],
    ['ngày 17/11/2017', 'ngày 18/11/2017', 'ngày [-17/11/2017-]{+18/11/2017+}'],
    ['một hai', 'một  hai', 'một[- -]{+  +}hai'],
    ['', 'thêm', '{+thêm+}'],
  ])('%j → %j', (before, after, pieces) => {
    expect(shown(before, after)).toBe(pieces)
  })

  it('joins what little is equal between larger changes', () => {
    expect(
      shown('Ta quét dọn sân và lau sạch bàn ghế', 'Ta trồng thêm cây và tưới hết vườn rau'),
    ).toBe('Ta [-quét dọn sân và lau sạch bàn ghế-]{+trồng thêm cây và tưới hết vườn rau+}')
  })

  it('never cuts a figure, and knows it as equal where it reads as the words did', () => {
    const [old, now] = [amount('30.000 tỷ đồng'), amount('31.515 tỷ đồng')]
    expect(shown([{ text: 'Thu ' }, old], [{ text: 'Thu ' }, now])).toBe(
      'Thu [-30.000 tỷ đồng-]{+31.515 tỷ đồng+}',
    )
    expect(shown('Thu 31.515 tỷ đồng nhé', [{ text: 'Thu ' }, now, { text: ' trở lên' }])).toBe(
      'Thu 31.515 tỷ đồng [-nhé-]{+trở lên+}',
    )
    expect(shown('Thu 30.000 tỷ đồng', [{ text: 'Thu ' }, now])).toBe(
      'Thu [-30.000 tỷ đồng-]{+31.515 tỷ đồng+}',
    )
  })

  it('does not see where bold begins inside a word', () => {
    const bold = [{ text: 'Ph', bold: true as const }, { text: 'ấn đấu đạt 12%' }]
    expect(shown(bold, 'Phấn đấu đạt 13%')).toBe('Phấn đấu đạt [-12-]{+13+}%')
  })
})
