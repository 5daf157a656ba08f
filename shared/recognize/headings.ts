import type { Node } from './nodes.ts'
import { isArrangement, isSectionTitle } from './roleWords.ts'
import { plain } from './tokens.ts'

/**
 * Which numbered paragraphs are headings and which are items without a title. A title is told
 * by its shape, by what follows it and by what its siblings are.
 */
export type Verdict = 'heading' | 'run-in' | 'run-in-sentence' | 'item'

const MAX_TITLE_WORDS = 70
/** Longest sentence with bullets below it that counts as a title for its siblings. */
const MAX_SENTENCE_HEADING = 45
/** So many words after a "Name:" in a list of sentences make it a heading all the same. */
const MIN_LISTED_TEXT = 25
const MAX_LISTED_TITLE_WORDS = 95
/** Longest first sentence that can be a run-in title, in words. */
const MAX_SENTENCE_TITLE = 18

type Next = 'content' | 'bullets' | 'deeper' | 'sibling' | 'end'

function whatFollows(nodes: readonly Node[], index: number): Next {
  const node = nodes[index]
  const next = nodes[index + 1]
  if (node?.level === undefined || next === undefined || next.divider) return 'end'
  if (next.bullet !== undefined) return 'bullets'
  if (next.level === undefined) return 'content'
  if (next.level > node.level) return 'deeper'
  return next.level === node.level ? 'sibling' : 'end'
}

/** Bullets or smaller numbers stand below it. */
function hasBelow(next: Next): boolean {
  return next === 'bullets' || next === 'deeper'
}

interface Sibling {
  readonly index: number
  readonly node: Node
  readonly next: Next
}

/** Titled by its own look, whatever its siblings are. */
function looksTitled({ node, next }: Sibling): boolean {
  const { name } = node.shape
  if (name === 'runIn') return true
  if (name === 'titleColon') return next !== 'sibling' && next !== 'end'
  if (name === 'sentence') return hasBelow(next) && node.shape.words <= MAX_SENTENCE_HEADING
  return name === 'title' && next !== 'sibling' && next !== 'end'
}

/** Share of the other siblings that are titled; `count` of them. */
function others(group: readonly Sibling[], self: Sibling): { share: number; count: number } {
  const rest = group.filter((sibling) => sibling !== self)
  const titled = rest.filter(looksTitled).length
  return { share: rest.length === 0 ? 0 : titled / rest.length, count: titled }
}

/** At least half of them are sentences of a list. */
function isMostlyListed(group: readonly Sibling[]): boolean {
  const listed = group.filter(({ node }) => node.shape.closed || node.shape.name === 'long')
  return listed.length * 2 >= group.length
}

function judgeTitle(self: Sibling, group: readonly Sibling[]): Verdict {
  const { node, next } = self
  if (node.shape.words > MAX_TITLE_WORDS) return 'item'
  // "2. Giao Ủy ban ...:" among the sentences of a conclusion opens its bullets, no section.
  const alone = group.length >= 3 && others(group, self).count === 0
  if (node.shape.name === 'titleColon' && alone && isMostlyListed(group)) return 'item'
  if (next === 'content' || hasBelow(next)) return 'heading'
  if (node.shape.name === 'titleColon') return 'heading'
  const title = plain(node.marker?.rest ?? '')
  if (isSectionTitle(title) || isArrangement(title)) return 'heading'
  // An empty section, or one line of a list: its siblings decide.
  if (isMostlyListed(group)) return 'item'
  const small = node.marker?.kind === 'letter' || node.marker?.kind === 'round'
  return small && others(group, self).count === 0 ? 'item' : 'heading'
}

function judgeRunIn(self: Sibling, group: readonly Sibling[]): Verdict {
  const { node } = self
  const { titleWords, restWords, emphasized } = node.shape
  if (emphasized) return 'run-in'
  const { share } = others(group, self)
  const listed = group.length > 2 && share < 0.34
  // One "Name: figure" line among the sentences of a list is no heading.
  if (listed && (restWords <= titleWords || restWords < MIN_LISTED_TEXT)) return 'item'
  return 'run-in'
}

function judgeSentence(self: Sibling, group: readonly Sibling[]): Verdict {
  const { node, next } = self
  if (/[;,]\s*$/.test(plain(node.text.slice(-20)))) return 'item'
  if (node.shape.words > MAX_TITLE_WORDS) return 'item'
  const { share, count } = others(group, self)
  const withBullets = group.filter((sibling) => hasBelow(sibling.next)).length
  // "I- Tán thành ...": a section of a resolution whose sections are sentences.
  if (next === 'deeper' && node.marker?.kind === 'roman') return 'heading'
  if (hasBelow(next)) return count > 0 || withBullets * 2 > group.length ? 'heading' : 'item'
  return next === 'content' && share > 0.6 && count > 1 ? 'heading' : 'item'
}

function judgeLong(self: Sibling, group: readonly Sibling[]): Verdict {
  const { node, next } = self
  const { share, count } = others(group, self)
  if (share < 0.66 || count < 2) return 'item'
  const { titleEnd, titleWords, words } = node.shape
  const sentenceTitle = titleEnd > 0 && titleWords <= MAX_SENTENCE_TITLE
  // An article of a decision is a rule, not a title: "Điều 3. Quyết định này có hiệu lực ...".
  if (sentenceTitle && node.marker?.kind !== 'article') return 'run-in-sentence'
  return hasBelow(next) && words <= MAX_LISTED_TITLE_WORDS ? 'heading' : 'item'
}

function judge(self: Sibling, group: readonly Sibling[]): Verdict {
  const kind = self.node.marker?.kind
  if (kind === 'words' || kind === 'chapter') return 'heading'
  switch (self.node.shape.name) {
    case 'title':
    case 'titleColon':
      return judgeTitle(self, group)
    case 'runIn':
      return judgeRunIn(self, group)
    case 'sentence':
      return judgeSentence(self, group)
    case 'long':
      return judgeLong(self, group)
  }
}

/** Groups larger than this are judged by a sample, so that long lists stay fast. */
const MAX_GROUP = 60

/** The verdict on each numbered node, by its index. */
export function judgeHeadings(nodes: readonly Node[]): Map<number, Verdict> {
  const groups = new Map<string, Sibling[]>()
  nodes.forEach((node, index) => {
    if (node.marker === undefined) return
    const key = `${node.parent} ${node.marker.kind}`
    const sibling = { index, node, next: whatFollows(nodes, index) }
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [sibling])
    else group.push(sibling)
  })
  const verdicts = new Map<number, Verdict>()
  for (const group of groups.values()) {
    group.forEach((self, at) => {
      const from = Math.max(0, at - MAX_GROUP / 2)
      verdicts.set(self.index, judge(self, group.slice(from, from + MAX_GROUP)))
    })
  }
  return verdicts
}
