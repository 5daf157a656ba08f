import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/* The loopback page from outside, with the built command line and the built page. */

const program = resolve(import.meta.dirname, '../../../out/cli/van-kien.js')
const folder = mkdtempSync(join(tmpdir(), 'van-kien-serve-'))
const workspace = join(folder, 'Văn Kiện')
let child: ChildProcess
let port = 0
let token = ''

beforeAll(async () => {
  child = spawn(process.execPath, [program, 'serve', '--workspace', workspace], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((found, lost) => {
    child.stdout?.on('data', (data) => {
      const match = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(String(data))
      if (match) found(match[0])
    })
    child.on('exit', () => lost(new Error('serve ended')))
  })
  const url = new URL(address)
  port = Number(url.port)
  token = url.searchParams.get('token') ?? ''
})

afterAll(async () => {
  const ended = new Promise((resume) => child.once('exit', resume))
  child.kill()
  await ended
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

/** By hand and not with fetch: fetch sets the Host header itself. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((found, lost) => {
    const { method = 'GET', headers = {}, body } = options
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () =>
        found({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
    })
    asked.on('error', lost)
    asked.end(body)
  })
}

const cookie = () => ({ cookie: `van-kien-token=${token}` })

async function call(method: string, payload: unknown, headers: Record<string, string> = {}) {
  const answer = await ask(`/api/${method}`, {
    method: 'POST',
    headers: { 'x-van-kien-token': token, ...headers },
    body: JSON.stringify(payload),
  })
  return { status: answer.status, result: answer.status === 200 ? JSON.parse(answer.body) : {} }
}

describe('the page', () => {
  it('opens with the printed address, which then leaves the address line', async () => {
    const first = await ask(`/?token=${token}`)
    expect(first.status).toBe(302)
    expect(first.headers.location).toBe('/')
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/)
    const page = await ask('/', { headers: cookie() })
    expect(page.status).toBe(200)
    expect(page.body).toContain(`<meta name="van-kien-token" content="${token}" />`)
    expect(page.headers['content-security-policy']).toMatch(
      /default-src 'none'.*script-src 'self';/,
    )
  })

  it('serves its own parts and nothing else', async () => {
    const page = await ask('/', { headers: cookie() })
    const script = /src="\.?(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1] ?? ''
    const answer = await ask(script, { headers: cookie() })
    expect(answer).toMatchObject({ status: 200 })
    expect(answer.headers['content-type']).toContain('javascript')
    for (const path of ['/../main/main.js', '/%2e%2e/main/main.js', '/..%2fmain%2fmain.js', '/x']) {
      expect((await ask(path, { headers: cookie() })).status).toBe(404)
    }
  })

  it.each([
    ['without token', {}],
    ['with a wrong token', { cookie: 'van-kien-token=abc' }],
  ])('is refused %s', async (_, headers) => {
    expect((await ask('/', { headers })).status).toBe(403)
    expect((await ask('/download/x', { headers })).status).toBe(403)
  })

  it('is refused under another name (DNS rebinding) and from another page', async () => {
    expect(
      (await ask('/', { headers: { ...cookie(), host: `van-kien.example:${port}` } })).status,
    ).toBe(403)
    const foreign = { origin: 'https://example.org' }
    expect((await call('app.info', {}, foreign)).status).toBe(403)
  })
})

describe('calls', () => {
  it('never read a path of the disk', async () => {
    for (const path of ['/etc/hosts', program]) {
      expect((await call('documents.import', { path })).result).toMatchObject({
        ok: false,
        error: { code: 'not-offered' },
      })
    }
  })

  it('need the token in their header, the cookie alone is not enough', async () => {
    const answer = await ask('/api/app.info', { method: 'POST', headers: cookie(), body: '{}' })
    expect(answer.status).toBe(403)
    expect((await ask('/api/events', { headers: cookie() })).status).toBe(403)
  })

  it('are answered with a Result', async () => {
    expect((await call('app.info', {})).result).toMatchObject({
      ok: true,
      value: { host: 'loopback', workspace },
    })
    expect((await call('documents.list', {})).result).toMatchObject({ ok: true })
    expect((await call('no.such', {})).result).toMatchObject({ ok: false })
    const broken = await ask('/api/app.info', {
      method: 'POST',
      headers: { 'x-van-kien-token': token },
      body: '{',
    })
    expect(JSON.parse(broken.body)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })

  it('refuse more than 20 MB in words', async () => {
    const data = Buffer.alloc(21 * 1024 * 1024, 'a').toString('base64')
    const { result } = await call('documents.import', { name: 'to.txt', data })
    expect(result).toMatchObject({ ok: false, error: { code: 'file-too-large' } })
  })
})

describe('an export', () => {
  it.each([
    ['docx', 'PK'],
    ['pdf', '%PDF'],
  ])('to %s tells its progress and is downloaded', async (format, start) => {
    const made = await call('documents.create', {
      template: 'nghi-quyet-nam',
      period: { kind: 'year', year: 2021 },
    })
    const events: { event: string; payload: { job?: string; outcome?: object } }[] = []
    const stream = await fetch(`http://127.0.0.1:${port}/api/events?token=${token}`)
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    const { document } = made.result.value
    const { result } = await call('export.start', { document, format })
    const isEnd = (one: { event: string }) => one.event === 'export.done'
    for (let rest = ''; !events.some(isEnd); ) {
      const part = await reader?.read()
      rest += part?.value ?? ''
      const messages = rest.split('\n\n')
      rest = messages.pop() ?? ''
      for (const message of messages) {
        if (message.startsWith('data: ')) events.push(JSON.parse(message.slice(6)))
      }
    }
    await reader?.cancel()
    expect(events.filter((one) => one.event === 'export.progress').length).toBeGreaterThan(0)
    const end = events.find(isEnd)?.payload
    expect(end).toMatchObject({
      job: result.value.job,
      outcome: { kind: 'download', url: `/download/${result.value.job}` },
    })
    const file = await ask(`/download/${result.value.job}`, { headers: cookie() })
    expect(file.status).toBe(200)
    expect(file.body.slice(0, 4)).toContain(start)
    expect(String(file.headers['content-disposition'])).toMatch(/filename\*=UTF-8''Ngh%E1%BB%8B/)
    const print = await ask(`/download/${result.value.job}?print`, { headers: cookie() })
    const shown = format === 'pdf'
    expect(print.headers['content-type']).toBe(`application/${shown ? 'pdf' : 'octet-stream'}`)
    expect(String(print.headers['content-disposition'])).toMatch(
      shown ? /^inline; filename=.*''Ngh%E1%BB%8B.*\.pdf$/ : /^attachment; .*\.docx$/,
    )
  })

  it('that is cancelled ends as cancelled', async () => {
    const stream = await fetch(`http://127.0.0.1:${port}/api/events?token=${token}`)
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    const made = await call('documents.create', {
      template: 'bao-cao-chinh-tri-tinh',
      period: { kind: 'term', from: 2020, to: 2025 },
    })
    const { document } = made.result.value
    const { result } = await call('export.start', { document, format: 'pdf' })
    await call('export.cancel', { job: result.value.job })
    let heard = ''
    while (!heard.includes('export.done')) heard += (await reader?.read())?.value ?? ''
    await reader?.cancel()
    expect(heard).toContain('"outcome":{"kind":"cancelled"}')
  })
})
