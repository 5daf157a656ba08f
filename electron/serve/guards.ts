import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export const COOKIE = 'van-kien-token'
export const TOKEN_HEADER = 'x-van-kien-token'
/** The name that a page gave itself: each tab of the browser is a window of its own. */
export const WINDOW_HEADER = 'x-van-kien-window'

/** A page without a proper name shares one with the others. */
export function windowName(given: unknown): string {
  return typeof given === 'string' && /^[a-z0-9]{1,40}$/.test(given) ? given : 'page'
}

/** Compares without telling by its time how much was right. */
export function isToken(given: string | undefined | null, token: string): boolean {
  if (given === undefined || given === null) return false
  const a = Buffer.from(given)
  const b = Buffer.from(token)
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Only our own address counts: a foreign name that resolves to 127.0.0.1 (DNS rebinding) shows
 * in the Host header, a foreign page in the Origin.
 */
export function isOwnAddress(request: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { host, origin } = request.headers
  if (host === undefined || !hosts.includes(host)) return false
  return origin === undefined || hosts.some((own) => origin === `http://${own}`)
}

export function cookieOf(request: IncomingMessage): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([name]) => name === COOKIE)?.[1]
}
