import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportDocument } from '../../../electron/export/exportDocument.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { documentOf } from '../../builders/document.ts'
import { body, edited, edits } from '../../unit/compare/randomBody.ts'
import { allParts, letter } from './allParts.ts'
import { sampleDocument } from './sampleDocument.ts'

/* What Word asks of the XML of tracked changes: it opens nothing else without complaint. */

const now = new Date('2027-02-05T08:00:00Z')

interface Opened {
  files: Record<string, string>
  body: string
  notes: string
}

async function open(before: VanKienDocument, after: VanKienDocument): Promise<Opened> {
  const written = await exportDocument(after, 'docx', { now, since: before, author: 'Lan & Minh' })
  if (!written.ok) throw new Error(written.error.detail)
  const files = Object.fromEntries(
    Object.entries(unzipSync(written.value)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  )
  const text = files['word/document.xml'] ?? ''
  return { files, body: text, notes: files['word/footnotes.xml'] ?? '' }
}

function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((found) => found[1] ?? '')
}

/** Start and end tags in order. */
interface Tag {
  name: string
  attributes: string
  kind: 'start' | 'end' | 'empty'
}

function tagsOf(xml: string): Tag[] {
  return [...xml.matchAll(/<(\/?)(w:\w+)([^>]*?)(\/?)>/g)].map(
    ([, close, name = '', attributes = '', empty]) => ({
      name,
      attributes,
      kind: close ? 'end' : empty ? 'empty' : 'start',
    }),
  )
}

/** Every element of that name with the names of its children in order. */
function childrenOf(xml: string, name: string): string[][] {
  const found: string[][] = []
  const open: string[][] = []
  const path: string[] = []
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'end') {
      if (path.pop() === name) open.pop()
      continue
    }
    if (path.at(-1) === name) open.at(-1)?.push(tag.name)
    if (tag.kind === 'start') {
      path.push(tag.name)
      if (tag.name === name) {
        const children: string[] = []
        found.push(children)
        open.push(children)
      }
    }
  }
  return found
}

const paragraphOrder =
  'pStyle keepNext keepLines widowControl pBdr spacing ind jc outlineLvl rPr sectPr pPrChange'
const rowOrder = 'cantSplit tblHeader ins del trPrChange'

function expectOrder(lists: string[][], order: string): void {
  const names = order.split(' ').map((name) => `w:${name}`)
  for (const list of lists) {
    expect(names).toEqual(expect.arrayContaining(list))
    expect(list).toEqual(list.toSorted((a, b) => names.indexOf(a) - names.indexOf(b)))
  }
}

const pairs = [
  ...fc
    .sample(fc.tuple(body, edits, fc.boolean()), { numRuns: 60, seed: 77 })
    .map(([blocks, list, forget]) => [
      documentOf(blocks),
      documentOf(edited(blocks, list, forget)),
    ]),
  ...fc.sample(edits, { numRuns: 15, seed: 78 }).map((list) => {
    const before = sampleDocument()
    return [before, { ...before, body: edited(before.body, list, false) }]
  }),
  [allParts('HD05'), letter('HD05')],
  [letter('HD05'), allParts('HD36')],
] as [VanKienDocument, VanKienDocument][]

