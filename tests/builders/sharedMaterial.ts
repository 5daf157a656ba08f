import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../../shared')

/**
 * The folder with the five real documents and their labels, next to the project; undefined
 * where it is not there (tests that need it skip visibly).
 */
export const sharedFolder: string | undefined = existsSync(resolve(folder, 'seeds'))
  ? folder
  : undefined
