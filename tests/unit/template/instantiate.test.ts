import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../shared/document/check.ts'
import { documentSchema, type VanKienDocument } from '../../../shared/document/types.ts'
import { linesOf, lineText } from '../../../shared/document/walk.ts'
import { instantiateTemplate } from '../../../shared/template/instantiate.ts'
import { periodForYear } from '../../../shared/template/period.ts'
import { applySpelling } from '../../../shared/text/spelling.ts'
import {
  loadTemplate,
  officeSettings,
  province,
  templateIds,
} from '../../builders/templateFiles.ts'

function make(id: string, year: number, changes: object = {}, today?: number): VanKienDocument {
  const template = loadTemplate(id)
  const settings = { ...officeSettings, ...changes }
  return instantiateTemplate(template, {
    period: periodForYear(template, year, settings.term),
    settings,
    entity: province,
    ...(today !== undefined && { today: { day: 2, month: 1, year: today } }),
  })
}

function words(document: VanKienDocument): string {
  const { parts, body } = document
  const lines = body.flatMap((block) => linesOf(block).map((line) => lineText(line)))
  const hints = body.flatMap((block) => (block.type === 'heading' ? [block.hint ?? ''] : []))
  return [parts.typeName, parts.title, parts.subtitle, ...lines, ...hints].join('\n')
}

