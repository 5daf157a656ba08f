import type { Block } from '../document/types.ts'
import { type LineReading, readBlock } from './passage.ts'
import { averages } from './rules/averages.ts'
import { change } from './rules/change.ts'
import { conversions } from './rules/conversions.ts'
import { dates } from './rules/dates.ts'
import { listCount } from './rules/listCount.ts'
import { missingUnits } from './rules/missingUnits.ts'
import { pairShare } from './rules/pairShare.ts'
import { moreThanReceived, partOverWhole } from './rules/parts.ts'
import { planFirst } from './rules/planFirst.ts'
import { products } from './rules/products.ts'
import { shareSums } from './rules/shareSums.ts'
import { shares } from './rules/shares.ts'
import { statedTarget } from './rules/statedTarget.ts'
import { sums } from './rules/sums.ts'
import { wholeNumber } from './rules/wholeNumber.ts'
import { wording } from './rules/wording.ts'
import type { Finding } from './types.ts'

/** Rules that need no more than a line with its footnotes. */
const lineRules: readonly ((reading: LineReading) => Finding[])[] = [
  pairShare,
  wholeNumber,
  statedTarget,
  planFirst,
  change,
  sums,
  shareSums,
  shares,
  averages,
  conversions,
  partOverWhole,
  moreThanReceived,
  products,
  wording,
  missingUnits,
  listCount,
  dates,
]

const known = new WeakMap<Block, readonly Finding[]>()

/** What is wrong inside one block; computed once for each version of the block. */
export function checkBlock(block: Block): readonly Finding[] {
  const old = known.get(block)
  if (old !== undefined) return old
  const found = readBlock(block).flatMap((reading) => lineRules.flatMap((rule) => rule(reading)))
  known.set(block, found)
  return found
}
