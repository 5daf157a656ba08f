import { describe, expect, it } from 'vitest'
import {
  bullet,
  figure,
  footnote,
  heading,
  item,
  paragraph,
  table,
} from '../../../shared/document/build.ts'
import { outlineOf } from '../../../shared/document/outline.ts'
import type { Block, VanKienDocument } from '../../../shared/document/types.ts'
import { isFigure, linesOf, lineText } from '../../../shared/document/walk.ts'
import { fillDocument } from '../../../shared/figures/fill.ts'
import { judgeYears } from '../../../shared/rollForward/judgeYears.ts'
import type { SectionChoice } from '../../../shared/template/documentSections.ts'
import { type TemplateWishes, templateFromDocument } from '../../../shared/template/fromDocument.ts'
import { instantiateTemplate } from '../../../shared/template/instantiate.ts'
import type { Template, TemplateBlock } from '../../../shared/template/types.ts'
import { plainWords } from '../../../shared/template/words.ts'
import { documentOf, emptyList } from '../../builders/document.ts'
import { sampleStore } from '../../builders/store.ts'
import { officeSettings, province } from '../../builders/templateFiles.ts'

const parts: VanKienDocument['parts'] = {
  partyHeading: true,
  issuer: 'TỈNH ỦY TRÀ VINH',
  symbol: 'NQ/TU',
  typeName: 'NGHỊ QUYẾT',
  title: 'về nhiệm vụ năm 2027',
  recipients: ['Các cơ quan', 'Lưu'],
  onBehalfOf: 'T/M BAN THƯỜNG VỤ',
  signer: 'Trần Văn Bình',
}

/** The term that 2027 runs in. */
const settings = { ...officeSettings, term: { from: 2025, to: 2030 } }

function draft(body: readonly Block[], wishes: Partial<TemplateWishes> = {}) {
  const document = documentOf(body, { parts, period: { kind: 'year', year: 2027 } })
  const made = templateFromDocument(
    {
      document,
      settings,
      entity: province,
      years: judgeYears(document, { kind: 'year', year: 2028 }),
    },
    { id: 'mau-thu', name: 'Thử', description: 'Mẫu thử.', ...wishes },
  )
  if (!made.ok) throw new Error(made.error.detail)
  return made.value
}

const choose = (id: string, choice: SectionChoice) => ({ choices: new Map([[id, choice]]) })

function next(template: Template, year = 2028): VanKienDocument {
  return instantiateTemplate(template, {
    period: { kind: 'year', year },
    settings: officeSettings,
    entity: province,
  })
}

const words = (block: TemplateBlock | undefined): string => {
  if (block === undefined || !('text' in block || 'title' in block)) return ''
  return plainWords('title' in block ? block.title : block.text)
}

describe('the official parts', () => {
  it('become those of any year, of the office', () => {
    const { template } = draft([paragraph('Lời văn.')])
    expect(template.parts).toEqual({
      partyHeading: true,
      typeName: 'NGHỊ QUYẾT',
      title: 'về nhiệm vụ năm {year}',
      symbol: 'NQ/{bodyCode}',
      recipients: 'office',
      signing: 'standing-committee',
    })
    expect(next(template).parts).toMatchObject({ title: 'về nhiệm vụ năm 2028', symbol: 'NQ/TU' })
    expect(next(template).parts.number).toBeUndefined()
  })
})

describe('words that are kept', () => {
  it('have the years of their own period and its neighbours as fields, fixed ones as they are', () => {
    const { template } = draft([
      paragraph('Năm 2027 phấn đấu vượt năm 2026, làm tiền đề cho năm 2028.'),
      paragraph('Thực hiện Nghị quyết số 12-NQ/TW, ngày 03/5/2017 của Trung ương.'),
    ])
    expect(words(template.blocks[0])).toBe(
      'Năm {year} phấn đấu vượt năm {lastYear}, làm tiền đề cho năm {nextYear}.',
    )
    expect(words(template.blocks[1])).toContain('03/5/2017')
  })

  it('have the names of the office as fields, in both habits of spelling', () => {
    const { template } = draft([
      paragraph('TỈNH UỶ TRÀ VINH yêu cầu toàn tỉnh Trà Vinh, từ TỈNH TRÀ VINH đến Trà Vinhh.'),
    ])
    expect(words(template.blocks[0])).toBe(
      '{issuer} yêu cầu toàn {entity}, từ {ENTITY} đến Trà Vinhh.',
    )
  })

  it('have the congress of the office as a field, the national one as it is', () => {
    const { template } = draft([
      paragraph('Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI và Đại hội toàn quốc lần thứ XI.'),
    ])
    expect(words(template.blocks[0])).toBe(
      'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ {congress} và Đại hội toàn quốc lần thứ XI.',
    )
  })

  it('lose figures that were typed, unless they are to stay', () => {
    const body = [paragraph('Trồng mới 1.250 ha rừng, đạt 10 - 12% diện tích.')]
    const gaps = draft(body)
    expect(words(gaps.template.blocks[0])).toBe('Trồng mới [...] ha rừng, đạt [...]% diện tích.')
    expect(gaps.gaps).toBe(2)
    const kept = draft(body, { keepNumbers: true })
    expect(words(kept.template.blocks[0])).toContain('1.250 ha')
    expect(kept.gaps).toBe(0)
  })

  it('keep figures of the store, marks and notes', () => {
    const ref = {
      indicator: 'growth',
      period: { kind: 'own', offset: 0 },
      measure: 'target',
      form: 'bounded',
    } as const
    const { template } = draft([
      paragraph([
        { text: 'Tăng trưởng ', bold: true },
        figure(ref, '11% trở lên'),
        { text: ' năm 2027' },
        footnote('Cao hơn năm 2026.'),
      ]),
    ])
    expect(template.blocks[0]).toMatchObject({
      text: [
        { text: 'Tăng trưởng ', bold: true },
        { figure: ref },
        { text: ' năm {year}' },
        { note: [{ text: 'Cao hơn năm {lastYear}.' }] },
      ],
    })
    const made = fillDocument({ ...next(template, 2027), entity: 'tinh' }, sampleStore).document
    const line = made.body[0]?.type === 'paragraph' ? made.body[0].children : []
    expect(line.find(isFigure)?.shown).toBe('11% trở lên')
    expect(lineText(line, (note) => `[${lineText(note.content)}]`)).toBe(
      'Tăng trưởng 11% trở lên năm 2027[Cao hơn năm 2026.]',
    )
  })

  it('never become fields by accident', () => {
    const { template } = draft([paragraph('Biến {year} và { một ngoặc {{')])
    expect(lineText(linesOf(next(template).body[0]!)[0]!)).toBe('Biến {year} và { một ngoặc {{')
  })
})

