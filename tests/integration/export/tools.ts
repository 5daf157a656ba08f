import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, it } from 'vitest'
import { installedFontsFolder } from '../../../electron/export/fontFiles.ts'

/** Programs outside npm that look at the produced files. */
const tools = {
  soffice: 'libreoffice-writer',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
}
export type Tool = keyof typeof tools

function isThere(tool: Tool): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * A group of tests that needs programs outside npm. Where one is missing the group is skipped
 * and says what to install; with CI=true it fails instead.
 */
export function describeWith(needed: readonly Tool[], name: string, tests: () => void): void {
  const missing = needed.filter((tool) => !isThere(tool))
  if (missing.length === 0) {
    describe(name, tests)
    return
  }
  const packages = missing.map((tool) => `${tool} (${tools[tool]})`).join(', ')
  if (process.env.CI === 'true') {
    it(name, () => {
      throw new Error(`Install ${packages} to run these tests`)
    })
  } else describe.skip(`${name}: needs ${packages}`, tests)
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'export-'))
}

/** A font configuration in which Times New Roman is Tinos, as wide letter by letter. */
function fontConfiguration(folder: string): string {
  const fonts = installedFontsFolder() ?? ''
  const file = join(folder, 'fonts.conf')
  mkdirSync(join(folder, 'cache'), { recursive: true })
  const directories = readdirSync(fonts, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `<dir>${join(fonts, entry.name)}</dir>`)
  const xml = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    ...directories,
    `<cachedir>${join(folder, 'cache')}</cachedir>`,
    '<alias binding="same"><family>Times New Roman</family>',
    '<prefer><family>Tinos</family></prefer></alias></fontconfig>',
  ]
  writeFileSync(file, xml.join(''))
  return file
}

/** Converts files with LibreOffice in one start; gives the paths of the results. */
export async function convert(files: readonly string[], to: 'pdf' | 'fodt'): Promise<string[]> {
  const folder = temporaryFolder()
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  await promisify(execFile)(
    'soffice',
    [profile, '--headless', '--convert-to', to, '--outdir', folder, ...files],
    { env: { ...process.env, FONTCONFIG_FILE: fontConfiguration(folder) }, timeout: 180_000 },
  )
  return files.map((file) => join(folder, basename(file).replace(/\.docx$/, `.${to}`)))
}

/** Text of a PDF in the order in which it was written, page by page. */
export function pdfPages(file: string): string[] {
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return text.split('\f').slice(0, -1)
}

/** A word of a PDF with its box in points from the top left corner of its page. */
export interface PlacedWord {
  page: number
  left: number
  top: number
  right: number
  bottom: number
  text: string
}

function fromXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

export function pdfWords(file: string): PlacedWord[] {
  const html = execFileSync('pdftotext', ['-bbox', '-enc', 'UTF-8', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const words: PlacedWord[] = []
  let page = 0
  const pattern =
    /<page |<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g
  for (const match of html.matchAll(pattern)) {
    const [, left, top, right, bottom, text] = match
    if (text === undefined) page++
    else {
      words.push({
        page,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
        text: fromXml(text),
      })
    }
  }
  return words
}

export function pageCount(file: string): number {
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  return Number(/^Pages:\s+(\d+)/m.exec(info)?.[1])
}

/**
 * Text of a flat OpenDocument file: body with note marks as `[n]`, then the notes one a line as
 * `[n] text`; cells and paragraphs on lines of their own.
 */
export function openDocumentText(file: string): string {
  const xml = readFileSync(file, 'utf8')
  const body = /<office:text[^>]*>([\s\S]*)<\/office:text>/.exec(xml)?.[1] ?? ''
  const notes: string[] = []
  const plain = (fragment: string): string =>
    fromXml(
      fragment
        .replace(/<text:(sequence-decls|tracked-changes)[\s\S]*?<\/text:\1>/g, '')
        .replace(/<text:(line-break|tab)\/>/g, '\n')
        .replace(/<text:s( text:c="(\d+)")?\/>/g, ' ')
        .replace(/<\/text:(p|h)>/g, '\n')
        .replace(/<[^>]+>/g, ''),
    )
  const marked = body.replace(
    /<text:note [\s\S]*?<text:note-citation[^>]*>(.*?)<\/text:note-citation><text:note-body>([\s\S]*?)<\/text:note-body><\/text:note>/g,
    (_, number, content) => {
      notes.push(`[${number}] ${plain(content)}`)
      return `[${number}]`
    },
  )
  return `${plain(marked)}\n${notes.join('\n')}`
}

/** Words parted by blanks of any kind, composed (NFC). */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\s\u00a0]+/)
    .filter((word) => word !== '')
}

/** The letters alone, in order: what stays equal however lines are broken. */
export function lettersOf(text: string): string {
  return wordsOf(text).join('')
}
