import { describe, expect, it } from 'vitest'
import { lineText } from '../../../shared/document/walk.ts'
import { changeOfAccepted } from '../../../shared/extract/acceptance.ts'
import { gatherFigures } from '../../../shared/extract/gather.ts'
import { newIndicatorOf } from '../../../shared/extract/newIndicator.ts'
import { periodOf, STORE_DIFFERS } from '../../../shared/extract/proposals.ts'
import { renderPattern } from '../../../shared/figures/pattern.ts'
import { applyChange } from '../../../shared/indicators/change.ts'
import { observation, ownDocument, ownStore, proposalIn, proposalsOf } from './ownText.ts'

describe('figures of a text as proposals for the store', () => {
  const store = ownStore()
  const all = proposalsOf(ownDocument, store)

  it('names indicator, period, measure and value', () => {
    expect(proposalIn(all, 'growth')).toMatchObject({
      class: 'sure',
      indicator: { code: 'growth' },
      period: { kind: 'year', year: 2027 },
      measure: 'target',
      figure: { value: '8.5', comparator: '>=' },
      held: 'none',
      accepted: true,
    })
    expect(proposalIn(all, 'note')).toMatchObject({
      indicator: { code: 'fish' },
      measure: 'actual',
    })
  })

  it('converts units only between multiples of one thing, and says so', () => {
    expect(proposalIn(all, 'result', '17,2')).toMatchObject({
      indicator: { code: 'capital' },
      measure: 'estimate',
      figure: { value: '17200' },
      convertedFrom: 'nghìn tỷ đồng',
    })
    const { convertedFrom } = proposalIn(all, 'capital')
    expect(convertedFrom).toBeUndefined()
  })

  it('tells what came anew from what there is in all', () => {
    expect(proposalIn(all, 'communes')).toMatchObject({ indicator: { code: 'communes-new' } })
    expect(proposalIn(all, 'result', '61')).toMatchObject({ indicator: { code: 'communes-all' } })
  })

  it('proposes nothing where the store has no such indicator', () => {
    const proposal = proposalIn(all, 'ponds')
    expect(proposal).toMatchObject({ class: 'new', accepted: false })
    expect(proposal.indicator).toBeUndefined()
  })

  it('never preselects what differs from the store', () => {
    const other = ownStore(observation('growth', 2027, '9', { comparator: '>=' }))
    const proposal = proposalIn(proposalsOf(ownDocument, other), 'growth')
    expect(proposal).toMatchObject({ class: 'look', held: 'differs', accepted: false })
    expect(proposal.reason).toContain(STORE_DIFFERS)
    const same = ownStore(observation('growth', 2027, '8.50', { comparator: '>=' }))
    expect(proposalIn(proposalsOf(ownDocument, same), 'growth')).toMatchObject({
      held: 'same',
      accepted: true,
    })
  })

  it('takes the person at his word, but not two figures for one thing', () => {
    const { id } = proposalIn(all, 'ponds').found
    const twice = proposalIn(all, 'capital').found.id
    const choices = new Map([
      [id, { indicator: 'capital', accepted: true, figure: { value: '1', comparator: '=' } }],
      [twice, { accepted: true }],
    ] as const)
    const chosen = proposalsOf(ownDocument, store, choices)
    expect(proposalIn(chosen, 'capital').accepted).toBe(true)
    expect(proposalIn(chosen, 'ponds').accepted).toBe(false)
    expect(proposalIn(chosen, 'ponds').reason).toMatch(/hai số khác nhau/)
  })

  it('refuses a unit that measures something else', () => {
    const { id } = proposalIn(all, 'ponds').found
    const chosen = proposalsOf(ownDocument, store, new Map([[id, { indicator: 'growth' }]]))
    expect(proposalIn(chosen, 'ponds').problem).toContain('ha')
    expect(proposalIn(chosen, 'ponds').accepted).toBe(false)
  })

  it('needs a unit that the store knows', () => {
    const strange = proposalsOf({ ...ownDocument, entity: 'khac' }, store)
    expect(proposalIn(strange, 'growth')).toMatchObject({ accepted: false })
    expect(proposalIn(strange, 'growth').problem).toMatch(/đơn vị/)
  })
})