describe('sections', () => {
  const targets = heading(2, 'targets', 'CÁC CHỈ TIÊU')
  const economy = heading(3, 'field', 'Chỉ tiêu kinh tế')
  const tasks = heading(2, 'tasks', 'NHIỆM VỤ NĂM 2027')
  const crops = heading(3, 'field', 'Về nông nghiệp')
  const doing = heading(2, 'implementation', 'TỔ CHỨC THỰC HIỆN')
  const body = [
    paragraph('Căn cứ tình hình.'),
    targets,
    economy,
    bullet(1, 'Tăng trưởng 11%.'),
    tasks,
    crops,
    bullet(1, 'Mở rộng vùng lúa chất lượng cao ở các xã ven sông.'),
    bullet(1, 'Chuyển đổi cây trồng, vật nuôi.'),
    doing,
    item(3, 'Các cấp uỷ quán triệt trong quý I.'),
  ]

  it('have usual choices by their role', () => {
    const { template } = draft(body)
    expect(template.blocks.map((block) => [block.type, words(block)])).toEqual([
      ['paragraph', 'Căn cứ tình hình.'],
      ['heading', 'CÁC CHỈ TIÊU'],
      ['heading', 'Chỉ tiêu kinh tế'],
      ['targetList', ''],
      ['heading', 'NHIỆM VỤ NĂM {year}'],
      ['heading', 'Về nông nghiệp'],
      ['heading', 'TỔ CHỨC THỰC HIỆN'],
      ['item', 'Các cấp uỷ quán triệt trong quý I.'],
    ])
    expect(template.blocks[3]).toMatchObject({ group: 'kinh-te', measure: 'target' })
  })

  it('say in a hint how much there was and what about', () => {
    const { template } = draft(body)
    expect(template.blocks[5]).toMatchObject({
      hint: 'Khoảng 2 ý, 20 chữ. Lần trước viết về: mở rộng vùng lúa chất lượng cao; chuyển đổi cây trồng.',
    })
  })

  it('take the hint that a person writes, and none when it is empty', () => {
    const own = draft(body, { hints: new Map([[crops.id, 'Nêu kết quả năm 2027 {x}.']]) })
    expect(own.template.blocks[5]).toMatchObject({ hint: 'Nêu kết quả năm {year} {{x}.' })
    const none = draft(body, { hints: new Map([[crops.id, ' ']]) })
    expect(none.template.blocks[5]).not.toHaveProperty('hint')
  })

  it('go with all that is in them', () => {
    const { template } = draft(body, choose(tasks.id, 'drop'))
    expect(template.blocks.map(words)).not.toContain('Về nông nghiệp')
    expect(template.blocks).toHaveLength(6)
  })

  it('keep lists of targets with what the writer had changed of them', () => {
    const list = emptyList('xa-hoi', { hidden: ['communes'], period: { kind: 'own', offset: 1 } })
    const { template } = draft([targets, list])
    expect(template.blocks[1]).toEqual({
      type: 'targetList',
      group: 'xa-hoi',
      period: { kind: 'own', offset: 1 },
      measure: 'target',
      hidden: ['communes'],
    })
  })

  it('speak of the next year where their headings do', () => {
    const part = heading(1, 'part', 'PHƯƠNG HƯỚNG NĂM 2028')
    const { template } = draft([part, targets, economy, bullet(1, 'Thu ngân sách 5.300 tỷ đồng.')])
    expect(template.blocks.at(-1)).toMatchObject({ period: { kind: 'own', offset: 1 } })
  })

  it('keep of tables the heads and first columns', () => {
    const grid = table([
      ['Chỉ tiêu', 'Năm 2027'],
      ['Thu ngân sách', '5.300 tỷ đồng'],
    ])
    const { template } = draft([crops, grid])
    const made = next(template).body.find(({ type }) => type === 'table')
    if (made?.type !== 'table') throw new Error('no table')
    expect(made.children.map((row) => row.children.map((cell) => lineText(cell.children)))).toEqual(
      [
        ['Chỉ tiêu', 'Năm 2028'],
        ['Thu ngân sách', ''],
      ],
    )
  })
})

it('gives a new document the outline of the old one', () => {
  const body = [
    heading(1, 'part', 'KẾT QUẢ', { marker: 'A.' }),
    heading(2, 'achievements', 'Đạt được', { end: ':' }),
    heading(3, 'field', 'Kinh tế', { runIn: true, end: ':' }),
    paragraph('tăng đều.'),
  ]
  const document = documentOf(body)
  const { template } = draft(body)
  const outline = (of: VanKienDocument) =>
    outlineOf(of).map(({ level, marker, title, role, runIn }) => ({
      ...{ level, marker, title, role, runIn },
    }))
  expect(outline(next(template))).toEqual(outline(document))
})
