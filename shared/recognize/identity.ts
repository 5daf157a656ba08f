import type { Period } from '../document/period.ts'
import type { Heading, OfficialParts, VanKienDocument } from '../document/types.ts'
import { guidelineForYear } from '../formatRules/guideline.ts'
import { foldText } from '../text/fold.ts'
import type { WrittenBlock } from './blocks.ts'
import { typeCodeOfName, typeCodeOfSymbol } from './documentTypes.ts'
import { isUpper } from './letters.ts'
import { plain } from './tokens.ts'

/** What the person said about the text; stronger than any guess. */
export interface Hints {
  readonly documentType?: string
  readonly year?: number
  readonly entity?: string
}

export type Identity = Pick<
  VanKienDocument,
  'documentType' | 'template' | 'period' | 'entity' | 'guideline'
>

const FALLBACK_ENTITY = 'tinh-tra-vinh'

/** So much of the beginning tells what the text is about. */
const OPENING = 6000
/** With no type named and fewer headings there is nothing to compare with a template. */
const MIN_HEADINGS = 3

interface Material {
  readonly parts: Partial<OfficialParts>
  readonly opening: string
  readonly headings: readonly Heading[]
  readonly whole: string
}

function gather(parts: Partial<OfficialParts>, blocks: readonly WrittenBlock[]): Material {
  const texts = blocks.map(({ node }) => plain(node.text))
  let opening = ''
  for (const text of texts) {
    if (opening.length > OPENING) break
    opening += `${text.slice(0, OPENING)}\n`
  }
  return {
    parts,
    opening,
    headings: blocks.flatMap(({ block }) => (block.type === 'heading' ? [block] : [])),
    whole: texts.join('\n').slice(0, 400_000),
  }
}

function headingWords(heading: Heading): string {
  return heading.children.map((child) => ('text' in child ? child.text : '')).join('')
}

function yearsIn(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].flatMap((match) => match.slice(1).map(Number))
}