describe('the Word file of a blackline', () => {
  let opened: Opened[] = []

  beforeAll(async () => {
    opened = await Promise.all(pairs.map(([before, after]) => open(before, after)))
  })

  it('has elements in the order of the schema', () => {
    for (const { body: xml, notes } of opened) {
      expectOrder(childrenOf(xml + notes, 'w:pPr'), paragraphOrder)
      expectOrder(childrenOf(xml, 'w:trPr'), rowOrder)
      for (const list of childrenOf(xml, 'w:p')) expect(list.indexOf('w:pPr')).toBeLessThan(1)
      // The end of a paragraph is told by one element and nothing else.
      for (const [, inside] of xml.matchAll(
        /<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr>(.*?)<\/w:rPr><\/w:pPr>/g,
      )) {
        expect(inside).toMatch(/^<w:(ins|del|moveFrom|moveTo) [^>]*\/>$/)
      }
    }
  })

  it('writes taken out words as such, and only those', () => {
    for (const { body: xml, notes } of opened) {
      const path: string[] = []
      for (const { name, kind } of tagsOf(xml + notes)) {
        if (name === 'w:t') expect(path).not.toContain('w:del')
        if (name === 'w:delText' && kind === 'start') expect(path).toContain('w:del')
        if (kind === 'start') path.push(name)
        else if (kind === 'end') path.pop()
      }
    }
  })

  it('numbers every change once, signed and dated', () => {
    for (const { files } of opened) {
      const changes = Object.values(files)
        .flatMap(tagsOf)
        .filter(({ name, kind }) => /^w:(ins|del|move\w+)$/.test(name) && kind !== 'end')
        .filter(({ name }) => !name.endsWith('RangeEnd'))
      const ids = changes.map(({ attributes }) => /w:id="(\d+)"/.exec(attributes)?.[1])
      expect(new Set(ids).size).toBe(ids.length)
      for (const { attributes } of changes) {
        expect(attributes).toContain('w:author="Lan &amp; Minh"')
        expect(attributes).toMatch(/w:date="2027-02-05T\d\d:\d\d:\d\dZ"/)
      }
    }
  })

  it('ties both ends of a move by a name, and what moved lies between the marks', () => {
    let moves = 0
    for (const { body: xml } of opened) {
      const froms = all(xml, /<w:moveFromRangeStart [^>]*w:name="(\w+)"/g)
      const tos = all(xml, /<w:moveToRangeStart [^>]*w:name="(\w+)"/g)
      expect(new Set(froms).size).toBe(froms.length)
      expect(tos.toSorted()).toEqual(froms.toSorted())
      moves += froms.length
      let range: { name: string; id: string } | undefined
      for (const { name, attributes, kind } of tagsOf(xml)) {
        const id = /w:id="(\d+)"/.exec(attributes)?.[1] ?? ''
        const side = /^w:(moveFrom|moveTo)/.exec(name)?.[1]
        if (side === undefined || kind === 'end') continue
        if (name.endsWith('RangeStart')) {
          expect(range).toBeUndefined()
          range = { name: side, id }
        } else if (name.endsWith('RangeEnd')) {
          expect(range).toEqual({ name: side, id })
          range = undefined
        } else expect(range?.name).toBe(side)
      }
      expect(range).toBeUndefined()
    }
    expect(moves).toBeGreaterThan(5)
  })

  it('calls every note exactly once', () => {
    for (const { body: xml, notes } of opened) {
      const called = all(xml, /<w:footnoteReference w:id="(\d+)"/g).map(Number)
      const there = all(notes, /<w:footnote w:id="(\d+)"/g).map(Number)
      expect(called.toSorted()).toEqual(there.filter((id) => id > 0).toSorted())
    }
  })

  it('never takes out the last paragraph of a cell that stays, nor of the file', () => {
    const tracked = /<w:rPr><w:(?:ins|del|moveFrom|moveTo) [^>]*\/><\/w:rPr><\/w:pPr>/
    for (const { body: xml } of opened) {
      for (const [, row = ''] of xml.matchAll(/<w:tr>(.*?)<\/w:tr>/g)) {
        if (/<w:trPr>.*?<w:(ins|del) .*?<\/w:trPr>/.test(row)) continue
        for (const [, cell = ''] of row.matchAll(/<w:tc>(.*?)<\/w:tc>/g)) {
          expect(cell.slice(cell.lastIndexOf('<w:p>'))).not.toMatch(tracked)
        }
      }
      const end = xml.slice(0, xml.lastIndexOf('<w:sectPr'))
      expect(end.slice(end.lastIndexOf('<w:p>'))).not.toMatch(tracked)
    }
  })

  it('is the same file again for the same time', async () => {
    const [before, after] = pairs[3]!
    const options = { now, since: before }
    const [one, two] = await Promise.all([
      exportDocument(after, 'docx', options),
      exportDocument(after, 'docx', options),
    ])
    expect(one).toEqual(two)
  })
})
