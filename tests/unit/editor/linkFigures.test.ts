import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkFigures } from '../../../renderer/editor/commands/linkFigures.ts'
import { unlinkFigures } from '../../../renderer/editor/commands/unlinkFigures.ts'
import { listFigures } from '../../../renderer/editor/listFigures.ts'
import { refreshFigures } from '../../../renderer/editor/refreshFigures.ts'
import { documentText } from '../../../shared/document/textView.ts'
import type { Block, VanKienDocument } from '../../../shared/document/types.ts'
import { lineText } from '../../../shared/document/walk.ts'
import { changeOfAccepted } from '../../../shared/extract/acceptance.ts'
import { gatherFigures } from '../../../shared/extract/gather.ts'
import { linksOfAccepted } from '../../../shared/extract/linkWords.ts'
import { applyChange } from '../../../shared/indicators/change.ts'
import type { StoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { ownBody, ownDocument, ownStore, proposalsOf } from '../extract/ownText.ts'
import { bodyOf, editorOf, isNormal, isValid } from './editorOf.ts'

/** The editor and the store after all that is preselected has been accepted. */
function accept(document: VanKienDocument, store: StoreIndex) {
  const accepted = proposalsOf(document, store).filter((one) => one.accepted)
  const { sections } = gatherFigures(document)
  const change = changeOfAccepted(accepted, { document, sections, who: '', when: '' })
  const after = applyChange(store, change).index
  const { entity, period } = document
  const links = linksOfAccepted(accepted, { store: after, entity, period })
  const editor = editorOf(...document.body)
  return { editor, after, links, made: linkFigures(editor, links) }
}

const textOf = (body: readonly Block[]): string => documentText({ ...ownDocument, body: [...body] })

describe('accepted numbers become figures', () => {
  const { editor, after, links, made } = accept(ownDocument, ownStore())

  it('shows the same words, in lines and notes, and stays so when the store is read anew', () => {
    expect(made).toHaveLength(links.length)
    expect(textOf(bodyOf(editor))).toBe(textOf(ownBody))
    const { body: _, ...meta } = ownDocument
    expect(refreshFigures(editor, meta, after)).toBe(0)
    expect(isNormal(editor)).toBe(true)
    expect(isValid(editor)).toBe(true)
    const shown = listFigures(bodyOf(editor)).map(({ figure }) => figure.shown)
    expect(shown).toEqual(['8,5% trở lên', '72', '18.450 tỷ đồng', '06 xã', '42.500 tấn', '61 xã'])
  })

  it('is one step, and words again when the figures are let go', () => {
    const fresh = accept(ownDocument, ownStore())
    expect(fresh.editor.history.undos).toHaveLength(1)
    fresh.editor.undo()
    expect(bodyOf(fresh.editor)).toEqual(ownBody)
    fresh.editor.redo()
    unlinkFigures(fresh.editor, new Set(fresh.made))
    expect(bodyOf(fresh.editor)).toEqual(ownBody)
  })

  it('leaves a line alone that was changed since, and words that would look otherwise', () => {
    const changed = ownBody.map((block) =>
      block.id === 'growth' && block.type === 'bullet'
        ? { ...block, children: [{ text: 'Viết lại.' }] }
        : block,
    )
    const editor = editorOf(...changed)
    expect(linkFigures(editor, links)).toHaveLength(links.length - 1)
    const underlined = ownBody.map((block) =>
      block.id === 'growth' && block.type === 'bullet'
        ? { ...block, children: [{ text: lineText(block.children), underline: true as const }] }
        : block,
    )
    expect(linkFigures(editorOf(...underlined), links)).toHaveLength(links.length - 1)
  })
})

describe('whatever a sentence says, its text stays', () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 99_999 }).map((one) => one.toLocaleString('de-DE')),
    fc.integer({ min: 1, max: 9 }).map((one) => `0${one}`),
    fc.tuple(fc.nat(200), fc.nat(99)).map(([whole, part]) => `${whole},${part}`),
    fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => `${a} - ${a + b + 1}`),
    fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => `${a}/${a + b}`),
  )
  const sentence = fc
    .tuple(
      fc.constantFrom(
        'Tốc độ tăng trưởng kinh tế',
        'Thu nhập bình quân đầu người',
        'Tổng vốn đầu tư phát triển',
        'Có thêm',
        'Tổng sản lượng thủy sản',
      ),
      fc.constantFrom(
        ' đạt ',
        ' từ ',
        ' trên ',
        ' dưới ',
        ' khoảng ',
        ' còn ',
        ' âm ',
        ' ước đạt ',
      ),
      number,
      fc.constantFrom(
        '%',
        ' triệu đồng',
        ' tỷ đồng',
        ' nghìn tỷ đồng',
        ' xã',
        ' tấn',
        ' triệu tấn',
        '',
      ),
      fc.constantFrom('', ' trở lên', ' trở xuống', ' (giảm 1,5%)', ' so với năm 2026'),
    )
    .map((parts) => `${parts.join('')}.`)

  it('word for word, marks where they were, one step to take it back', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), fc.nat(30), (all, cut) => {
        const [heading] = ownBody
        const bullets = all.map((text, at): Block => {
          const place = Math.min(cut, text.length - 1)
          const [front, back] = [text.slice(0, place), text.slice(place)]
          const children =
            front === '' ? [{ text }] : [{ text: front, bold: true as const }, { text: back }]
          return { type: 'bullet', id: `b${at}`, level: 1, children }
        })
        const body = heading === undefined ? bullets : [heading, ...bullets]
        const document = { ...ownDocument, body }
        const { editor, after } = accept(document, ownStore())
        expect(textOf(bodyOf(editor))).toBe(textOf(body))
        const { body: _, ...meta } = document
        expect(refreshFigures(editor, meta, after)).toBe(0)
        expect(isNormal(editor)).toBe(true)
        while (editor.history.undos.length > 0) editor.undo()
        expect(bodyOf(editor)).toEqual(body)
      }),
      { numRuns: 80 },
    )
  }, 30_000)
})
