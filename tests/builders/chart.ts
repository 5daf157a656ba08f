import { chart } from '../../shared/document/build.ts'
import type { Chart } from '../../shared/document/chart.ts'
import { createStoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Observation } from '../../shared/indicators/types.ts'
import { indicator, observation } from './store.ts'

/** Charts of our own, and a store that has figures for them. */

export const seriesChart = (
  indicators: string[],
  years = 5,
  rest: Partial<Pick<Chart, 'caption' | 'entity' | 'period'>> = {},
): Chart =>
  chart({
    about: { kind: 'series', indicators, years },
    period: { kind: 'own', offset: 0 },
    ...rest,
  })

export const standingChart = (): Chart =>
  chart({ about: { kind: 'standing' }, period: { kind: 'own', offset: 0 } })

const actual = (code: string, year: number, value: string, rest: Partial<Observation> = {}) =>
  observation(code, year, value, { measure: 'actual', ...rest })

export const chartData = {
  entities: [
    { id: 'tinh', name: 'tỉnh Mẫu', level: 'tỉnh' as const },
    { id: 'huyen', name: 'huyện Thử', level: 'huyện' as const },
  ],
  indicators: [
    indicator('growth', { name: 'Tốc độ tăng trưởng' }),
    indicator('income', { name: 'Thu nhập bình quân đầu người', unit: 'triệu đồng' }),
    indicator('poverty', { name: 'Tỷ lệ hộ nghèo', group: 'xa-hoi', direction: 'down' }),
    indicator('communes', { name: 'Số xã đạt chuẩn', unit: 'xã', group: 'xa-hoi', decimals: 0 }),
    indicator('quality', { name: 'Xếp loại chung', unit: '', qualitative: true }),
  ],
  observations: [
    ...[10, 10.5, 11, 11, 11.5].flatMap((value, at) => [
      observation('growth', 2023 + at, String(value), { comparator: '>=' }),
    ]),
    ...[9.2, -3.92, 11.4, 12].map((value, at) => actual('growth', 2023 + at, String(value))),
    actual('growth', 2027, '11.75', { measure: 'estimate' }),
    ...[52, 57, 63, 69, 75].map((value, at) => observation('income', 2023 + at, String(value))),
    ...[51.4, 58.2, 63, 66.75].map((value, at) => actual('income', 2023 + at, String(value))),
    observation('poverty', 2027, '2.5', { comparator: '<' }),
    actual('poverty', 2027, '1.8'),
    observation('communes', 2027, '12'),
    observation('quality', 2027, '', { value: undefined, text: 'Hoàn thành tốt' } as never),
  ] as Observation[],
  sets: [],
}

export const chartStore = createStoreIndex(chartData)
