import type { Entity } from '../../shared/indicators/types.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { foldText } from '../../shared/text/fold.ts'
import { normalizeText } from '../../shared/text/normalize.ts'

/**
 * An entity of this name under an id that none of `known` has: "Xã Long Đức" gives "xa-long-duc",
 * then "xa-long-duc-2". One of the same name and level is given back itself. Failure `name-empty`.
 */
export function makeEntity(name: string, level: string, known: readonly Entity[]): Result<Entity> {
  const [words, kind] = [name, level].map((one) => normalizeText(one).replace(/\s+/g, ' ').trim())
  if (!words || !kind) return fail('name-empty', 'Hãy nhập tên và cấp của đơn vị.')
  const same = known.find(
    (one) => one.level === kind && one.name.toLowerCase() === words.toLowerCase(),
  )
  if (same !== undefined) return ok(same)
  const slug =
    foldText(words)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'don-vi'
  const ids = new Set(known.map((one) => one.id))
  let id = slug
  for (let count = 2; ids.has(id); count++) id = `${slug}-${count}`
  return ok({ id, name: words, level: kind })
}
