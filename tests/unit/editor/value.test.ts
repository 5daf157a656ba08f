import { describe, expect, it } from 'vitest'
import { toBody, toSlateValue } from '../../../renderer/editor/value.ts'
import {
  bullet,
  divider,
  footnote,
  heading,
  paragraph,
  text,
} from '../../../shared/document/build.ts'
import type { Block } from '../../../shared/document/types.ts'
import { growth, table, targets } from './blocks.ts'
import { editorOf, isNormal } from './editorOf.ts'

const body: Block[] = [
  heading(1, 'tasks', 'Việc chính', { runIn: true, end: ':' }),
  paragraph([text('Tăng '), growth(), footnote('Theo kế hoạch.'), text(' trong năm.')]),
  paragraph([growth(), footnote('Hai mục liền nhau.')]),
  paragraph([text('đậm', { bold: true }), text(' thường')], 'center'),
  paragraph([text('', { bold: true })]),
  bullet(2, 'Ý nhỏ'),
  targets('Tốc độ tăng '),
  table(['a', 'b'], ['c', 'd']),
  divider('* * *'),
]

describe('body and editor value', () => {
  it('goes into the editor and back unchanged', () => {
    expect(toBody(toSlateValue(body))).toEqual(body)
  })

  it('is what Slate itself would make of it, so that opening normalizes nothing', () => {
    expect(isNormal(editorOf(...body))).toBe(true)
  })

  it('gives an empty body a paragraph to type in', () => {
    expect(toSlateValue([])).toMatchObject([{ type: 'paragraph', children: [{ text: '' }] }])
  })

  it('joins neighbouring texts with equal marks', () => {
    const [line] = toBody(toSlateValue([paragraph([text('một '), text('hai')])]))
    expect(line).toMatchObject({ children: [{ text: 'một hai' }] })
  })
})
