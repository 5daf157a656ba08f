import { createHash } from 'node:crypto'

/** Names a version of a file by what it holds. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
