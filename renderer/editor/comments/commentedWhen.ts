import { dayOf, shownDay } from '../../../shared/text/day.ts'

const time = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' })

/** "hôm nay 14:05", "hôm qua 09:12", "12/11 08:00", "19/01/2021"; empty for no time. */
export function commentedWhen(iso: string, now: Date): string {
  const when = new Date(iso)
  if (Number.isNaN(when.getTime())) return ''
  const daysAgo = (days: number): Date =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() - days)
  if (when >= daysAgo(0)) return `hôm nay ${time.format(when)}`
  if (when >= daysAgo(1)) return `hôm qua ${time.format(when)}`
  const day = shownDay(dayOf(when))
  return when.getFullYear() === now.getFullYear() ? `${day.slice(0, 5)} ${time.format(when)}` : day
}
