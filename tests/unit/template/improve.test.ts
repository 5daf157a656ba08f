import { describe, expect, it } from 'vitest'
import { bullet, heading, paragraph } from '../../../shared/document/build.ts'
import { documentSections } from '../../../shared/template/documentSections.ts'
import { choicesLike, improveTemplate, templateChanges } from '../../../shared/template/improve.ts'
import type { Template, TemplateBlock } from '../../../shared/template/types.ts'
import { plainWords } from '../../../shared/template/words.ts'
import { documentOf } from '../../builders/document.ts'
import { loadTemplate } from '../../builders/templateFiles.ts'

type Role = 'achievements' | 'shortcomings' | 'field' | 'tasks' | 'implementation'

const head = (level: 1 | 2 | 3, role: Role, title: string, hint?: string): TemplateBlock => ({
  type: 'heading',
  ...{ level, role, title },
  ...(hint !== undefined && { hint }),
})
const text = (words: string): TemplateBlock => ({ type: 'paragraph', text: words })
const template = (...blocks: TemplateBlock[]): Template => ({
  ...loadTemplate('van-ban-trong'),
  blocks,
})
const titles = ({ blocks }: Template): string[] =>
  blocks.flatMap((block) => (block.type === 'heading' ? [plainWords(block.title)] : []))

const present = template(
  text(''),
  head(2, 'achievements', 'KẾT QUẢ NĂM {year}'),
  head(3, 'field', 'Phát triển kinh tế', 'Nêu tăng trưởng.'),
  head(3, 'field', 'Phòng, chống dịch bệnh'),
  head(2, 'tasks', 'NHIỆM VỤ NĂM {nextYear}'),
  head(2, 'implementation', 'TỔ CHỨC THỰC HIỆN'),
  text('Giao Văn phòng theo dõi.'),
)
const proposed = template(
  text(''),
  head(2, 'achievements', 'KẾT QUẢ NĂM {year}'),
  head(3, 'field', 'Phát triển kinh tế số'),
  head(3, 'field', 'Cải cách hành chính'),
  head(2, 'tasks', 'NHIỆM VỤ NĂM {nextYear}'),
  head(2, 'implementation', 'TỔ CHỨC THỰC HIỆN'),
  text('Giao Ban Tổ chức theo dõi.'),
)

describe('a template improved by a later document', () => {
  const changes = templateChanges(present, proposed)

  it('tells what is added, removed, renamed and written otherwise', () => {
    expect(changes.map(({ kind, title, before }) => [kind, title, before])).toEqual([
      ['renamed', 'Phát triển kinh tế số', 'Phát triển kinh tế'],
      ['added', 'Cải cách hành chính', undefined],
      ['text', 'TỔ CHỨC THỰC HIỆN', undefined],
      ['removed', 'Phòng, chống dịch bệnh', undefined],
    ])
    expect(changes.filter(({ usual }) => usual).map(({ kind }) => kind)).toEqual([
      'renamed',
      'added',
    ])
  })

  it('takes only what is ticked, in the document’s places, and keeps the hints', () => {
    const taken = new Set(changes.filter(({ usual }) => usual).map(({ key }) => key))
    const improved = improveTemplate(present, proposed, taken)
    expect(titles(improved)).toEqual([
      'KẾT QUẢ NĂM {year}',
      'Phát triển kinh tế số',
      'Cải cách hành chính',
      'Phòng, chống dịch bệnh',
      'NHIỆM VỤ NĂM {nextYear}',
      'TỔ CHỨC THỰC HIỆN',
    ])
    expect(improved.blocks[2]).toMatchObject({ hint: 'Nêu tăng trưởng.' })
    expect(improved.blocks.at(-1)).toEqual(text('Giao Văn phòng theo dõi.'))
  })

  it('takes all of them', () => {
    const improved = improveTemplate(present, proposed, new Set(changes.map(({ key }) => key)))
    expect(titles(improved)).toEqual(titles(proposed))
    expect(improved.blocks.at(-1)).toEqual(text('Giao Ban Tổ chức theo dõi.'))
  })
})

it('makes of a later document’s sections what the template has', () => {
  const economy = heading(3, 'field', 'Phát triển kinh tế')
  const doing = heading(2, 'implementation', 'TỔ CHỨC THỰC HIỆN')
  const other = heading(2, 'shortcomings', 'HẠN CHẾ')
  const sections = documentSections(
    documentOf([
      paragraph('Mở đầu.'),
      heading(2, 'achievements', 'KẾT QUẢ NĂM 2027'),
      economy,
      bullet(1, 'Tăng.'),
      other,
      doing,
      paragraph('Giao.'),
    ]),
  )
  const choices = choicesLike(present, sections)
  expect(choices.get(economy.id)).toBe('outline')
  expect(choices.get(doing.id)).toBe('text')
  expect(choices.has(other.id)).toBe(false)
})
