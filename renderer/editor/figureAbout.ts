import { periodInWords } from '../../shared/document/period.ts'
import type { FigureForm, FigureRef } from '../../shared/document/types.ts'
import { type FigureContext, observe, resolveRef } from '../../shared/figures/lookup.ts'
import { figureAnswer, observationWords } from '../../shared/figures/words.ts'
import { measureNames } from '../../shared/indicators/types.ts'
import { changedWhen } from '../home/changedWhen.ts'

/** What a figure form says, in the person's words. */
export const formNames: Readonly<Record<FigureForm, string>> = {
  bounded: 'Giá trị kèm mức (“11% trở lên”)',
  valueUnit: 'Giá trị kèm đơn vị (“69 triệu đồng”)',
  value: 'Chỉ con số (“69”)',
  boundedValue: 'Con số kèm mức (“11 trở lên”)',
  achievedOf: 'Đạt … Nghị quyết',
  against: 'Vượt, đạt hay chưa đạt Nghị quyết',
  changeSince: 'Tăng, giảm … so với cùng kỳ',
  pointsSince: 'Tăng, giảm … điểm % so với cùng kỳ',
  timesSince: 'Gấp … lần cùng kỳ',
  achieved: 'Tỷ lệ đạt so với chỉ tiêu (“91,5%”)',
  exceeded: 'Tỷ lệ vượt chỉ tiêu (“7,55%”)',
  change: 'Mức tăng, giảm (“tăng 5,2%”)',
  changePoints: 'Chênh lệch điểm % (“giảm 2,28 điểm %”)',
  times: 'Số lần (“1,38 lần”)',
  average: 'Bình quân các năm của nhiệm kỳ',
  standing: 'Mức đạt (“Vượt”, “Đạt”, “Chưa đạt”)',
  rank: 'Xếp hạng trong các đơn vị cùng cấp (“thứ 3/9”)',
}

/** Those that say the observation itself. */
const plainForms: ReadonlySet<FigureForm> = new Set([
  'value',
  'valueUnit',
  'bounded',
  'boundedValue',
])

/** What the card of a figure tells: name of the indicator and labelled lines. */
export interface FigureAbout {
  readonly title: string
  readonly lines: readonly (readonly [string, string])[]
  readonly missing: boolean
}

export function figureAbout(ref: FigureRef, context: FigureContext): FigureAbout {
  const resolved = resolveRef(ref, context)
  if (resolved === undefined) {
    return {
      title: 'Chỉ tiêu không còn trong kho',
      lines: [['Mã chỉ tiêu', ref.indicator]],
      missing: true,
    }
  }
  const { indicator, entity, period, measure } = resolved
  const seen = observe(context, resolved)
  const lines: (readonly [string, string])[] = [
    ['Giá trị', (seen && observationWords(seen, indicator, 'bounded')) ?? 'chưa có trong kho'],
    ['Kỳ', periodInWords(period)],
    ['Loại', measureNames[measure]],
    ['Đơn vị', context.store.entities.get(entity)?.name ?? entity],
  ]
  if (!plainForms.has(ref.form)) {
    lines.push(['Cách viết', formNames[ref.form]])
    const { sum, lacks } = figureAnswer(ref, context)
    if (sum !== undefined) lines.push(['Cách tính', sum()])
    if (lacks !== undefined) lines.push(['Còn thiếu', lacks])
  }
  if (seen !== undefined) {
    const { document, section, who, when } = seen.source
    lines.push(['Nguồn', section === undefined ? document : `${document}, mục ${section}`])
    const entered = [who, when && changedWhen(when, new Date())].filter(Boolean).join(', ')
    if (entered !== '') lines.push(['Cập nhật', entered])
    lines.push(['Trạng thái', seen.state === 'confirmed' ? 'Đã xác nhận' : 'Nháp (chưa xác nhận)'])
  }
  return { title: indicator.name, lines, missing: seen === undefined }
}
