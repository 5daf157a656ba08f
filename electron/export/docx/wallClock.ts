/** Word shows the time of a comment or a change as it is written, whatever its zone: so as the clock here. */
export function wallClock(when: Date): Date {
  return new Date(when.getTime() - when.getTimezoneOffset() * 60_000)
}
