import { dayOf } from '../../shared/text/day.ts'
import type { VersionEntry, VersionKind } from '../../shared/versions/types.ts'
import { formatNames } from '../state/export.ts'

const kindWords: Readonly<Record<Exclude<VersionKind, 'named' | 'export'>, string>> = {
  time: 'Tự lưu khi soạn thảo',
  restore: 'Trước khi khôi phục bản cũ',
  figures: 'Lúc chốt hoặc bỏ chốt số liệu',
}

/** "Dự thảo lần 2", "Gửi Thường trực", "Tự lưu khi soạn thảo" */
export function versionTitle({ name, kind, draft = 1 }: VersionEntry): string {
  if (name !== undefined) return name
  if (kind === 'export') return draftWords(draft)
  return kind === 'named' ? 'Phiên bản đã lưu' : kindWords[kind]
}

function draftWords(draft: number): string {
  return `Dự thảo lần ${draft}`
}

/** What is behind a version's name: "Dự thảo lần 2, đã xuất Word và PDF". */
export function versionNote(entry: VersionEntry): string {
  const { name, kind, draft = 1, formats = [] } = entry
  const parts: string[] = []
  if (name !== undefined && kind === 'export') parts.push(draftWords(draft))
  if (name !== undefined && kind in kindWords) {
    parts.push(kindWords[kind as keyof typeof kindWords])
  }
  const names = formats.map((format) => formatNames[format])
  if (names.length > 0) parts.push(`đã xuất ${names.join(' và ')}`)
  const note = parts.join(', ')
  return note.slice(0, 1).toUpperCase() + note.slice(1)
}

const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' })
const longDay = new Intl.DateTimeFormat('vi-VN', {
  weekday: 'long',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})
const shortDay = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit' })

/** "10:32" */
export function versionTime(at: string): string {
  return clock.format(new Date(at))
}

/** "Hôm nay", "Hôm qua", "Thứ Hai, 15/11/2027" */
function versionDay(at: string, now: Date): string {
  const when = new Date(at)
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (dayOf(when) === dayOf(now)) return 'Hôm nay'
  if (dayOf(when) === dayOf(yesterday)) return 'Hôm qua'
  return longDay.format(when)
}

/** In one line, for a choice: "Dự thảo lần 2 (10:32 15/11)". */
export function versionChoice(entry: VersionEntry): string {
  return `${versionTitle(entry)} (${versionTime(entry.at)} ${shortDay.format(new Date(entry.at))})`
}

export interface VersionDay {
  readonly title: string
  readonly versions: readonly VersionEntry[]
}

/** The versions under their days, the latest first. */
export function versionDays(versions: readonly VersionEntry[], now: Date): VersionDay[] {
  const days: { title: string; versions: VersionEntry[] }[] = []
  for (const version of versions) {
    const title = versionDay(version.at, now)
    const last = days.at(-1)
    if (last?.title === title) last.versions.push(version)
    else days.push({ title, versions: [version] })
  }
  return days
}
