import type { CauseKind, Role } from '../document/roles.ts'
import type { HeadingLevel } from '../document/types.ts'
import { isArrangement, timelessKey, titleKey } from './roleWords.ts'

/** What a heading is for, told from its title and the headings it stands under. */
export interface RoleVerdict {
  readonly role: Role
  readonly alsoRoles: readonly Role[]
  readonly cause?: CauseKind
}

/** An open heading above the one that is judged. */
export interface Ancestor {
  readonly level: HeadingLevel
  readonly role: Role
  readonly alsoRoles: readonly Role[]
  /** What the sections below a division are about, told from its title. */
  readonly subject: Role | undefined
}

/** Words of main sections in folded titles, each with its role. */
const SECTION_WORDS: readonly (readonly [RegExp, Role])[] = [
  [/nguyen nhan/, 'causes'],
  [/bai hoc|kinh nghiem/, 'lessons'],
  [
    /danh gia (?:tong quat|chung)|nhan xet(?:, danh gia)? chung|danh gia tong the/,
    'overall-assessment',
  ],
  [/du bao|boi canh/, 'forecast'],
  [/quan diem|tu tuong chi dao/, 'viewpoints'],
  [/muc dich/, 'purpose'],
  [/muc tieu(?! quoc gia)/, 'objectives'],
  [/chi tieu/, 'targets'],
  [
    /(?:nhiem vu|cong viec|khau) (?:trong tam|dot pha)|dot pha chien luoc|khau dot pha/,
    'key-tasks',
  ],
  [/nhiem vu(?! trong tam| dot pha)|giai phap|phuong huong|dinh huong/, 'tasks'],
  [/to chuc thuc hien|to chuc trien khai|phan cong (?:thuc hien|trach nhiem)/, 'implementation'],
  [/han che|yeu kem|khuyet diem|ton tai|bat cap|kho khan, vuong mac/, 'shortcomings'],
  [/ket qua|thanh tuu|uu diem|thanh tich|lam duoc/, 'achievements'],
  [/tinh hinh|dac diem|thuan loi|kho khan/, 'situation'],
]

/** Titles that report what was done, whatever other words they hold ("kết quả ... nhiệm vụ"). */
const REPORT =
  /^(?:(?:danh gia )?(?:ket qua|tinh hinh)(?: lanh dao,? chi dao)? (?:thuc hien|trien khai|to chuc)|ket qua (?:noi bat|chu yeu|thuc hien))/

/** Titles that say it all, wherever they stand. */
const WHOLE: readonly (readonly [RegExp, Role])[] = [
  [/^nguyen nhan/, 'causes'],
  [/^(?:bai hoc|kinh nghiem|(?:rut ra )?bai hoc)/, 'lessons'],
  [/^(?:danh gia (?:tong quat|chung)|nhan xet chung)/, 'overall-assessment'],
  [/^(?:du bao|boi canh)/, 'forecast'],
  [/^quan diem/, 'viewpoints'],
  [/^(?:muc dich|yeu cau)/, 'purpose'],
  [
    /^muc tieu(?:$|,| (?:chung|tong quat|cu the|chu yeu|phat trien|den nam|va|nam|giai doan|nhiem ky|nghi quyet)\b)/,
    'objectives',
  ],
  [/^(?:he thong )?chi tieu/, 'targets'],
  [
    /^(?:tap trung )?(?:thuc hien )?(?:\S+ ){0,3}(?:nhiem vu|khau|cong viec) (?:trong tam|dot pha)/,
    'key-tasks',
  ],
  [
    /^(?:nhiem vu|giai phap|phuong huong)(?:$|[, ]+(?:chu yeu|trong tam|cu the|va giai phap|giai phap|nhiem vu|chung|nam|thuc hien))/,
    'tasks',
  ],
  [/^to chuc thuc hien/, 'implementation'],
  [/^(?:ton tai|han che|yeu kem|khuyet diem|mat chua lam duoc|bat cap)(?:$|[, ])/, 'shortcomings'],
  [
    /^(?:ket qua|thanh tuu|uu diem|mat (?:da )?lam duoc|thanh tich)(?:$|,? (?:da )?(?:dat duoc|noi bat|chu yeu)|[, ]+(?:va )?(?:ket qua|thanh tuu|uu diem))/,
    'achievements',
  ],
]

/** Roles whose sections are cut by subject: economy, culture, building the Party ... */
const WITH_FIELDS: ReadonlySet<Role> = new Set<Role>([
  'achievements',
  'shortcomings',
  'targets',
  'tasks',
  'key-tasks',
  'field',
])

function causeOf(key: string, ancestors: readonly Ancestor[]): Role {
  if (/han che|yeu kem|khuyet diem|ton tai|chua dat|thieu sot|kho khan/.test(key))
    return 'causes-shortcomings'
  if (/thanh tuu|dat duoc|ket qua|uu diem|thanh cong|thanh tich/.test(key))
    return 'causes-achievements'
  for (const { role } of [...ancestors].reverse()) {
    if (role === 'causes-shortcomings' || role === 'causes-achievements') return role
    if (role === 'shortcomings') return 'causes-shortcomings'
    if (role === 'achievements') return 'causes-achievements'
  }
  return 'causes'
}

function causeKind(key: string): CauseKind | undefined {
  if (/khach quan/.test(key)) return 'objective'
  return /chu quan/.test(key) ? 'subjective' : undefined
}

