import { describe, expect, it } from 'vitest'
import { planViews } from '../../../renderer/editor/blockViews.ts'
import { defaultNumbering, heading, item, paragraph } from '../../../shared/document/build.ts'
import type { Block } from '../../../shared/document/types.ts'
import { emptyList } from '../../builders/document.ts'

const head = heading(3, 'field', 'Xã hội', { hint: 'Nêu rõ.' })

/** Indexes of the blocks that show the hint. */
function hinted(...body: Block[]): number[] {
  const { views } = planViews({ body, numbering: defaultNumbering })
  return body.flatMap(({ id }, at) => (views.get(id)?.hint === 'Nêu rõ.' ? [at] : []))
}

describe('the hint of an empty section', () => {
  it('stands under a heading with nothing behind it', () => {
    expect(hinted(head)).toEqual([0])
    expect(hinted(head, heading(3, 'field', 'Kinh tế'))).toEqual([0])
    expect(hinted(head, item(3, 'Việc khác'))).toEqual([0])
    expect(hinted(head, heading(4, 'field', 'Con'))).toEqual([])
    expect(hinted(head, item(4, 'Việc của mục'))).toEqual([])
  })

  it('stands in the only paragraph, also beside a numbered paragraph of the same level', () => {
    expect(hinted(head, paragraph(''))).toEqual([1])
    expect(hinted(head, paragraph(''), heading(4, 'field', 'Con'))).toEqual([1])
    expect(hinted(head, paragraph(''), item(3, 'Việc khác'))).toEqual([1])
    expect(hinted(head, paragraph(''), item(4, 'Việc của mục'))).toEqual([])
    expect(hinted(head, paragraph(''), paragraph(''))).toEqual([])
  })

  it('stands in the line in front of what the store writes', () => {
    expect(hinted(head, paragraph(''), emptyList('xa-hoi'))).toEqual([1])
  })
})
