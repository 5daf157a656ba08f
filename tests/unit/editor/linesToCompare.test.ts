import { expect, it } from 'vitest'
import { linesToCompare } from '../../../renderer/review/linesToCompare.ts'

const lines = (count: number) => Array.from({ length: count }, (_, at) => `Ô ${at}`)

it('compares a paragraph as it is', () => {
  expect(linesToCompare('Năm 2025.', 'Năm 2026.')).toEqual({
    pairs: [{ at: 0, was: 'Năm 2025.', is: 'Năm 2026.' }],
    hidden: 0,
  })
})

it('shows of a large table only the cells that changed', () => {
  const now = lines(50).with(7, 'Ô khác')
  expect(linesToCompare(lines(50).join('\n'), now.join('\n'))).toEqual({
    pairs: [{ at: 7, was: 'Ô 7', is: 'Ô khác' }],
    hidden: 49,
  })
  const dotted = lines(500).map((one) => `${one}.`)
  const all = linesToCompare(lines(500).join('\n'), dotted.join('\n'))
  expect(all.pairs).toHaveLength(60)
  expect(all.hidden).toBe(440)
})

it('compares a table of another shape between what stayed at its ends', () => {
  const now = lines(50).toSpliced(20, 1, 'Mới', 'Thêm')
  expect(linesToCompare(lines(50).join('\n'), now.join('\n'))).toEqual({
    pairs: [{ at: 0, was: 'Ô 20', is: 'Mới\nThêm' }],
    hidden: 49,
  })
})
