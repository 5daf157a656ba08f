import { describe, expect, it } from 'vitest'
import { defaultSettings, type Settings } from '../../../shared/api/settings.ts'
import { bullet, figure, footnote, heading, paragraph } from '../../../shared/document/build.ts'
import type { Chart } from '../../../shared/document/chart.ts'
import { reviewStateOf } from '../../../shared/document/reviewState.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { fillDocument } from '../../../shared/figures/fill.ts'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import type { RollOptions } from '../../../shared/rollForward/rollDocument.ts'
import { seriesChart } from '../../builders/chart.ts'
import { documentOf, emptyList } from '../../builders/document.ts'
import { indicator } from '../../builders/store.ts'
import { now, resolution, roll, store, words } from './rolling.ts'

describe('what the store writes', () => {
  it('writes target bullets as a list, and keeps what no line of it says', () => {
    const { document, written, numbers } = roll(resolution, { store })
    expect(words(document.body).slice(2, 4)).toEqual([
      'Tổng vốn đầu tư toàn xã hội đạt 43.000 tỷ đồng trở lên.\nTỷ lệ đô thị hóa đạt 32,25%.',
      'Trồng mới 120 ha rừng phòng hộ.',
    ])
    const [, , list, left] = document.body
    expect(list).toMatchObject({ type: 'targetList', group: 'kinh-te', measure: 'target' })
    expect(list?.origin?.was).toBe(
      'Tổng vốn đầu tư toàn xã hội đạt 41.250 tỷ đồng trở lên.\nTỷ lệ đô thị hóa đạt 31,5%.',
    )
    expect(left?.origin?.numbers).toEqual(['120'])
    expect(document.body.map(reviewStateOf)).toEqual(document.body.map(() => 'inherited'))
    expect(written).toBe(3)
    expect(numbers).toBe(1)
  })

  it('keeps a bullet on a part of what the list tells', () => {
    const urban = indicator('do-thi-hoa-ven-bien', { name: 'Tỷ lệ đô thị hóa các xã ven biển' })
    const wider = createStoreIndex({
      ...store.data,
      indicators: [...store.data.indicators, urban],
    })
    const source = documentOf([
      ...resolution.body.slice(0, 4),
      bullet(1, 'Nâng tỷ lệ đô thị hóa của các xã ven biển thêm 2,5%.'),
    ])
    const { document } = roll(source, { store: wider })
    expect(words(document.body).slice(3)).toEqual([
      'Nâng tỷ lệ đô thị hóa của các xã ven biển thêm 2,5%.',
    ])
  })

  it('takes the plan’s targets where the store holds no resolution’s', () => {
    const plans = store.data.observations.map((one) =>
      one.period.kind === 'year' && one.period.year === 2028
        ? { ...one, measure: 'plan' as const }
        : one,
    )
    const planned = createStoreIndex({ ...store.data, observations: plans })
    const { document } = roll(resolution, { store: planned })
    expect(document.body[2]).toMatchObject({ type: 'targetList', measure: 'plan' })
    expect(words(document.body)[2]).toContain('32,25%')
  })

  it('leaves the bullets where the store holds nothing for the new year', () => {
    const { document, written } = roll(resolution, { store, to: { kind: 'year', year: 2035 } })
    expect(written).toBe(0)
    expect(words(document.body).slice(2, 4)).toEqual(words(resolution.body).slice(2, 4))
    expect(document.body[2]?.origin?.numbers).toEqual(['41.250'])
  })

  it('shows gaps in lists of a year that the store does not know yet', () => {
    const once = roll(resolution, { store }).document
    const { document } = roll(once, { store, to: { kind: 'year', year: 2029 } })
    expect(words(document.body)[2]).toBe(
      'Tổng vốn đầu tư toàn xã hội đạt [chưa có số liệu].\nTỷ lệ đô thị hóa đạt [chưa có số liệu].',
    )
    expect(document.body[2]?.origin).toMatchObject({ block: once.body[2]?.id })
    expect(document.body.map(reviewStateOf)).toEqual(document.body.map(() => 'inherited'))
  })

  it('ties a sentence that names the indicator with last year’s very number', () => {
    const { document } = roll(resolution, { store })
    expect(words(document.body).at(-1)).toBe(
      'Phấn đấu tổng vốn đầu tư toàn xã hội đạt 43.000 tỷ đồng trở lên trong năm 2028.',
    )
    expect(document.body.at(-1)?.origin?.numbers).toBeUndefined()
  })

  it('leaves numbers alone that only look like it', () => {
    const source = documentOf([
      heading(2, 'tasks', 'NHIỆM VỤ'),
      // Another number, another unit, another name, another year.
      bullet(1, 'Tổng vốn đầu tư toàn xã hội đạt 41.251 tỷ đồng.'),
      bullet(1, 'Tổng vốn đầu tư toàn xã hội gồm 41.250 công trình.'),
      bullet(1, 'Vốn vay các hộ đạt 41.250 tỷ đồng.'),
      bullet(1, 'Năm 2020, tổng vốn đầu tư toàn xã hội đạt 41.250 tỷ đồng.'),
      heading(2, 'tasks', 'NHIỆM VỤ NĂM 2028'),
      bullet(1, 'Tổng vốn đầu tư toàn xã hội đạt 41.250 tỷ đồng.'),
    ])
    const { written, document } = roll(source, { store })
    expect(written).toBe(0)
    expect(document.body.filter(({ origin }) => origin?.numbers?.length === 1)).toHaveLength(5)
  })

  it('moves figures with the period; without a store they are gaps', () => {
    const ref = {
      indicator: 'do-thi-hoa',
      period: { kind: 'own', offset: 0 },
      measure: 'target',
      form: 'bounded',
    } as const
    const fixed = {
      ...ref,
      period: { kind: 'fixed', period: { kind: 'year', year: 2027 } },
    } as const
    const source = documentOf([
      paragraph([
        { text: 'Đạt ' },
        figure(ref, '31,5%'),
        { text: ', trước là ' },
        figure(fixed, '31,5%'),
      ]),
    ])
    expect(words(roll(source, { store }).document.body)).toEqual(['Đạt 32,25%, trước là 31,5%'])
    expect(words(roll(source).document.body)).toEqual(['Đạt [chưa có số liệu], trước là 31,5%'])
  })

  it('fills lists that were lists already and keeps a writer’s own line', () => {
    const list = emptyList('kinh-te', {
      children: [
        {
          ...{ type: 'targetItem', id: 'own', indicator: 'von-dau-tu', free: true },
          children: [{ text: 'Huy động vốn như năm 2027.' }],
        },
      ],
    })
    const { document } = roll(documentOf([list]), { store })
    expect(words(document.body)).toEqual([
      'Huy động vốn như năm 2028.\nTỷ lệ đô thị hóa đạt 32,25%.',
    ])
    expect(document.body.map(reviewStateOf)).toEqual(['inherited'])
  })
})

