import type { VanKienDocument } from '../../shared/document/types.ts'
import type { RollInto } from '../../shared/rollForward/types.ts'
import type { Template } from '../../shared/template/types.ts'
import { call } from '../api.ts'
import { typeInto } from './rollPlan.ts'

/** The template whose sections a document of another kind is given; none for the same kind. */
export async function templateInto(
  { documentType, period }: Pick<VanKienDocument, 'documentType' | 'period'>,
  into: RollInto,
): Promise<Template | undefined> {
  if (into === 'same') return undefined
  const listed = await call('templates.list', {})
  if (!listed.ok) return undefined
  const wanted = typeInto(documentType, into)
  const fitting = listed.value.find(
    (one) => one.documentType === wanted && one.periodKind === period.kind,
  )
  if (fitting === undefined) return undefined
  const got = await call('templates.get', { id: fitting.id })
  return got.ok ? got.value : undefined
}
