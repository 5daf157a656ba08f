/** A timer that rings once, `after` milliseconds from its last setting. */
export interface Alarm {
  set(after: number): void
  clear(): void
}

/**
 * For what waits until the typing rests: setting a timer of the browser anew costs each key more
 * than all it stands for, so this one wakes at the time of before and sleeps on.
 */
export function createAlarm(ring: () => void): Alarm {
  let timer: ReturnType<typeof setTimeout> | undefined
  let [due, wakes] = [0, 0]

  function sleep(after: number): void {
    clearTimeout(timer)
    wakes = performance.now() + after
    timer = setTimeout(wake, after)
  }

  function wake(): void {
    timer = undefined
    const left = due - performance.now()
    // Timers may wake a fraction of a millisecond early.
    if (left >= 1) sleep(left)
    else ring()
  }

  return {
    set(after) {
      due = performance.now() + after
      if (timer === undefined || due < wakes) sleep(after)
    },
    clear() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