describe('what is to be looked at', () => {
  const asked = (line: string, rest: Partial<RollOptions> = {}) =>
    roll(documentOf([paragraph(line)]), rest).questions.map(({ kind, quote }) => [kind, quote])

  it.each([
    ['Năm 2027 là năm đầu thực hiện nghị quyết.', 'ordinal-year', 'năm đầu'],
    ['Đây là năm thứ ba của chương trình.', 'ordinal-year', 'năm thứ ba'],
    ['Chuẩn bị kỳ họp thứ 12 của Hội đồng nhân dân.', 'ordinal', 'kỳ họp thứ 12'],
    ['Tổ chức kỷ niệm 95 năm ngày thành lập.', 'anniversary', 'kỷ niệm 95 năm'],
    ['Mừng lần thứ 137 ngày sinh của Bác.', 'anniversary', 'lần thứ 137 ngày'],
    ['Hội nghị tổ chức ngày 15/3/2027 tại huyện.', 'past-event', 'ngày 15/3/2028'],
    [
      'Tổ chức bầu cử các cấp, nhiệm kỳ 2027 - 2032.',
      'past-event',
      'bầu cử các cấp, nhiệm kỳ 2027 - 2032',
    ],
    ['Theo kế hoạch giai đoạn 2023 - 2027.', 'term', 'giai đoạn 2023 - 2027'],
  ])('asks about “%s”', (line, kind, quote) => {
    const turned = new Map<string, boolean>()
    const source = documentOf([paragraph(line)])
    const { questions } = roll(source, { turned })
    expect(questions.map((one) => one.kind)).toContain(kind)
    const [first] = questions.filter((one) => one.kind === kind)
    // A stretch may itself have moved; then the question names what stands there now.
    expect(quote.replace(/\d{4}/g, '')).toBe(first?.quote.replace(/\d{4}/g, ''))
  })

  it.each([
    'Những năm đầu đổi mới.',
    'Sáu tháng đầu năm đạt khá.',
    'Cuộc cách mạng công nghiệp lần thứ tư.',
    'Nghị quyết số 12-NQ/TU, ngày 05/3/2027 của Hội nghị.',
    'Giai đoạn 2026 - 2030 có nhiều thuận lợi.',
    'Trong năm đầu tư thêm ba công trình.',
  ])('asks nothing about “%s”', (line) => {
    expect(asked(line).filter(([kind]) => kind !== 'doubtful-year')).toEqual([])
  })

  it('tells numbers of the line and of its notes, but no dates, ordinals and numbers of papers', () => {
    const line = [
      { text: 'Xây 36 cầu dài 1.250 m theo Nghị quyết số 15-NQ/TU, ngày 05/3/2021, kỳ họp thứ 5' },
      footnote('Trong đó 12 cầu ở xã.'),
    ]
    const { document, numbers } = roll(documentOf([paragraph(line)]))
    expect(document.body[0]?.origin?.numbers).toEqual(['36', '1.250', '12'])
    expect(numbers).toBe(3)
  })

  it('moves a year of a note and tells it with the note’s new id', () => {
    const source = documentOf([paragraph([{ text: 'Đã làm' }, footnote('Đến cuối năm 2027.')])])
    const [block] = roll(source).document.body
    const note = block?.type === 'paragraph' ? block.children[1] : undefined
    expect(note).toMatchObject({ content: [{ text: 'Đến cuối năm 2028.' }] })
    expect(block?.origin?.years).toEqual([
      { at: 13, note: note && 'id' in note ? note.id : '', kind: 'own', year: 2028, other: 2027 },
    ])
  })
})

