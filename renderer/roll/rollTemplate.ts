import type { Period } from '../../shared/document/period.ts'
import { templateOf } from '../../shared/rollForward/newKind.ts'
import type { RollInto } from '../../shared/rollForward/types.ts'
import type { Template } from '../../shared/template/types.ts'
import { call } from '../api.ts'

/** The template whose sections a document of another kind is given; none for the same kind. */
export async function templateInto(into: RollInto, period: Period): Promise<Template | undefined> {
  const id = templateOf(into, period)
  if (id === undefined) return undefined
  const got = await call('templates.get', { id })
  return got.ok ? got.value : undefined
}