describe('a blank document', () => {
  const options = {
    period: { kind: 'year', year: 2026 },
    settings: officeSettings,
    entity: province,
  } as const

  it('is of the type asked for, with its official parts and one empty paragraph', () => {
    const template = loadTemplate('van-ban-trong')
    const plan = instantiateTemplate(template, { ...options, documentType: 'KH' })
    expect(plan).toMatchObject({
      documentType: 'KH',
      parts: { typeName: 'KẾ HOẠCH', issuer: 'TỈNH ỦY TRÀ VINH', partyHeading: true },
      body: [{ type: 'paragraph' }],
    })
    expect(plan.parts.symbol).toMatch(/^KH\//)
    const letter = instantiateTemplate(template, { ...options, documentType: 'CV' })
    expect(letter.parts.typeName).toBeUndefined()
    expect(instantiateTemplate(template, options).documentType).toBe('VB')
  })

  it('no other template takes another type', () => {
    const template = loadTemplate('nghi-quyet-nam')
    const made = instantiateTemplate(template, { ...options, documentType: 'KH' })
    expect(made.documentType).toBe('NQ')
  })
})

describe.each(templateIds)('a new %s', (id) => {
  it('is a valid document', () => {
    const document = make(id, 2021)
    expect(documentSchema.parse(document)).toEqual(document)
    expect(checkDocument(document).ok).toBe(true)
    expect(document).toMatchObject({ template: id, entity: 'tinh-tra-vinh' })
    expect(document.parts.number).toBeUndefined()
    expect(document.parts.date?.day).toBeUndefined()
  })

  it('has a hint for every section, and no field left unfilled', () => {
    const document = make(id, 2021)
    for (const block of document.body) {
      if (block.type === 'heading') expect(block.hint).toMatch(/^.{15,}\.$/)
    }
    expect(words(document)).not.toMatch(/[{}]/)
  })

  it('shows gaps only where the template asks for words', () => {
    const gaps = (text: string) => text.split('[...]').length - 1
    const asked = gaps(JSON.stringify(loadTemplate(id)))
    expect(gaps(words(make(id, 2021)))).toBe(asked)
  })

  it('moves to the next period with it', () => {
    const kind = loadTemplate(id).periodKind
    const [first, next] = kind === 'year' ? [2021, 2022] : [2020, 2025]
    const moved = words(make(id, first)).replace(/\d{4}/g, (year) =>
      String(Number(year) + next - first),
    )
    expect(moved.replace(/ [XVI]+(?=[ \n,])/g, '')).toBe(
      words(make(id, next)).replace(/ [XVI]+(?=[ \n,])/g, ''),
    )
  })

  it('follows the spelling of the office throughout', () => {
    const modern = words(make(id, 2021, { spelling: 'uỷ', issuer: 'TỈNH ỦY TRÀ VINH' }))
    expect(modern).toBe(applySpelling(modern, 'uỷ'))
    const classic = words(make(id, 2021))
    expect(classic).toBe(applySpelling(modern, 'ủy'))
    // A blank one has no words of its own.
    if (id !== 'van-ban-trong') expect(classic).not.toBe(modern)
  })

  it('leaves room to write where a section has nothing else, and under run-in titles', () => {
    const { body } = make(id, 2021)
    body.forEach((block, index) => {
      if (block.type !== 'heading') return
      const next = body[index + 1]
      if (block.runIn) expect(next?.type).toBe('paragraph')
      if (next?.type === 'heading' || next?.type === 'item') {
        expect(next.level).toBeGreaterThan(block.level)
      }
      expect(next).toBeDefined()
    })
  })

  it('makes new ids each time', () => {
    expect(make(id, 2021).id).not.toBe(make(id, 2021).id)
    expect(make(id, 2021).body[0]?.id).not.toBe(make(id, 2021).body[0]?.id)
  })
})

describe('official parts', () => {
  it('are those of a resolution', () => {
    expect(make('nghi-quyet-nam', 2021).parts).toEqual({
      partyHeading: true,
      issuer: 'TỈNH ỦY TRÀ VINH',
      place: 'Trà Vinh',
      date: { year: 2021 },
      symbol: 'NQ/TU',
      typeName: 'NGHỊ QUYẾT',
      title: 'về nhiệm vụ phát triển kinh tế - xã hội và xây dựng hệ thống chính trị năm 2021',
      titleRule: true,
      recipients: ['Các đảng ủy trực thuộc', 'Lưu Văn phòng'],
      onBehalfOf: 'T/M TỈNH ỦY',
      signerTitle: 'PHÓ BÍ THƯ',
      signer: 'Nguyễn Văn An',
    })
  })

  it('name both years of a yearly report', () => {
    const { title } = make('bao-cao-ket-qua-nam', 2021).parts
    expect(title).toContain('năm 2021')
    expect(title).toContain('năm 2022')
  })

  it('name congress and term of a political report', () => {
    expect(make('bao-cao-chinh-tri-tinh', 2020).parts.subtitle).toBe(
      '(Báo cáo của Ban Chấp hành Đảng bộ tỉnh Trà Vinh khóa X trình Đại hội đại biểu Đảng bộ tỉnh Trà Vinh lần thứ XI, nhiệm kỳ 2020 - 2025)',
    )
  })

  it('are none but the title for propaganda material', () => {
    expect(Object.keys(make('tai-lieu-tuyen-truyen', 2021).parts).sort()).toEqual(
      ['recipients', 'subtitle', 'title', 'titleRule', 'typeName'].sort(),
    )
  })

  it('keep what the person typed as typed', () => {
    const { parts } = make('nghi-quyet-nam', 2021, { spelling: 'uỷ' })
    expect(parts.issuer).toBe('TỈNH ỦY TRÀ VINH')
    expect(parts.onBehalfOf).toBe('T/M TỈNH ỦY')
  })
})

describe('guideline and year of signing', () => {
  it('are those of the time', () => {
    expect(make('nghi-quyet-nam', 2021).guideline).toBe('HD36')
    expect(make('nghi-quyet-nam', 2027).guideline).toBe('HD05')
    expect(make('nghi-quyet-nam', 2027, { guideline: 'HD36' }).guideline).toBe('HD36')
    expect(make('bao-cao-chinh-tri-tinh', 2020).guideline).toBe('HD36')
  })

  it('follow today around New Year', () => {
    const report = make('bao-cao-ket-qua-nam', 2025, {}, 2026)
    expect(report.parts.date).toEqual({ year: 2026 })
    expect(report.guideline).toBe('HD05')
    expect(make('nghi-quyet-nam', 2021, {}, 2026).parts.date).toEqual({ year: 2021 })
  })
})

describe('target lists', () => {
  const lists = (id: string, year: number) =>
    make(id, year).body.flatMap((block) => (block.type === 'targetList' ? [block] : []))

  it.each([
    ['nghi-quyet-nam', 0],
    ['bao-cao-ket-qua-nam', 1],
    ['tai-lieu-tuyen-truyen', 1],
    ['bao-cao-chinh-tri-tinh', 0],
    ['bao-cao-chinh-tri-co-so', 0],
  ])('of %s are five, of the period %i away', (id, offset) => {
    expect(new Set(lists(id, 2021).map((list) => list.group)).size).toBe(5)
    expect(lists(id, 2021)).toHaveLength(5)
    for (const list of lists(id, 2021)) {
      expect(list).toMatchObject({ period: { kind: 'own', offset }, measure: 'target' })
      expect(list.children).toMatchObject([{ indicator: 'none', children: [{ text: '' }] }])
    }
  })

  it('are none in a plan of study', () => {
    expect(lists('ke-hoach-hoc-tap', 2021)).toEqual([])
  })
})

it('refuses a period of the other kind', () => {
  expect(() =>
    instantiateTemplate(loadTemplate('nghi-quyet-nam'), {
      period: { kind: 'term', from: 2020, to: 2025 },
      settings: officeSettings,
      entity: province,
    }),
  ).toThrow(/wants a year/)
})
