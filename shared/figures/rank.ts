import { lastDayOf } from '../document/period.ts'
import type { Entity } from '../indicators/types.ts'
import { comparable, term } from './comparison.ts'
import type { FigureAnswer } from './figureAnswer.ts'
import { type FigureContext, observe, type ResolvedRef } from './lookup.ts'

/**
 * "thứ 3/9": the place among the entities of the same level and parent that there were then. One
 * of them without a figure might be the best, so the whole rank is a gap. Equals share a place.
 */
export function rank(ref: ResolvedRef, context: FigureContext): FigureAnswer {
  const { indicator } = ref
  if (indicator.direction === 'neutral') return { lacks: 'chỉ tiêu không xếp hạng được' }
  const own = context.store.entities.get(ref.entity)
  if (own === undefined) return { lacks: 'không biết đơn vị' }
  const day = lastDayOf(ref.period)
  const peers = context.store.data.entities.filter((one) => isPeer(own, one, day))
  if (peers.length < 2) return { lacks: 'kho không có đơn vị cùng cấp' }
  const figures = peers.flatMap(({ id }) => {
    const seen = observe(context, { ...ref, entity: id })
    const value = seen && comparable(seen, indicator)
    return value === undefined ? [] : [{ id, value }]
  })
  const mine = figures.find(({ id }) => id === own.id)?.value
  if (mine === undefined) return { lacks: 'kho chưa có số liệu này' }
  const missing = peers.length - figures.length
  if (missing > 0) return { lacks: `còn ${missing}/${peers.length} đơn vị cùng cấp thiếu số liệu` }
  const better = figures.filter(({ value }) =>
    indicator.direction === 'up' ? value.gt(mine) : value.lt(mine),
  )
  const words = `thứ ${better.length + 1}/${peers.length}`
  return {
    words,
    sum: () => `${term(mine)}; ${better.length} đơn vị tốt hơn trong ${peers.length} đơn vị`,
  }
}

function isPeer(own: Entity, one: Entity, day: string): boolean {
  if (one.level !== own.level || one.parent !== own.parent) return false
  const isMade = one.madeFrom === undefined || one.madeFrom.on <= day
  return isMade && (one.ended === undefined || one.ended > day)
}
