import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import type { EditorSample } from './samples.ts'

const project = resolve(import.meta.dirname, '../..')

/** A page that is measured. */
export interface Subject {
  readonly name: SubjectName
  /** Goes to where the sample can be opened; the answer is what a person clicks to open it. */
  goTo(page: Page, sample: EditorSample): Promise<Locator>
  /** Selector of the editable element. */
  readonly editor: string
}

export type SubjectName = 'floor' | 'ProseMirror' | 'whole editor'

/** Same face, size, line, width and marks as the program's page. */
const plainHtml = `<!doctype html><meta charset="utf-8"><style>
  @font-face { font-family: Tinos; src: url(/face.ttf) }
  body { margin: 0 }
  #editor { width: 165mm; margin: 20mm; outline: none; font: 14pt/18pt Tinos; white-space: pre-wrap; text-align: justify }
  p { margin: 0 0 6pt; text-indent: 10mm }
  .group { content-visibility: auto; contain-intrinsic-size: auto 2400px }
  .figure { border-bottom: 1px solid #99b; background: #eef; box-decoration-break: clone; text-indent: 0 }
  .note { font-size: .68em; line-height: 0; vertical-align: super; text-indent: 0 }
  .comment { background: #fe9 }
  </style><body><button id="open">Mở</button><script src="/page.js"></script>`

/** A plain page around one of pages/*.ts, which fetches the words of the sample. */
export function plainPage(name: SubjectName, script: string): Subject {
  const face = join(
    project,
    'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  )
  const code = readFileSync(join(import.meta.dirname, script), 'utf8')
  return {
    name,
    editor: '#editor',
    async goTo(page, sample) {
      const files: Record<string, [type: string, body: string | Buffer]> = {
        '/': ['text/html', plainHtml],
        '/page.js': ['text/javascript', code],
        '/face.ttf': ['font/ttf', readFileSync(face)],
        '/lines.json': ['application/json', JSON.stringify(sample.lines)],
      }
      const server = createServer((request, response) => {
        const [type, body] = files[request.url ?? ''] ?? ['text/plain', '']
        response.setHeader('content-type', type).end(body)
      })
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      page.once('close', () => server.close())
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      return page.locator('#open')
    },
  }
}

/**
 * The program itself on its loopback page, the sample opened from the list of documents. Each
 * page has a workspace of its own, for the program brings back what was open.
 */
export const wholeEditor: Subject = {
  name: 'whole editor',
  editor: '[data-testid="editor"]',
  async goTo(page, sample) {
    const served = await serve(sample)
    page.once('close', served.stop)
    await page.goto(served.address)
    const skip = page.getByTestId('first-start-skip')
    const row = page.getByTestId('document-row').filter({ hasText: sample.name }).first()
    await skip.or(row).first().waitFor()
    if (await skip.isVisible()) await skip.click()
    await row.waitFor()
    return row.getByText(sample.name)
  },
}

/** Serves a workspace that holds the sample; answers the address and how to stop. */
async function serve(
  sample: Pick<EditorSample, 'name' | 'file'>,
): Promise<{ readonly address: string; stop(): void }> {
  const workspace = mkdtempSync(join(tmpdir(), 'van-kien-bench-'))
  writeFileSync(join(workspace, `${sample.name}.vankien`), sample.file)
  const child = spawn(
    process.execPath,
    [join(project, 'out/cli/van-kien.js'), 'serve', '--port', '0', '--workspace', workspace],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const address = await new Promise<string>((found, failed) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const match = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(said)
      if (match) found(match[0])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => failed(new Error(said || 'the host ended')))
  })
  return {
    address,
    stop() {
      // Its last save is still on the way into the folder.
      child.once('exit', () => rmSync(workspace, { recursive: true, force: true }))
      child.kill()
    },
  }
}
