import { blockWords } from '../document/blockWords.ts'
import { paragraph } from '../document/build.ts'
import type { Role } from '../document/roles.ts'
import type { Block, Heading, TargetList } from '../document/types.ts'
import { originOf } from './rollBlock.ts'

/**
 * The new body before its words are written: what each place of it is made of.
 * - `block`: a block of the source, rolled
 * - `emptied`: room to write where the source had these blocks
 * - `list`: what the store writes where the source had these blocks
 * - `new`: of a template
 */
export type Slot =
  | { readonly kind: 'block'; readonly block: Block; readonly section: Section }
  | { readonly kind: 'emptied'; readonly from: readonly Block[] }
  | {
      readonly kind: 'list'
      readonly list: TargetList
      /** Its lines are those of the store. */
      readonly isWritten: boolean
      readonly from: readonly Block[]
      readonly section: Section
    }
  | { readonly kind: 'new'; readonly block: Block }

/** Where a block stands: fields pass on what stands above them. */
export interface Section {
  /** The heading right above it; a heading its own. */
  readonly heading?: Heading
  /** All above it, the outermost first. */
  readonly headings: readonly Heading[]
  readonly role: Role
}

/** Every block with its section. */
export function slotsOf(body: readonly Block[]): Slot[] {
  const open: Heading[] = []
  let section: Section = { role: 'other', headings: [] }
  return body.map((block) => {
    if (block.type === 'heading') {
      while ((open.at(-1)?.level ?? 0) >= block.level) open.pop()
      open.push(block)
      const telling = open.findLast((one) => one.role !== 'field')
      section = { heading: block, headings: [...open], role: telling?.role ?? 'other' }
    }
    return { kind: 'block', block, section }
  })
}

/** Room to write; what stood there is told by its origin. */
export function emptied(from: readonly Block[]): Block {
  const made = paragraph('')
  return withOrigin(made, from)
}

/** The block with the origin of what it takes the place of. */
export function withOrigin<T extends Block>(made: T, from: readonly Block[]): T {
  const [first] = from
  if (first === undefined) return made
  const was = from.map(blockWords).join('\n')
  return { ...made, origin: originOf(first, made, was) }
}
