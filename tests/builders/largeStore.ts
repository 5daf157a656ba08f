import type { Indicator, Observation, StoreData } from '../../shared/indicators/types.ts'
import { indicatorGroupSchema } from '../../shared/indicators/types.ts'

/** A large store of our own making: as many indicators and years as asked for, every cell filled. */

const things = [
  'hộ nghèo',
  'lao động qua đào tạo',
  'rừng trồng mới',
  'doanh nghiệp',
  'đảng viên mới',
]
const kinds = ['Tỷ lệ', 'Số', 'Tốc độ tăng', 'Tổng số']

export function largeStore(count: number, years: readonly number[], entity: string): StoreData {
  const groups = indicatorGroupSchema.options
  const indicators = Array.from({ length: count }, (_, at): Indicator => {
    const group = groups[Math.floor((at * groups.length) / count)] ?? 'kinh-te'
    return {
      code: `thu-${at}`,
      name: `${kinds[at % 4]} ${things[at % 5]} khu vực ${at}`,
      aliases: [],
      group,
      unit: at % 2 === 0 ? '%' : 'hộ',
      decimals: 2,
      direction: at % 7 === 0 ? 'down' : 'up',
    }
  })
  const observations = indicators.flatMap(({ code }, at) =>
    years.flatMap((year, by) =>
      (['target', 'actual'] as const).map(
        (measure): Observation => ({
          indicator: code,
          entity,
          period: { kind: 'year', year },
          measure,
          value: `${(at * 7 + by * 3 + measure.length) % 900}.${(at + by) % 9}`.replace('.0', ''),
          comparator: '=',
          state: at % 11 === 0 ? 'draft' : 'confirmed',
          source: { document: 'Số liệu thử' },
        }),
      ),
    ),
  )
  return {
    entities: [{ id: entity, name: 'tỉnh Mẫu', level: 'tỉnh' }],
    indicators,
    observations,
    sets: [],
  }
}
