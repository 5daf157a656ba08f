import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Folders of what the program ships besides its code. Read-only: never write there. */
export interface Resources {
  readonly templates: string
  readonly seeds: string
  /** Folder that holds the four Tinos faces, directly or in a folder for each. */
  readonly fonts: string
  /** The built page. */
  readonly page: string
  /** The program's icon; absent in a bare build. */
  readonly icon?: string
}

/**
 * The one place that knows where things lie. `here` is the folder of the running module: inside
 * a package that is `<resources>/app.asar/out/<part>`, else `<project>/out/<part>` or a folder of
 * the sources two levels below the project.
 */
export function findResources(here: string = import.meta.dirname): Resources {
  const archive = here.search(/[/\\]app\.asar([/\\]|$)/)
  const root = resolve(here, '../..')
  if (archive >= 0) {
    const base = here.slice(0, archive)
    return {
      templates: resolve(base, 'templates'),
      seeds: resolve(base, 'seeds'),
      fonts: resolve(base, 'fonts'),
      page: resolve(root, 'out/renderer'),
      ...existing(resolve(base, 'icon.png')),
    }
  }
  return {
    templates: resolve(root, 'templates'),
    seeds: resolve(root, 'seeds'),
    fonts: fontPackage(root),
    page: resolve(root, 'out/renderer'),
    ...existing(resolve(root, 'electron/icon/icon.png')),
  }
}

function existing(icon: string): { icon?: string } {
  return existsSync(icon) ? { icon } : {}
}

/** The font package, in the project's own node_modules or in one above (installed as a package). */
function fontPackage(root: string): string {
  let folder = root
  for (;;) {
    const candidate = resolve(folder, 'node_modules/@expo-google-fonts/tinos')
    if (existsSync(candidate)) return candidate
    const parent = dirname(folder)
    if (parent === folder) return resolve(root, 'node_modules/@expo-google-fonts/tinos')
    folder = parent
  }
}
