import { Transforms } from 'slate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { planViews } from '../../../renderer/editor/blockViews.ts'
import { openSession } from '../../../renderer/editor/session.ts'
import { bullet, footnote, heading, paragraph, text } from '../../../shared/document/build.ts'
import { growth } from './blocks.ts'
import { documentOf } from './editorOf.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const body = () => [
  heading(2, 'situation', 'Tình hình'),
  paragraph([text('Chữ'), footnote('một'), growth()]),
  heading(2, 'tasks', 'Nhiệm vụ', { hint: 'Nêu việc chính' }),
  heading(3, 'field', 'Kinh tế', { hint: 'Nêu từng ngành' }),
  heading(3, 'field', 'Xã hội', { runIn: true, end: ':' }),
  paragraph('làm tốt.'),
]

describe('block views', () => {
  it('hold markers, note numbers, hints of empty sections and run-in lines', () => {
    const blocks = body()
    const { views } = planViews(documentOf(blocks))
    const of = (at: number) => views.get(blocks[at]?.id ?? '')
    expect(of(0)).toMatchObject({ marker: 'I-', kind: 2 })
    expect(of(0)).not.toHaveProperty('hint')
    expect(of(2)).not.toHaveProperty('hint')
    expect(of(3)).toMatchObject({ marker: '1.', hint: 'Nêu từng ngành' })
    expect(of(5)).toEqual({ marker: '', afterRunIn: true })
    const note = blocks[1]?.type === 'paragraph' ? blocks[1].children[1] : undefined
    expect(views.get(note !== undefined && 'id' in note ? note.id : '')).toEqual({ marker: '1' })
  })

  it('give the hint to a lone paragraph below the heading', () => {
    const blocks = [heading(2, 'tasks', 'Nhiệm vụ', { hint: 'Nêu việc' }), paragraph('')]
    const { views } = planViews(documentOf(blocks))
    expect(views.get(blocks[0]!.id)).not.toHaveProperty('hint')
    expect(views.get(blocks[1]!.id)).toHaveProperty('hint', 'Nêu việc')
  })
})

describe('a session', () => {
  it('gives the document back as it came', () => {
    const document = documentOf(body())
    expect(openSession('a.vankien', document).toDocument()).toEqual(document)
  })

  it('tells only the blocks whose marker moved, at once', async () => {
    const session = openSession('a.vankien', documentOf(body()))
    const told: string[] = []
    for (const block of session.toDocument().body) {
      session.views.watch(block.id, () => told.push(block.id))
    }
    const [first, , second] = session.toDocument().body
    Transforms.insertNodes(session.editor, heading(2, 'other', 'Mới'), { at: [1] })
    await vi.advanceTimersByTimeAsync(0)
    expect(session.views.viewOf(second!.id)?.marker).toBe('III-')
    expect(told).toContain(second!.id)
    expect(told).not.toContain(first!.id)
  })

  it('tells about words but not about the cursor, and surveys after a rest', async () => {
    const session = openSession('a.vankien', documentOf(body()))
    const heard = vi.fn()
    session.onChange(heard)
    Transforms.select(session.editor, { path: [1, 0], offset: 3 })
    await vi.advanceTimersByTimeAsync(0)
    expect(heard).not.toHaveBeenCalled()
    expect(session.section.get()).toBe(session.toDocument().body[0]?.id)
    const before = session.survey.get().words
    session.editor.insertText(' thêm')
    await vi.advanceTimersByTimeAsync(0)
    expect(heard).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(300)
    expect(session.survey.get().words).toBe(before + 1)
    expect(session.survey.get().notes).toMatchObject([{ number: '1' }])
  })

  it('plans anew when the numbering changes', async () => {
    const session = openSession('a.vankien', documentOf([bullet(1, 'ý'), ...body()]))
    const meta = session.meta.get()
    const [one, , ...rest] = meta.numbering
    session.meta.set({
      ...meta,
      numbering: [one, { style: 'roman', before: '', after: '.' }, ...rest],
    })
    expect(session.views.viewOf(session.toDocument().body[1]!.id)?.marker).toBe('I.')
  })
})
