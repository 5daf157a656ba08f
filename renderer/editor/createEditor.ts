import { createEditor, type Editor } from 'slate'
import { withHistory } from 'slate-history'
import { withReact } from 'slate-react'
import { withComments } from './plugins/withComments.ts'
import { withComposedOver } from './plugins/withComposedOver.ts'
import { withIds } from './plugins/withIds.ts'
import { withLongUndo } from './plugins/withLongUndo.ts'
import { withOrigin } from './plugins/withOrigin.ts'
import { withOwnLetters } from './plugins/withOwnLetters.ts'
import { withPaste } from './plugins/withPaste.ts'
import { withPromptDrawing } from './plugins/withPromptDrawing.ts'
import { withQuotes } from './plugins/withQuotes.ts'
import { withRunIn } from './plugins/withRunIn.ts'
import { withSummaries } from './plugins/withSummaries.ts'
import { withTables } from './plugins/withTables.ts'
import { withTargetCopies } from './plugins/withTargetCopies.ts'
import { withTargets } from './plugins/withTargets.ts'
import { withUndoSteps } from './plugins/withUndoSteps.ts'
import { withVanKien } from './plugins/withVanKien.ts'
import { withVietnamese } from './plugins/withVietnamese.ts'
import { withWordKeys } from './plugins/withWordKeys.ts'

/**
 * Blocks a chunk: measured best for typing together with `content-visibility` on each chunk
 * (renderer/README.md, decision 3).
 */
const CHUNK = 16

/** The editor of one document: the ordered list of its rules, nothing else. */
export function createVanKienEditor(): Editor {
  const editor = withReact(withHistory(createEditor()))
  editor.getChunkSize = (node) => ('apply' in node ? CHUNK : null)
  withOwnLetters(editor)
  withLongUndo(editor)
  withUndoSteps(editor)
  withVanKien(editor)
  withIds(editor)
  withOrigin(editor)
  withTargets(editor)
  withSummaries(editor)
  withTargetCopies(editor)
  withWordKeys(editor)
  withRunIn(editor)
  withTables(editor)
  withComments(editor)
  withVietnamese(editor)
  withQuotes(editor)
  withPaste(editor)
  withComposedOver(editor)
  withPromptDrawing(editor)
  return editor
}
