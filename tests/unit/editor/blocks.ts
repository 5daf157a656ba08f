import { figure, text } from '../../../shared/document/build.ts'
import type {
  Figure,
  Table,
  TableCell,
  TargetItem,
  TargetList,
} from '../../../shared/document/types.ts'
import { newId } from '../../../shared/ids.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'

/** Blocks for tests, in our own words. */

export function growth(shown = '8%'): Figure {
  return figure(
    {
      indicator: 'tang-truong',
      period: { kind: 'own', offset: 0 },
      measure: 'target',
      form: 'bounded',
    },
    shown,
  )
}

export function cell(words: string): TableCell {
  return { type: 'tableCell', id: newId(), children: [text(words)] }
}

export function table(...rows: string[][]): Table {
  return {
    type: 'table',
    id: newId(),
    children: rows.map((row) => ({ type: 'tableRow', id: newId(), children: row.map(cell) })),
  }
}

export function target(words: string): TargetItem {
  return {
    type: 'targetItem',
    id: newId(),
    indicator: 'tang-truong',
    children: [text(words), growth(), text('.')],
  }
}

export function targets(...items: string[]): TargetList {
  return {
    type: 'targetList',
    id: newId(),
    group: 'kinh-te',
    measure: 'target',
    period: { kind: 'own', offset: 0 },
    children: items.map(target),
  }
}

/** A list with one target for each indicator of `targetStore`. */
export function listOf(...codes: string[]): TargetList {
  return {
    ...targets(),
    children: codes.map((code) => ({ ...target('Đạt '), indicator: code })),
  }
}

const codes = ['mot', 'hai', 'ba', 'bon', 'tang-truong']

/** Five targets of the group "kinh-te" for 2026. */
export const targetStore = createStoreIndex({
  entities: [{ id: 'tinh', name: 'tỉnh', level: 'tỉnh' }],
  indicators: codes.map((code) => ({
    code,
    name: `Chỉ tiêu ${code}`,
    aliases: [],
    group: 'kinh-te',
    unit: '%',
    decimals: 2,
    direction: 'up',
    targetPattern: `Chỉ tiêu ${code} đạt {} trong năm.`,
  })),
  observations: codes.map((indicator) => ({
    indicator,
    entity: 'tinh',
    period: { kind: 'year', year: 2026 },
    measure: 'target',
    value: '7',
    comparator: '=',
    state: 'confirmed',
    source: { document: 'thử' },
  })),
  sets: [],
})
