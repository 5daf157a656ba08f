import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { exportDocument } from '../../../electron/export/exportDocument.ts'
import { compareDocuments } from '../../../shared/compare/compareDocuments.ts'
import { heading, paragraph } from '../../../shared/document/build.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { buildBlackline } from '../../../shared/print/blackline/buildBlackline.ts'
import { sameChange } from '../../../shared/print/blackline/lines.ts'
import { rollDocument } from '../../../shared/rollForward/rollDocument.ts'
import { documentOf } from '../../builders/document.ts'
import { longText } from '../../builders/longText.ts'
import { sharedFolder } from '../../builders/sharedMaterial.ts'
import { body, edited, edits } from '../../unit/compare/randomBody.ts'
import { allParts, letter } from './allParts.ts'
import { type ExportCase, newDocuments, recognized } from './exportCases.ts'
import { sampleDocument } from './sampleDocument.ts'
import { type SettleJob, settleChanges } from './settleChanges.ts'
import { describeWith, temporaryFolder } from './tools.ts'

const now = new Date('2028-02-05T08:00:00Z')

interface Pair {
  name: string
  before: VanKienDocument
  after: VanKienDocument
}

/** Random edits of a document; the same in every run. */
function changedAtRandom(name: string, before: VanKienDocument, count: number): Pair[] {
  const lists = fc.sample(fc.tuple(edits, fc.boolean()), { numRuns: count, seed: 20280205 })
  return lists.map(([list, forget], at) => ({
    name: `${name}-${at}`,
    before,
    after: { ...before, body: edited(before.body, list, forget) },
  }))
}

/** Words that came at the end of one paragraph and at the beginning of the next. */
const neighbours: Pair = {
  name: 'lien-nhau',
  before: documentOf([
    paragraph('Đoạn một'),
    paragraph('đoạn hai'),
    paragraph('đoạn ba bỏ'),
    heading(2, 'field', 'Tít giữ nguyên'),
    paragraph('Đoạn bốn.'),
  ]),
  after: documentOf([
    paragraph('Đoạn một thêm cuối'),
    paragraph('Thêm đầu đoạn hai thêm cuối'),
    paragraph('Một đoạn hoàn toàn mới chèn vào đây'),
    paragraph('Thêm nữa đoạn ba'),
    heading(2, 'field', 'Tít giữ nguyên'),
    paragraph('Đoạn bốn.'),
  ]),
}

/** The same document of the next year, as "kế thừa" makes it. */
function rolled({ name, document }: ExportCase): Pair {
  if (document.period.kind !== 'year') throw new Error(`${name} is not of a year`)
  const to = { kind: 'year' as const, year: document.period.year + 1 }
  const choices = { into: 'same' as const, keep: {} }
  const after = rollDocument(document, { to, choices, now: now.toISOString() }).document
  return { name: `${name}-ke-thua`, before: document, after }
}

/** Resolutions and reports of years, the real ones where they are at hand. */
function yearly(): Pair[] {
  if (sharedFolder === undefined) return []
  const seeds = readdirSync(join(sharedFolder, 'seeds')).filter((file) => /^00[14]_/.test(file))
  const real = seeds.flatMap((file) =>
    recognized(readFileSync(join(sharedFolder ?? '', 'seeds', file), 'utf8'), file.slice(0, 3)),
  )
  const [one, other] = real
  if (one === undefined || other === undefined) throw new Error('Real documents are missing')
  return [
    rolled(one),
    rolled(other),
    { name: `${one.name}-${other.name}`, before: one.document, after: other.document },
  ]
}

async function pairs(): Promise<Pair[]> {
  const random = fc.sample(fc.tuple(body, edits, fc.boolean()), { numRuns: 14, seed: 5 })
  const templates = await newDocuments()
  const [long] = recognized(longText(6000), 'dai')
  if (long === undefined) throw new Error('The long text was not recognized')
  return [
    neighbours,
    ...random.map(([blocks, list, forget], at) => ({
      name: `ngau-nhien-${at}`,
      before: documentOf(blocks),
      after: documentOf(edited(blocks, list, forget)),
    })),
    ...changedAtRandom('mau', sampleDocument(), 6),
    ...changedAtRandom('dai', long.document, 1),
    rolled(long),
    { name: 'the-thuc', before: allParts('HD05'), after: sampleDocument() },
    { name: 'cong-van', before: letter('HD05'), after: allParts('HD36') },
    { name: 'khong-the-thuc', before: allParts('HD05'), after: documentOf(allParts('HD05').body) },
    { name: 'co-the-thuc', before: documentOf(allParts('HD05').body), after: allParts('HD05') },
    ...templates.slice(1).map(({ name, document }, at) => ({
      name,
      before: templates[at]?.document ?? document,
      after: document,
    })),
    ...yearly(),
  ]
}

