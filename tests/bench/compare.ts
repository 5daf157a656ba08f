import { performance } from 'node:perf_hooks'
import { compareDocuments } from '../../shared/compare/compareDocuments.ts'
import { paragraph } from '../../shared/document/build.ts'
import { parseDocumentFile, serializeDocument } from '../../shared/document/file.ts'
import type { Block, Inline, VanKienDocument } from '../../shared/document/types.ts'
import { newId } from '../../shared/ids.ts'
import { recognizeText } from '../../shared/recognize/recognizeText.ts'
import { benchText } from './cases.ts'

/**
 * Comparing two documents against reading and writing the same two files, for the longest document
 * and one ten times longer: with a version of itself where a third of the lines differ, with one
 * that doesn't know where it comes from, and with another document of the same kind.
 */
const LIMIT = 8
/** For the document, and for the one ten times longer. */
const ROUNDS = [40, 8] as const
const GROWTH = 10

function recognized(times: number): VanKienDocument {
  const result = recognizeText(benchText(times).text)
  const document = result.ok ? result.value.documents[0]?.document : undefined
  if (!document) throw new Error('the bench text was not recognized')
  return document
}

/** A year later: years and some figures moved, lines written anew, removed, added, sections moved. */
function edited(document: VanKienDocument): VanKienDocument {
  const body = document.body.flatMap((block, at): Block[] => {
    if (at % 23 === 7) return []
    const next = nextYear(block, at)
    return at % 29 === 3
      ? [next, paragraph(`Đoạn viết thêm lần thứ ${at} để nói rõ việc của năm nay.`)]
      : [next]
  })
  const cut = Math.floor(body.length / 3)
  const section = body.splice(cut, 12)
  body.splice(cut * 2, 0, ...section)
  return { ...document, body }
}

function nextYear(block: Block, at: number): Block {
  if (!('level' in block) && block.type !== 'paragraph') return block
  if (at % 3 !== 0) return block
  const children = block.children.map(
    (inline): Inline =>
      'type' in inline
        ? inline
        : { ...inline, text: inline.text.replace(/\d+/g, (digits) => String(Number(digits) + 1)) },
  )
  return { ...block, children } as Block
}

const anew = (document: VanKienDocument): VanKienDocument => ({
  ...document,
  body: document.body.map((block) => ({ ...block, id: newId() })),
})

/** Every line with the halves of two others: much in common, and nothing the same. */
function unlike(document: VanKienDocument): VanKienDocument {
  const words = (at: number): string[] => {
    const block = document.body[at % document.body.length]
    const text = block && 'level' in block ? block.children.map(textOf).join('') : ''
    return text.split(' ')
  }
  const body = document.body.map((_, at) => {
    const [first, second] = [words(at * 7 + 3), words(at * 11 + 5)]
    const halves = [...first.slice(0, first.length / 2), ...second.slice(second.length / 2)]
    return paragraph(halves.join(' '))
  })
  return { ...document, body }
}

const textOf = (inline: Inline): string => ('text' in inline ? inline.text : '')

function readAndWrite(file: string): void {
  const read = parseDocumentFile(file)
  if (!read.ok) throw new Error(read.error.message)
  serializeDocument(read.value)
}

interface Measured {
  readonly floor: number
  readonly time: number
}

/**
 * The quietest round of each, the two in turn: other work of the machine only ever adds time, and
 * the first rounds are those of a program that has just started.
 */
function measure(before: VanKienDocument, after: VanKienDocument, rounds: number): Measured {
  const files = [serializeDocument(before), serializeDocument(after)]
  let [floor, time] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < rounds; round++) {
    floor = Math.min(
      floor,
      spanOf(() => files.forEach(readAndWrite)),
    )
    time = Math.min(
      time,
      spanOf(() => void compareDocuments(before, after)),
    )
  }
  return { floor, time }
}

function spanOf(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

const sides: Readonly<Record<string, (document: VanKienDocument) => VanKienDocument>> = {
  'a later version': edited,
  'the same without ids': (document) => anew(edited(document)),
  'another document': unlike,
}

const [once, tenfold] = [recognized(1), recognized(GROWTH)]
console.log(
  `Document: ${benchText(1).source}; the quietest of ${ROUNDS.join(' and ')} rounds, in milliseconds.`,
)
const round = (value: number): number => Math.round(value * 10) / 10
const rows = Object.entries(sides).map(([name, other]) => {
  const one = measure(once, other(once), ROUNDS[0])
  const ten = measure(tenfold, other(tenfold), ROUNDS[1])
  const ratios = [one.time / one.floor, ten.time / ten.floor]
  if (ratios.some((ratio) => ratio > LIMIT)) {
    console.error(`${name}: over ${LIMIT} times reading and writing the two files.`)
    process.exitCode = 1
  }
  return {
    'compared with': name,
    'floor x1': round(one.floor),
    'ms x1': round(one.time),
    'to floor x1': round(one.time / one.floor),
    'floor x10': round(ten.floor),
    'ms x10': round(ten.time),
    'to floor x10': round(ten.time / ten.floor),
    growth: round(ten.time / one.time),
  }
})
console.table(rows)
