import { blockWords } from '../../../shared/document/blockWords.ts'
import { bullet, heading } from '../../../shared/document/build.ts'
import type { Block, VanKienDocument } from '../../../shared/document/types.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { type RollOptions, rollDocument } from '../../../shared/rollForward/rollDocument.ts'
import { documentOf } from '../../builders/document.ts'
import { indicator, observation } from '../../builders/store.ts'

export const now = '2027-12-01T08:00:00.000Z'
export const next = { kind: 'year', year: 2028 } as const

export function roll(source: VanKienDocument, rest: Partial<RollOptions> = {}) {
  return rollDocument(source, { to: next, choices: { into: 'same', keep: {} }, now, ...rest })
}

export const words = (body: readonly Block[]) => body.map(blockWords)

export const store = createStoreIndex({
  entities: [{ id: 'tinh', name: 'tỉnh Mẫu', level: 'tỉnh' }],
  indicators: [
    indicator('von-dau-tu', {
      name: 'Tổng vốn đầu tư toàn xã hội',
      unit: 'tỷ đồng',
      targetPattern: 'Tổng vốn đầu tư toàn xã hội đạt {}.',
      resultPattern: 'Tổng vốn đầu tư toàn xã hội đạt {}[, {:achievedOf}].',
    }),
    indicator('do-thi-hoa', {
      name: 'Tỷ lệ đô thị hóa',
      targetPattern: 'Tỷ lệ đô thị hóa đạt {}.',
      resultPattern: 'Tỷ lệ đô thị hóa đạt {}[, {:achievedOf}].',
    }),
  ],
  observations: [
    observation('von-dau-tu', 2027, '41250', { comparator: '>=' }),
    observation('von-dau-tu', 2028, '43000', { comparator: '>=' }),
    observation('von-dau-tu', 2027, '42500', { measure: 'actual' }),
    observation('do-thi-hoa', 2027, '31.5'),
    observation('do-thi-hoa', 2028, '32.25'),
  ],
  sets: [2027, 2028].map((year) => ({
    entity: 'tinh',
    period: { kind: 'year', year },
    measure: 'target',
    indicators: ['von-dau-tu', 'do-thi-hoa'],
  })),
})

export const resolution = documentOf([
  heading(2, 'targets', 'CÁC CHỈ TIÊU CHỦ YẾU'),
  heading(3, 'field', 'Chỉ tiêu kinh tế'),
  bullet(1, 'Tổng vốn đầu tư toàn xã hội đạt 41.250 tỷ đồng trở lên.'),
  bullet(1, 'Tỷ lệ đô thị hóa đạt 31,5%.'),
  bullet(1, 'Trồng mới 120 ha rừng phòng hộ.'),
  heading(2, 'tasks', 'NHIỆM VỤ VÀ GIẢI PHÁP'),
  heading(3, 'field', 'Phát triển hạ tầng'),
  bullet(1, 'Phấn đấu tổng vốn đầu tư toàn xã hội đạt 41.250 tỷ đồng trở lên trong năm 2027.'),
])
