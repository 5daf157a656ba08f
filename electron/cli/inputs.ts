import { basename } from 'node:path'
import type { RecognizeOptions } from '../../shared/recognize/recognizeText.ts'
import { ok, type Result } from '../../shared/result.ts'
import { MAX_TEXT_BYTES, tooLarge } from '../services/decodeText.ts'
import { readLimited } from '../services/readDocument.ts'
import { type Input, readInput } from '../services/readInput.ts'
import type { Terminal } from './command.ts'

/** Reads `IN` of a command line: a file, or `-` for standard input. Failures: see `readInput`. */
export async function readNamedInput(
  name: string,
  terminal: Terminal,
  hints: RecognizeOptions = {},
): Promise<Result<Input>> {
  if (name === '-') {
    const bytes = await readStandardInput()
    return bytes.ok ? readInput('', bytes.value, hints) : bytes
  }
  const path = terminal.path(name)
  const bytes = await readLimited(path)
  return bytes.ok ? readInput(basename(path), bytes.value, hints) : bytes
}

async function readStandardInput(): Promise<Result<Buffer>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_TEXT_BYTES) return tooLarge(size)
    chunks.push(chunk)
  }
  return ok(Buffer.concat(chunks))
}
