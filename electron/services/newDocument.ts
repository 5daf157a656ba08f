import type { Settings } from '../../shared/api/settings.ts'
import { documentName } from '../../shared/document/name.ts'
import type { Period } from '../../shared/document/period.ts'
import type { DocumentType, VanKienDocument } from '../../shared/document/types.ts'
import { fillDocument } from '../../shared/figures/fill.ts'
import type { StoreIndex } from '../../shared/indicators/storeIndex.ts'
import type { Entity } from '../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { entityFor } from '../../shared/template/entity.ts'
import { instantiateTemplate } from '../../shared/template/instantiate.ts'
import type { Template } from '../../shared/template/types.ts'

/**
 * A document from a template with its figures filled from the store. `wanted.entity` takes the
 * place of the entity of settings and template. Failures: `wrong-period` (a year where the
 * template wants a term), `unknown-entity` (the store doesn't know it).
 */
export function createDocument(
  template: Template,
  period: Period,
  settings: Settings,
  store: StoreIndex,
  wanted: {
    readonly entity?: string
    readonly documentType?: DocumentType
    readonly now?: Date
  } = {},
): Result<VanKienDocument> {
  if (period.kind !== template.periodKind) {
    const kind = template.periodKind === 'year' ? 'một năm' : 'một nhiệm kỳ'
    return fail('wrong-period', `Mẫu “${template.name}” cần ${kind}.`)
  }
  const entity =
    wanted.entity === undefined
      ? entityFor(template, period, settings.entity, store)
      : store.entities.get(wanted.entity)
  if (entity === undefined) {
    const known = [...store.entities.keys()].join(', ')
    return fail(
      'unknown-entity',
      `Kho số liệu không có đơn vị “${wanted.entity ?? settings.entity}”. Các đơn vị hiện có: ${known}.`,
    )
  }
  const now = wanted.now ?? new Date()
  const today = { day: now.getDate(), month: now.getMonth() + 1, year: now.getFullYear() }
  const made = instantiateTemplate(template, {
    period,
    settings,
    entity,
    today,
    ...(wanted.documentType !== undefined && { documentType: wanted.documentType }),
  })
  const { document } = fillDocument(made, store)
  return ok(withName(document, entity, settings))
}

/** A political report has no title: term, and committee if not the office's own, tell it apart. */
function withName(document: VanKienDocument, entity: Entity, settings: Settings): VanKienDocument {
  const { period, parts } = document
  if (parts.title !== undefined || period.kind !== 'term') return document
  const whose = entity.id === settings.entity ? '' : ` ${entity.name}`
  const name = `${documentName(document)}${whose} nhiệm kỳ ${period.from} - ${period.to}`
  return { ...document, name }
}