describe('the official parts', () => {
  const source = documentOf([paragraph('Toàn văn.')], {
    name: 'Nghị quyết năm 2027 (gửi)',
    frozen: { on: now },
    parts: {
      ...{ partyHeading: true, issuer: 'TỈNH ỦY MẪU', place: 'Mẫu', symbol: 'NQ/TU' },
      ...{ number: '05', date: { day: 12, month: 1, year: 2027 }, typeName: 'NGHỊ QUYẾT' },
      ...{ title: 'về nhiệm vụ năm 2027', recipients: ['Các ban', 'Lưu Văn phòng'] },
      ...{ onBehalfOf: 'T/M TỈNH ỦY', signerTitle: 'PHÓ BÍ THƯ', signer: 'Người Cũ' },
      ...{ signedMark: true, typistMark: 'F:/nam 2027/nq05.doc', draft: 'Dự thảo lần 2' },
    },
  })
  const settings: Settings = {
    ...defaultSettings,
    issuer: 'Tỉnh uỷ Mẫu',
    place: 'Mẫu',
    signers: [{ name: 'Người Mới', title: 'BÍ THƯ' }],
    recipients: ['Các đơn vị', 'Lưu Văn phòng'],
  }

  it('empties number and day, moves the years, drops what belongs to last year’s paper', () => {
    const { document } = roll(source)
    expect(document.parts).toEqual({
      ...{ partyHeading: true, issuer: 'TỈNH ỦY MẪU', place: 'Mẫu', symbol: 'NQ/TU' },
      ...{ date: { year: 2028 }, typeName: 'NGHỊ QUYẾT', title: 'về nhiệm vụ năm 2028' },
      recipients: ['Các ban', 'Lưu Văn phòng'],
      ...{ onBehalfOf: 'T/M TỈNH ỦY', signerTitle: 'PHÓ BÍ THƯ', signer: 'Người Cũ' },
    })
    expect(document.name).toBe('Nghị quyết năm 2028 (gửi)')
    expect(document.frozen).toBeUndefined()
    expect(document.rolledFrom).toEqual({
      ...{ document: 'doc', name: 'Nghị quyết năm 2027 (gửi)', on: now },
      period: { kind: 'year', year: 2027 },
    })
  })

  it('takes signer and recipients of the same committee from the settings, and the number given', () => {
    const { document } = roll(source, { settings, number: '07' })
    expect(document.parts).toMatchObject({
      ...{ number: '07', signer: 'Người Mới', signerTitle: 'BÍ THƯ', onBehalfOf: 'T/M TỈNH UỶ' },
      recipients: ['Các đơn vị', 'Lưu Văn phòng'],
    })
    const other = roll(source, { settings: { ...settings, issuer: 'HUYỆN ỦY KHÁC' } })
    expect(other.document.parts.signer).toBe('Người Cũ')
  })

  it('has the guideline of its time', () => {
    expect(roll({ ...source, guideline: 'HD36' }).document.guideline).toBe('HD05')
    const old = documentOf([], { period: { kind: 'year', year: 2020 } })
    expect(roll(old, { to: { kind: 'year', year: 2021 }, settings }).document.guideline).toBe(
      'HD36',
    )
    expect(roll(source, { settings: { ...settings, guideline: 'HD36' } }).document.guideline).toBe(
      'HD36',
    )
  })
})

