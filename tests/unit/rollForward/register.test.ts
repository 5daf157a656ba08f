import { describe, expect, it } from 'vitest'
import {
  proposeNumber,
  type RegisterRow,
  registerRowOf,
  termOfYear,
} from '../../../shared/rollForward/register.ts'
import { documentOf } from '../../builders/document.ts'

const term = { from: 2020, to: 2025 }

function row(number: string, day: string, rest: Partial<RegisterRow> = {}): RegisterRow {
  const [year, month, date] = day.split('-').map(Number)
  return {
    file: `${number} ${day}.vankien`,
    id: `${number} ${day}`,
    name: number,
    documentType: 'NQ',
    period: { kind: 'year', year: year ?? 0 },
    entity: 'tinh',
    issued: true,
    number,
    symbol: 'NQ/TU',
    date: { year, month, day: date },
    ...rest,
  }
}

const next = (rows: readonly RegisterRow[], symbol = 'NQ/TU') =>
  proposeNumber(rows, { symbol, term, issuer: 'TỈNH UỶ MẪU' })

describe('the next number of a type', () => {
  it('is 01 where the term has none', () => {
    expect(next([])).toEqual({ number: '01' })
    expect(next([row('07', '2019-05-02')])).toEqual({ number: '01' })
  })

  it('follows the highest of the term, over the years, whatever the order of the files', () => {
    const rows = [row('09', '2022-03-01'), row('02', '2021-01-19'), row('08', '2022-02-01')]
    expect(next(rows)).toEqual({ number: '10', last: rows[0] })
  })

  it('counts each type and each body by itself', () => {
    const rows = [
      row('03', '2021-01-19'),
      row('40', '2021-02-01', { symbol: 'BC/TU' }),
      row('12', '2021-02-01', { symbol: 'NQ/ĐU' }),
      row('15', '2021-02-01', { issuer: 'HUYỆN UỶ KHÁC' }),
      row('04', '2021-03-01', { issuer: 'Tỉnh ủy Mẫu', symbol: 'nq/tu' }),
    ]
    expect(next(rows).number).toBe('05')
    expect(next(rows, 'BC/TU').number).toBe('41')
  })

  it('begins anew after a congress: numbers that fall in its year end the old run', () => {
    const rows = [row('58', '2020-08-03'), row('01', '2020-11-20'), row('02', '2021-01-19')]
    expect(next(rows).number).toBe('03')
    const over = [...rows, row('31', '2025-07-01'), row('01', '2025-12-01')]
    expect(next(over).number).toBe('32')
    expect(proposeNumber(over, { symbol: 'NQ/TU', term: { from: 2025, to: 2030 } }).number).toBe(
      '02',
    )
  })

  it('passes over what has no number, no code or no day', () => {
    const rows = [
      row('', '2021-01-19'),
      row('…', '2021-01-19'),
      { ...row('90', '2021-01-01'), date: {} },
      row('06a', '2021-06-01'),
    ]
    expect(next(rows).number).toBe('07')
  })
})

describe('the term of a year', () => {
  it('is the one that the settings name, or one before or after as long', () => {
    expect(termOfYear(2022, { from: 2025, to: 2030 })).toEqual({ from: 2020, to: 2025 })
    expect(termOfYear(2025, { from: 2025, to: 2030 })).toEqual({ from: 2020, to: 2025 })
    expect(termOfYear(2026, { from: 2025, to: 2030 })).toEqual({ from: 2025, to: 2030 })
    expect(termOfYear(2031, { from: 2025, to: 2030 })).toEqual({ from: 2030, to: 2035 })
    expect(termOfYear(2031, { from: 2025, to: 2025 })).toEqual({ from: 2025, to: 2025 })
  })
})

it('tells of a document what the register holds, and what it is tied to', () => {
  const parts = { recipients: [], number: '01', symbol: 'NQ/TU', issuer: 'TỈNH UỶ MẪU' }
  const document = documentOf([], { name: 'Một', parts, annexOf: 'main' })
  expect(registerRowOf('Một.vankien', document)).toEqual({
    file: 'Một.vankien',
    id: 'doc',
    name: 'Một',
    documentType: 'NQ',
    period: { kind: 'year', year: 2027 },
    entity: 'tinh',
    issuer: 'TỈNH UỶ MẪU',
    number: '01',
    symbol: 'NQ/TU',
    issued: false,
    annexOf: 'main',
  })
  const signed = { ...parts, date: { day: 1, month: 2, year: 2027 } }
  expect(registerRowOf('Một.vankien', { ...document, parts: signed }).issued).toBe(true)
})
