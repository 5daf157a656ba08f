/**
 * `debounce` and `throttle` for Slate in place of lodash's (electron/build/steadyTimers.ts). Slate
 * flushes its watch of the selection twice a key; lodash's `flush` leaves the old timer running,
 * and every one of them goes on renewing itself while the keys come faster than it waits: after
 * forty keys dozens of timers fired for each further one.
 */

export interface Steady<A extends unknown[]> {
  (...args: A): void
  /** Forgets a call that waits. */
  cancel(): void
  /** Makes a call that waits at once. */
  flush(): void
}

/** Calls once the calls have rested for `wait` milliseconds, with the last arguments. */
export function debounce<A extends unknown[]>(run: (...args: A) => void, wait = 0): Steady<A> {
  return steady(run, (pending) => {
    pending.stop()
    pending.start(wait)
  })
}

/** Calls at once and then at most every `wait` milliseconds, the last time after the last call. */
export function throttle<A extends unknown[]>(run: (...args: A) => void, wait = 0): Steady<A> {
  let last = Number.NEGATIVE_INFINITY
  const timed = (...args: A): void => {
    last = Date.now()
    run(...args)
  }
  return steady(timed, (pending) => {
    if (pending.waits()) return
    const rest = last + wait - Date.now()
    if (rest <= 0 || rest > wait) pending.now()
    else pending.start(rest)
  })
}

interface Pending {
  waits(): boolean
  start(wait: number): void
  stop(): void
  now(): void
}

function steady<A extends unknown[]>(
  run: (...args: A) => void,
  plan: (pending: Pending) => void,
): Steady<A> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let args: A | undefined
  const pending: Pending = {
    waits: () => timer !== undefined,
    start: (wait) => {
      timer = setTimeout(pending.now, wait)
    },
    stop: () => {
      clearTimeout(timer)
      timer = undefined
    },
    now: () => {
      pending.stop()
      const given = args
      args = undefined
      // Slate calls again from inside when it is not ready: that call waits anew.
      if (given !== undefined) run(...given)
    },
  }
  const called = (...given: A): void => {
    args = given
    plan(pending)
  }
  return Object.assign(called, {
    cancel: () => {
      pending.stop()
      args = undefined
    },
    flush: () => {
      if (timer !== undefined) pending.now()
    },
  })
}
