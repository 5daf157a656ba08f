import { type BlockTexts, serializeAgain } from '../../shared/document/file.ts'
import { applyPatch, type DocumentPatch } from '../../shared/document/patch.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { fail, type Result } from '../../shared/result.ts'
import { digest } from './digest.ts'

/**
 * What the files that are written in hold, so that a save need only tell what has changed, and
 * only that is made into text anew. A version is named by the digest of the file's text.
 */
export interface HeldVersions {
  /** The text of a document's file; blocks that were written before are not written again. */
  textOf(document: VanKienDocument): string
  /** The file's text is now this; the answer names the version. */
  hold(file: string, text: string, document: VanKienDocument): string
  /** What the file holds, if the host has it in mind. */
  documentOf(file: string): VanKienDocument | undefined
  /** Failures: `version-gone`, `patch-foreign`. */
  patched(file: string, version: string, patch: DocumentPatch): Result<VanKienDocument>
}

/** Files kept in mind, the ones used last. */
const MOST = 12

export function createHeldVersions(): HeldVersions {
  const held = new Map<string, { readonly version: string; readonly document: VanKienDocument }>()
  const texts: BlockTexts = new WeakMap()
  return {
    textOf: (document) => serializeAgain(document, texts),
    hold(file, text, document) {
      const version = digest(text)
      const before = held.get(file)
      held.delete(file)
      // The same once more keeps its blocks, and with them their texts.
      held.set(file, before?.version === version ? before : { version, document })
      const [oldest] = held.keys()
      if (held.size > MOST && oldest !== undefined) held.delete(oldest)
      return version
    },
    documentOf: (file) => held.get(file)?.document,
    patched(file, version, patch) {
      const known = held.get(file)
      if (known?.version === version) return applyPatch(known.document, patch)
      return fail('version-gone', 'Văn bản cần được ghi lại toàn bộ.')
    },
  }
}
