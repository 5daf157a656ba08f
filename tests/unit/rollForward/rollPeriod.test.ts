import { expect, it } from 'vitest'
import { paragraph } from '../../../shared/document/build.ts'
import type { Period } from '../../../shared/document/period.ts'
import { rollDocuments } from '../../../shared/rollForward/rollDocuments.ts'
import { periodAlong } from '../../../shared/rollForward/rollPeriod.ts'
import { documentOf } from '../../builders/document.ts'

const year = (one: number): Period => ({ kind: 'year', year: one })
const term = (from: number, to: number): Period => ({ kind: 'term', from, to })

it.each([
  ['a year with a year', year(2019), year(2020), year(2021), year(2020)],
  ['a year with a term', year(2020), term(2020, 2025), term(2025, 2030), year(2025)],
  ['a term with a term', term(2015, 2020), term(2020, 2025), term(2025, 2030), term(2020, 2025)],
  ['a term, which no year moves', term(2020, 2025), year(2021), year(2022), term(2020, 2025)],
])('an annexed document goes as far as its main one: %s', (_, own, from, to, along) => {
  expect(periodAlong(own, from, to)).toEqual(along)
  const main = documentOf([paragraph('')], { period: from })
  const annex = documentOf([paragraph('')], { id: 'annex', annexOf: main.id, period: own })
  const [, rolled] = rollDocuments([main, annex], {
    ...{ to, choices: { into: 'same', keep: {} }, now: '2027-11-01T08:00:00.000Z' },
  })
  expect(rolled?.document.period).toEqual(along)
})
