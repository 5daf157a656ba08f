import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

export const project = resolve(import.meta.dirname, '../../..')

export interface SourceImport {
  /** File of the project that imports, with forward slashes. */
  readonly from: string
  /** What stands in the quotes. */
  readonly specifier: string
  /** Path inside the project for an own file, else the name of the package or built-in. */
  readonly target: string
  readonly isOwn: boolean
}

const SPECIFIER =
  /(?:^|[\s;}])(?:import|export)\s[^'"`;]*?\sfrom\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

/** Source files of a folder of the project. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mts|mjs|js|cjs|css)$/.test(name))
    .map((name) => `${folder}/${name.split('\\').join('/')}`)
}

/** Every import, re-export and dynamic import in a text. */
export function specifiersOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return [...code.matchAll(SPECIFIER)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** All imports of the folder's files. */
export function importsOf(folder: string): SourceImport[] {
  return sourceFiles(folder)
    .filter((file) => !file.endsWith('.css'))
    .flatMap((file) =>
      specifiersOf(readFileSync(join(project, file), 'utf8')).map((specifier) => {
        const isOwn = specifier.startsWith('.')
        const target = isOwn
          ? relative(project, resolve(project, file, '..', specifier))
              .split('\\')
              .join('/')
          : packageOf(specifier)
        return { from: file, specifier, target, isOwn }
      }),
    )
}

/** "@scope/name/part" → "@scope/name", "node:fs/promises" → "node:fs". */
function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}
