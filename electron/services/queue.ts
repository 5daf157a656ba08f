/** Runs asynchronous actions one after the other, in the order in which they were asked for. */
export type InTurn = <T>(action: () => Promise<T>) => Promise<T>

export function createQueue(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (action) => {
    const mine = last.then(action, action)
    last = mine.catch(() => undefined)
    return mine
  }
}
