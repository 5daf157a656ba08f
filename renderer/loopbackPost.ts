/** One call of the loopback page to its host. */
export interface LoopbackCall {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A call as the worker gets it, and its answer by the same number. */
export interface NumberedCall extends LoopbackCall {
  readonly number: number
}
export type NumberedReply =
  | { readonly number: number; readonly reply: unknown }
  | { readonly number: number; readonly failed: string }

/** Sends it and gives the answer; throws when the host can't be reached. */
export async function postCall({ method, headers, body }: LoopbackCall): Promise<unknown> {
  const response = await fetch(`/api/${method}`, { method: 'POST', headers: { ...headers }, body })
  return response.json()
}
