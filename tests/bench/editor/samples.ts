import { figure } from '../../../shared/document/build.ts'
import { serializeDocument } from '../../../shared/document/file.ts'
import type { Block, Inline, VanKienDocument } from '../../../shared/document/types.ts'
import { isFigure, isFootnote, linesOf } from '../../../shared/document/walk.ts'
import { GAP } from '../../../shared/figures/words.ts'
import { newId } from '../../../shared/ids.ts'
import { recognizeText } from '../../../shared/recognize/recognizeText.ts'
import { benchText } from '../cases.ts'
import type { BenchLine, BenchPart } from './lines.ts'

export interface EditorSample {
  readonly name: string
  /** What stands in it, for the head of the table. */
  readonly about: string
  readonly file: string
  /** The same words, figures, notes and commented words for the plain pages. */
  readonly lines: readonly BenchLine[]
  /** Ids of the blocks to type in: at the start, in the middle, at the end. */
  readonly places: readonly string[]
  /** Id of the block in the middle that takes the Enter keys. */
  readonly breaking: string
}

/** The longest document, once and ten times, with figures, notes and comments as a real one has. */
export function editorSamples(): EditorSample[] {
  return [sample('seed', 1, 300, 60), sample('tenfold', 10, 3000, 600)]
}

function sample(name: string, times: number, figures: number, threads: number): EditorSample {
  const { text, source } = benchText(times)
  const result = recognizeText(text)
  const document = result.ok ? result.value.documents[0]?.document : undefined
  if (!document) throw new Error('the bench text was not recognized')
  const full = { ...withThreads(withFigures(document, figures), threads), name }
  const typed = full.body.filter((block) => longestText(block) >= LONG_ENOUGH)
  const idAt = (share: number): string => {
    const block = typed[Math.floor((typed.length - 1) * share)]
    if (block === undefined) throw new Error('the bench text has no line to type in')
    return block.id
  }
  const notes = full.body.flatMap(linesOf).flat().filter(isFootnote).length
  return {
    name,
    about: `${source}, ${full.body.length} blocks, ${text.split(/\s+/).length} words, ${notes} notes, ${figures} figures, ${threads} comments`,
    file: serializeDocument(full),
    lines: full.body.map(lineOf),
    places: [0.01, 0.5, 0.99].map(idAt),
    breaking: idAt(0.55),
  }
}

/** Letters of a text that a person may be in the middle of. */
const LONG_ENOUGH = 120

function longestText(block: Block): number {
  if (block.type !== 'paragraph' && block.type !== 'bullet') return 0
  return Math.max(...block.children.map((one) => ('type' in one ? 0 : one.text.length)))
}

function lineOf(block: Block): BenchLine {
  return { id: block.id, parts: linesOf(block).flatMap((line) => line.map(partOf)) }
}

function partOf(inline: Inline): BenchPart {
  if (isFigure(inline)) return { kind: 'figure', text: inline.shown === '' ? GAP : inline.shown }
  if (isFootnote(inline)) return { kind: 'note', text: '1' }
  return { kind: inline.comments ? 'comment' : 'text', text: inline.text }
}

/** What the store that the program starts with writes there, as a saved document holds it. */
const SHOWN = '11% trở lên'

/** Puts `count` references, evenly spread, at the ends of bullets and paragraphs. */
function withFigures(document: VanKienDocument, count: number): VanKienDocument {
  const ref = {
    indicator: 'grdp-growth',
    period: { kind: 'fixed', period: { kind: 'year', year: 2021 } },
    measure: 'target',
    form: 'bounded',
  } as const
  const places = document.body.filter(({ type }) => type === 'bullet' || type === 'paragraph')
  const each = Math.max(1, Math.ceil(count / places.length))
  let left = count
  const body = document.body.map((block) => {
    if ((block.type !== 'bullet' && block.type !== 'paragraph') || left <= 0) return block
    const added = Array.from({ length: Math.min(each, left) }, () => [
      { text: ' ' },
      { ...figure(ref), shown: SHOWN },
    ])
    left -= added.length
    return { ...block, children: [...block.children, ...added.flat(), { text: '.' }] }
  })
  return { ...document, body }
}

/** Comments the first words of `count` paragraphs, evenly spread. */
function withThreads(document: VanKienDocument, count: number): VanKienDocument {
  const places = document.body.filter((block) => longestText(block) >= LONG_ENOUGH)
  const step = places.length / count
  const wanted = new Set(
    Array.from({ length: count }, (_, at) => places[Math.floor(at * step)]?.id),
  )
  const threads: VanKienDocument['threads'] = []
  const body = document.body.map((block): Block => {
    const first =
      block.type === 'paragraph' || block.type === 'bullet' ? block.children[0] : undefined
    if (!wanted.has(block.id) || first === undefined || 'type' in first) return block
    if (block.type !== 'paragraph' && block.type !== 'bullet') return block
    const id = newId()
    const quote = first.text.slice(0, 40)
    threads.push({
      id,
      quote,
      comments: [
        { id: newId(), author: 'Văn phòng', at: '2026-01-05T08:00:00Z', text: 'Xem lại.' },
      ],
    })
    const parts: Inline[] = [
      { ...first, text: quote, comments: [id] },
      { ...first, text: first.text.slice(40) },
    ]
    return { ...block, children: [...parts, ...block.children.slice(1)] }
  })
  return { ...document, body, threads }
}
