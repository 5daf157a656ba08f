import type { Block, VanKienDocument } from '../document/types.ts'
import { linesOfDocument } from '../extract/lines.ts'
import { isTargetLine } from '../extract/targets.ts'
import { figuresOf } from './figures.ts'
import { goalOf, shortName } from './goals.ts'
import { placeOf } from './passage.ts'
import type { ToldGoal } from './toldGoal.ts'

/** The document with its headings and target lines alone: all that its targets are read from. */
export function targetPart(document: VanKienDocument): VanKienDocument {
  const wanted = new Set(
    linesOfDocument(document)
      .filter(isTargetLine)
      .map(({ blockId }) => blockId),
  )
  const body = document.body.filter((block) => block.type === 'heading' || holdsAny(block, wanted))
  return { ...document, body }
}

function holdsAny(block: Block, lines: ReadonlySet<string>): boolean {
  switch (block.type) {
    case 'targetList':
      return block.children.some(({ id }) => lines.has(id))
    case 'table':
      return block.children.some(({ children }) => children.some(({ id }) => lines.has(id)))
    default:
      return lines.has(block.id)
  }
}

/** The targets of a document, for one who checks another one. */
export function tellGoals(document: VanKienDocument, file: string): ToldGoal[] {
  const source = shortName(document)
  return figuresOf(targetPart(document)).targets.flatMap((one) =>
    goalOf(one, source).map(({ thing: _, own: __, value, ...goal }) => ({
      ...goal,
      unit: one.mention.unit,
      value: value.toFixed(),
      elsewhere: { file, ...placeOf(one.mention.passage, one.mention) },
    })),
  )
}
