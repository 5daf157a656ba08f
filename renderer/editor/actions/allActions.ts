import type { Action } from './action.ts'
import { claimActions } from './claims.ts'
import { commentActions } from './comments.ts'
import { documentActions } from './document.ts'
import { editActions } from './edit.ts'
import { figureActions } from './figures.ts'
import { findActions } from './find.ts'
import { formatActions } from './format.ts'
import { gatherActions } from './gather.ts'
import { insertActions } from './insert.ts'
import { moveActions } from './move.ts'
import { pasteActions } from './paste.ts'
import { reviewActions } from './review.ts'
import { rollActions } from './roll.ts'
import { structureActions } from './structure.ts'
import { tableActions } from './table.ts'
import { templateActions } from './templates.ts'
import { versionActions } from './versions.ts'
import { viewActions } from './view.ts'
import { windowActions } from './window.ts'

/** Everything a person can do in the editor; ids and keys are unique (a test holds them to it). */
export const allActions: readonly Action[] = [
  ...claimActions,
  ...commentActions,
  ...documentActions,
  ...editActions,
  ...figureActions,
  ...findActions,
  ...formatActions,
  ...gatherActions,
  ...insertActions,
  ...moveActions,
  ...pasteActions,
  ...reviewActions,
  ...rollActions,
  ...structureActions,
  ...tableActions,
  ...templateActions,
  ...versionActions,
  ...viewActions,
  ...windowActions,
]

const byKeys = new Map(
  allActions.flatMap((action) => (action.keys ?? []).map((keys) => [keys, action] as const)),
)

/** The action of the keys as keys.ts spells them. */
export function actionOfKeys(keys: string): Action | undefined {
  return byKeys.get(keys)
}

const byId = new Map(allActions.map((action) => [action.id, action]))

/** Throws for an id that there is none of: ids are written by us. */
export function actionOf(id: string): Action {
  const action = byId.get(id)
  if (action === undefined) throw new Error(`no action ${id}`)
  return action
}
