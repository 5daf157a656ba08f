import { describe, expect, it } from 'vitest'
import { fieldValues, fillFields, unknownFields } from '../../../shared/template/fields.ts'
import { periodForYear, termWorkedIn } from '../../../shared/template/period.ts'
import { officeSettings, province } from '../../builders/templateFiles.ts'

const term = officeSettings.term

describe('fields of a year', () => {
  const values = fieldValues({
    period: { kind: 'year', year: 2021 },
    settings: officeSettings,
    entity: province,
  })

  it('come from the period', () => {
    expect(fillFields('{lastYear}, {year}, {nextYear}', values)).toBe('2020, 2021, 2022')
    expect(fillFields('{term} ({lastTerm}, {nextTerm})', values)).toBe(
      '2020 - 2025 (2015 - 2020, 2025 - 2030)',
    )
  })

  it('come from the settings', () => {
    expect(fillFields('NQ/{bodyCode}', values)).toBe('NQ/TU')
    expect(fillFields('{issuer}, {place}, {entity}', values)).toBe(
      'TỈNH ỦY TRÀ VINH, Trà Vinh, tỉnh Trà Vinh',
    )
  })

  it('show a gap where there is no value', () => {
    expect(fillFields('Kính gửi {superior}', values)).toBe('Kính gửi [...]')
  })

  it('leaves other braces alone and names them', () => {
    expect(fillFields('{yaer} {} {2}', values)).toBe('{yaer} {} {2}')
    expect(unknownFields('{yaer} {year} {term}')).toEqual(['yaer'])
  })
})

describe('fields of a term', () => {
  const at = (from: number, congress = 'XI') =>
    fieldValues({
      period: { kind: 'term', from, to: from + 5 },
      settings: { ...officeSettings, congress },
      entity: province,
    })

  it('counts congresses from the current one', () => {
    expect(fillFields('{lastCongress} {congress}', at(2020))).toBe('X XI')
    expect(fillFields('{lastCongress} {congress}', at(2025))).toBe('XI XII')
    expect(fillFields('{congress}', at(2015))).toBe('X')
  })

  it('does not count what it can not', () => {
    expect(fillFields('{congress}', at(2020, ''))).toBe('[...]')
    expect(fillFields('{congress} {lastCongress}', at(2020, 'thứ mười một'))).toBe(
      'thứ mười một [...]',
    )
    expect(fillFields('{congress}', at(2022))).toBe('[...]')
    expect(fillFields('{lastCongress}', at(2020, 'I'))).toBe('[...]')
  })

  it('has no single year', () => {
    expect(fillFields('{year}', at(2020))).toBe('[...]')
    expect(fillFields('{termStart} {termEnd} {lastTerm}', at(2020))).toBe('2020 2025 2015 - 2020')
  })
})

describe('periods', () => {
  it('gives a political report the term that begins or runs in the year', () => {
    const period = (year: number) => periodForYear({ periodKind: 'term' }, year, term)
    expect(period(2020)).toEqual({ kind: 'term', from: 2020, to: 2025 })
    expect(period(2024)).toEqual({ kind: 'term', from: 2020, to: 2025 })
    expect(period(2025)).toEqual({ kind: 'term', from: 2025, to: 2030 })
    expect(period(2014)).toEqual({ kind: 'term', from: 2010, to: 2015 })
  })

  it('keeps the year of a yearly document', () => {
    expect(periodForYear({ periodKind: 'year' }, 2021, term)).toEqual({ kind: 'year', year: 2021 })
  })

  it('knows the term whose work a year is', () => {
    expect(termWorkedIn(2021, term)).toEqual({ from: 2020, to: 2025 })
    expect(termWorkedIn(2025, term)).toEqual({ from: 2020, to: 2025 })
    expect(termWorkedIn(2026, term)).toEqual({ from: 2025, to: 2030 })
    expect(termWorkedIn(2020, term)).toEqual({ from: 2015, to: 2020 })
  })
})
