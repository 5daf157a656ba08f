/**
 * Failure as a value. Functions that can fail because of the person's input or the machine
 * answer a Result; only programmer errors are thrown.
 */

/** What went wrong, for the person. `message` is Vietnamese: what happened and what to do. */
export interface Failure {
  /** Stable machine name of the failure, e.g. `file-too-new`. */
  readonly code: string
  /** One or two Vietnamese sentences for the person in front of the screen. */
  readonly message: string
  /** Technical detail for `--debug` and the log; never shown by default. */
  readonly detail?: string
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail(code: string, message: string, detail?: string): Result<never> {
  return { ok: false, error: detail === undefined ? { code, message } : { code, message, detail } }
}

/** Closes a union: a forgotten case becomes a compile error. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