describe('what is kept', () => {
  const source = documentOf([
    heading(2, 'situation', 'TÌNH HÌNH'),
    paragraph('Có thuận lợi.'),
    paragraph('Có khó khăn.'),
    heading(2, 'tasks', 'NHIỆM VỤ'),
    paragraph('Mở đầu.'),
    heading(3, 'field', 'Kinh tế', { runIn: true }),
    paragraph('Làm việc này.'),
  ])

  it('leaves of a section its headings with room to write, and last year’s words beside it', () => {
    const choices = { into: 'same', keep: { situation: 'structure' } } as const
    const { body } = roll(source, { choices }).document
    expect(words(body)).toEqual([
      'TÌNH HÌNH',
      '',
      'NHIỆM VỤ',
      'Mở đầu.',
      'Kinh tế',
      'Làm việc này.',
    ])
    expect(body[0]).toMatchObject({ hint: expect.stringMatching(/\p{L}/u) })
    expect(body[1]?.origin).toMatchObject({ was: 'Có thuận lợi.\nCó khó khăn.', made: '' })
    expect(body.map(reviewStateOf)).toEqual(body.map(() => 'inherited'))
  })

  it('passes the choice for a section on to its fields', () => {
    const choices = { into: 'same', keep: { tasks: 'structure' } } as const
    expect(words(roll(source, { choices }).document.body)).toEqual([
      ...['TÌNH HÌNH', 'Có thuận lợi.', 'Có khó khăn.', 'NHIỆM VỤ', '', 'Kinh tế', ''],
    ])
  })

  it('keeps of the text what the store writes', () => {
    const choices = { into: 'same', keep: { targets: 'figures', tasks: 'figures' } } as const
    expect(words(roll(resolution, { choices, store }).document.body)).toEqual([
      'CÁC CHỈ TIÊU CHỦ YẾU',
      'Chỉ tiêu kinh tế',
      'Tổng vốn đầu tư toàn xã hội đạt 43.000 tỷ đồng trở lên.\nTỷ lệ đô thị hóa đạt 32,25%.',
      'NHIỆM VỤ VÀ GIẢI PHÁP',
      'Phát triển hạ tầng',
      'Phấn đấu tổng vốn đầu tư toàn xã hội đạt 43.000 tỷ đồng trở lên trong năm 2028.',
    ])
  })
})

describe('a chart', () => {
  const source = documentOf([
    heading(2, 'situation', 'TÌNH HÌNH'),
    seriesChart(['von-dau-tu'], 2),
    seriesChart(['von-dau-tu'], 2, { caption: 'Vốn đầu tư đến năm 2027' }),
    seriesChart(['von-dau-tu'], 2, {
      period: { kind: 'fixed', period: { kind: 'year', year: 2020 } },
    }),
  ])
  const filled = fillDocument(source, store).document
  const charts = ({ body }: VanKienDocument) =>
    body.filter((block): block is Chart => block.type === 'chart')

  it('tells of the next period, with figures of the store', () => {
    const { document } = roll(filled, { store })
    const [chart] = charts(document)
    expect(chart?.shown).toMatchObject({ years: [2027, 2028] })
    expect(chart?.origin).toMatchObject({ block: filled.body[1]?.id, made: '' })
    expect(chart && reviewStateOf(chart)).toBe('inherited')
  })

  it('without a store shows nothing rather than last year’s figures', () => {
    const [moved, , fixed] = charts(roll(filled).document)
    expect(moved?.shown).toBeUndefined()
    expect(fixed?.shown).toEqual(charts(filled)[2]?.shown)
  })

  it('asks about a year in the title that a writer gave it', () => {
    const rolled = roll(filled, { store })
    const [plain, captioned] = charts(rolled.document)
    expect(plain?.origin?.questions ?? []).toEqual([])
    expect(captioned?.origin?.questions).toEqual([
      expect.objectContaining({ kind: 'doubtful-year', quote: 'Vốn đầu tư đến năm 2027' }),
    ])
    expect(rolled.questions.filter(({ blockId }) => blockId === captioned?.id)).toHaveLength(1)
  })
})
