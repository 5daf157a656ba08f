const time = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' })
const date = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' })

/** "hôm nay, 10:32", "hôm qua, 16:05", "19/01/2021"; empty for a time that can't be read. */
export function changedWhen(iso: string, now: Date): string {
  const when = new Date(iso)
  if (Number.isNaN(when.getTime())) return ''
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate())
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (when >= today) return `hôm nay, ${time.format(when)}`
  if (when >= yesterday) return `hôm qua, ${time.format(when)}`
  return date.format(when)
}
