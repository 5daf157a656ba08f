import type { Block, Footnote, VanKienDocument } from '../../../shared/document/types.ts'
import { gatherFigures } from '../../../shared/extract/gather.ts'
import { createFoundMatcher } from '../../../shared/extract/matchFound.ts'
import {
  type Choice,
  type Proposal,
  proposalOf,
  settleProposals,
} from '../../../shared/extract/proposals.ts'
import { createStoreIndex, type StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Observation } from '../../../shared/indicators/types.ts'
import { documentOf } from '../../builders/document.ts'
import { indicator, observation } from '../../builders/store.ts'

/** A text of our own with targets and results, and a store that knows some of them. */

const note: Footnote = {
  type: 'footnote',
  id: 'note',
  content: [{ text: 'Trong đó tổng sản lượng thủy sản đạt 42.500 tấn.' }],
  children: [{ text: '' }],
}

const bullet = (id: string, text: string): Block => ({
  type: 'bullet',
  id,
  level: 1,
  children: [{ text }],
})

export const ownBody: Block[] = [
  {
    type: 'heading',
    id: 'targets',
    level: 2,
    role: 'targets',
    children: [{ text: 'Chỉ tiêu kinh tế - xã hội' }],
  },
  bullet('growth', 'Tốc độ tăng trưởng kinh tế từ 8,5% trở lên.'),
  bullet('income', 'Thu nhập bình quân đầu người đạt 72 triệu đồng.'),
  bullet('capital', 'Tổng vốn đầu tư phát triển đạt 18.450 tỷ đồng.'),
  bullet('communes', 'Có thêm 06 xã đạt chuẩn nông thôn mới.'),
  bullet('ponds', 'Diện tích nuôi tôm công nghệ cao đạt 1.250 ha.'),
  {
    type: 'heading',
    id: 'results',
    level: 2,
    role: 'achievements',
    children: [{ text: 'Kết quả đạt được' }],
  },
  {
    type: 'paragraph',
    id: 'result',
    children: [
      { text: 'Tổng vốn đầu tư phát triển ', bold: true },
      { text: 'ước đạt 17,2 nghìn tỷ đồng, bằng 93% kế hoạch' },
      note,
      { text: '. Toàn tỉnh hiện có 61 xã đạt chuẩn nông thôn mới.' },
    ],
  },
]

export const ownDocument: VanKienDocument = documentOf(ownBody, {
  parts: {
    recipients: [],
    typeName: 'NGHỊ QUYẾT',
    number: '07',
    symbol: 'NQ/TU',
    date: { day: 5, month: 12, year: 2026 },
  },
})

const indicators = [
  indicator('growth', { name: 'Tốc độ tăng trưởng kinh tế' }),
  indicator('income', { name: 'Thu nhập bình quân đầu người', unit: 'triệu đồng/người' }),
  indicator('capital', { name: 'Tổng vốn đầu tư phát triển', unit: 'tỷ đồng', decimals: 0 }),
  indicator('communes-new', {
    name: 'Số xã đạt chuẩn nông thôn mới tăng thêm',
    aliases: ['xã đạt chuẩn nông thôn mới'],
    group: 'xa-hoi',
    unit: 'xã',
    decimals: 0,
    twoDigits: true,
  }),
  indicator('communes-all', {
    name: 'Tổng số xã đạt chuẩn nông thôn mới',
    group: 'xa-hoi',
    unit: 'xã',
    decimals: 0,
  }),
  indicator('fish', { name: 'Tổng sản lượng thủy sản', unit: 'tấn', decimals: 0 }),
]

export function ownStore(...observations: Observation[]): StoreIndex {
  return createStoreIndex({
    entities: [{ id: 'tinh', name: 'tỉnh Mẫu', level: 'tỉnh' }],
    indicators,
    observations,
    sets: [],
  })
}

export { observation }

export function proposalsOf(
  document: VanKienDocument,
  store: StoreIndex,
  choices: ReadonlyMap<string, Choice> = new Map(),
): readonly Proposal[] {
  const match = createFoundMatcher(store.data.indicators)
  const { entity, period } = document
  const all = gatherFigures(document).figures.map((found) =>
    proposalOf(found, match(found), choices.get(found.id) ?? {}, { store, entity, period }),
  )
  return settleProposals(all, choices)
}

/** The proposal whose number stands in the line of that block or note. */
export function proposalIn(all: readonly Proposal[], id: string, words = ''): Proposal {
  const found = all.find(
    ({ found: one }) =>
      (one.noteId ?? one.blockId) === id && one.line.slice(one.start, one.end).includes(words),
  )
  if (found === undefined) throw new Error(`no figure "${words}" in ${id}`)
  return found
}
