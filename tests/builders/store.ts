import { createStoreIndex, type StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Indicator, Observation, StoreData } from '../../shared/indicators/types.ts'

/** A small store of our own for tests: two indicators with targets and results of two years. */

export function indicator(code: string, rest: Partial<Indicator> = {}): Indicator {
  return {
    code,
    name: code,
    aliases: [],
    group: 'kinh-te',
    unit: '%',
    decimals: 2,
    direction: 'up',
    ...rest,
  }
}

export function observation(
  code: string,
  year: number,
  value: string,
  rest: Partial<Observation> = {},
): Observation {
  return {
    indicator: code,
    entity: 'tinh',
    period: { kind: 'year', year },
    measure: 'target',
    value,
    comparator: '=',
    state: 'confirmed',
    source: { document: 'Số liệu thử' },
    ...rest,
  }
}

export const sampleData: StoreData = {
  entities: [{ id: 'tinh', name: 'tỉnh Mẫu', level: 'tỉnh' }],
  indicators: [
    indicator('growth', {
      name: 'Tăng trưởng',
      targetPattern: 'Tăng trưởng đạt {} so với năm {.lastYear}.',
      resultPattern: 'Tăng trưởng đạt {}[, đạt {:achieved} Nghị quyết][, {:changePoints}].',
    }),
    indicator('income', {
      unit: 'triệu đồng/người',
      targetPattern: 'Thu nhập đạt {:value} triệu đồng[ (tương đương {income-usd})].',
    }),
    indicator('income-usd', { unit: 'USD', decimals: 0, parent: 'income' }),
    indicator('communes', {
      group: 'xa-hoi',
      unit: 'xã',
      decimals: 0,
      twoDigits: true,
      targetPattern: 'Có thêm {} đạt chuẩn.',
    }),
  ],
  observations: [
    observation('growth', 2027, '11', { comparator: '>=' }),
    observation('income', 2027, '69'),
    observation('income-usd', 2027, '2974'),
    observation('communes', 2027, '8'),
    observation('growth', 2026, '9.5', { measure: 'actual' }),
    observation('growth', 2027, '10.25', { measure: 'actual' }),
    observation('income', 2026, '60'),
  ],
  sets: [
    {
      entity: 'tinh',
      period: { kind: 'year', year: 2027 },
      measure: 'target',
      indicators: ['growth', 'income', 'communes'],
    },
  ],
}

export const sampleStore: StoreIndex = createStoreIndex(sampleData)
