import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  importsOf,
  project,
  type SourceImport,
  sourceFiles,
  specifiersOf,
} from './sourceImports.ts'

/*
 * The arrows of the design: shared imports nobody, renderer and electron import shared alone and
 * never each other. A wrong import fails here with its file and its name.
 */

const shown = (imports: readonly SourceImport[]) =>
  imports.map(({ from, specifier }) => `${from} imports ${specifier}`)

const inside = (target: string, folder: string) => target.startsWith(`${folder}/`)

describe('shared', () => {
  const imports = importsOf('shared')

  it('has imports to look at', () => {
    expect(imports.length).toBeGreaterThan(50)
  })

  it('imports no other folder of the project', () => {
    expect(shown(imports.filter((one) => one.isOwn && !inside(one.target, 'shared')))).toEqual([])
  })

  it('imports no package but zod and decimal.js, and nothing of Node', () => {
    const allowed = ['zod', 'decimal.js']
    expect(shown(imports.filter((one) => !one.isOwn && !allowed.includes(one.target)))).toEqual([])
  })
})

describe('electron', () => {
  const imports = importsOf('electron')

  it('imports of the project only itself, shared and package.json', () => {
    const wrong = imports.filter(
      ({ isOwn, target }) =>
        isOwn &&
        !inside(target, 'electron') &&
        !inside(target, 'shared') &&
        target !== 'package.json',
    )
    expect(shown(wrong)).toEqual([])
  })

  it('imports no library of the page', () => {
    const page = imports.filter(({ target }) => /^(react|react-dom|slate.*|radix-ui)$/.test(target))
    expect(shown(page)).toEqual([])
  })

  it('imports electron only where the desktop program itself is', () => {
    const desktop =
      /^electron\/(main|preload)\.ts$|^electron\/windows\/|^electron\/ipc\/router\.ts$/
    const wrong = imports.filter(({ from, target }) => target === 'electron' && !desktop.test(from))
    expect(shown(wrong)).toEqual([])
  })

  it('imports electron-store and conf in one file each', () => {
    const stores = imports.filter(({ target }) => ['electron-store', 'conf'].includes(target))
    expect(shown(stores).sort()).toEqual([
      'electron/services/confStore.ts imports conf',
      'electron/services/electronStore.ts imports electron-store',
    ])
  })

  it('imports docx and pdfmake only in the export folder', () => {
    const writers = imports.filter(({ target }) => ['docx', 'pdfmake'].includes(target))
    expect(shown(writers.filter(({ from }) => !inside(from, 'electron/export')))).toEqual([])
  })
})

describe('renderer', () => {
  const imports = importsOf('renderer')

  it('imports of the project only itself and shared', () => {
    const wrong = imports.filter(
      ({ isOwn, target }) => isOwn && !inside(target, 'renderer') && !inside(target, 'shared'),
    )
    expect(shown(wrong)).toEqual([])
  })

  it('imports nothing of Node, of Electron or of the file formats', () => {
    const host = /^(node:.*|electron|electron-store|conf|docx|pdfmake)$/
    expect(shown(imports.filter(({ target }) => host.test(target)))).toEqual([])
  })
})

describe('every own import', () => {
  const all = ['shared', 'electron', 'renderer'].flatMap(importsOf).filter((one) => one.isOwn)

  it('names its file with its ending', () => {
    expect(shown(all.filter(({ specifier }) => !/\.\w+(\?\w+)?$/.test(specifier)))).toEqual([])
  })
})

describe('the top level', () => {
  const allowed = [
    ...['electron', 'renderer', 'shared', 'templates', 'seeds', 'tests'],
    ...['package.json', 'package-lock.json', 'tsconfig.json', 'electron-builder.yml'],
    ...['README.md', 'LICENSE', 'CHANGELOG.md'],
    // Made by tools and ignored by git.
    ...['node_modules', 'out', 'dist', 'coverage'],
  ]

  it('holds the folders of the design and nothing else', () => {
    const found = readdirSync(project).filter((name) => !name.startsWith('.'))
    expect(found.filter((name) => !allowed.includes(name))).toEqual([])
  })

  it('holds the six folders of the design', () => {
    expect(readdirSync(project)).toEqual(expect.arrayContaining(allowed.slice(0, 6)))
  })
})

describe('size', () => {
  it('keeps every source file under 400 lines', () => {
    const long = ['shared', 'electron', 'renderer']
      .flatMap(sourceFiles)
      .map((file) => ({
        file,
        lines: readFileSync(join(project, file), 'utf8').split('\n').length,
      }))
      .filter(({ lines }) => lines > 400)
    expect(long).toEqual([])
  })
})

describe('specifiersOf', () => {
  it('finds static, type, side-effect, re-exported and dynamic imports', () => {
    const source = [
      "import a from 'a'",
      "import type { B } from 'b'",
      "import 'c'",
      "export * from 'd'",
      "import {\n  e,\n} from 'e'",
      "const f = await import('f')",
      "// import 'not'",
      "/* import x from 'nor' */",
    ].join('\n')
    expect(specifiersOf(source).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })
})
