import { describe, expect, it } from 'vitest'
import { commentedWhen } from '../../../renderer/editor/comments/commentedWhen.ts'
import { openPoints } from '../../../renderer/editor/comments/openPoints.ts'
import { listFigures } from '../../../renderer/editor/listFigures.ts'
import { heading, paragraph } from '../../../shared/document/build.ts'
import { outlineOf } from '../../../shared/document/outline.ts'
import { growth } from './blocks.ts'
import { documentOf } from './editorOf.ts'

describe('what is left to do', () => {
  const first = heading(1, 'situation', 'Một')
  const second = heading(1, 'tasks', 'Hai')
  const third = heading(1, 'implementation', 'Ba')
  const gap = { ...growth('[chưa có số liệu]'), missing: true as const }
  const document = documentOf([first, paragraph([gap, growth()]), second, third])
  const said = [{ id: 'c', author: 'Lan', at: '2026-11-20T00:00:00Z', text: 'Xem' }]
  const resolved = { author: 'Lan', at: '2026-11-21T00:00:00Z' }
  const points = openPoints({
    threads: [
      { thread: { id: 'mo', quote: 'a', comments: said } },
      { thread: { id: 'xong', quote: 'b', comments: said, resolved } },
    ],
    outline: outlineOf(document),
    assignments: [
      { heading: first.id, person: 'Lan', state: 'todo' },
      { heading: third.id, person: 'Minh', state: 'writing', due: '2026-11-01' },
      { heading: second.id, person: 'Hoà', state: 'done', due: '2026-11-01' },
      { heading: 'đã xoá', person: 'Hoà', state: 'todo' },
    ],
    figures: listFigures(document.body),
    today: '2026-11-21',
  })

  it('open comments, sections not done with the overdue ones first, gaps', () => {
    expect(points.threads.map(({ thread }) => thread.id)).toEqual(['mo'])
    expect(points.sections.map(({ entry, overdue }) => [entry.title, overdue])).toEqual([
      ['Ba', true],
      ['Một', false],
    ])
    expect(points.figures.map(({ figure }) => figure.id)).toEqual([gap.id])
  })
})

describe('when a comment was written', () => {
  const now = new Date(2026, 10, 21, 15, 0)
  it.each([
    [new Date(2026, 10, 21, 14, 5), 'hôm nay 14:05'],
    [new Date(2026, 10, 20, 9, 12), 'hôm qua 09:12'],
    [new Date(2026, 1, 3, 8, 0), '03/02 08:00'],
    [new Date(2025, 11, 31, 8, 0), '31/12/2025'],
  ])('%s', (when, words) => {
    expect(commentedWhen(when.toISOString(), now)).toBe(words)
  })

  it('says nothing of a time it cannot read', () => {
    expect(commentedWhen('hôm kia', now)).toBe('')
  })
})
