import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
}

export interface PageFile {
  readonly type: string
  readonly body: Buffer
}

/**
 * A file of the built page by the path of its address ("/" is the page itself). Undefined for
 * what is not there, for other kinds of file and for paths that leave the folder.
 */
export async function readPageFile(folder: string, path: string): Promise<PageFile | undefined> {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return undefined
  }
  const relative = decoded === '/' ? 'index.html' : normalize(decoded).replace(/^[/\\]+/, '')
  const type = TYPES[extname(relative)]
  if (type === undefined || relative.split(sep).includes('..')) return undefined
  try {
    return { type, body: await readFile(join(folder, relative)) }
  } catch {
    return undefined
  }
}
