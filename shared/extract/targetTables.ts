import type { VanKienDocument } from '../document/types.ts'
import type { ExtractedTarget } from './types.ts'

export function targetsOfTables(_document: VanKienDocument): ExtractedTarget[] {
  return []
}
