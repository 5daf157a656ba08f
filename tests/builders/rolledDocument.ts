import { bullet, footnote, heading, paragraph, text } from '../../shared/document/build.ts'
import type { Origin, RollQuestion } from '../../shared/document/origin.ts'
import type { Block, VanKienDocument } from '../../shared/document/types.ts'
import { documentOf } from './document.ts'
import { rolled } from './rolled.ts'

/**
 * A resolution of 2036 made from that of 2035, which was made from that of 2034: years moved,
 * numbers of last year, a question, a paragraph that is new.
 */

const PARTS: VanKienDocument['parts'] = {
  issuer: 'HUYỆN UỶ HOA SEN',
  typeName: 'NGHỊ QUYẾT',
  title: 'về nhiệm vụ năm 2036',
  recipients: ['Các chi bộ'],
}

const question: RollQuestion = {
  kind: 'ordinal',
  quote: 'hội nghị lần thứ ba',
  message: 'Thứ tự có còn đúng trong năm 2036 không?',
}

/** Words with "{năm}" and "{trước}" as the document of `year` has them. */
function inYear(words: string, year: number): string {
  return words.replaceAll('{năm}', String(year)).replaceAll('{trước}', String(year - 1))
}

/** The text as each year has it; the numbers are those of 2035. */
const lines = {
  opening: 'Căn cứ kết quả năm {trước}, hội nghị lần thứ ba quyết nghị.',
  forest: 'Trong năm {năm} trồng mới 120 ha rừng, tăng so với năm {trước}.',
  school: 'Xây dựng 14 phòng học cho các xã vùng sâu.',
  road: 'Nâng cấp 45 km đường liên xã, hoàn thành trước mùa mưa năm {năm}.',
  health: 'Giữ vững trạm y tế ở các xã.',
  check: 'Các chi bộ báo cáo kết quả trước ngày 15 tháng 12 năm {năm}.',
} as const

type Line = keyof typeof lines

function yearsOf(words: string, year: number): NonNullable<Origin['years']> {
  return [...words.matchAll(/20\d\d/g)].map(({ 0: found, index }) => ({
    at: index,
    kind: Number(found) === year ? 'own' : 'neighbour',
    year: Number(found),
    other: Number(found) - 1,
  }))
}

function bodyOf(year: number): Block[] {
  const from = (line: Line, made: Block, rest: Partial<Origin> = {}): Block => {
    const words = inYear(lines[line], year)
    const years = yearsOf(words, year)
    const was = inYear(lines[line], year - 1)
    return {
      ...rolled(made, {
        block: `${line}-${year - 1}`,
        was,
        ...(was !== words && { made: words }),
        ...(years.length > 0 && { years }),
        ...rest,
      }),
      id: `${line}-${year}`,
    }
  }
  const head = (id: string, block: Block): Block => ({
    ...rolled(block, { block: `${id}-${year - 1}` }),
    id: `${id}-${year}`,
  })
  const words = (line: Line): string => inYear(lines[line], year)
  return [
    from('opening', paragraph(words('opening')), { questions: [question] }),
    head('tasks', heading(2, 'tasks', 'NHIỆM VỤ TRỌNG TÂM')),
    head('economy', heading(3, 'field', 'Kinh tế')),
    from('forest', bullet(1, words('forest')), { numbers: ['120'] }),
    from(
      'road',
      bullet(1, [text(words('road')), footnote('Theo quy hoạch giao thông của huyện.')]),
      { numbers: ['45'] },
    ),
    head('society', heading(3, 'field', 'Văn hoá, xã hội')),
    from('school', bullet(1, words('school')), { numbers: ['14'] }),
    from('health', bullet(1, words('health'))),
    { ...paragraph('Đoạn này viết riêng cho năm nay.'), id: `own-${year}` },
    head('ways', heading(2, 'implementation', 'TỔ CHỨC THỰC HIỆN')),
    from('check', paragraph(words('check'))),
  ]
}

function resolution(year: number): VanKienDocument {
  return documentOf(bodyOf(year), {
    id: `nghi-quyet-${year}`,
    name: `Nghị quyết năm ${year}`,
    period: { kind: 'year', year },
    parts: { ...PARTS, title: `về nhiệm vụ năm ${year}` },
    rolledFrom: {
      document: `nghi-quyet-${year - 1}`,
      name: `Nghị quyết năm ${year - 1}`,
      period: { kind: 'year', year: year - 1 },
      on: `${year}-01-05T08:00:00.000Z`,
    },
  })
}

/** The document under review and the one that it was made from. */
export const rolledResolution = (): VanKienDocument => resolution(2036)
export const lastResolution = (): VanKienDocument => resolution(2035)