/**
 * Is a paragraph moved with other words in it? Then LibreOffice gives the next one its style when
 * such a paragraph goes; Word doesn't.
 */
function isMixed({ before, after }: Pair): boolean {
  const { body: blocks } = buildBlackline(before, after, compareDocuments(before, after))
  return blocks.some(
    (block) =>
      block.kind === 'paragraph' &&
      block.change !== undefined &&
      block.inlines.some((inline) => !sameChange(inline.change, block.change)),
  )
}

async function write(folder: string, name: string, one: VanKienDocument, since?: VanKienDocument) {
  const options = { now, author: 'Nguyễn Thị Lan', ...(since && { since }) }
  const written = await exportDocument(one, 'docx', options)
  if (!written.ok) throw new Error(written.error.detail)
  const file = join(folder, `${name}.docx`)
  writeFileSync(file, written.value)
  return file
}

/** Paragraphs of a flat OpenDocument text that hold words, with their styles; notes at the end. */
function paragraphsOf(file: string): string[] {
  const xml = readFileSync(file, 'utf8')
  expect(xml).not.toContain('<text:changed-region')
  const parents = new Map(
    [
      ...xml.matchAll(/<style:style style:name="(P\d+)"[^>]*?style:parent-style-name="([^"]+)"/g),
    ].map(([, name, parent]) => [name, parent]),
  )
  const notes: string[] = []
  const header = /<style:header-first>([\s\S]*?)<\/style:header-first>/.exec(xml)?.[1] ?? ''
  const text = /<office:text[^>]*>([\s\S]*)<\/office:text>/.exec(xml)?.[1] ?? ''
  const inline = text.replace(/<text:note [\s\S]*?<\/text:note>/g, (note) => {
    notes.push(
      ...lines(/<text:note-body>([\s\S]*)<\/text:note-body>/.exec(note)?.[1] ?? '', parents),
    )
    return `[${/<text:note-citation[^>]*>(.*?)</.exec(note)?.[1]}]`
  })
  return [...lines(header, parents), ...lines(inline, parents), ...notes]
}

function lines(
  xml: string,
  parents: ReadonlyMap<string | undefined, string | undefined>,
): string[] {
  const found: string[] = []
  for (const [, style, inside = ''] of xml.matchAll(
    /<text:[ph] [^>]*?text:style-name="([^"]+)"[^>]*?(?:\/>|>([\s\S]*?)<\/text:[ph]>)/g,
  )) {
    const words = inside
      .replace(/<text:(line-break|tab)\/>/g, '\n')
      .replace(/<text:s( text:c="(\d+)")?\/>/g, ' ')
      .replace(/<draw:frame[\s\S]*?<\/draw:frame>/g, '[hình]')
      .replace(/<[^>]+>/g, '')
      // LibreOffice ties the change of a picture to a sign that it leaves there.
      .replace(/\u200d/g, '')
      .trim()
    if (words !== '') found.push(`${parents.get(style) ?? style}: ${words}`)
  }
  return found
}

const bare = (line: string) => line.replace(/^[^:]*: /, '')

describeWith(['soffice'], 'all tracked changes settled by LibreOffice', () => {
  const texts = new Map<string, string[]>()
  const plain = new Map<VanKienDocument, string>()
  let all: Pair[] = []

  beforeAll(async () => {
    all = await pairs()
    const folder = temporaryFolder()
    const jobs: SettleJob[] = []
    const names: string[] = []
    const add = (name: string, job: SettleJob) => {
      names.push(name)
      jobs.push(job)
    }
    for (const { name, before, after } of all) {
      for (const document of [before, after]) {
        if (plain.has(document)) continue
        const own = `${name}-${plain.size}`
        plain.set(document, own)
        add(own, { file: await write(folder, own, document), settling: 'leave' })
      }
      const file = await write(folder, `${name}-so-sanh`, after, before)
      add(`${name} accept`, { file, settling: 'accept' })
      add(`${name} reject`, { file, settling: 'reject' })
    }
    const results = await settleChanges(jobs)
    for (const [at, file] of results.entries()) texts.set(names[at] ?? '', paragraphsOf(file))
  }, 600_000)

  it.each([
    ['accept', 'after'],
    ['reject', 'before'],
  ] as const)('%s gives the document %s, paragraph by paragraph', (settling, side) => {
    let compared = 0
    for (const pair of all) {
      const wanted = texts.get(plain.get(pair[side]) ?? '') ?? []
      const got = texts.get(`${pair.name} ${settling}`) ?? []
      expect(got.map(bare), pair.name).toEqual(wanted.map(bare))
      if (!isMixed(pair)) expect(got, pair.name).toEqual(wanted)
      compared += wanted.length
    }
    expect(compared).toBeGreaterThan(1000)
    console.info(`${settling}: ${all.length} pairs, ${compared} paragraphs`)
  })
})
