import { describe, expect, it } from 'vitest'
import {
  blockReview,
  isWaiting,
  numberPlaces,
  quotePlaces,
} from '../../../shared/document/blockReview.ts'
import { footnote, heading, paragraph, text } from '../../../shared/document/build.ts'
import {
  reviewIsOpen,
  reviewLeftInWords,
  reviewSummary,
} from '../../../shared/document/reviewSummary.ts'
import type { Block } from '../../../shared/document/types.ts'
import { documentOf } from '../../builders/document.ts'
import { fromLastYear, rolled } from '../../builders/rolled.ts'

const ask = (quote: string) => ({ kind: 'ordinal', quote, message: 'Xem lại thứ tự' }) as const

const reviewed = <T extends Block>(block: T): T => ({ ...block, reviewed: true })

const summaryOf = (...body: Block[]) =>
  reviewSummary(documentOf(body, { rolledFrom: fromLastYear }))

describe('the review of a block', () => {
  it('follows from its words', () => {
    const block = rolled(paragraph('Trồng 120 ha rừng.'), { numbers: ['120'] })
    expect(blockReview(block)).toMatchObject({ state: 'inherited', numbers: ['120'] })
    const changed = { ...block, children: [text('Trồng 135 ha rừng.')] }
    expect(blockReview(changed)).toMatchObject({ state: 'edited', numbers: [] })
    expect(isWaiting(blockReview(changed))).toBe(false)
    const half = { ...block, children: [text('Trồng mới 120 ha rừng.')] }
    expect(blockReview(half)).toMatchObject({ state: 'edited', numbers: ['120'] })
    expect(isWaiting(blockReview(half))).toBe(true)
    expect(blockReview(reviewed(half))).toMatchObject({ state: 'reviewed', numbers: [] })
    expect(blockReview(paragraph('Mới.'))).toMatchObject({ state: 'new', numbers: [] })
  })

  it('counts a number as often as it still stands there', () => {
    const block = rolled(paragraph('11 xã, 11 thôn, 110 hộ.'), { numbers: ['11', '11', '110'] })
    expect(blockReview(block).numbers).toEqual(['11', '11', '110'])
    const changed = { ...block, children: [text('12 xã, 11 thôn, 110 hộ, 11 tổ, 1.110 người.')] }
    expect(blockReview(changed).numbers).toEqual(['11', '11', '110'])
    const less = { ...block, children: [text('12 xã, 11 thôn, 1.110 hộ.')] }
    expect(blockReview(less).numbers).toEqual(['11'])
  })

  it('looks into the words of its notes too', () => {
    const note = rolled(paragraph([text('Đã xây trường.'), footnote('Gồm 14 phòng.')]), {
      numbers: ['14'],
      questions: [ask('14 phòng')],
    })
    expect(blockReview(note)).toMatchObject({ numbers: ['14'], questions: [ask('14 phòng')] })
  })

  it('asks no longer when the words are gone', () => {
    const block = rolled(paragraph('Năm đầu của nhiệm kỳ.'), { questions: [ask('Năm đầu')] })
    expect(blockReview(block).questions).toHaveLength(1)
    const changed = { ...block, children: [text('Năm thứ hai của nhiệm kỳ.')] }
    expect(blockReview(changed).questions).toEqual([])
  })
})

it('finds numbers that stand on their own', () => {
  expect(numberPlaces('11, 110; 1.11 11.1 B11 (11) 11.', '11')).toEqual([0, 24, 28])
  expect(numberPlaces('tăng 7,5% và 7,55%', '7,5')).toEqual([5])
})

it('finds the words of a question where they stand on their own', () => {
  expect(quotePlaces('Đại hội lần thứ XI tổng kết Đại hội lần thứ X.', 'lần thứ X')).toEqual([36])
  const block = rolled(paragraph('Đại hội lần thứ X.'), { questions: [ask('lần thứ X')] })
  expect(isWaiting(blockReview({ ...block, children: [text('Đại hội lần thứ XI.')] }))).toBe(false)
})

describe('the review of a document', () => {
  it('says nothing of one that was not made from another', () => {
    expect(reviewSummary(documentOf([rolled(paragraph('Chữ'))]))).toBeUndefined()
  })

  it('counts for the whole and for each section with those below it', () => {
    const part = rolled(heading(2, 'tasks', 'Nhiệm vụ'))
    const field = reviewed(rolled(heading(3, 'field', 'Kinh tế')))
    const other = rolled(heading(2, 'implementation', 'Tổ chức thực hiện'))
    const summary = summaryOf(
      rolled(paragraph('Mở đầu.')),
      part,
      paragraph('Đoạn viết mới.'),
      field,
      rolled(paragraph('Thu 250 tỷ đồng.'), { made: 'Thu 240 tỷ đồng.', numbers: ['250'] }),
      rolled(paragraph('')),
      other,
    )
    expect(summary?.whole).toEqual({
      inherited: 3,
      edited: 1,
      reviewed: 1,
      new: 1,
      numbers: 1,
      questions: 0,
      waiting: 4,
      blocks: 6,
    })
    expect(summary?.sections.get(part.id)).toMatchObject({ blocks: 4, waiting: 2, reviewed: 1 })
    expect(summary?.sections.get(field.id)).toMatchObject({ blocks: 2, waiting: 1, edited: 1 })
    expect(summary?.sections.get(other.id)).toMatchObject({ blocks: 1, waiting: 1 })
    expect(summary && reviewLeftInWords(summary)).toBe(
      '3 đoạn chưa rà soát, 1 số liệu năm trước, phần thể thức',
    )
  })

  it('is over when every block and the official parts were looked at', () => {
    const body = [reviewed(rolled(paragraph('Trồng 120 ha.'), { numbers: ['120'] }))]
    const open = reviewSummary(documentOf(body, { rolledFrom: fromLastYear }))
    expect(open && reviewIsOpen(open)).toBe(true)
    const rolledFrom = { ...fromLastYear, partsReviewed: true } as const
    const done = reviewSummary(documentOf(body, { rolledFrom }))
    expect(done && reviewIsOpen(done)).toBe(false)
    expect(done && reviewLeftInWords(done)).toBe('')
  })
})
