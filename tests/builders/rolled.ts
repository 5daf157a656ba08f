import { blockWords } from '../../shared/document/blockWords.ts'
import type { RolledFrom } from '../../shared/document/happened.ts'
import type { Origin } from '../../shared/document/origin.ts'
import type { Block } from '../../shared/document/types.ts'
import { newId } from '../../shared/ids.ts'

/** A block as a roll leaves it: its words are those of last year, but for what `rest` says. */
export function rolled<T extends Block>(block: T, rest: Partial<Origin> = {}): T {
  return { ...block, origin: { block: newId(), was: blockWords(block), ...rest } }
}

/** A document of 2026 made from one of 2025. */
export const fromLastYear: RolledFrom = {
  document: 'nam-truoc',
  name: 'Văn bản năm trước',
  period: { kind: 'year', year: 2025 },
  on: '2026-01-05T08:00:00.000Z',
}