const TERM = /nhiệm kỳ\s*\(?(\d{4})\s*[-–]\s*(\d{4})/giu

/** The last term that headings or the title name: the one that a congress report plans. */
function guessTerm({ parts, headings }: Material): Period | undefined {
  const divisions = headings.filter(({ level }) => level <= 2).map(headingWords)
  const named = [parts.title ?? '', ...divisions].join('\n')
  const years = yearsIn(named, TERM)
  const to = years.at(-1)
  const from = years.at(-2)
  return from !== undefined && to !== undefined && to > from
    ? { kind: 'term', from, to }
    : undefined
}

function guessYear({ parts, headings, opening }: Material): number | undefined {
  // "đến năm 2030" is an outlook, not the year of the document.
  const named = /(?<!(?:đến|tầm nhìn) )năm (\d{4})/giu
  const title = yearsIn(parts.title ?? '', named)
  if (title[0] !== undefined) return title[0]
  for (const heading of headings.filter(({ level }) => level <= 2)) {
    const years = yearsIn(headingWords(heading), named)
    if (years[0] !== undefined) return years[0]
  }
  if (parts.date?.year !== undefined) return parts.date.year
  const counts = new Map<number, number>()
  for (const year of yearsIn(opening, named)) counts.set(year, (counts.get(year) ?? 0) + 1)
  let best: number | undefined
  for (const [year, count] of counts) if (count > (counts.get(best ?? 0) ?? 0)) best = year
  return best
}

/** A political report to a congress: in divisions, about a term, with no other type named. */
function isCongress(material: Material): boolean {
  const { headings, opening, parts } = material
  const type = parts.typeName === undefined ? 'BC' : typeCodeOfName(parts.typeName)
  const division = headings.some(({ level, role }) => level === 1 && role === 'part')
  const congress = /đại hội/iu.test(`${parts.title ?? ''}\n${opening}`)
  return type === 'BC' && division && congress && guessTerm(material) !== undefined
}

function guessPeriod(material: Material, hints: Hints): Period {
  if (hints.year !== undefined) {
    const term = isCongress(material) ? guessTerm(material) : undefined
    return term ?? { kind: 'year', year: hints.year }
  }
  const title = material.parts.title ?? ''
  const ofTerm = isCongress(material) || (TERM.test(title) && !/năm \d{4}/iu.test(title))
  TERM.lastIndex = 0
  const term = ofTerm ? guessTerm(material) : undefined
  if (term !== undefined) return term
  const year = guessYear(material) ?? new Date().getFullYear()
  return { kind: 'year', year: year >= 1900 && year <= 2200 ? year : new Date().getFullYear() }
}

const UNIT =
  /(tỉnh|thành phố|huyện|thị xã|quận|xã|phường|đặc khu|thị trấn)\s+((?:\p{Lu}[\p{L}-]*\s*){1,4})/u
const COMMITTEE: Readonly<Record<string, string>> = {
  'tinh uy': 'tinh',
  'thanh uy': 'thanh-pho',
  'huyen uy': 'huyen',
  'thi uy': 'thi-xa',
  'quan uy': 'quan',
}

function slug(name: string): string {
  return foldText(name)
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}

/** Entity of a body's name: "TỈNH ỦY TRÀ VINH" is tinh-tra-vinh. */
function entityOfBody(body: string): string | undefined {
  const key = foldText(body)
  if (/dang uy khoi/.test(key)) return 'dang-uy-khoi'
  const committee = /(tinh uy|thanh uy|huyen uy|thi uy|quan uy)\s+(.+)$/.exec(key)
  if (committee !== null) return `${COMMITTEE[committee[1] ?? '']}-${slug(committee[2] ?? '')}`
  const unit =
    /dang (?:bo|uy) (tinh|thanh pho|huyen|thi xa|quan|xa|phuong|dac khu) (?!khoa |lan thu |nhiem ky )(.+?)(?:,? (?:khoa|lan thu|nhiem ky)\b.*)?$/.exec(
      key,
    )
  return unit === null ? undefined : `${slug(unit[1] ?? '')}-${slug(unit[2] ?? '')}`
}

const KINDS: Readonly<Record<string, string>> = {
  tỉnh: 'tinh',
  'thành phố': 'thanh-pho',
  huyện: 'huyen',
  'thị xã': 'thi-xa',
  quận: 'quan',
  xã: 'xa',
  phường: 'phuong',
  'đặc khu': 'dac-khu',
  'thị trấn': 'thi-tran',
}

function mostNamed(text: string, kind: string): string | undefined {
  const counts = new Map<string, number>()
  const pattern = new RegExp(`${kind}\\s+((?:\\p{Lu}\\p{Ll}+\\s?){1,4})`, 'gu')
  for (const match of text.matchAll(pattern)) {
    const name = slug(match[1] ?? '')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  let best: string | undefined
  for (const [name, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = name
  return best
}

/** Title lines in capitals name the body: "CỦA BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN ...". */
function upperLines(title: string | undefined): string[] {
  return title?.split('\n').filter(isUpper) ?? []
}

function guessEntity(material: Material, hints: Hints): string {
  const { parts, opening, whole } = material
  if (/ĐUK$/.test(parts.symbol ?? '')) return 'dang-uy-khoi'
  for (const body of [parts.issuer, parts.onBehalfOf, parts.superior, ...upperLines(parts.title)]) {
    const entity = body === undefined ? undefined : entityOfBody(body)
    if (entity !== undefined) return entity
  }
  const named = `${parts.title ?? ''}\n${parts.subtitle ?? ''}\n${opening}`
  const own =
    /(?:Đảng bộ|Tỉnh ủy|Thành ủy|Huyện ủy|Đại hội)[^.\n]{0,30}?(tỉnh|thành phố|huyện|thị xã|quận|đặc khu)/u.exec(
      named,
    )
  const kind =
    own?.[1] ??
    UNIT.exec(named)?.[1] ??
    (/Tỉnh ủy|tỉnh nhà|toàn tỉnh/u.test(named) ? 'tỉnh' : undefined)
  if (kind !== undefined) {
    const name = mostNamed(whole, kind)
    if (name !== undefined && name !== '') return `${KINDS[kind] ?? slug(kind)}-${name}`
  }
  return hints.entity ?? FALLBACK_ENTITY
}

function guessType({ parts, headings }: Material, hints: Hints, congress: boolean): string {
  if (hints.documentType !== undefined) return hints.documentType
  const named = parts.typeName === undefined ? undefined : typeCodeOfName(parts.typeName)
  const type = named ?? (parts.symbol === undefined ? undefined : typeCodeOfSymbol(parts.symbol))
  if (type !== undefined) return type
  if (congress) return 'BC'
  const roles = new Set(headings.map(({ role }) => role))
  const plans = roles.has('objectives') && roles.has('tasks')
  return plans && !roles.has('achievements') ? 'NQ' : 'BC'
}

function guessTemplate(
  type: string,
  material: Material,
  congress: boolean,
  entity: string,
): string | undefined {
  if (congress)
    return entity.startsWith('tinh-') ? 'bao-cao-chinh-tri-tinh' : 'bao-cao-chinh-tri-co-so'
  const named = material.parts.typeName ?? material.parts.symbol
  if (named === undefined && material.headings.length < MIN_HEADINGS) return undefined
  if (type === 'NQ') return 'nghi-quyet-nam'
  if (type === 'TLTT') return 'tai-lieu-tuyen-truyen'
  const opening = foldText(`${material.parts.title ?? ''} ${material.opening.slice(0, 600)}`)
  if (type === 'KH')
    return /hoc tap|quan triet|tuyen truyen/.test(opening) ? 'ke-hoach-hoc-tap' : undefined
  return type === 'BC' ? 'bao-cao-ket-qua-nam' : undefined
}

/** What the document is: its type, period, entity and rules, from its parts and its words. */
export function identify(
  parts: Partial<OfficialParts>,
  blocks: readonly WrittenBlock[],
  hints: Hints,
): Identity {
  const material = gather(parts, blocks)
  const congress = isCongress(material)
  const period = guessPeriod(material, hints)
  const entity = guessEntity(material, hints)
  const documentType = guessType(material, hints, congress)
  const template = guessTemplate(documentType, material, congress, entity)
  const dated = parts.date?.year ?? (period.kind === 'year' ? period.year : period.from)
  return {
    documentType,
    ...(template === undefined ? {} : { template }),
    period,
    entity,
    guideline: guidelineForYear(dated),
  }
}
