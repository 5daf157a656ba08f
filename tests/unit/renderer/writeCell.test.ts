import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { writeCell } from '../../../renderer/indicators/writeCell.ts'
import { undoChanges } from '../../../renderer/state/indicators.ts'
import type { Indicator } from '../../../shared/indicators/types.ts'

const indicator: Indicator = {
  code: 'thu-nhap',
  name: 'Thu nhập bình quân',
  aliases: [],
  group: 'kinh-te',
  unit: '%',
  decimals: 2,
  direction: 'up',
}
const place = {
  indicator,
  entity: 'tinh',
  column: { key: '2026|target', period: { kind: 'year', year: 2026 }, measure: 'target' },
  old: undefined,
} as const

let reply: unknown
const asked: string[] = []

beforeEach(() => {
  asked.length = 0
  undoChanges.set([])
  vi.stubGlobal('window', {
    vanKien: {
      invoke: async (method: string) => {
        asked.push(method)
        return method === 'indicators.set'
          ? reply
          : { ok: true, value: { entities: [], indicators: [], observations: [], sets: [] } }
      },
      on: () => () => undefined,
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

it('hands the refusal of the host on to the cell, and remembers nothing to undo', async () => {
  reply = { ok: false, error: { code: 'disk', message: 'Ổ đĩa đầy.' } }
  expect(await writeCell('12,5', place)).toMatchObject({
    ok: false,
    error: { message: 'Ổ đĩa đầy.' },
  })
  expect(undoChanges.get()).toHaveLength(0)
})

it('writes what is right, and asks the host nothing for words that are no figure', async () => {
  reply = { ok: true, value: { set: [], remove: [] } }
  expect(await writeCell('12,5', place)).toEqual({ ok: true, value: true })
  expect(undoChanges.get()).toHaveLength(1)
  asked.length = 0
  expect(await writeCell('nhiều', place)).toMatchObject({ ok: false })
  expect(asked).toEqual([])
})
