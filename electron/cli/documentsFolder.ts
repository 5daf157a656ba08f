import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The person's folder of documents, the same that Electron takes: Linux names it per person. */
export async function documentsFolder(): Promise<string> {
  const home = homedir()
  if (process.platform !== 'linux') return join(home, 'Documents')
  const config = join(process.env.XDG_CONFIG_HOME ?? join(home, '.config'), 'user-dirs.dirs')
  const text = await readFile(config, 'utf8').catch(() => '')
  const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(text)?.[1]
  return named?.replace('$HOME', home) ?? join(home, 'Documents')
}
