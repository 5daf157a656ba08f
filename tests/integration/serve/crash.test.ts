import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parseDocumentFile } from '../../../shared/document/file.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

/* A crash at any instant: the program is killed while it saves, again and again. */

const program = resolve(import.meta.dirname, '../../../out/cli/van-kien.js')

async function serve(workspace: string) {
  const child = spawn(process.execPath, [program, 'serve', '--workspace', workspace], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<URL>((found, lost) => {
    child.stdout.on('data', (data) => {
      const match = /http:\/\/\S+/.exec(String(data))
      if (match) found(new URL(match[0]))
    })
    child.on('exit', (code) => lost(new Error(`serve ended with ${code}`)))
  })
  const call = async (method: string, payload: object) => {
    const answer = await fetch(new URL(`/api/${method}`, address), {
      method: 'POST',
      headers: { 'x-van-kien-token': address.searchParams.get('token') ?? '' },
      body: JSON.stringify(payload),
    })
    return (await answer.json()) as { ok: boolean; value: never }
  }
  return { child, call }
}

it('leaves a whole document that holds the last save that was answered', async () => {
  const workspace = join(temporaryFolder(), 'Văn Kiện')
  const first = await serve(workspace)
  const made = await first.call('documents.create', {
    template: 'bao-cao-chinh-tri-tinh',
    period: { kind: 'term', from: 2020, to: 2025 },
  })
  const { file, document } = made.value as { file: string; document: VanKienDocument }
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')

  let count = 0
  let answered = 0
  for (let round = 0; round < 8; round++) {
    const { child, call } = await serve(workspace)
    const ended = once(child, 'exit')
    const saving = (async () => {
      for (;;) {
        const next = count + 1
        count = next
        await call('documents.save', { file, document: { ...document, name: `lần ${next}` } })
        answered = next
      }
    })().catch(() => undefined)
    setTimeout(() => child.kill('SIGKILL'), 30 + round * 17)
    await ended
    await saving
    const parsed = parseDocumentFile(readFileSync(join(workspace, file), 'utf8'))
    if (!parsed.ok) throw new Error(`round ${round}: ${parsed.error.code}`)
    const kept = Number(/lần (\d+)/.exec(parsed.value.name ?? '')?.[1] ?? 0)
    expect(kept).toBeGreaterThanOrEqual(answered)
  }
  expect(answered).toBeGreaterThan(8)

  // A start afterwards lists every document without a problem and sweeps up.
  const last = await serve(workspace)
  const list = await last.call('documents.list', {})
  const problems = (list.value as { problem?: string }[]).filter((one) => one.problem)
  last.child.kill()
  await once(last.child, 'exit')
  expect(problems).toEqual([])
  expect(readdirSync(workspace)).toContain(file)
  expect(readdirSync(workspace).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
