import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingOf, yearOf } from '../../../shared/indicators/standing.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Comparator, Indicator } from '../../../shared/indicators/types.ts'
import { indicator, observation } from '../../builders/store.ts'

function figure(words: string): {
  value?: string
  min?: string
  max?: string
  comparator: Comparator
} {
  const range = /^(\S+)\.\.(\S+)$/.exec(words)
  if (range) return { min: range[1] ?? '', max: range[2] ?? '', comparator: 'range' }
  const [, sign = '', value = ''] = /^(>=|<=|>|<|~)?(.+)$/.exec(words) ?? []
  return { value, comparator: (sign || '=') as Comparator }
}

const standing = (direction: Indicator['direction'], target: string, result: string) =>
  standingOf({ direction }, figure(target), figure(result))

describe('a result against its target', () => {
  it('is reached at the target, exceeded above it where more is better', () => {
    expect(standing('up', '11', '11')).toBe('reached')
    expect(standing('up', '11', '11.01')).toBe('exceeded')
    expect(standing('up', '11', '10.99')).toBe('missed')
    expect(standing('up', '>=11', '11')).toBe('reached')
    expect(standing('up', '~500', '501')).toBe('exceeded')
  })

  it('is exceeded below the target where less is better', () => {
    expect(standing('down', '3', '2.5')).toBe('exceeded')
    expect(standing('down', '3', '3')).toBe('reached')
    expect(standing('down', '3', '3.1')).toBe('missed')
  })

  it('goes by the words of the target before the direction', () => {
    expect(standing('up', '<=3', '2')).toBe('exceeded')
    expect(standing('neutral', '<3', '3')).toBe('missed')
    expect(standing('neutral', '<3', '2.9')).toBe('reached')
    expect(standing('down', '>4', '4')).toBe('missed')
    expect(standing('down', '>4', '4.1')).toBe('reached')
  })

  it('reaches a range at its nearer end and exceeds it beyond the far one', () => {
    expect(standing('up', '10..11', '10')).toBe('reached')
    expect(standing('up', '10..11', '11')).toBe('reached')
    expect(standing('up', '10..11', '11.5')).toBe('exceeded')
    expect(standing('up', '10..11', '9.9')).toBe('missed')
    expect(standing('down', '10..11', '9.9')).toBe('exceeded')
    expect(standing('neutral', '10..11', '10.5')).toBe('reached')
    expect(standing('neutral', '10..11', '12')).toBe('missed')
  })

  it('counts the less good end of a result that is a range', () => {
    expect(standing('up', '10', '9..12')).toBe('missed')
    expect(standing('down', '10', '9..12')).toBe('missed')
    expect(standing('up', '10', '10..12')).toBe('reached')
  })

  it('compares exactly: no digit is lost', () => {
    expect(standing('up', '0.3', '0.30000000001')).toBe('exceeded')
    expect(standing('up', '123456789012345.1', '123456789012345.2')).toBe('exceeded')
  })

  it('says so where nobody can tell', () => {
    expect(standing('neutral', '10', '11')).toBe('unclear')
    expect(standingOf({ direction: 'up' }, { comparator: '=' }, figure('1'))).toBe('unclear')
    expect(standingOf({ direction: 'up', qualitative: true }, figure('1'), figure('1'))).toBe(
      'unclear',
    )
  })

  it('is never missed by a better result than one that reaches it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('up' as const, 'down' as const),
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: -1000, max: 1000 }),
        fc.nat(500),
        (direction, target, result, by) => {
          const better = direction === 'up' ? result + by : result - by
          if (standing(direction, `${target}`, `${result}`) === 'missed') return
          expect(standing(direction, `${target}`, `${better}`)).not.toBe('missed')
        },
      ),
    )
  })
})

describe('an indicator in a year', () => {
  const own = indicator('growth')
  const at = (...observations: ReturnType<typeof observation>[]) =>
    yearOf(
      createStoreIndex({ entities: [], indicators: [own], observations, sets: [] }),
      own,
      'tinh',
      { kind: 'year', year: 2027 },
    ).standing

  it('takes the plan where there is no target, the estimate where there is no result', () => {
    expect(at()).toBe('none')
    expect(at(observation('growth', 2027, '11'))).toBe('missing')
    const plan = observation('growth', 2027, '10', { measure: 'plan' })
    const estimate = observation('growth', 2027, '10.5', { measure: 'estimate' })
    expect(at(plan, estimate)).toBe('exceeded')
    expect(at(plan, estimate, observation('growth', 2027, '11'))).toBe('missed')
    const actual = observation('growth', 2027, '9', { measure: 'actual' })
    expect(at(plan, estimate, actual)).toBe('missed')
  })
})
