import { useEffect, useState } from 'react'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { call } from '../api.ts'
import { blocksOf } from '../editor/find/lines.ts'
import { type OpenDocument, useOpenDocument } from '../editor/sessionContext.ts'
import type { EditorBlock } from '../editor/slateTypes.ts'
import { documentBlock } from './editorReview.ts'
import { type Library, olderWords, type PastWords } from './pastWords.ts'

/** Milliseconds that the cursor stays in a block before older documents are looked for. */
const REST = 400

const libraries = new WeakMap<OpenDocument, Library>()

/** Documents read once for an opened one: last year's texts do not change while one writes. */
function libraryOf(open: OpenDocument): Library {
  const known = libraries.get(open)
  if (known !== undefined) return known
  const read = new Map<string, Promise<VanKienDocument | undefined>>()
  const made: Library = {
    list: async () => {
      const listed = await call('documents.list', {})
      return listed.ok ? listed.value : []
    },
    read: (file) => {
      const kept = read.get(file)
      if (kept !== undefined) return kept
      const asked = call('documents.read', { file }).then((answer) =>
        answer.ok ? answer.value.document : undefined,
      )
      read.set(file, asked)
      return asked
    },
  }
  libraries.set(open, made)
  return made
}

/** The words of the block in all earlier periods that are known, the last one first. */
export function usePastWords(block: EditorBlock | undefined): readonly PastWords[] {
  const open = useOpenDocument()
  const origin = block?.origin
  const [older, setOlder] = useState<{ of: string; words: readonly PastWords[] }>()
  const { rolledFrom } = open.session.meta.get()

  // biome-ignore lint/correctness/useExhaustiveDependencies: older years hang on the origin alone
  useEffect(() => {
    if (block === undefined || origin === undefined) return
    let isWanted = true
    const timer = setTimeout(() => {
      const { session } = open
      const body = blocksOf(session.editor.children).map(documentBlock)
      const from = { document: { ...session.meta.get(), body }, block: documentBlock(block) }
      void olderWords(from, libraryOf(open)).then((words) => {
        if (isWanted) setOlder({ of: origin.block, words })
      })
    }, REST)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [open, origin?.block])

  if (origin === undefined || rolledFrom === undefined) return []
  const last = { period: rolledFrom.period, name: rolledFrom.name, words: origin.was }
  return older?.of === origin.block ? [last, ...older.words] : [last]
}
