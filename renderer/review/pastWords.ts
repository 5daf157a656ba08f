import type { DocumentEntry } from '../../shared/api/contract.ts'
import { blockWords } from '../../shared/document/blockWords.ts'
import { counterpartOf, matchSections } from '../../shared/document/counterpart.ts'
import { wordLikeness } from '../../shared/document/likeness.ts'
import { outlineOf } from '../../shared/document/outline.ts'
import { type Period, precedingPeriod, samePeriod } from '../../shared/document/period.ts'
import { sectionEnd, sectionStart } from '../../shared/document/sections.ts'
import type { Block, VanKienDocument } from '../../shared/document/types.ts'
import { foldText } from '../../shared/text/fold.ts'

/** What the same paragraph read in an earlier period. */
export interface PastWords {
  readonly period: Period
  /** Name of the document that it stands in. */
  readonly name: string
  readonly words: string
}

/** The documents of the workspace, as far as the past is looked for in them. */
export interface Library {
  list(): Promise<readonly DocumentEntry[]>
  read(file: string): Promise<VanKienDocument | undefined>
}

/** Periods that one looks back. */
const MOST = 3

/** Share of the words that two paragraphs have in common at least to be the same one. */
const ALIKE = 0.3

/** Where a paragraph stands in a document that is at hand. */
interface Place {
  readonly document: VanKienDocument
  readonly block: Block
}

/**
 * The paragraph in the periods before the last one, the latest first. Its own `origin` tells the
 * last one; a document that was itself made from an older one tells one more, and where no
 * document says so the one of the period before is searched by section and words.
 */
export async function olderWords(from: Place, library: Library): Promise<readonly PastWords[]> {
  const { rolledFrom } = from.document
  const { origin } = from.block
  if (rolledFrom === undefined || origin === undefined) return []
  const list = await library.list()
  const source = list.find((entry) => entry.id === rolledFrom.document)
  const document = source && (await library.read(source.file))
  const block = document?.body.find(({ id }) => id === origin.block)
  if (document === undefined) return []
  let here: Place | undefined = block && { document, block }
  const past: PastWords[] = []
  while (here !== undefined && past.length < MOST - 1) {
    const before = await stepBack(here, list, library)
    if (before === undefined) break
    past.push(before.words)
    here = before.place
  }
  return past
}

interface StepBack {
  readonly words: PastWords
  readonly place: Place | undefined
}

async function stepBack(
  { document, block }: Place,
  list: readonly DocumentEntry[],
  library: Library,
): Promise<StepBack | undefined> {
  const { rolledFrom } = document
  const entry =
    rolledFrom === undefined
      ? documentBefore(document, list)
      : list.find(({ id }) => id === rolledFrom.document)
  const older = entry && (await library.read(entry.file))
  if (rolledFrom !== undefined && block.origin !== undefined) {
    const { origin } = block
    const there = older?.body.find(({ id }) => id === origin.block)
    return {
      words: { period: rolledFrom.period, name: rolledFrom.name, words: origin.was },
      place: older && there && { document: older, block: there },
    }
  }
  if (older === undefined || entry === undefined) return undefined
  const there = sameBlock(document, block, older)
  if (there === undefined) return undefined
  return {
    words: { period: older.period, name: entry.name, words: blockWords(there) },
    place: { document: older, block: there },
  }
}

/** A document of the same kind for the period before. */
function documentBefore(
  { period, documentType, template, id }: VanKienDocument,
  list: readonly DocumentEntry[],
): DocumentEntry | undefined {
  const before = precedingPeriod(period)
  const fits = list.filter(
    (entry) =>
      entry.id !== id &&
      entry.problem === undefined &&
      entry.documentType === documentType &&
      samePeriod(entry.period, before),
  )
  return fits.find((entry) => template !== undefined && entry.template === template) ?? fits[0]
}

/** The paragraph of the other document that says the same: in the section that answers to its own. */
function sameBlock(
  document: VanKienDocument,
  block: Block,
  other: VanKienDocument,
): Block | undefined {
  const [own, others] = [outlineOf(document), outlineOf(other)]
  const { there } = matchSections(own, others)
  if (block.type === 'heading') {
    const id = there.get(block.id)
    return other.body.find((one) => one.id === id)
  }
  const at = document.body.indexOf(block)
  const head = document.body[sectionStart(document.body, at) ?? -1]
  const section = head && counterpartOf(head.id, own, there)
  const start = section === undefined ? 0 : other.body.findIndex(({ id }) => id === section)
  const end = section === undefined ? other.body.length : sectionEnd(other.body, start)
  const wanted = tellingWords(block)
  let found: Block | undefined
  let most = ALIKE
  for (const one of other.body.slice(start, end)) {
    if (one.type !== block.type) continue
    const alike = wordLikeness(wanted, tellingWords(one))
    if (alike <= most) continue
    most = alike
    found = one
  }
  return found
}

/** Figures and years change every year; words say which paragraph it is. */
function tellingWords(block: Block): ReadonlySet<string> {
  return new Set(foldText(blockWords(block)).match(/[a-z]+/g) ?? [])
}
