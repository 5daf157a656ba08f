import type { HeadingLevel } from '../document/types.ts'
import type { MarkerKind } from './markers.ts'

/** Level of each kind where a document uses the whole ladder of the genre. */
const LADDER: Readonly<Record<Exclude<MarkerKind, 'letter' | 'round' | 'star'>, HeadingLevel>> = {
  words: 1,
  chapter: 1,
  upper: 1,
  roman: 2,
  article: 3,
  arabic: 3,
  nested: 4,
  deep: 5,
}

function capped(level: number): HeadingLevel {
  if (level <= 1) return 1
  if (level >= 5) return 5
  return level as HeadingLevel
}

/** Which kinds a document uses; "A." under "Phần thứ nhất" pushes the levels below down. */
export interface Ladder {
  /** Level of a marker of the kind. `above`: level of the numbered heading it stands under. */
  levelOf(kind: MarkerKind, above: HeadingLevel | undefined): HeadingLevel
}

export function ladderFor(kinds: ReadonlySet<MarkerKind>): Ladder {
  const divisions = kinds.has('words') || kinds.has('chapter')
  const shift = divisions && kinds.has('upper') ? 1 : 0
  const underArticles = kinds.has('article') ? 1 : 0
  return {
    levelOf(kind, above) {
      switch (kind) {
        case 'words':
        case 'chapter':
          return 1
        case 'upper':
          return capped(1 + shift)
        case 'arabic':
          return capped(LADDER.arabic + shift + underArticles)
        case 'letter':
        case 'round':
          return capped(Math.max((above ?? 3) + 1, 4))
        case 'star':
          return capped(Math.max((above ?? 2) + 1, 3))
        default:
          return capped(LADDER[kind] + shift)
      }
    },
  }
}
