import { z } from 'zod'
import type { DocumentKind } from '../../shared/api/rollContract.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type RollChoices, rollChoicesSchema } from '../../shared/rollForward/types.ts'
import { type OpenRawStore, openKeptFile } from './keptFile.ts'

/** What the person chose when documents were rolled: the next one of the kind starts with it. */
export interface RollMemory {
  choices(kind: DocumentKind): RollChoices | undefined
  remember(kind: DocumentKind, choices: RollChoices): void
  flush(): Result<void>
}

const schema = z.strictObject({ kinds: z.record(z.string(), rollChoicesSchema) })
/** Kinds that are kept; the oldest go first. */
const MOST_KINDS = 500

export function openRollMemory(folder: string, open: OpenRawStore): Result<RollMemory> {
  const file = openKeptFile<z.infer<typeof schema>>({
    ...{ open, folder, schema, name: 'roll-choices', version: 1 },
    initial: () => ({ kinds: {} }),
  })
  if (!file.ok) return file
  const kept = file.value
  return ok({
    choices: (kind) => {
      const { kinds } = kept.read()
      const key = keyOf(kind)
      return Object.hasOwn(kinds, key) ? kinds[key] : undefined
    },
    remember(kind, choices) {
      const key = keyOf(kind)
      const others = Object.entries(kept.read().kinds).filter(([one]) => one !== key)
      kept.replace({ kinds: Object.fromEntries([...others, [key, choices]].slice(-MOST_KINDS)) })
    },
    flush: kept.flush,
  })
}

function keyOf({ documentType, template }: DocumentKind): string {
  return template === undefined ? documentType : `${documentType} ${template}`
}
