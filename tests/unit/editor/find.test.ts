import fc from 'fast-check'
import { type Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { replaceMatches } from '../../../renderer/editor/commands/replaceMatches.ts'
import { undo } from '../../../renderer/editor/commands/undo.ts'
import { blocksOf } from '../../../renderer/editor/find/lines.ts'
import { rangeOf } from '../../../renderer/editor/find/matches.ts'
import { PatternRunner, type PatternWorker } from '../../../renderer/editor/find/patternJob.ts'
import { firstFrom, placeOf } from '../../../renderer/editor/find/places.ts'
import { type FindScope, roomOf } from '../../../renderer/editor/find/scopes.ts'
import { type Hits, type Query, searchBlocks } from '../../../renderer/editor/find/searchBlocks.ts'
import { bullet, footnote, heading, paragraph, text } from '../../../shared/document/build.ts'
import { documentText } from '../../../shared/document/textView.ts'
import type { Block, Footnote } from '../../../shared/document/types.ts'
import { type FindOptions, findWords } from '../../../shared/text/find.ts'
import { findPattern, type Pattern, readPattern } from '../../../shared/text/findPattern.ts'
import { growth, table, targets } from './blocks.ts'
import { bodyOf, documentOf, editorOf, isNormal, isValid } from './editorOf.ts'

const plain: FindOptions = { matchCase: false, ignoreMarks: false, wholeWord: false }

function wordsQuery(words: string, options: Partial<FindOptions> = {}): Query {
  const find = findWords(words, { ...plain, ...options })
  return { how: { kind: 'words', find }, known: new WeakMap() }
}

/** Runs expressions at once, as the worker does. */
class HonestWorker implements PatternWorker {
  onmessage: Worker['onmessage'] = null
  postMessage({ pattern, texts }: { pattern: Pattern; texts: string[] }): void {
    const data = texts.map(findPattern(pattern))
    queueMicrotask(() => this.onmessage?.call(this as never, { data } as MessageEvent))
  }
  terminate(): void {}
}

function patternQuery(source: string, worker: PatternWorker = new HonestWorker()): Query {
  const read = readPattern(source, plain)
  if (!read.ok) throw new Error(read.error.message)
  const runner = new PatternRunner(() => worker, 20)
  return { how: { kind: 'pattern', pattern: read.value, runner }, known: new WeakMap() }
}

async function search(
  editor: Editor,
  query: Query,
  scope: FindScope = 'all',
  place: Parameters<typeof roomOf>[2] = { heading: undefined, range: undefined },
): Promise<Hits> {
  const room = roomOf(editor, scope, place)
  const end = await searchBlocks(blocksOf(editor.children), room, query, () => true)
  if (typeof end === 'string') throw new Error(end)
  return end.hits
}

/** The lines that hold what was found, each with "[" and "]" around it. */
function shown({ blocks }: Hits): string[] {
  return blocks.flatMap(({ matches }) =>
    matches.map(
      ({ line, start, end }) =>
        `${line.text.slice(0, start)}[${line.text.slice(start, end)}]${line.text.slice(end)}`,
    ),
  )
}

function wholeText(editor: Editor): string {
  return documentText(documentOf(bodyOf(editor)))
}

describe('searching a document', () => {
  const editor = editorOf(
    heading(1, 'situation', 'Tình hình'),
    paragraph([text('Kinh '), text('tế', { bold: true }), text(' tăng '), growth('8%')]),
    paragraph([text('Thu '), footnote('Theo cơ quan thuế.'), text('thuế tăng.')]),
    heading(1, 'tasks', 'Nhiệm vụ'),
    table(['Thuế', 'Phí'], ['1', '2']),
    targets('Thu thuế '),
    bullet(1, 'Chống thất thu thuế'),
  )

  it('finds words across marks and figures, and in notes, tables and target lists', async () => {
    expect(shown(await search(editor, wordsQuery('kinh tế')))).toEqual(['[Kinh tế] tăng 8%'])
    expect(shown(await search(editor, wordsQuery('tăng 8%')))).toEqual(['Kinh tế [tăng 8%]'])
    expect(shown(await search(editor, wordsQuery('thuế')))).toEqual([
      'Theo cơ quan [thuế].',
      'Thu [thuế] tăng.',
      '[Thuế]',
      'Thu [thuế] 8%.',
      'Chống thất thu [thuế]',
    ])
  })

  it('keeps to the place it is given', async () => {
    const found = async (scope: FindScope, place = {}) =>
      shown(
        await search(editor, wordsQuery('thuế'), scope, {
          heading: undefined,
          range: undefined,
          ...place,
        }),
      )
    expect(await found('notes')).toEqual(['Theo cơ quan [thuế].'])
    expect(await found('tables')).toEqual(['[Thuế]'])
    expect(await found('targets')).toEqual(['Thu [thuế] 8%.'])
    const first = editor.children[0]
    const id = first !== undefined && 'id' in first ? first.id : ''
    expect(await found('section', { heading: id })).toHaveLength(2)
    expect(await found('section')).toEqual([])
    const range = { anchor: { path: [6, 0], offset: 0 }, focus: { path: [4, 0, 1, 0], offset: 2 } }
    expect(await found('selection', { range })).toEqual(['Thu [thuế] 8%.'])
  })

  it('a match knows its range and its number', async () => {
    const hits = await search(editor, wordsQuery('thuế'))
    const place = placeOf(hits, 4)
    expect(place && rangeOf(place.match, place.hit.at)).toEqual({
      anchor: { path: [6, 0], offset: 15 },
      focus: { path: [6, 0], offset: 19 },
    })
    expect(placeOf(hits, 5)).toBeUndefined()
    expect(firstFrom(hits, { path: [0, 0], offset: 0 })).toBe(0)
    expect(firstFrom(hits, { path: [2, 2], offset: 1 })).toBe(2)
    expect(firstFrom(hits, { path: [6, 0], offset: 16 })).toBe(5)
  })

  it('an expression finds the same way, line by line', async () => {
    expect(shown(await search(editor, patternQuery('t\\S+ tăng')))).toEqual([
      'Kinh [tế tăng] 8%',
      'Thu [thuế tăng].',
    ])
  })

  it('an expression that never ends is stopped', async () => {
    class LostWorker extends HonestWorker {
      stopped = false
      override postMessage(): void {}
      override terminate(): void {
        this.stopped = true
      }
    }
    const worker = new LostWorker()
    const query = patternQuery('(a+)+$', worker)
    const room = roomOf(editor, 'all', { heading: undefined, range: undefined })
    expect(await searchBlocks(blocksOf(editor.children), room, query, () => true)).toBe('slow')
    expect(worker.stopped).toBe(true)
  })

  it('reads a block anew only when it has changed', async () => {
    let read = 0
    const find = findWords('thuế', plain)
    const query: Query = {
      how: {
        kind: 'words',
        find: (line) => {
          read++
          return find(line)
        },
      },
      known: new WeakMap(),
    }
    const own = editorOf(...bodyOf(editor))
    await search(own, query)
    const first = read
    Transforms.insertText(own, 'Giảm ', { at: { path: [6, 0], offset: 0 } })
    const hits = await search(own, query)
    expect(read - first).toBe(1)
    expect(shown(hits).at(-1)).toBe('Giảm Chống thất thu [thuế]')
  })
})

describe('replacing', () => {
  async function replace(editor: Editor, query: Query, words: string, scope?: FindScope) {
    return replaceMatches(editor, (await search(editor, query, scope)).blocks, words)
  }

  it('the new words take the marks of the first letter; one undo takes all back', async () => {
    const editor = editorOf(
      paragraph([
        text('Kinh ', { bold: true }),
        text('tế và kinh tế'),
        text(' xã', { italic: true }),
      ]),
      paragraph('Kinh tế'),
    )
    const before = bodyOf(editor)
    expect(await replace(editor, wordsQuery('kinh tế'), 'Đời sống')).toEqual({
      count: 3,
      figures: 0,
      freed: 0,
    })
    expect(bodyOf(editor)[0]?.children).toEqual([
      text('Đời sống', { bold: true }),
      text(' và Đời sống'),
      text(' xã', { italic: true }),
    ])
    undo(editor)
    expect(bodyOf(editor)).toEqual(before)
  })

  it('figures stay and are counted; a note inside stays behind the new words', async () => {
    const editor = editorOf(
      paragraph([text('Tăng '), growth('8%'), text(' rồi tăng'), footnote('Ghi'), text(' 8% nữa')]),
    )
    expect(await replace(editor, wordsQuery('tăng 8%'), 'đạt')).toMatchObject({
      count: 1,
      figures: 1,
    })
    const [block] = bodyOf(editor)
    expect(block?.children).toMatchObject([
      text('Tăng '),
      { type: 'figure', shown: '8%' },
      text(' rồi đạt'),
      { type: 'footnote' },
      text(' nữa'),
    ])
  })

  it('replaces in notes, keeping what else stands there', async () => {
    const note = footnote([text('Thuế ', { bold: true }), growth('8%'), text(' của thuế, thuế.')])
    const editor = editorOf(paragraph([text('Thu'), note, text(' thuế')]))
    expect(await replace(editor, wordsQuery('thuế'), 'phí', 'notes')).toMatchObject({ count: 3 })
    const [block] = bodyOf(editor)
    expect((block!.children[1] as Footnote).content).toMatchObject([
      text('phí ', { bold: true }),
      { type: 'figure', shown: '8%' },
      text(' của phí, phí.'),
    ])
    expect(wholeText(editor)).toContain('Thu[1] thuế')
  })

  it('a changed target becomes free text, and is told', async () => {
    const editor = editorOf(targets('Thu thuế ', 'Thuế và thuế '), paragraph('thuế'))
    expect(await replace(editor, wordsQuery('thuế'), 'phí', 'targets')).toEqual({
      count: 3,
      figures: 0,
      freed: 2,
    })
    expect(bodyOf(editor)[0]?.children).toMatchObject([{ free: true }, { free: true }])
    // Free already: nothing new is told.
    expect(await replace(editor, wordsQuery('phí'), 'thuế', 'targets')).toMatchObject({ freed: 0 })
  })

  it('an expression brings its groups', async () => {
    const editor = editorOf(paragraph('năm 2025 và năm 2026'))
    expect(await replace(editor, patternQuery('năm (\\d+)'), '$1')).toMatchObject({ count: 2 })
    expect(wholeText(editor)).toContain('2025 và 2026')
  })

  it('leaves a block that has changed since', async () => {
    const editor = editorOf(paragraph('thuế'), paragraph('thuế'))
    const hits = await search(editor, wordsQuery('thuế'))
    Transforms.insertText(editor, 'a', { at: { path: [0, 0], offset: 0 } })
    expect(replaceMatches(editor, hits.blocks, 'phí')).toMatchObject({ count: 1 })
    expect(wholeText(editor)).toContain('athuế\nphí')
  })

  it('of the whole text is what replacing in plain text gives; undo restores it', async () => {
    const letters = fc.constantFrom('a', 'b', 'ă', 'B', ' ')
    const word = (least: number, most: number) =>
      fc.array(letters, { minLength: least, maxLength: most }).map((list) => list.join(''))
    const marks = fc.constantFrom({}, { bold: true as const }, { italic: true as const })
    const texts = fc.array(
      fc.tuple(word(1, 6), marks).map(([words, mark]) => text(words, mark)),
      { minLength: 1, maxLength: 4 },
    )
    const block: fc.Arbitrary<Block> = fc.oneof(
      texts.map((list) => paragraph(list)),
      texts.map((list) => bullet(1, list)),
      word(1, 6).map((words) => table([words, 'b'])),
      texts.map((list) => paragraph([text('ab'), footnote(list), ...list])),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(block, { minLength: 1, maxLength: 5 }),
        word(1, 2),
        word(0, 3),
        async (blocks, wanted, put) => {
          const editor = editorOf(...blocks)
          const before = bodyOf(editor)
          const lines = linesText(before)
          const query = wordsQuery(wanted, { matchCase: true })
          const hits = await search(editor, query)
          const steps = editor.history.undos.length
          const done = replaceMatches(editor, hits.blocks, put)
          expect(linesText(bodyOf(editor))).toEqual(
            lines.map((line) => line.split(wanted).join(put)),
          )
          expect(done.count).toBe(
            lines.reduce((sum, line) => sum + line.split(wanted).length - 1, 0),
          )
          expect(isValid(editor)).toBe(true)
          expect(isNormal(editor)).toBe(true)
          expect(editor.history.undos.length - steps).toBe(done.count > 0 ? 1 : 0)
          if (done.count > 0) undo(editor)
          expect(bodyOf(editor)).toEqual(before)
        },
      ),
      { numRuns: 150 },
    )
  }, 60_000)
})

/** Every line and note of the body as plain text. */
function linesText(body: readonly Block[]): string[] {
  const joined = (list: readonly { text?: string }[]): string =>
    list.map((one) => one.text ?? '').join('')
  return body.flatMap((block) => {
    if (block.type === 'table') {
      return block.children.flatMap((row) =>
        row.children.map((cell) => joined(cell.children as never)),
      )
    }
    const line = block.children as readonly ({ text?: string } | Footnote)[]
    const notes = line.flatMap((one) => ('content' in one ? [joined(one.content as never)] : []))
    return [joined(line as never), ...notes]
  })
}
