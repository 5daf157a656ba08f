import { describe, expect, it } from 'vitest'
import { countYears, listRowsOf, yearRowsOf } from '../../../renderer/roll/yearRows.ts'
import { heading, paragraph } from '../../../shared/document/build.ts'
import type { YearMention } from '../../../shared/rollForward/types.ts'
import { documentOf } from '../../builders/document.ts'

const title = heading(2, 'targets', 'CHỈ TIÊU NĂM 2021')
const sentence = paragraph(
  `${'Mở đầu rất dài. '.repeat(12)}Đến cuối năm 2021 có hai thư viện, năm 2020 một.`,
)
const source = documentOf([title, sentence], {
  parts: { recipients: [], title: 'về nhiệm vụ năm 2021' },
})

function mention(key: string, of: Partial<YearMention> & Pick<YearMention, 'place'>): YearMention {
  return { key, year: 2021, kind: 'own', moves: true, to: 2022, context: 'năm 2021', ...of }
}

const words = sentence.children.map((one) => ('text' in one ? one.text : '')).join('')
const at = (blockId: string, start: number) => ({ blockId, start, end: start + 4 })
const years: readonly YearMention[] = [
  mention('title', { place: { part: 'title', start: 16, end: 20 } }),
  mention('heading', { place: at(title.id, 13) }),
  mention('end', { place: at(sentence.id, words.indexOf('2021')), moves: null, kind: 'doubtful' }),
  mention('before', {
    place: at(sentence.id, words.indexOf('2020')),
    year: 2020,
    to: 2021,
    moves: false,
  }),
]
const judged = new Map(years.map(({ key, moves }) => [key, moves]))
const rows = (turned: ReadonlyMap<string, boolean> = new Map()) =>
  yearRowsOf(years, source, judged, turned)

describe('the years of a source', () => {
  it('stand in their sentences, cut at words, with where that is', () => {
    const [part, head, end, before] = rows()
    expect(part).toMatchObject({ before: 'về nhiệm vụ năm ', after: '', section: 'Trích yếu' })
    expect(head).toMatchObject({ before: 'CHỈ TIÊU NĂM ', section: 'Đề mục' })
    expect(end?.section).toBe('CHỈ TIÊU NĂM 2021')
    expect(end?.before).toMatch(/^… .*Đến cuối năm $/)
    expect(end?.after).toBe(' có hai thư viện, năm 2020 một.')
    expect(before?.before).toMatch(/có hai thư viện, năm $/)
  })

  it('keep their group when they are turned, and say that a person did it', () => {
    const turned = new Map([
      ['heading', false],
      ['end', true],
    ])
    const [, head, end] = rows(turned)
    expect(head).toMatchObject({ group: 'moves', moves: false, isTurned: true })
    expect(end).toMatchObject({ group: 'look', moves: true, isTurned: true })
    expect(countYears(rows())).toEqual({ moves: 2, stays: 1, open: 1 })
    expect(countYears(rows(turned))).toEqual({ moves: 2, stays: 2, open: 0 })
  })

  it('are listed by what is to be looked at first, filtered and searched without marks', () => {
    const keys = (filter: 'all' | 'stays', search = '') =>
      listRowsOf(rows(), filter, search).map(({ key }) => key)
    expect(keys('all')).toEqual([
      'head look',
      'end',
      'head moves',
      'title',
      'heading',
      'head stays',
      'before',
    ])
    expect(keys('stays')).toEqual(['head stays', 'before'])
    expect(keys('all', 'nhiem vu')).toEqual(['head moves', 'title'])
  })
})
