const time = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit' })
const date = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' })

/** "hôm nay 14:05", "hôm qua 09:12", "12/11 08:00", "19/01/2021"; empty for no time. */
export function commentedWhen(iso: string, now: Date): string {
  const when = new Date(iso)
  if (Number.isNaN(when.getTime())) return ''
  const daysAgo = (days: number): Date =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() - days)
  if (when >= daysAgo(0)) return `hôm nay ${time.format(when)}`
  if (when >= daysAgo(1)) return `hôm qua ${time.format(when)}`
  if (when.getFullYear() === now.getFullYear()) return `${day.format(when)} ${time.format(when)}`
  return date.format(when)
}
