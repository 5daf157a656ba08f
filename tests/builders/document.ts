import { defaultNumbering } from '../../shared/document/build.ts'
import type { Block, TargetList, VanKienDocument } from '../../shared/document/types.ts'

/** A small valid document around `body`. */
export function documentOf(
  body: readonly Block[],
  rest: Partial<VanKienDocument> = {},
): VanKienDocument {
  return {
    id: 'doc',
    documentType: 'NQ',
    period: { kind: 'year', year: 2027 },
    entity: 'tinh',
    guideline: 'HD05',
    numbering: defaultNumbering,
    parts: { recipients: [] },
    body: [...body],
    ...rest,
  }
}

/** A target list as a template makes it: not filled yet. */
export function emptyList(group: string, rest: Partial<TargetList> = {}): TargetList {
  return {
    type: 'targetList',
    id: `list-${group}`,
    group,
    period: { kind: 'own', offset: 0 },
    measure: 'target',
    children: [
      { type: 'targetItem', id: `empty-${group}`, indicator: 'none', children: [{ text: '' }] },
    ],
    ...rest,
  }
}
