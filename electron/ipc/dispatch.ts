import { z } from 'zod'
import { contract, type Method, type Reply, type Request } from '../../shared/api/contract.ts'
import { fail, type Result } from '../../shared/result.ts'

/**
 * One function a method of the contract: what both hosts call after parsing. `window` names the
 * window (the page of a browser) that calls.
 */
export type Handlers = {
  [M in Method]: (request: Request<M>, window: string) => Promise<Result<Reply<M>>>
}

/** Takes any method name and payload, answers a Result: never throws, never rejects. */
export type Dispatch = (
  method: unknown,
  payload: unknown,
  window?: string,
) => Promise<Result<unknown>>

/** Name of a window whose host has no other. */
const ONLY_WINDOW = 'only'

function isMethod(name: unknown): name is Method {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}

/**
 * The one door from a page to the services: knows the method, parses the request, calls the
 * handler. An unexpected throw becomes a failure `inside`, reported to `report`.
 */
export function createDispatch(
  handlers: Handlers,
  report: (method: string, error: unknown) => void,
): Dispatch {
  const call = async <M extends Method>(
    method: M,
    payload: unknown,
    window: string,
  ): Promise<Result<Reply<M>>> => {
    const parsed = contract[method].request.safeParse(payload)
    if (!parsed.success) {
      return fail('bad-request', 'Yêu cầu không hợp lệ.', z.prettifyError(parsed.error))
    }
    return handlers[method](parsed.data as Request<M>, window)
  }
  return async (method, payload, window = ONLY_WINDOW) => {
    if (!isMethod(method)) return fail('unknown-method', 'Yêu cầu không hợp lệ.', String(method))
    try {
      return await call(method, payload, window)
    } catch (error) {
      report(method, error)
      const detail = error instanceof Error ? error.stack : String(error)
      return fail('inside', 'Chương trình gặp lỗi khi thực hiện. Hãy thử lại.', detail)
    }
  }
}
