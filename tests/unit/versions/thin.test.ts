import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../shared/text/day.ts'
import { isKeptForEver, thinOut } from '../../../shared/versions/thin.ts'
import type { VersionEntry } from '../../../shared/versions/types.ts'

type Kept = Pick<VersionEntry, 'id' | 'at' | 'kind' | 'name'>

const NOW = new Date(2027, 5, 16, 15, 0)

/** The version of a local time, `days` before now. */
function version(days: number, time: string, rest: Partial<Kept> = {}): Kept {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const at = new Date(2027, 5, 16 - days, hour, minute)
  return { id: `${days} ${time}`, at: at.toISOString(), kind: 'time', ...rest }
}

const left = (versions: readonly Kept[]): string[] => {
  const dropped = thinOut(versions, NOW)
  return versions.filter(({ id }) => !dropped.has(id)).map(({ id }) => id)
}

describe('versions are thinned out by age', () => {
  it('all of today stay, then the last one of each day', () => {
    const today = [version(0, '8:00'), version(0, '8:10'), version(0, '14:50')]
    const before = [
      version(1, '9:00'),
      version(1, '16:40'),
      version(30, '7:30'),
      version(30, '8:00'),
    ]
    expect(left([...today, ...before])).toEqual([
      '0 8:00',
      '0 8:10',
      '0 14:50',
      '1 16:40',
      '30 8:00',
    ])
  })

  it('after a month the last one of each week, after a year none', () => {
    // 16/6/2027 is a Wednesday: 37 and 36 days before are Monday and Tuesday of one week.
    const versions = [version(38, '9:00'), version(37, '9:00'), version(36, '9:00')]
    expect(left([version(0, '9:00'), ...versions, version(400, '9:00')])).toEqual([
      '0 9:00',
      '38 9:00',
      '36 9:00',
    ])
  })

  it('the last version of a document stays however old it is', () => {
    expect(left([version(900, '9:00'), version(901, '9:00')])).toEqual(['900 9:00'])
  })

  it('what a restoring replaced stays for a month', () => {
    const replaced = version(5, '9:00', { kind: 'restore' })
    expect(left([version(0, '9:00'), replaced, version(5, '10:00')])).toContain('5 9:00')
  })
})

const kept = fc.record({
  id: fc.uuid(),
  at: fc
    .date({ min: new Date(2024, 0, 1), max: new Date(2028, 0, 1), noInvalidDate: true })
    .map((at) => at.toISOString()),
  kind: fc.constantFrom('time' as const, 'named' as const, 'export' as const, 'restore' as const),
  name: fc.option(fc.constant('Bản trình'), { nil: undefined }),
})
const many = fc
  .uniqueArray(kept, { selector: ({ id }) => id, maxLength: 60 })
  .map((all) =>
    all.map(({ name, ...rest }): Kept => (name === undefined ? rest : { ...rest, name })),
  )

describe('laws of thinning', () => {
  it('named versions and drafts are never lost, nor the latest of all', () => {
    fc.assert(
      fc.property(many, (versions) => {
        const dropped = thinOut(versions, NOW)
        expect(versions.filter(isKeptForEver).some(({ id }) => dropped.has(id))).toBe(false)
        const latest = versions.toSorted((a, b) => b.at.localeCompare(a.at))[0]
        if (latest !== undefined) {
          const same = versions.filter(({ at }) => at === latest.at)
          expect(same.some(({ id }) => !dropped.has(id))).toBe(true)
        }
      }),
    )
  })

  it('twice is once, and a day of the last month keeps one', () => {
    fc.assert(
      fc.property(many, (versions) => {
        const dropped = thinOut(versions, NOW)
        const rest = versions.filter(({ id }) => !dropped.has(id))
        expect(thinOut(rest, NOW).size).toBe(0)
        const days = (all: readonly Kept[]): Set<string> =>
          new Set(
            all
              .map(({ at }) => new Date(at))
              .filter((at) => (NOW.getTime() - at.getTime()) / 86_400_000 < 31)
              .map(dayOf),
          )
        expect(days(rest)).toEqual(days(versions))
      }),
    )
  })
})
