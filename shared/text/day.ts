/** "2026-11-30" of a moment, as the person's calendar says. */
export function dayOf(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** "30/11/2026" */
export function shownDay(day: string): string {
  return day.split('-').reverse().join('/')
}

/**
 * A typed day: "30/11/2026", "30-11-26", "30/11" (this year, or the next where that is past by
 * more than half a year). Undefined for nothing, `wrong` for no day.
 */
export function readDay(typed: string, today: string): string | undefined | 'wrong' {
  const words = typed.trim()
  if (words === '') return undefined
  const parts = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?$/.exec(words)
  if (parts === null) return 'wrong'
  const [day, month] = [Number(parts[1]), Number(parts[2])]
  const thisYear = Number(today.slice(0, 4))
  const passed = month < Number(today.slice(5, 7)) - 6
  const given = parts[3]
  const year =
    given === undefined
      ? thisYear + (passed ? 1 : 0)
      : given.length === 2
        ? 2000 + Number(given)
        : Number(given)
  const date = new Date(year, month - 1, day)
  const exists = date.getFullYear() === year && date.getMonth() === month - 1
  return exists && date.getDate() === day && year >= 1900 ? dayOf(date) : 'wrong'
}
