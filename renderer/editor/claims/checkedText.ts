import { checkBlock } from '../../../shared/check/checkBlock.ts'
import { checkClaims } from '../../../shared/check/checkClaims.ts'
import type { ToldGoal } from '../../../shared/check/toldGoal.ts'
import type { Block } from '../../../shared/document/types.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { Indicator, Observation } from '../../../shared/indicators/types.ts'
import type { CheckAnswer, CheckJob, FoundClaim } from './checkJob.ts'

/**
 * The checker's copy of a text, kept up by what the window tells. Blocks that are not told anew
 * stay the same objects, so nothing of them is read twice.
 */
export class CheckedText {
  private readonly blocks = new Map<string, Block>()
  private indicators: readonly Indicator[] = []
  private observations: Observation[] = []
  private goals: readonly ToldGoal[] = []

  take(job: CheckJob): CheckAnswer {
    switch (job.kind) {
      case 'blocks':
        for (const block of job.blocks) {
          this.blocks.set(block.id, block)
          checkBlock(block)
        }
        return undefined
      case 'store':
        if (job.anew) {
          this.observations = []
          this.indicators = job.indicators
        }
        this.observations.push(...job.observations)
        return undefined
      case 'goals':
        this.goals = job.goals
        return undefined
      case 'check':
        return this.check(job)
    }
  }

  private check({ meta, order }: Extract<CheckJob, { kind: 'check' }>): readonly FoundClaim[] {
    const body = order.flatMap((id) => this.blocks.get(id) ?? [])
    const kept = new Set(order)
    for (const id of this.blocks.keys()) if (!kept.has(id)) this.blocks.delete(id)
    const { indicators, observations, goals } = this
    const store = createStoreIndex({
      entities: [],
      indicators: [...indicators],
      observations,
      sets: [],
    })
    const found = checkClaims({ ...meta, body }, { told: goals, store })
    if (found.length === 0) return []
    const holders = new Map(body.flatMap((block) => lineIds(block).map((id) => [id, block.id])))
    return found.map((finding) => {
      const [{ blockId }] = finding.places
      return { finding, blockId: holders.get(blockId) ?? blockId }
    })
  }
}

/** The ids that a place in the block may bear. */
function lineIds(block: Block): string[] {
  switch (block.type) {
    case 'targetList':
      return block.children.map(({ id }) => id)
    case 'table':
      return block.children.flatMap(({ children }) => children.map(({ id }) => id))
    default:
      return [block.id]
  }
}
