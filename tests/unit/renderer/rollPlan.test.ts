import { describe, expect, it } from 'vitest'
import {
  alreadyThere,
  intosFor,
  nameOfRolled,
  nextPeriod,
  readPeriod,
} from '../../../renderer/roll/rollPlan.ts'
import type { DocumentEntry } from '../../../shared/api/contract.ts'
import type { Period } from '../../../shared/document/period.ts'
import { typeInto } from '../../../shared/rollForward/newKind.ts'
import type { RegisterRow } from '../../../shared/rollForward/register.ts'
import type { RollInto } from '../../../shared/rollForward/types.ts'

const year = (one: number): Period => ({ kind: 'year', year: one })
const term = (from: number, to: number): Period => ({ kind: 'term', from, to })

describe('what a document can become', () => {
  it('is the next one of its kind; reports and resolutions become each other', () => {
    expect(intosFor('NQ')).toEqual(['same', 'report'])
    expect(intosFor('BC')).toEqual(['same', 'resolution'])
    expect(intosFor('KH')).toEqual(['same'])
    expect(['same', 'report'].map((into) => typeInto('NQ', into as 'same'))).toEqual(['NQ', 'BC'])
  })
})

describe('the period', () => {
  it('is the next one; a report tells of the period of its resolution', () => {
    expect(nextPeriod(year(2021), 'same')).toEqual(year(2022))
    expect(nextPeriod(year(2021), 'resolution')).toEqual(year(2022))
    expect(nextPeriod(year(2021), 'report')).toEqual(year(2021))
    expect(nextPeriod(term(2020, 2025), 'same')).toEqual(term(2025, 2030))
    // The report to a congress is of the term that it plans, and so is the resolution of it.
    expect(nextPeriod(term(2020, 2025), 'resolution')).toEqual(term(2020, 2025))
  })

  it('is read from the fields, with what is wrong with it', () => {
    const read = (first: string, last = '', from = year(2021), into: RollInto = 'same') =>
      readPeriod({ first, last }, from, into)
    expect(read('2022')).toEqual({ period: year(2022) })
    expect(read('22')).toHaveProperty('problem')
    expect(read('2021')).toEqual({ problem: 'Văn bản nguồn đã là của năm 2021.' })
    expect(read('2021', '', year(2021), 'report')).toEqual({ period: year(2021) })
    expect(read('2020')).toEqual({ problem: 'Kỳ mới phải sau năm 2021 của văn bản nguồn.' })
    expect(read('2025', '2030', term(2020, 2025))).toEqual({ period: term(2025, 2030) })
    expect(read('2020', '2025', term(2020, 2025), 'resolution')).toEqual({
      period: term(2020, 2025),
    })
    expect(read('2025', '2025', term(2020, 2025))).toHaveProperty('problem')
    expect(read('2025', '', term(2020, 2025))).toHaveProperty('problem')
  })
})

it('names a document by its period where its own name is the source’s', () => {
  expect(nameOfRolled('Báo cáo năm 2022', 'Báo cáo năm 2021', year(2022))).toBe('Báo cáo năm 2022')
  expect(nameOfRolled('Báo cáo', 'Báo cáo', year(2022))).toBe('Báo cáo năm 2022')
  expect(nameOfRolled('Báo cáo chính trị', 'Báo cáo chính trị', term(2025, 2030))).toBe(
    'Báo cáo chính trị nhiệm kỳ 2025 - 2030',
  )
})

describe('the document that is there already', () => {
  const entry = (file: string, rest: Partial<DocumentEntry> = {}): DocumentEntry => ({
    file,
    name: file,
    documentType: 'NQ',
    period: year(2022),
    modified: '',
    ...rest,
  })
  const find = (
    listed: readonly DocumentEntry[],
    { rolled, template }: { rolled?: string; template?: string } = {},
  ) => {
    const register = rolled === undefined ? [] : [{ file: rolled, rolledFrom: 'source' }]
    return alreadyThere(listed, register as unknown as RegisterRow[], {
      source: {
        ...{ id: 'source', file: 'source', name: 'Nghị quyết năm 2021' },
        ...(template !== undefined && { template }),
      },
      type: 'NQ',
      into: 'same',
      to: year(2022),
    })?.file
  }

  it('is of the same type and period and can be read', () => {
    expect(find([entry('a')])).toBe('a')
    expect(find([entry('a', { documentType: 'BC' }), entry('b', { period: year(2023) })])).toBe(
      undefined,
    )
    expect(find([entry('a', { problem: 'Tệp hỏng' }), entry('source')])).toBe(undefined)
  })

  it('is of the same template where both have one', () => {
    const plan = entry('a', { template: 'van-ban-trong' })
    expect(find([plan], { template: 'nghi-quyet-nam' })).toBe(undefined)
    expect(find([plan, entry('b')], { template: 'nghi-quyet-nam' })).toBe('b')
  })

  it('is of the same name but for the year, whatever template it was made from', () => {
    const own = entry('a', { template: 'mau-rieng', name: 'Nghị quyết năm 2022' })
    expect(find([own], { template: 'nghi-quyet-nam' })).toBe('a')
  })

  it('is the one rolled from the same source before any other', () => {
    expect(find([entry('a'), entry('b')], { rolled: 'b' })).toBe('b')
  })
})
