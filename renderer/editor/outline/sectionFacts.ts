import type { Assignment } from '../../../shared/document/comments.ts'
import type { OutlineEntry } from '../../../shared/document/outline.ts'
import type { Block, VanKienDocument } from '../../../shared/document/types.ts'
import { isFigure, isFootnote, linesOf } from '../../../shared/document/walk.ts'
import type { OutlineFilter } from './outlineView.ts'

/** The state of one section; figures and comments of its own text, not of what stands under it. */
export interface SectionFacts {
  /** Nothing stands in it and nothing under it. */
  readonly empty: boolean
  readonly gaps: number
  /** Open comment threads. */
  readonly comments: number
  readonly assignment?: Assignment
}

interface BlockFacts {
  readonly words: boolean
  readonly gaps: number
  readonly threads: readonly string[]
}

/** Blocks that are there only when they have words; others are there anyhow. */
const isLine = new Set<Block['type']>(['heading', 'paragraph', 'item', 'bullet'])

const known = new WeakMap<Block, BlockFacts>()

/** Read once a block: the editor keeps the blocks that did not change. */
function factsOfBlock(block: Block): BlockFacts {
  let facts = known.get(block)
  if (facts === undefined) {
    facts = readBlock(block)
    known.set(block, facts)
  }
  return facts
}

function readBlock(block: Block): BlockFacts {
  let words = !isLine.has(block.type)
  let gaps = 0
  const threads: string[] = []
  for (const line of linesOf(block)) {
    for (const inline of line) {
      if (isFootnote(inline)) words = true
      else {
        threads.push(...(inline.comments ?? []))
        if (!isFigure(inline)) words ||= inline.text.trim() !== ''
        else {
          words = true
          if (inline.missing === true) gaps++
        }
      }
    }
  }
  return { words, gaps, threads }
}

/** The state of every section, by the id of its heading. */
export function sectionFacts(
  body: readonly Block[],
  outline: readonly OutlineEntry[],
  { threads, assignments }: Pick<VanKienDocument, 'threads' | 'assignments'>,
): ReadonlyMap<string, SectionFacts> {
  const open = new Set(threads?.filter((one) => one.resolved === undefined).map(({ id }) => id))
  const assigned = new Map(assignments?.map((one) => [one.heading, one]))
  const facts = new Map<string, SectionFacts>()
  outline.forEach((entry, place) => {
    const next = outline[place + 1]
    const end = next?.index ?? body.length
    let [words, gaps] = [false, 0]
    const comments = new Set<string>()
    for (let at = entry.index; at < end; at++) {
      const block = body[at]
      if (block === undefined) break
      const own = factsOfBlock(block)
      if (at > entry.index && own.words) words = true
      gaps += own.gaps
      for (const id of own.threads) if (open.has(id)) comments.add(id)
    }
    const assignment = assigned.get(entry.id)
    facts.set(entry.id, {
      empty: !words && (next === undefined || next.level <= entry.level),
      gaps,
      comments: comments.size,
      ...(assignment !== undefined && { assignment }),
    })
  })
  return facts
}

/** Is the section one that the filter asks for? */
export function passes(facts: SectionFacts | undefined, filter: OutlineFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'empty':
      return facts?.empty === true
    case 'gaps':
      return (facts?.gaps ?? 0) > 0
    case 'comments':
      return (facts?.comments ?? 0) > 0
    case 'todo':
      return facts?.assignment !== undefined && facts.assignment.state !== 'done'
    case 'done':
      return facts?.assignment?.state === 'done'
  }
}