function withCause(roles: Role[], key: string, ancestors: readonly Ancestor[]): RoleVerdict {
  const found = roles.map((role) => {
    if (role !== 'causes') return role
    // "Hạn chế và nguyên nhân": the causes of what the same title names.
    if (roles.includes('shortcomings') && !roles.includes('achievements'))
      return 'causes-shortcomings'
    return causeOf(key, ancestors)
  })
  const [role = 'other', ...alsoRoles] = found
  const cause = role.startsWith('causes') ? causeKind(key) : undefined
  return cause === undefined ? { role, alsoRoles } : { role, alsoRoles, cause }
}

/** Roles that the words of a section title name, in the order of the words. */
function namedRoles(key: string): Role[] {
  if (REPORT.test(key)) return [/^(?:danh gia )?tinh hinh/.test(key) ? 'situation' : 'achievements']
  const found = SECTION_WORDS.flatMap(([pattern, role]) => {
    const at = key.search(pattern)
    return at < 0 ? [] : [{ at, role }]
  }).sort((a, b) => a.at - b.at)
  const roles = found.map(({ role }) => role)
  const main = roles[0]
  return roles.filter((role, index) => {
    // "Dự báo tình hình" and "quan điểm, ... chỉ đạo" name one thing with two words.
    if (role === 'situation' && index > 0) return false
    if (role === 'achievements' && main === 'causes') return false
    if (role === 'shortcomings' && main === 'causes') return false
    return roles.indexOf(role) === index
  })
}

/** Subject of the sections below a division ("A. KẾT QUẢ ..."), where its title names one. */
export function subjectOf(title: string): Role | undefined {
  return namedRoles(titleKey(title))[0]
}

function inherited(ancestors: readonly Ancestor[]): RoleVerdict {
  const parent = ancestors.at(-1)
  if (parent === undefined) return { role: 'other', alsoRoles: [] }
  const role = parent.role === 'part' ? (parent.subject ?? 'other') : parent.role
  if (role === 'other') return { role, alsoRoles: [] }
  const fields = [role, ...parent.alsoRoles].some((each) => WITH_FIELDS.has(each))
  return { role: fields ? 'field' : role === 'part' ? 'other' : role, alsoRoles: [] }
}

function insideTasks(ancestors: readonly Ancestor[]): boolean {
  return ancestors.some(({ role }) => role === 'tasks' || role === 'key-tasks')
}

/** Role of a heading below the main sections. */
function deepRole(title: string, ancestors: readonly Ancestor[]): RoleVerdict {
  const key = titleKey(title)
  const found = WHOLE.find(([pattern]) => pattern.test(key))?.[1]
  if (found === undefined) {
    const arrangement = isArrangement(title) && insideTasks(ancestors)
    return arrangement ? { role: 'other', alsoRoles: [] } : inherited(ancestors)
  }
  const parent = ancestors.at(-1)
  const under = parent?.role === 'part' ? parent.subject : parent?.role
  if (found === 'targets') {
    const own = /^(?:he thong )?chi tieu(?:$| (?:chu yeu|cu the|chung))/.test(timelessKey(title))
    const inTargets = ancestors.some(({ role }) => role === 'targets')
    return !own && inTargets ? inherited(ancestors) : { role: 'targets', alsoRoles: [] }
  }
  if (found === 'objectives' && under === 'targets') return { role: 'objectives', alsoRoles: [] }
  // Under results, "kết quả thực hiện nhiệm vụ trọng tâm" is one more field.
  if (found === 'key-tasks' && (under === 'achievements' || under === 'shortcomings'))
    return inherited(ancestors)
  const roles = namedRoles(key)
  const named = roles.includes(found) ? [found, ...roles.filter((role) => role !== found)] : [found]
  const section = [
    'causes',
    'lessons',
    'overall-assessment',
    'objectives',
    'viewpoints',
    'shortcomings',
    'achievements',
  ]
  return withCause(section.includes(found) ? named : [found], key, ancestors)
}

/** Role of a heading; `ancestors` from the top down. */
export function roleOf(
  title: string,
  level: HeadingLevel,
  ancestors: readonly Ancestor[],
): RoleVerdict {
  if (level === 1) return { role: 'part', alsoRoles: [] }
  const main = level === 2 || ancestors.every((ancestor) => ancestor.level < 2)
  if (!main) return deepRole(title, ancestors)
  const key = titleKey(title)
  if (/^(?:ket luan|phan ket)/.test(key)) return { role: 'closing', alsoRoles: [] }
  if (/^muc dich/.test(key)) return { role: 'purpose', alsoRoles: [] }
  const roles = namedRoles(key)
  if (roles.length === 0) {
    // A plan's "Nội dung và thời gian ..." says what is to be done, but has no fields.
    if (level === 2 && /^noi dung/.test(key)) return { role: 'other', alsoRoles: ['tasks'] }
    return inherited(ancestors)
  }
  return withCause(mainRoles(key, roles), key, ancestors)
}

function mainRoles(key: string, roles: Role[]): Role[] {
  // "Tình hình và kết quả ..." tells results.
  if (roles[0] === 'situation' && roles[1] === 'achievements') return ['achievements', 'situation']
  if (/to chuc thuc hien/.test(key) && roles[0] === 'tasks' && /^to chuc/.test(key))
    return ['implementation']
  return roles
}
