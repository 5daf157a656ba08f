import { periodInWords } from '../../shared/document/period.ts'
import type { FigureForm, FigureRef } from '../../shared/document/types.ts'
import { type FigureContext, observe, resolveRef } from '../../shared/figures/lookup.ts'
import { observationWords } from '../../shared/figures/words.ts'
import { measureNames } from '../../shared/indicators/types.ts'
import { changedWhen } from '../home/changedWhen.ts'

/** What a figure form says, in the person's words. */
export const formNames: Readonly<Record<FigureForm, string>> = {
  bounded: 'Giá trị kèm mức (“11% trở lên”)',
  valueUnit: 'Giá trị kèm đơn vị',
  value: 'Chỉ con số',
  achieved: 'Tỷ lệ đạt so với chỉ tiêu',
  exceeded: 'Tỷ lệ vượt chỉ tiêu',
  change: 'Mức tăng, giảm so với kỳ trước',
  changePoints: 'Chênh lệch điểm % so với kỳ trước',
  times: 'Số lần so với kỳ trước',
  average: 'Bình quân các năm của kỳ',
}

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
  if (ref.form !== 'value' && ref.form !== 'valueUnit' && ref.form !== 'bounded') {
    lines.push(['Cách viết', formNames[ref.form]])
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
