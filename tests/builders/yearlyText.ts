import { lineText } from '../../shared/document/walk.ts'
import { writeTargetList } from '../../shared/figures/targetLines.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import { indicatorGroupNames, indicatorGroupSchema } from '../../shared/indicators/types.ts'
import { longText } from './longText.ts'

/**
 * A year's resolution of our own making: its targets as the store has them, in plain bullets, and
 * tasks until it has so many words.
 */
export function yearlyText(store: StoreIndex, entity: string, year: number, words: number): string {
  const context = { store, entity, period: { kind: 'year', year } } as const
  const groups = indicatorGroupSchema.options.flatMap((group, at) => {
    const list = writeTargetList(
      {
        ...{ type: 'targetList', id: group, group, measure: 'target' },
        ...{ period: { kind: 'own', offset: 0 }, children: [] },
      },
      context,
    )
    return [
      `2.${at + 1}. Chỉ tiêu ${indicatorGroupNames[group]}`,
      ...list.children.map((item) => `- ${lineText(item.children)}`),
    ]
  })
  return [
    'TỈNH ỦY MẪU',
    '*',
    'Số 05-NQ/TU',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    `Mẫu, ngày 12 tháng 01 năm ${year}`,
    'NGHỊ QUYẾT',
    `về nhiệm vụ phát triển kinh tế - xã hội năm ${year}`,
    '-----',
    'I- MỤC TIÊU, CHỈ TIÊU',
    '1. Mục tiêu',
    `Phấn đấu hoàn thành các mục tiêu đề ra trong năm ${year}, tạo đà cho năm ${year + 1}; khắc phục những hạn chế của năm ${year - 1}.`,
    '2. Các chỉ tiêu chủ yếu',
    ...groups,
    'II- NHIỆM VỤ VÀ GIẢI PHÁP',
    longText(words),
  ].join('\n')
}
