import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { pageAtCursor } from '../../../renderer/editor/pages/pageCount.tsx'
import { lengthsNow, pagesNow } from '../../../renderer/editor/pages/pagesNow.ts'
import { pathsOfIds } from '../../../renderer/editor/pages/pathsOfIds.ts'
import { pointAtLetter } from '../../../renderer/editor/pages/pointAtLetter.ts'
import { footnote, heading, paragraph, text } from '../../../shared/document/build.ts'
import type { Block } from '../../../shared/document/types.ts'
import { pagePlaces } from '../../../shared/print/pagePlaces.ts'
import { growth, table, targets } from './blocks.ts'
import { cursor, editorOf } from './editorOf.ts'

const line = () =>
  paragraph([text('Một hai '), footnote('ghi'), text('ba '), growth('12 %'), text(' bốn năm.')])

describe('the letter where a page begins', () => {
  it.each([
    [0, [0, 0], 0],
    [3, [0, 0], 4],
    [6, [0, 2], 0],
    [8, [0, 3, 0], 0],
    [10, [0, 3, 0], 0],
    [11, [0, 4], 1],
    [14, [0, 4], 5],
    [99, [0, 4], 9],
  ])('%i stands there', (skip, path, offset) => {
    expect(pointAtLetter(editorOf(line()), [0], skip)).toEqual({ path, offset })
  })

  it('is nowhere when the line is gone', () => {
    expect(pointAtLetter(editorOf(line()), [7], 2)).toBeUndefined()
  })
})

describe('pages of a document', () => {
  const words = table(['a', 'b'], ['c', 'd'])
  const list = targets('Đạt ', 'Tăng ')
  const title = heading(5, 'field', 'Nông nghiệp', { runIn: true, end: ':' })
  const text1 = paragraph('phát triển ổn định.')
  const body: Block[] = [paragraph('Mở đầu.'), title, text1, list, words, paragraph('Hết.')]
  const row = words.children[1]?.id ?? ''
  const item = list.children[1]?.id ?? ''
  const places = pagePlaces(body, [
    { page: 2, at: { id: text1.id, left: 8 } },
    { page: 3, at: { id: text1.id, left: 16 + 1 + 6 } },
    { page: 4, at: { id: text1.id, left: 16 + 1 + 11 + 2 } },
    { page: 5, at: { id: item, left: 99 } },
    { page: 6, at: { id: row } },
    { page: 7, at: { id: 'gone', left: 1 } },
    { page: 8 },
  ])

  it('are found in paragraphs, run-in headings, targets and rows', () => {
    expect(places).toEqual([
      { page: 2, id: text1.id, skip: 8 },
      { page: 3, id: title.id, skip: 4 },
      { page: 4, id: title.id, skip: 0 },
      { page: 5, id: item, skip: 0 },
      { page: 6, id: row, skip: 0 },
    ])
  })

  it('tell where the cursor is', () => {
    const editor = editorOf(...body)
    const kept = places.filter(({ page }) => page === 2 || page >= 5)
    const at = (path: number[], offset?: number) => {
      cursor(editor, path, offset)
      return pageAtCursor(editor, kept)
    }
    expect(at([0])).toBe(1)
    expect(at([2], 2)).toBe(1)
    expect(at([2])).toBe(2)
    expect(at([3, 0])).toBe(2)
    expect(at([3, 1])).toBe(5)
    expect(at([4, 0, 1])).toBe(5)
    expect(at([4, 1, 0])).toBe(6)
    expect(at([5])).toBe(6)
    Transforms.deselect(editor)
    expect(pageAtCursor(editor, kept)).toBe(1)
    expect(pathsOfIds(editor).get(row)).toEqual([4, 1])
  })
})

describe('pages of a text that has changed since', () => {
  const words = 'chữ '.repeat(250)
  const body = Array.from({ length: 40 }, () => paragraph(words))
  const laidOut = () => {
    const editor = editorOf(...structuredClone(body))
    const places = [2, 3, 4].map((page) => ({ page, id: body[(page - 1) * 10]!.id, skip: 0 }))
    return { editor, pages: { count: 4, places, lengths: lengthsNow(editor, places) } }
  }

  it('are what they were behind a few words', () => {
    const { editor, pages } = laidOut()
    cursor(editor, [3])
    editor.insertText('thêm một ý')
    const now = pagesNow(editor, pages)
    expect(now.count).toBe(4)
    expect(now.places.map(({ page, isDoubtful }) => [page, isDoubtful])).toEqual([
      [2, false],
      [3, false],
      [4, false],
    ])
  })

  it('go along with a page that was deleted, and where they begin is doubtful', () => {
    const { editor, pages } = laidOut()
    for (let left = 0; left < 10; left++) Transforms.removeNodes(editor, { at: [12] })
    const now = pagesNow(editor, pages)
    expect(now.count).toBe(3)
    // Page 3 began in what is gone.
    expect(now.places.map(({ page, isDoubtful }) => [page, isDoubtful])).toEqual([
      [2, false],
      [3, true],
    ])
  })

  it('are one when all is deleted, whichever block is left', () => {
    const { editor, pages } = laidOut()
    for (let at = 39; at >= 0; at--) if (at !== 30) Transforms.removeNodes(editor, { at: [at] })
    Transforms.delete(editor, { at: Editor.range(editor, []) })
    cursor(editor, [0])
    const now = pagesNow(editor, pages)
    expect(now.count).toBe(1)
    expect(now.places.every(({ isDoubtful }) => isDoubtful)).toBe(true)
    expect(pageAtCursor(editor, now.places)).toBe(1)
  })
})

describe('paths of blocks by their ids', () => {
  it('stay the same object while letters are typed, and follow what comes, goes and moves', () => {
    const list = targets('Đạt ', 'Tăng ')
    const editor = editorOf(paragraph('Một.'), list, table(['a', 'b'], ['c', 'd']))
    const first = pathsOfIds(editor)
    Transforms.insertText(editor, 'x', { at: { path: [0, 0], offset: 1 } })
    expect(pathsOfIds(editor)).toBe(first)
    const item = list.children[1]?.id ?? ''
    expect(first.get(item)).toEqual([1, 1])
    Transforms.insertNodes(editor, paragraph('Hai.'), { at: [0] })
    expect(pathsOfIds(editor).get(item)).toEqual([2, 1])
    Transforms.moveNodes(editor, { at: [2], to: [0] })
    expect(pathsOfIds(editor).get(item)).toEqual([0, 1])
    Transforms.removeNodes(editor, { at: [0, 0] })
    expect(pathsOfIds(editor).get(item)).toEqual([0, 0])
  })

  it('so do the lengths in front of them', () => {
    const [one, two] = [paragraph('Một.'), paragraph('Hai.')]
    const editor = editorOf(one, two)
    const lengths = () => lengthsNow(editor, [{ id: two.id, page: 2, skip: 0 }])
    expect(lengths()).toEqual({ total: 8, before: new Map([[2, 4]]) })
    Transforms.insertText(editor, 'xyz', { at: { path: [0, 0], offset: 1 } })
    expect(lengths()).toEqual({ total: 11, before: new Map([[2, 7]]) })
    Transforms.insertNodes(editor, paragraph('Không.'), { at: [0] })
    expect(lengths()).toEqual({ total: 17, before: new Map([[2, 13]]) })
    Transforms.removeNodes(editor, { at: [1] })
    expect(lengths()).toEqual({ total: 10, before: new Map([[2, 6]]) })
  })
})
