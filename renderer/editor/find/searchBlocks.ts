import type { Finder, TextMatch } from '../../../shared/text/find.ts'
import type { Pattern } from '../../../shared/text/findPattern.ts'
import type { EditorBlock } from '../slateTypes.ts'
import { searchLines } from './lines.ts'
import { type BlockHits, inReadingOrder, type Match } from './matches.ts'
import type { PatternRunner } from './patternJob.ts'
import type { Room } from './scopes.ts'

/** Milliseconds that a search works before it lets the window go on. */
const SLICE = 8

/** Lines sent to the worker at once. */
const BATCH = 400

const nothing: readonly Match[] = []

/** What is looked for, and what is known of it: a block that stays the same is read once. */
export interface Query {
  readonly how:
    | { readonly kind: 'words'; readonly find: Finder }
    | { readonly kind: 'pattern'; readonly pattern: Pattern; readonly runner: PatternRunner }
  readonly known: WeakMap<EditorBlock, readonly Match[]>
}

export interface Hits {
  readonly blocks: readonly BlockHits[]
  readonly total: number
}

/** `stale`: meanwhile another search began; `slow`: the expression takes too long. */
export type SearchEnd = { readonly kind: 'found'; readonly hits: Hits } | 'stale' | 'slow'

function matchesIn(
  block: EditorBlock,
  found: (text: string, line: number) => readonly TextMatch[],
) {
  const matches = searchLines(block).flatMap((line, at) =>
    found(line.text, at).map((match): Match => ({ ...match, line })),
  )
  return matches.length === 0 ? nothing : inReadingOrder(matches)
}

/** Lets clicks, keys and drawing go first. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}

/** Searches the blocks of a room in slices; `isCurrent` ends a search that nobody waits for. */
export async function searchBlocks(
  blocks: readonly EditorBlock[],
  room: Room,
  query: Query,
  isCurrent: () => boolean,
): Promise<SearchEnd> {
  const { how, known } = query
  const wanted = blocks.slice(room.from, room.to)
  if (how.kind === 'words') {
    let started = performance.now()
    for (const block of wanted) {
      if (known.has(block)) continue
      known.set(block, matchesIn(block, how.find))
      if (performance.now() - started < SLICE) continue
      await breathe()
      if (!isCurrent()) return 'stale'
      started = performance.now()
    }
  } else {
    const left = wanted.filter((block) => !known.has(block))
    const ended = await searchPattern(left, query, how, isCurrent)
    if (ended !== undefined) return ended
  }
  return { kind: 'found', hits: gather(blocks, room, known) }
}

async function searchPattern(
  blocks: readonly EditorBlock[],
  { known }: Query,
  how: Extract<Query['how'], { kind: 'pattern' }>,
  isCurrent: () => boolean,
): Promise<'stale' | 'slow' | undefined> {
  for (let from = 0; from < blocks.length; ) {
    const batch: EditorBlock[] = []
    const texts: string[] = []
    while (from < blocks.length && texts.length < BATCH) {
      const block = blocks[from++]
      if (block === undefined) break
      batch.push(block)
      texts.push(...searchLines(block).map(({ text }) => text))
    }
    const answer = await how.runner.run({ pattern: how.pattern, texts })
    if (!isCurrent()) return 'stale'
    if (answer === undefined) return 'slow'
    let line = 0
    for (const block of batch) {
      const first = line
      line += searchLines(block).length
      known.set(
        block,
        matchesIn(block, (_, at) => answer[first + at] ?? []),
      )
    }
  }
  return undefined
}

function gather(
  blocks: readonly EditorBlock[],
  room: Room,
  known: WeakMap<EditorBlock, readonly Match[]>,
): Hits {
  const found: BlockHits[] = []
  let total = 0
  for (let at = room.from; at < Math.min(room.to, blocks.length); at++) {
    const block = blocks[at]
    const all = block === undefined ? undefined : known.get(block)
    if (block === undefined || all === undefined || all.length === 0) continue
    const matches = all.filter((match) => room.holds(match, at))
    if (matches.length === 0) continue
    found.push({ block, at, before: total, matches })
    total += matches.length
  }
  return { blocks: found, total }
}
