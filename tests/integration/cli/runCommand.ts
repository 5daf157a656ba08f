import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const program = resolve(import.meta.dirname, '../../../out/cli/van-kien.js')

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd: string
  readonly input?: string | Uint8Array
  readonly env?: NodeJS.ProcessEnv
}

/** Runs the built command line (`npm run build`) as a person would. */
export function vanKien(args: readonly string[], options: RunOptions): Promise<Outcome> {
  if (!existsSync(program)) throw new Error('out/cli is missing: npm run build')
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code) => settle({ code, out, err }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
  })
}
