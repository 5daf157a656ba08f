import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bullet, footnote, heading, paragraph } from '../../../shared/document/build.ts'
import { serializeAgain, serializeDocument } from '../../../shared/document/file.ts'
import { applyPatch, type DocumentPatch, stretchesOf } from '../../../shared/document/patch.ts'
import type { Block, VanKienDocument } from '../../../shared/document/types.ts'
import { documentOf } from '../../builders/document.ts'

const blocks = Array.from({ length: 12 }, (_, at) => paragraph(`Đoạn ${at}`))
const someBlocks = fc.uniqueArray(fc.constantFrom(...blocks))

function patchOf(before: VanKienDocument, now: VanKienDocument): DocumentPatch {
  const { body, ...meta } = now
  return {
    meta,
    body: stretchesOf(before.body, body).map((part) =>
      'added' in part ? { blocks: [...part.added] } : part,
    ),
  }
}

describe('the patch between two versions of a document', () => {
  it('makes the one of the other, whatever came, went and moved', () => {
    fc.assert(
      fc.property(someBlocks, someBlocks, fc.string(), (old, next, name) => {
        const before = documentOf(old)
        const now = documentOf(next, { name })
        const made = applyPatch(before, patchOf(before, now))
        expect(made).toEqual({ ok: true, value: now })
      }),
    )
  })

  it('holds only what is new', () => {
    const [a, b, c, d] = blocks as [Block, Block, Block, Block]
    const typed = { ...c }
    expect(stretchesOf([a, b, c, d], [a, b, typed, d])).toEqual([
      { from: 0, count: 2 },
      { added: [typed] },
      { from: 3, count: 1 },
    ])
    expect(stretchesOf([a, b, c, d], [a, c, d, b])).toEqual([
      { from: 0, count: 1 },
      { from: 2, count: 2 },
      { from: 1, count: 1 },
    ])
    expect(stretchesOf([a, b], [a, b])).toEqual([{ from: 0, count: 2 }])
    expect(stretchesOf([a], [])).toEqual([])
  })

  it('is refused by a document that lacks what it keeps', () => {
    const short = documentOf(blocks.slice(0, 2))
    expect(applyPatch(short, { body: [{ from: 1, count: 2 }] })).toMatchObject({
      error: { code: 'patch-foreign' },
    })
  })
})

describe('a document written again', () => {
  it('has the same text as one written anew', () => {
    const known = new WeakMap<Block, string>()
    const words = fc.string({ unit: 'grapheme' })
    const block = fc.oneof(
      words.map((text) => paragraph(text)),
      words.map((text) => heading(1, 'other', text)),
      words.map((text) => bullet(1, [{ text, bold: true }, footnote(text)])),
      fc.constantFrom(...blocks),
    )
    fc.assert(
      fc.property(fc.array(block), words, (body, name) => {
        // Words that look like what is looked for change nothing.
        const document = documentOf([...body, paragraph('\n  "body": [] $& $1')], { name })
        expect(serializeAgain(document, known)).toBe(serializeDocument(document))
        expect(serializeAgain(document, known)).toBe(serializeDocument(document))
      }),
    )
    const empty = documentOf([])
    expect(serializeAgain(empty, known)).toBe(serializeDocument(empty))
  })
})
