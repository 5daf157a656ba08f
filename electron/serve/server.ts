import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Dispatch } from '../ipc/dispatch.ts'
import { PAGE_HEADERS } from './contentPolicy.ts'
import { type Downloads, downloadHeaders } from './downloads.ts'
import type { EventStreams } from './eventStreams.ts'
import {
  COOKIE,
  cookieOf,
  isOwnAddress,
  isToken,
  TOKEN_HEADER,
  WINDOW_HEADER,
  windowName,
} from './guards.ts'
import { readPageFile } from './pageFile.ts'
import { readBody } from './readBody.ts'

export interface ServerOptions {
  /** The built page. */
  readonly page: string
  readonly dispatch: Dispatch
  readonly streams: EventStreams
  readonly downloads: Downloads
  /** 0: any free one. */
  readonly port: number
}

export interface PageServer {
  /** Address to open, with the token of this run. */
  readonly address: string
  close(): Promise<void>
}

/**
 * The loopback page: on 127.0.0.1 only, with a random token that the first address carries; the
 * page and its parts want it as a cookie, calls as a header. Failure `port-taken`.
 */
export async function startServer(options: ServerOptions): Promise<Result<PageServer>> {
  const token = randomBytes(24).toString('base64url')
  let port = options.port
  const server = createServer((request, response) => {
    answer(request, response, { ...options, token, port }).catch((error: unknown) => {
      console.error('serve', error)
      if (!response.headersSent) refuse(response, 500)
      else response.end()
    })
  })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(options.port, '127.0.0.1', resolve)
    })
  } catch (error) {
    return fail(
      'port-taken',
      `Không mở được cổng ${options.port} trên máy này. Hãy chọn cổng khác với --port.`,
      String(error),
    )
  }
  port = (server.address() as AddressInfo).port
  return ok({
    address: `http://127.0.0.1:${port}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        options.streams.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  })
}

type Context = ServerOptions & { readonly token: string }

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
): Promise<void> {
  if (!isOwnAddress(request, context.port)) return refuse(response, 403)
  const address = new URL(request.url ?? '/', `http://127.0.0.1:${context.port}`)
  const { pathname, searchParams } = address
  if (request.method === 'POST' && pathname.startsWith('/api/')) {
    return answerCall(request, response, pathname.slice('/api/'.length), context)
  }
  if (request.method !== 'GET') return refuse(response, 405)
  if (pathname === '/api/events') {
    if (!isToken(searchParams.get('token'), context.token)) return refuse(response, 403)
    return context.streams.add(response, windowName(searchParams.get('window')))
  }
  if (pathname === '/' && isToken(searchParams.get('token'), context.token)) {
    // The token leaves the address line (and with it the history) at once.
    response.writeHead(302, {
      Location: '/',
      'Set-Cookie': `${COOKIE}=${context.token}; HttpOnly; SameSite=Strict; Path=/`,
      'Cache-Control': 'no-store',
    })
    response.end()
    return
  }
  if (!isToken(cookieOf(request), context.token)) return refuse(response, 403)
  if (pathname.startsWith('/download/')) {
    return answerDownload(response, pathname, context, searchParams.has('print'))
  }
  return answerPage(response, pathname, context)
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  context: Context,
): Promise<void> {
  const given = request.headers[TOKEN_HEADER]
  if (typeof given !== 'string' || !isToken(given, context.token)) return refuse(response, 403)
  const body = await readBody(request)
  const result = body.ok
    ? await context.dispatch(method, body.value, windowName(request.headers[WINDOW_HEADER]))
    : body
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(JSON.stringify(result))
}

function answerDownload(
  response: ServerResponse,
  pathname: string,
  context: Context,
  print: boolean,
): void {
  const found = context.downloads.take(pathname.slice('/download/'.length))
  if (found === undefined) {
    refuse(response, 404)
    return
  }
  response.writeHead(200, {
    ...downloadHeaders(found.name, print),
    'Content-Length': found.data.length,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  })
  response.end(found.data)
}

async function answerPage(
  response: ServerResponse,
  pathname: string,
  context: Context,
): Promise<void> {
  const file = await readPageFile(context.page, pathname)
  if (file === undefined) return refuse(response, 404)
  const isPage = file.type.startsWith('text/html')
  const meta = `<meta name="van-kien-token" content="${context.token}" />`
  const body = isPage
    ? Buffer.from(file.body.toString('utf8').replace('<head>', `<head>\n    ${meta}`))
    : file.body
  response.writeHead(200, { ...PAGE_HEADERS, 'Content-Type': file.type })
  response.end(body)
}

function refuse(response: ServerResponse, status: number): void {
  const reasons: Readonly<Record<number, string>> = {
    403: 'Hãy mở đúng địa chỉ mà chương trình đã in ra.',
    404: 'Không có trang này.',
    405: 'Yêu cầu không hợp lệ.',
    500: 'Chương trình gặp lỗi. Hãy thử lại.',
  }
  response.writeHead(status, { ...PAGE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(reasons[status] ?? '')
}
