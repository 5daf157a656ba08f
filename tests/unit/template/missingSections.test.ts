import { describe, expect, it } from 'vitest'
import { heading, paragraph } from '../../../shared/document/build.ts'
import { sectionEnd } from '../../../shared/document/sections.ts'
import type { Block } from '../../../shared/document/types.ts'
import { instantiateTemplate } from '../../../shared/template/instantiate.ts'
import { type MissingSection, missingSections } from '../../../shared/template/missingSections.ts'
import { periodForYear } from '../../../shared/template/period.ts'
import {
  loadTemplate,
  officeSettings,
  province,
  templateIds,
} from '../../builders/templateFiles.ts'

function expectedOf(id: string, year = 2021): Block[] {
  const template = loadTemplate(id)
  const period = periodForYear(template, year, officeSettings.term)
  return instantiateTemplate(template, { period, settings: officeSettings, entity: province }).body
}

describe.each([...templateIds])('a document made from %s', (id) => {
  it('lacks nothing, also with the figures of another year', () => {
    expect(missingSections(expectedOf(id), expectedOf(id))).toEqual([])
    expect(missingSections(expectedOf(id, 2020), expectedOf(id))).toEqual([])
  })

  it('lacks exactly the section that was taken out, and gets it back at its own place', () => {
    const expected = expectedOf(id)
    expected.forEach((block, at) => {
      if (block.type !== 'heading') return
      const end = sectionEnd(expected, at)
      const body = [...expected.slice(0, at), ...expected.slice(end)]
      const missing = missingSections(body, expected)
      expect(missing.map(({ heading }) => heading)).toEqual([block])
      const [{ to, shift, blocks }] = missing as [MissingSection]
      expect(shift).toBe(0)
      expect([...body.slice(0, to), ...blocks, ...body.slice(to)]).toEqual(expected)
    })
  })

  it('has a key for each section, the same in every year', () => {
    const keysOf = (expected: Block[]): string[] =>
      expected.flatMap((block, at) => {
        if (block.type !== 'heading') return []
        const body = [...expected.slice(0, at), ...expected.slice(sectionEnd(expected, at))]
        return missingSections(body, expected).map(({ key }) => key)
      })
    const keys = keysOf(expectedOf(id))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keysOf(expectedOf(id, 2020))).toEqual(keys)
  })
})

describe('a section counts as there', () => {
  const expected = [
    heading(1, 'part', 'KẾT QUẢ NĂM 2021'),
    heading(2, 'shortcomings', 'Những hạn chế, yếu kém'),
    paragraph(''),
    heading(2, 'lessons', 'Bài học kinh nghiệm'),
    paragraph(''),
  ]

  it('under another name, by its role', () => {
    const body = [
      heading(1, 'part', 'Kết quả năm 2025'),
      heading(2, 'shortcomings', 'Tồn tại'),
      heading(2, 'lessons', 'Kinh nghiệm rút ra'),
    ]
    expect(missingSections(body, expected)).toEqual([])
  })

  it('under another role, by most of its words, without diacritics', () => {
    const body = [
      heading(1, 'part', 'Ket qua nam 2021'),
      heading(2, 'other', 'NHỮNG HẠN CHẾ VÀ YẾU KÉM'),
      heading(2, 'causes', 'Nguyên nhân', { alsoRoles: ['lessons'] }),
    ]
    expect(missingSections(body, expected)).toEqual([])
  })

  it('elsewhere in the text', () => {
    const body = [
      heading(1, 'part', 'Kết quả năm 2021'),
      heading(1, 'part', 'Phụ lục'),
      heading(2, 'other', 'Bài học kinh nghiệm'),
      heading(2, 'shortcomings', 'Hạn chế'),
    ]
    expect(missingSections(body, expected)).toEqual([])
  })
})

describe('a missing section', () => {
  it('goes behind the neighbour that is there, on its level', () => {
    const expected = [
      heading(2, 'achievements', 'Kết quả'),
      heading(2, 'shortcomings', 'Hạn chế', { hint: 'Nêu rõ.' }),
      heading(3, 'field', 'Kinh tế'),
      paragraph(''),
    ]
    const body = [
      heading(1, 'achievements', 'Kết quả'),
      paragraph('chữ'),
      heading(1, 'closing', 'Hết'),
    ]
    const [missing] = missingSections(body, expected)
    expect(missing).toMatchObject({ title: 'Hạn chế', to: 2, shift: -1 })
    expect(missing?.blocks).toEqual(expected.slice(1))
  })

  it('goes to the end of the section it belongs under when no neighbour is there', () => {
    const expected = [heading(1, 'part', 'Phần một'), heading(2, 'lessons', 'Bài học')]
    const body = [heading(1, 'part', 'Phần một'), paragraph('chữ'), heading(1, 'closing', 'Hết')]
    expect(missingSections(body, expected)).toMatchObject([{ title: 'Bài học', to: 2, shift: 0 }])
  })

  it('is told once, with all that stands under it', () => {
    const expected = [heading(1, 'tasks', 'Nhiệm vụ'), heading(2, 'field', 'Kinh tế')]
    const missing = missingSections([paragraph('chữ')], expected)
    expect(missing.map(({ title }) => title)).toEqual(['Nhiệm vụ'])
    expect(missing[0]).toMatchObject({ to: 1 })
  })
})