describe('the time a figure belongs to', () => {
  const own = { kind: 'term', from: 2025, to: 2030 } as const
  const all = proposalsOf({ ...ownDocument, period: own }, ownStore())
  const { found: target } = proposalIn(all, 'growth')
  const { found: result } = proposalIn(all, 'note')

  it('is the year of a yearly text', () => {
    expect(periodOf(target, { kind: 'year', year: 2027 })).toEqual({ kind: 'year', year: 2030 })
  })

  it('is the term, for results the one before, where the sentence names no year', () => {
    expect(periodOf(target, own)).toEqual(own)
    expect(periodOf(result, own)).toEqual({ kind: 'term', from: 2020, to: 2025 })
    const line = 'Năm 2025 tổng sản lượng thủy sản đạt 42.500 tấn.'
    const named = { ...result, line, from: 0, start: line.indexOf('42'), to: line.length }
    expect(periodOf(named, own)).toEqual({ kind: 'year', year: 2025 })
  })
})

it('never takes a share of the goal for what was reached', () => {
  const text = 'Tốc độ tăng trưởng kinh tế đạt 97% kế hoạch.'
  const body = ownDocument.body.map((block) =>
    block.id === 'growth' && block.type === 'bullet' ? { ...block, children: [{ text }] } : block,
  )
  const here = proposalsOf({ ...ownDocument, body }, ownStore())
  expect(here.filter(({ found }) => found.blockId === 'growth').every((one) => !one.accepted)).toBe(
    true,
  )
})

describe('a new indicator from its sentence', () => {
  const store = ownStore()
  const all = proposalsOf(ownDocument, store)

  it('has a clean name, the unit and a sentence with the number left out', () => {
    const made = newIndicatorOf(proposalIn(all, 'ponds'), store)
    expect(made).toMatchObject({
      code: 'dien-tich-nuoi-tom-cong-nghe-cao',
      name: 'Diện tích nuôi tôm công nghệ cao',
      unit: 'ha',
      direction: 'up',
      targetPattern: 'Diện tích nuôi tôm công nghệ cao đạt {}.',
    })
  })

  it('writes the very sentence it was made from', () => {
    const { id } = proposalIn(all, 'ponds').found
    const made = newIndicatorOf(proposalIn(all, 'ponds'), store)
    const chosen = proposalsOf(ownDocument, store, new Map([[id, { made, accepted: true }]]))
    const accepted = chosen.filter(({ found }) => found.id === id)
    const { sections } = gatherFigures(ownDocument)
    const change = changeOfAccepted(accepted, {
      document: ownDocument,
      sections,
      who: '',
      when: '',
    })
    const after = applyChange(store, change).index
    const written = renderPattern(
      made.targetPattern ?? '',
      { indicator: made.code, period: { kind: 'own', offset: 0 }, measure: 'target' },
      { store: after, entity: 'tinh', period: ownDocument.period },
    )
    expect(lineText(written)).toBe('Diện tích nuôi tôm công nghệ cao đạt 1.250 ha.')
  })

  it('finds a code that is free', () => {
    const proposal = proposalIn(all, 'ponds')
    const { code } = newIndicatorOf(proposal, store)
    expect(newIndicatorOf(proposal, store, new Set([code])).code).toBe(`${code}-2`)
  })
})

describe('the change of the store', () => {
  const store = ownStore(observation('growth', 2027, '8.5', { comparator: '>=' }))
  const accepted = proposalsOf(ownDocument, store).filter((one) => one.accepted)
  const { sections } = gatherFigures(ownDocument)
  const by = { document: ownDocument, sections, who: 'Lan', when: '2026-12-06T00:00:00.000Z' }

  it('has every figure once, with its source, and none that the store has', () => {
    const { set } = changeOfAccepted(accepted, by)
    expect(set.map((one) => one.indicator)).not.toContain('growth')
    expect(set.find((one) => one.indicator === 'income')).toMatchObject({
      value: '72',
      state: 'confirmed',
      source: {
        document: 'Nghị quyết số 07-NQ/TU, ngày 05/12/2026',
        section: expect.stringContaining('Chỉ tiêu kinh tế'),
        who: 'Lan',
        when: by.when,
      },
    })
  })

  it('keeps figures of a text that nobody has signed as drafts', () => {
    const document = { ...ownDocument, parts: { recipients: [] } }
    const { set } = changeOfAccepted(accepted, { ...by, document })
    expect(new Set(set.map((one) => one.state))).toEqual(new Set(['draft']))
  })
})
