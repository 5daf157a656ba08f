import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { type EditorSample, editorSamples } from './samples.ts'
import { keyWork, quantile, traceCategories } from './trace.ts'

/**
 * `npm run bench -- editor`: the main thread's work for a key at the start, middle and end of the
 * longest document and of one ten times longer, in the whole editor (loopback page, everything
 * on) beside two pages in the same run: a plain contenteditable and a bare ProseMirror.
 */

const project = resolve(import.meta.dirname, '../..')
const KEYS = 'tình hình kinh tế ổn định và phát triển'.normalize('NFC').replace(/[^a-z ]/g, 'a')
const PLACES = { start: 0.01, middle: 0.5, end: 0.99 } as const

interface Subject {
  readonly name: string
  /** Opens the sample; the answer is the time to the first key accepted, ms. */
  open(page: Page, sample: EditorSample): Promise<number>
  /** Selector of the lines that take the caret. */
  readonly lines: string
}

async function putCaret(page: Page, lines: string, share: number): Promise<void> {
  await page.evaluate(
    async ([selector, part]) => {
      const all = [...document.querySelectorAll(selector)].filter(
        (line) => (line.textContent ?? '').length > 80,
      )
      const line = all[Math.floor((all.length - 1) * part)]
      if (!line) throw new Error('no line to type in')
      line.scrollIntoView({ block: 'center' })
      await new Promise((done) => setTimeout(done, 300))
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      let text = walker.nextNode()
      while (text && (text.textContent ?? '').length < 20) text = walker.nextNode()
      if (!text) throw new Error('no text to type in')
      getSelection()?.collapse(text, 10)
      await new Promise((done) => setTimeout(done, 200))
    },
    [lines, share] as const,
  )
}

async function type(cdp: CDPSession, page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const text = key === 'Enter' ? '\r' : key
    const code = key === 'Enter' ? 13 : key.toUpperCase().charCodeAt(0)
    const event = { key, text, windowsVirtualKeyCode: code }
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code })
    await page.waitForTimeout(60)
  }
}

interface Row {
  readonly median: number
  readonly p95: number
  readonly longest: number
  readonly enter: number
  readonly opening: number
}

async function measure(browser: Browser, subject: Subject, sample: EditorSample): Promise<Row> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  try {
    const opening = await subject.open(page, sample)
    const cdp = await page.context().newCDPSession(page)
    const perKey: number[] = []
    let longest = 0
    for (const share of Object.values(PLACES)) {
      await putCaret(page, subject.lines, share)
      await type(cdp, page, [...'abcab'])
      await browser.startTracing(page, { categories: traceCategories })
      await type(cdp, page, [...KEYS])
      const work = keyWork(await browser.stopTracing())
      perKey.push(...work.perKey)
      longest = Math.max(longest, work.longestTask)
    }
    await putCaret(page, subject.lines, PLACES.middle)
    await browser.startTracing(page, { categories: traceCategories })
    await type(cdp, page, ['Enter', 'a', 'Enter', 'b', 'Enter', 'c'])
    const enters = keyWork(await browser.stopTracing()).perKey.filter((_, at) => at % 2 === 0)
    return {
      median: quantile(perKey, 0.5),
      p95: quantile(perKey, 0.95),
      longest,
      enter: quantile(enters, 0.5),
      opening,
    }
  } finally {
    await page.close()
  }
}

/** A plain page around one of pages/*.ts, which finds the words in `benchBlocks`. */
function plainPage(name: string, script: string, face: string): Subject {
  return {
    name,
    lines: '#editor p',
    async open(page, sample) {
      const html = `<!doctype html><meta charset="utf-8"><style>
        @font-face { font-family: Tinos; src: url(/face.ttf) }
        body { margin: 0 } #editor { width: 165mm; margin: 20mm; font: 14pt/18pt Tinos; white-space: pre-wrap; text-align: justify }
        p { margin: 0 0 6pt; text-indent: 10mm } .group { content-visibility: auto; contain-intrinsic-size: auto 3000px }
        </style><body><script>window.benchBlocks = ${JSON.stringify(sample.blocks).replace(/</g, '\\u003c')}</script><script src="/page.js"></script>`
      const server = createServer((request, response) => {
        const type = request.url === '/page.js' ? 'text/javascript' : 'text/html'
        if (request.url === '/face.ttf') response.end(readFileSync(face))
        else
          response.setHeader('content-type', type).end(request.url === '/page.js' ? script : html)
      })
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('no port')
      page.once('close', () => server.close())
      const started = performance.now()
      await page.goto(`http://127.0.0.1:${address.port}/`)
      await page.locator('body[data-ready]').waitFor()
      return performance.now() - started
    },
  }
}

/** The program itself on its loopback page, the sample opened from the home screen. */
function wholeEditor(address: string): Subject {
  return {
    name: 'whole editor',
    lines: '[data-testid="editor"] [data-slate-node="element"]:not([data-slate-inline])',
    async open(page, sample) {
      await page.goto(address)
      const skip = page.getByTestId('first-start-skip')
      const row = page.getByTestId('document-row').filter({ hasText: sample.name }).first()
      await skip.or(row).first().waitFor()
      if (await skip.isVisible()) await skip.click()
      await row.waitFor()
      const started = performance.now()
      await row.getByText(sample.name).click()
      await page.getByTestId('editor').waitFor()
      return performance.now() - started
    },
  }
}

/** Serves a workspace that holds the samples; answers the address and how to stop. */
async function serve(samples: readonly EditorSample[]): Promise<{ address: string; stop(): void }> {
  const workspace = mkdtempSync(join(tmpdir(), 'van-kien-bench-'))
  for (const { name, file } of samples) writeFileSync(join(workspace, `${name}.vankien`), file)
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
    child.once('exit', () => failed(new Error(said)))
  })
  return {
    address,
    stop() {
      child.kill()
      rmSync(workspace, { recursive: true, force: true })
    },
  }
}

const round = (value: number) => Math.round(value * 10) / 10

const samples = editorSamples()
const face = join(project, 'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
const script = (name: string) => readFileSync(join(import.meta.dirname, `${name}.js`), 'utf8')
const served = await serve(samples)
const browser = await chromium.launch({
  executablePath: process.env.VAN_KIEN_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  for (const sample of samples) {
    const rows: Record<string, Row> = {}
    for (const subject of [
      plainPage('floor', script('floor'), face),
      plainPage('ProseMirror', script('prosemirror'), face),
      wholeEditor(served.address),
    ]) {
      rows[subject.name] = await measure(browser, subject, sample)
    }
    const floor = rows.floor?.median ?? Number.NaN
    const peer = rows.ProseMirror?.median ?? Number.NaN
    console.log(`${sample.name}: ${sample.blocks.length} blocks; ms of the main thread a key`)
    console.table(
      Object.entries(rows).map(([name, row]) => ({
        page: name,
        median: round(row.median),
        'to floor': round(row.median / floor),
        'to ProseMirror': round(row.median / peer),
        p95: round(row.p95),
        'longest task': round(row.longest),
        'Enter to letter': round(row.enter / row.median),
        'open ms': Math.round(row.opening),
      })),
    )
  }
} finally {
  await browser.close()
  served.stop()
}
