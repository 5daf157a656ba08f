import fc from 'fast-check'
import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { planViews } from '../../../renderer/editor/blockViews.ts'
import { changeLevel } from '../../../renderer/editor/commands/changeLevel.ts'
import { undo } from '../../../renderer/editor/commands/undo.ts'
import {
  bullet,
  defaultNumbering,
  heading,
  item,
  paragraph,
} from '../../../shared/document/build.ts'
import { clampLevel } from '../../../shared/document/sections.ts'
import type { Block, NumberingScheme } from '../../../shared/document/types.ts'
import { bodyOf, cursor, editorOf, isValid, sketch } from './editorOf.ts'

/** Tab and Shift+Tab: what is stored never moves without what is seen. */

/** What tells the reader the level of each block. */
function seen(body: readonly Block[], numbering: NumberingScheme): string[] {
  const { views } = planViews({ body: [...body], numbering })
  return body.map(({ id }) => {
    const view = views.get(id)
    return `${view?.kind ?? ''} ${view?.marker ?? ''}`
  })
}

const unnumbered = defaultNumbering.map(() => ({
  style: 'none',
  before: '',
  after: '',
})) as unknown as NumberingScheme

const level = fc.constantFrom(1, 2, 3, 4, 5).map(clampLevel)
const own = fc.constantFrom({}, {}, {}, { marker: '1.' }, { marker: '*' })
const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(level, own).map(([at, more]) => heading(at, 'other', 'Mục', more)),
  },
  { weight: 2, arbitrary: fc.tuple(level, own).map(([at, more]) => item(at, 'Tiết', more)) },
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 3).map((at) => bullet(at as 1 | 2 | 3, 'Ý')) },
  { weight: 1, arbitrary: fc.constant(null).map(() => paragraph('Chữ')) },
)
const blocks = fc.array(block, { minLength: 1, maxLength: 10 })
const presses = fc.array(
  fc.record({
    by: fc.constantFrom(1 as const, -1 as const),
    from: fc.nat(9),
    length: fc.constantFrom(0, 0, 0, 1, 3),
  }),
  { minLength: 1, maxLength: 8 },
)

describe('Tab and Shift+Tab', () => {
  it('change what the reader sees, as one step, or nothing at all', () => {
    const schemes = fc.constantFrom(defaultNumbering, unnumbered)
    fc.assert(
      fc.property(blocks, presses, schemes, (body, list, scheme) => {
        const editor = editorOf(...structuredClone(body))
        for (const { by, from, length } of list) {
          const start = from % body.length
          const end = Math.min(start + length, body.length - 1)
          Transforms.select(editor, {
            anchor: Editor.start(editor, [start]),
            focus: Editor.end(editor, [end]),
          })
          const before = bodyOf(editor)
          const steps = editor.history.undos.length
          changeLevel(editor, scheme, by)
          const after = bodyOf(editor)
          const made = editor.history.undos.length - steps
          if (made === 0) {
            expect(after).toEqual(before)
            continue
          }
          expect(made).toBe(1)
          expect(isValid(editor)).toBe(true)
          expect(seen(after, scheme).slice(start, end + 1)).not.toEqual(
            seen(before, scheme).slice(start, end + 1),
          )
          undo(editor)
          expect(bodyOf(editor)).toEqual(before)
          changeLevel(editor, scheme, by)
          expect(bodyOf(editor)).toEqual(after)
        }
      }),
      { numRuns: 500 },
    )
  }, 30_000)

  it('never put a heading more than one level below the one that it stands under', () => {
    fc.assert(
      fc.property(blocks, fc.nat(9), (body, pick) => {
        const editor = editorOf(...structuredClone(body))
        const at = pick % body.length
        cursor(editor, [at])
        changeLevel(editor, defaultNumbering, 1)
        const [old, now] = [body[at], bodyOf(editor)[at]]
        if (old === undefined || now === undefined || !('level' in now) || now.type === 'bullet')
          return
        if ('level' in old && old.level === now.level) return
        const above = body
          .slice(0, at)
          .findLast((one) => one.type === 'heading' || one.type === 'item')
        if (above !== undefined && 'level' in above) {
          expect(now.level).toBeLessThanOrEqual(above.level + 1)
        }
      }),
    )
  })

  it('a heading that cannot go deeper comes back up with the first Shift+Tab', () => {
    const editor = editorOf(heading(2, 'other', 'Một'), heading(3, 'other', 'Hai'))
    changeLevel(editor, defaultNumbering, 1)
    changeLevel(editor, defaultNumbering, 1)
    expect(editor.history.undos).toEqual([])
    changeLevel(editor, defaultNumbering, -1)
    expect(sketch(editor)).toEqual(['heading 2: Một', 'heading 2: Hai'])
  })

  it('a sign of its own gives way to that of the new level', () => {
    const editor = editorOf({ ...bullet(1, 'Ý'), marker: '*' })
    changeLevel(editor, defaultNumbering, 1)
    expect(bodyOf(editor)).toMatchObject([{ level: 2 }])
    expect(bodyOf(editor)[0]).not.toHaveProperty('marker')
    const restarted = editorOf(
      heading(3, 'other', 'Một'),
      heading(3, 'other', 'Hai', { marker: '1.' }),
    )
    changeLevel(restarted, defaultNumbering, 1)
    expect(seen(bodyOf(restarted), defaultNumbering)).toEqual(['3 1.', '4 1.1.'])
  })
})
